import type { IBorderData, IStyleData } from "@univerjs/core";
import { attribute, children, elements, isOn, parseXml, type Element } from "../../xlsx-file/package/xml-part";
import { childrenNamed } from "../../xlsx-file/write/style-xml";
import type { ReadColor } from "./colors";

/** How the cells of a workbook look, as the grid takes it. */
export interface Looks {
  /** By the number that a cell names (`<c s="…">`). */
  readonly cells: readonly IStyleData[];
  /** By the number that a conditional format names. */
  readonly highlights: readonly IStyleData[];
}

const none: Looks = { cells: [{}], highlights: [] };

export function readLooks(stylesXml: string | undefined, colorOf: ReadColor): Looks {
  if (stylesXml === undefined) return none;
  const document = parseXml(stylesXml, "styles.xml");
  const listed = (name: string): readonly Element[] => {
    const [list] = elements(document, name);
    return list === undefined ? [] : children(list);
  };
  const fonts = listed("fonts").map((font) => fontLook(font, colorOf));
  const fills = listed("fills").map((fill) => fillLook(fill, colorOf, "fgColor"));
  const borders = listed("borders").map((border) => borderLook(border, colorOf));
  const formats = new Map(listed("numFmts").map((format) => [Number(attribute(format, "numFmtId")), attribute(format, "formatCode") ?? ""]));
  const number = (element: Element, name: string): number => Number(attribute(element, name) ?? "0");
  const cells = listed("cellXfs").map((format): IStyleData => {
    const id = number(format, "numFmtId");
    const pattern = formats.get(id) ?? builtInFormats.get(id);
    return {
      ...fonts[number(format, "fontId")],
      ...fills[number(format, "fillId")],
      ...borders[number(format, "borderId")],
      ...alignmentLook(childrenNamed(format, "alignment")[0]),
      ...(pattern === undefined ? {} : { n: { pattern } }),
    };
  });
  const highlights = listed("dxfs").map((format): IStyleData => {
    const [font, fill, border] = ["font", "fill", "border"].map((name) => childrenNamed(format, name)[0]);
    return {
      ...(font === undefined ? {} : fontLook(font, colorOf)),
      ...(fill === undefined ? {} : fillLook(fill, colorOf, "bgColor")),
      ...(border === undefined ? {} : borderLook(border, colorOf)),
    };
  });
  return { cells: cells.length === 0 ? none.cells : cells, highlights };
}

const on = 1;

function fontLook(font: Element, colorOf: ReadColor): IStyleData {
  const value = (name: string): string | undefined => {
    const [child] = childrenNamed(font, name);
    return child && attribute(child, "val");
  };
  const flag = (name: string): boolean => {
    const [child] = childrenNamed(font, name);
    return child !== undefined && (attribute(child, "val") === undefined || isOn(child, "val"));
  };
  const [family, size, color] = [value("name"), Number(value("sz")), colorOf(childrenNamed(font, "color")[0])];
  return {
    ...(family === undefined ? {} : { ff: family }),
    ...(size > 0 ? { fs: size } : {}),
    ...(flag("b") ? { bl: on } : {}),
    ...(flag("i") ? { it: on } : {}),
    ...(childrenNamed(font, "u").length > 0 && value("u") !== "none" ? { ul: { s: on } } : {}),
    ...(flag("strike") ? { st: { s: on } } : {}),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
  };
}

/** A plain fill is the front colour of a cell, but the back colour of a conditional format. */
function fillLook(fill: Element, colorOf: ReadColor, side: "fgColor" | "bgColor"): IStyleData {
  const [pattern] = childrenNamed(fill, "patternFill");
  if (pattern === undefined) return {};
  const kind = attribute(pattern, "patternType") ?? (side === "bgColor" ? "solid" : "none");
  if (kind === "none") return {};
  const color = colorOf(childrenNamed(pattern, side)[0]) ?? colorOf(childrenNamed(pattern, side === "fgColor" ? "bgColor" : "fgColor")[0]);
  return color === undefined ? {} : { bg: { rgb: color } };
}

/** The grid's numbers of line styles (its BorderStyleTypes). */
const lines: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const sides = { left: "l", start: "l", right: "r", end: "r", top: "t", bottom: "b" } as const;

function borderLook(border: Element, colorOf: ReadColor): IStyleData {
  const drawn: IBorderData = {};
  for (const [name, side] of Object.entries(sides)) {
    const [line] = childrenNamed(border, name);
    const style = line === undefined ? undefined : lines[attribute(line, "style") ?? "none"];
    if (line === undefined || style === undefined) continue;
    drawn[side] = { s: style, cl: { rgb: colorOf(childrenNamed(line, "color")[0]) ?? "#000000" } };
  }
  return Object.keys(drawn).length === 0 ? {} : { bd: drawn };
}

const horizontal: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4, centerContinuous: 2, distributed: 6, fill: 1 };
const vertical: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 };
const [wrapped, indentPixels, right] = [3, 9, 3];
/** Beside each cell the grid keeps a pixel of the screen free, which in small sizes takes more of a text than its usual room at the right. */
const rightRoom = 4;

function alignmentLook(alignment: Element | undefined): IStyleData {
  // A cell of a workbook stands at the bottom where nothing else is said.
  if (alignment === undefined) return { vt: 3, pd: { r: rightRoom } };
  const across = horizontal[attribute(alignment, "horizontal") ?? ""];
  const indent = Number(attribute(alignment, "indent") ?? "0") * indentPixels;
  const isWrapped = isOn(alignment, "wrapText");
  const room = {
    ...(indent > 0 && across !== right ? { l: indent } : {}),
    ...(isWrapped && across !== right ? {} : { r: rightRoom + (across === right ? indent : 0) }),
  };
  const rotation = Number(attribute(alignment, "textRotation") ?? "0");
  return {
    vt: vertical[attribute(alignment, "vertical") ?? "bottom"] ?? 3,
    ...(across === undefined ? {} : { ht: across }),
    ...(isWrapped ? { tb: wrapped } : {}),
    ...(Object.keys(room).length === 0 ? {} : { pd: room }),
    ...(rotation === 0 ? {} : { tr: rotation === 255 ? { a: 0, v: on } : { a: rotation > 90 ? rotation - 90 : -rotation } }),
  };
}

/** ECMA-376 part 1, 18.8.30. Dates that follow the reader's language are shown year first. */
const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy-mm-dd"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy-mm-dd h:mm"],
  [37, "#,##0;(#,##0)"],
  [38, "#,##0;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);
