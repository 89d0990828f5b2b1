import { type Area, type Brushes, type CellStyle, columnPixels, paintStroke, strokesOf } from "#core";
import type { SheetRanges } from "./places";
import type { SheetsServices } from "./services";

/** The width of a column that nobody set. */
export const plainColumnPixels = 100;

/** Pixels of a column of so many characters; undefined where nobody set its width. */
export const pixelsOfColumn = (characters: number | undefined): number =>
  characters === undefined ? plainColumnPixels : Math.max(2, Math.round(columnPixels(characters)));

/** Pixels of a height in points, of which 72 make 96 pixels; undefined where nobody set it. */
export const pixelsOfRow = (points: number | undefined): number => (points === undefined ? 21 : Math.round((points * 96) / 72));

/** The format that shows any value as it is. */
export const general = "General";

/** Sheets has no indents. */
type Part = Exclude<keyof CellStyle, "indent">;

const brushesOf = ({ app: { BorderStyle } }: SheetsServices): Brushes<GoogleAppsScript.Spreadsheet.RangeList, Part> => ({
  format: (cells, format) => void cells.setNumberFormat(format),
  bold: (cells, bold) => void cells.setFontWeight(bold ? "bold" : "normal"),
  italic: (cells, italic) => void cells.setFontStyle(italic ? "italic" : "normal"),
  size: (cells, size) => void cells.setFontSize(size),
  color: (cells, color) => void cells.setFontColor(color),
  fill: (cells, fill) => void cells.setBackground(fill),
  align: (cells, align) => void cells.setHorizontalAlignment(align),
  vertical: (cells, vertical) => void cells.setVerticalAlignment(vertical),
  wrap: (cells, wrap) => void cells.setWrap(wrap),
  // That at the edge of the area and those between its rows.
  lineBelow: (cells, color, isTall) => void cells.setBorder(null, null, true, null, null, isTall ? true : null, color, BorderStyle.SOLID),
  lineAbove: (cells, color, isTall) => void cells.setBorder(true, null, null, null, null, isTall ? true : null, color, BorderStyle.SOLID),
});

export const lines: readonly Part[] = ["lineBelow", "lineAbove"];
const allParts: readonly Part[] = ["format", "bold", "italic", "size", "color", "fill", "align", "vertical", "wrap", ...lines];

/** Paints looks with one call for each value that some look has, however many cells have it, and one for each list of cells. */
export function paintLooks(
  services: SheetsServices,
  ranges: SheetRanges,
  looks: readonly { readonly area: Area; readonly look: CellStyle }[],
  parts: readonly Part[] = allParts,
): void {
  const brushes = brushesOf(services);
  for (const stroke of strokesOf(looks, parts)) paintStroke(brushes, ranges.list(stroke.areas), stroke);
}
