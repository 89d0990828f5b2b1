import { type Block, cellsOfBlock, type CellStyle, headerLooksOfBlock, heightsOfRows, looksOfBlock, looksOfRows, type OwnedSheet } from "#core";
import { blockArea, isFilled } from "./block-layout";
import { toSheets, type SheetsValue } from "./cell-values";
import { columnPixels, general, plainRowPixels, rowPixels, runs, setRuns } from "./looks";
import { rangeAt, type Area } from "./places";
import type { SheetsServices } from "./services";
import { linesOf, sheetPainter } from "./sheet-painter";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid<Value> = Value[][];

/**
 * Fills a cleared sheet of so many rows. The bodies of tables, which may be long, are painted column by column. Values go last
 * and at once, so that a sheet with a value on it lacks no look.
 */
export function writeBlocks(services: SheetsServices, sheet: Sheet, rows: number, { blocks, widths, columnStyles = [] }: OwnedSheet): void {
  const filled = blocks.filter(isFilled);
  const areas = filled.map(blockArea);
  const right = Math.max(0, ...areas.map((area) => area.right));
  const bottom = Math.max(0, ...areas.map((area) => area.bottom));
  const painted = filled.filter(({ table }) => table === undefined).map(blockArea);
  const paintedBottom = Math.max(
    0,
    ...painted.map((area) => area.bottom),
    ...filled.flatMap((block) => (block.table === undefined ? [] : [blockArea(block).top])),
  );

  paintGrid(sheet, filled, { top: 0, left: 0, bottom: paintedBottom, right });
  const painter = sheetPainter(sheet, services);
  for (const block of filled) {
    const area = blockArea(block);
    if (block.table === undefined || area.bottom === area.top) continue;
    looksOfBlock(block).forEach((look, index) => painter.look({ ...area, top: area.top + 1, left: area.left + index, right: area.left + index }, look));
  }
  if (bottom < rows - 1) columnStyles.forEach((look, column) => painter.look({ top: bottom + 1, bottom: rows - 1, left: column, right: column }, look));
  painter.finish();
  for (const block of filled) if (block.table !== undefined && block.formats !== undefined) writeFormats(sheet, block);
  drawLines(services, sheet, filled);
  setRuns(widths.map(columnPixels), (from, count, pixels) => void sheet.setColumnWidths(from + 1, count, pixels));
  setRuns(rowHeights(filled, bottom), (from, count, pixels) => void sheet.setRowHeights(from + 1, count, pixels));
  for (const area of mergedAreas(filled)) rangeAt(sheet, area).mergeAcross();
  const values = gridOf<SheetsValue>({ top: 0, left: 0, bottom, right }, "");
  for (const block of filled) {
    const { top, left } = blockArea(block);
    cellsOfBlock(block).forEach((row, index) => row.forEach((cell, column) => put(values, top + index, left + column, toSheets(cell))));
  }
  rangeAt(sheet, { top: 0, left: 0, bottom, right }).setValues(values);
}

/** The formats of single cells in the body of a table. */
function writeFormats(sheet: Sheet, block: Block): void {
  const area = blockArea(block);
  const formats = looksOfRows(block).slice(1);
  if (formats.length > 0) rangeAt(sheet, { ...area, top: area.top + 1 }).setNumberFormats(formats.map((row) => row.map(({ format }) => format ?? general)));
}

function gridOf<Value>({ bottom, right }: Area, value: Value): Grid<Value> {
  return Array.from({ length: bottom + 1 }, () => new Array<Value>(right + 1).fill(value));
}

function put<Value>(grid: Grid<Value>, row: number, column: number, value: Value): void {
  const line = grid[row];
  if (line !== undefined) line[column] = value;
}

/** The size of letters that Sheets begins with. */
const plainFontSize = 10;

/** Everything but the bodies of tables, in one call per kind of look, however many looks there are. */
function paintGrid(sheet: Sheet, blocks: readonly Block[], box: Area): void {
  const looks = gridOf<CellStyle>(box, {});
  for (const block of blocks) {
    const { top, left } = blockArea(block);
    looksOfRows(block).forEach((row, index) => row.forEach((look, column) => put(looks, top + index, left + column, look)));
  }
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

/** Lines have no grid of their own: two calls for each colour and side. */
function drawLines(services: SheetsServices, sheet: Sheet, blocks: readonly Block[]): void {
  const painter = sheetPainter(sheet, services);
  for (const block of blocks) {
    const area = blockArea(block);
    const draw = (part: Area, looks: readonly CellStyle[]): void =>
      lineRuns(looks).forEach(({ from, count, look }) => {
        if (linesOf(look, false, services).length > 0) painter.look({ ...part, left: area.left + from, right: area.left + from + count - 1 }, look);
      });
    if (block.table === undefined) draw(area, looksOfBlock(block));
    else draw({ ...area, bottom: area.top }, headerLooksOfBlock(block));
  }
  painter.finish();
}

/** Neighbours with the same lines, which are all that is left of their looks. */
function lineRuns(looks: readonly CellStyle[]): readonly { readonly from: number; readonly count: number; readonly look: CellStyle }[] {
  const lines = looks.map(({ lineBelow, lineAbove }): string => JSON.stringify({ lineBelow, lineAbove }));
  return runs(lines).map(({ from, count, value }) => ({ from, count, look: JSON.parse(value) as CellStyle }));
}

/** Rows as high as their highest block wants; a row grows with its text by itself. */
function rowHeights(blocks: readonly Block[], bottom: number): readonly number[] {
  const heights = new Array<number>(bottom + 1).fill(plainRowPixels);
  for (const block of blocks) {
    const { top } = blockArea(block);
    heightsOfRows(block).forEach((height, row) => {
      if (height !== undefined) heights[top + row] = Math.max(heights[top + row] ?? 0, rowPixels(height));
    });
  }
  return heights;
}

/** Blocks whose rows are joined, those below each other as one. */
function mergedAreas(blocks: readonly Block[]): readonly Area[] {
  const areas = blocks
    .filter(({ merge }) => merge === true)
    .map(blockArea)
    .filter(({ left, right }) => right > left);
  const joined: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top)) {
    const last = joined[joined.length - 1];
    if (last !== undefined && last.left === area.left && last.right === area.right && last.bottom + 1 === area.top)
      joined[joined.length - 1] = { ...last, bottom: area.bottom };
    else joined.push(area);
  }
  return joined;
}
