import { attribute, children, elements, parseXml, type Element } from "../../xlsx-file/package/xml-part";

/** A colour element of a workbook (`<color rgb="FF…"/>`, `theme`, `indexed`) as `#RRGGBB`; undefined for automatic ones. */
export type ReadColor = (color: Element | undefined) => string | undefined;

/** Reads colours by the workbook's theme. */
export function colorReader(themeXml: string | undefined): ReadColor {
  const theme = themeXml === undefined ? officeTheme : themeColors(themeXml);
  return (color) => {
    if (color === undefined) return undefined;
    const tint = Number(attribute(color, "tint") ?? "0");
    const base = baseColor(color, theme);
    return base === undefined ? undefined : tinted(base, tint);
  };
}

function baseColor(color: Element, theme: readonly string[]): string | undefined {
  const rgb = attribute(color, "rgb");
  if (rgb !== undefined) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
  const number = attribute(color, "theme");
  if (number !== undefined) return theme[Number(number)];
  const indexed = attribute(color, "indexed");
  return indexed === undefined ? undefined : palette[Number(indexed)];
}

const officeTheme = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"].map(
  (hex) => `#${hex}`,
);

/** The theme's colours in the order in which cells count them: light and dark stand the other way round there. */
function themeColors(xml: string): readonly string[] {
  const [scheme] = elements(parseXml(xml, "theme"), "clrScheme");
  const given = (scheme ? children(scheme) : []).map((color) => {
    const [value] = children(color);
    return value && (attribute(value, "lastClr") ?? attribute(value, "val"));
  });
  const ordered = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11].map((position) => given[position]);
  return ordered.map((hex, index) => (hex !== undefined && /^[0-9A-Fa-f]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : (officeTheme[index] ?? "#000000")));
}

/** ECMA-376 part 1, 18.8.19: a tint below 0 darkens, one above 0 lightens, by lightness. */
function tinted(color: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const lighter = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const chroma = (1 - Math.abs(2 * lighter - 1)) * saturation;
  const scaled = [red, green, blue].map((part) => (spread === 0 ? lighter : lighter - chroma / 2 + ((part - least) / spread) * chroma));
  return `#${scaled
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}

/** The colours that old files name by number (ECMA-376 part 1, 18.8.27). */
const basic = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const more =
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
const palette: readonly string[] = [...basic, ...basic, ...more.split(" ")].map((hex) => `#${hex}`);
