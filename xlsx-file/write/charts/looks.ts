import type { ChartSeries } from "#core";
import { solidXml } from "./text";

export const invisibleXml = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";

/** A block: filled and without a border, or an outline where the series is dashed. */
export function blockLookXml(color: string | null, dash: boolean): string {
  if (color === null) return invisibleXml;
  if (!dash) return `<c:spPr>${solidXml(color)}<a:ln><a:noFill/></a:ln></c:spPr>`;
  return `<c:spPr><a:noFill/><a:ln w="15875">${solidXml(color)}<a:prstDash val="sysDash"/></a:ln></c:spPr>`;
}

/** A line of 2.25 points. */
export function lineLookXml(color: string | null, dash: boolean): string {
  if (color === null) return "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
  const pattern = dash ? '<a:prstDash val="sysDash"/>' : "";
  return `<c:spPr><a:ln w="28575" cap="rnd">${solidXml(color)}${pattern}<a:round/></a:ln></c:spPr>`;
}

export const noMarkerXml = '<c:marker><c:symbol val="none"/></c:marker>';

/** A round marker of the colour, with a white rim that tells neighbours apart. */
export function markerXml(color: string | null, size: number): string {
  if (color === null) return noMarkerXml;
  const look = `<c:spPr>${solidXml(color)}<a:ln w="9525">${solidXml("#FFFFFF")}</a:ln></c:spPr>`;
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/>${look}</c:marker>`;
}

/** White on dark blocks, dark on light ones: what contrasts more by WCAG's relative luminance. */
export function readableOn({ color }: Pick<ChartSeries, "color">): string {
  if (color === null) return "#595959";
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.25 ? "#262626" : "#FFFFFF";
}
