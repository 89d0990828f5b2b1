import type { Area, CellStyle, OwnedSheet, PlacedBlock, SheetLayout } from "#core";
import { toSheets, type SheetsValue } from "./cell-values";
import { columnPixels, general, lines, paintLooks, plainRowPixels, rowPixels, setRuns } from "./looks";
import { rangeAt } from "./places";
import type { SheetsServices } from "./services";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid<Value> = Value[][];

/**
 * Fills a cleared sheet of so many rows. The bodies of tables, which may be long, are painted column by column. Values go last
 * and at once, so that a sheet with a value on it lacks no look.
 */
export function writeContent(services: SheetsServices, sheet: Sheet, rows: number, { widths, columnStyles = [] }: OwnedSheet, layout: SheetLayout): void {
  const { bottom, right } = layout.used ?? { bottom: 0, right: 0 };
  const head = layout.looks.filter(({ isBody }) => !isBody);
  paintGrid(sheet, layout.blocks, { top: 0, left: 0, bottom: Math.max(0, ...head.map(({ area }) => area.bottom)), right });
  const below =
    bottom < rows - 1 ? columnStyles.map((look, column) => ({ area: { top: bottom + 1, bottom: rows - 1, left: column, right: column }, look })) : [];
  paintLooks(services, sheet, [...layout.looks.filter(({ isBody }) => isBody), ...below]);
  for (const block of layout.blocks) if (block.hasCellFormats) writeFormats(sheet, block);
  // Lines have no grid of their own.
  paintLooks(services, sheet, head, lines);
  setRuns(widths.map(columnPixels), (from, count, pixels) => void sheet.setColumnWidths(from + 1, count, pixels));
  const heights = layout.heights.map((height) => (height === undefined ? plainRowPixels : rowPixels(height)));
  setRuns(heights, (from, count, pixels) => void sheet.setRowHeights(from + 1, count, pixels));
  for (const area of layout.joined) rangeAt(sheet, area).mergeAcross();
  const values = gridOf<SheetsValue>({ top: 0, left: 0, bottom, right }, "", layout.blocks, ({ cells }) => cells.map((row) => row.map(toSheets)));
  rangeAt(sheet, { top: 0, left: 0, bottom, right }).setValues(values);
}

/** The formats of single cells in the body of a table. */
function writeFormats(sheet: Sheet, { area, looks }: PlacedBlock): void {
  if (looks.length < 2) return;
  rangeAt(sheet, { ...area, top: area.top + 1 }).setNumberFormats(looks.slice(1).map((row) => row.map(({ format }) => format ?? general)));
}

/** Something of every cell of a box from A1, as the blocks have it. */
function gridOf<Value>(
  { bottom, right }: Area,
  value: Value,
  blocks: readonly PlacedBlock[],
  of: (block: PlacedBlock) => readonly (readonly Value[])[],
): Grid<Value> {
  const grid = Array.from({ length: bottom + 1 }, () => new Array<Value>(right + 1).fill(value));
  for (const block of blocks) of(block).forEach((row, index) => grid[block.area.top + index]?.splice(block.area.left, row.length, ...row));
  return grid;
}

/** The size of letters that Sheets begins with. */
const plainFontSize = 10;

/** Everything but the bodies of tables, in one call per kind of look, however many looks there are. */
function paintGrid(sheet: Sheet, blocks: readonly PlacedBlock[], box: Area): void {
  const looks = gridOf<CellStyle>(box, {}, blocks, (block) => block.looks.slice(0, box.bottom + 1 - block.area.top));
  const range = rangeAt(sheet, box);
  const each = <Value>(value: (look: CellStyle) => Value): Grid<Value> => looks.map((row) => row.map(value));
  const isUsed = (part: keyof CellStyle): boolean => looks.some((row) => row.some((look) => look[part] !== undefined));
  // The sheet was cleared, so what no look says need not be said.
  if (isUsed("format")) range.setNumberFormats(each(({ format }) => format ?? general));
  if (isUsed("fill")) range.setBackgrounds(each(({ fill }) => fill ?? null));
  if (isUsed("color")) range.setFontColors(each(({ color }) => color ?? null));
  if (isUsed("bold")) range.setFontWeights(each(({ bold }) => (bold === true ? "bold" : "normal")));
  if (isUsed("italic")) range.setFontStyles(each(({ italic }) => (italic === true ? "italic" : "normal")));
  if (isUsed("size")) range.setFontSizes(each(({ size }) => size ?? plainFontSize));
  if (isUsed("align")) range.setHorizontalAlignments(each(({ align }) => align ?? null));
  if (isUsed("vertical")) range.setVerticalAlignments(each(({ vertical }) => vertical ?? "bottom"));
  if (isUsed("wrap")) range.setWraps(each(({ wrap }) => wrap === true));
}
