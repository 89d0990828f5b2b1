import {
  type Area,
  around,
  asTyped,
  type CellNote,
  type CellStyle,
  coveringRuns,
  gridOf,
  type OwnedSheet,
  type PlacedBlock,
  type SheetLayout,
  type TypedValue,
} from "#core";
import { general, lines, paintLooks, pixelsOfColumn, pixelsOfRow } from "./looks";
import { rowsOfGrid, type SheetRanges } from "./places";
import type { SheetsServices } from "./services";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Paints a cleared sheet of so many rows. The bodies of tables, which may be long, are painted column by column. */
export function writeLooks(services: SheetsServices, ranges: SheetRanges, rows: number, { columnStyles = [] }: OwnedSheet, layout: SheetLayout): void {
  const { bottom, right } = layout.used ?? { bottom: 0, right: 0 };
  const head = layout.looks.filter(({ isBody }) => !isBody);
  paintGrid(ranges, layout.blocks, { top: 0, left: 0, bottom: Math.max(0, ...head.map(({ area }) => area.bottom)), right });
  const below =
    bottom < rows - 1 ? columnStyles.map((look, column) => ({ area: { top: bottom + 1, bottom: rows - 1, left: column, right: column }, look })) : [];
  paintLooks(services, ranges, [...layout.looks.filter(({ isBody }) => isBody), ...below]);
  for (const block of layout.blocks) if (block.hasCellFormats) writeFormats(ranges, block);
  // Lines have no grid of their own.
  paintLooks(services, ranges, head, lines);
  for (const area of layout.joined) ranges.at(area).mergeAcross();
}

export function writeWidths(sheet: Sheet, { widths }: OwnedSheet): void {
  for (const { from, count, value } of coveringRuns(widths.map(pixelsOfColumn))) sheet.setColumnWidths(from + 1, count, value);
}

export function writeHeights(sheet: Sheet, { heights }: SheetLayout): void {
  for (const { from, count, value } of coveringRuns(heights.map(pixelsOfRow))) sheet.setRowHeights(from + 1, count, value);
}

/** Values go last and at once, so that a sheet with a value on it lacks no look: blank in a box that takes all of them in, where none is. */
export function writeValues(ranges: SheetRanges, { blocks }: SheetLayout, box: Area): void {
  const values = blocks.map(({ area, cells }) => ({ area, cells: cells.map((row) => row.map(asTyped)) }));
  ranges.at(box).setValues(rowsOfGrid(gridOf<TypedValue>(box, "", values)));
}

/** Notes of cells in one call, with nothing on the cells between them. */
export function writeNotes(ranges: SheetRanges, notes: readonly Omit<CellNote, "title">[]): void {
  const placed = notes.map(({ row, column, text }) => ({ area: { top: row - 1, bottom: row - 1, left: column - 1, right: column - 1 }, cells: [[text]] }));
  const area = around(placed.map((note) => note.area));
  if (area === undefined) return;
  ranges.at(area).setNotes(rowsOfGrid(gridOf(area, "", placed)));
}

/** The formats of single cells in the body of a table. */
function writeFormats(ranges: SheetRanges, { area, looks }: PlacedBlock): void {
  if (looks.length < 2) return;
  ranges.at({ ...area, top: area.top + 1 }).setNumberFormats(looks.slice(1).map((row) => row.map(({ format }) => format ?? general)));
}

/** The size of letters that Sheets begins with. */
const plainFontSize = 10;

/** Everything but the bodies of tables, in one call per kind of look, however many looks there are. */
function paintGrid(ranges: SheetRanges, blocks: readonly PlacedBlock[], box: Area): void {
  const looks = gridOf<CellStyle>(
    box,
    {},
    blocks.map(({ area, looks }) => ({ area, cells: looks.slice(0, box.bottom + 1 - area.top) })),
  );
  const range = ranges.at(box);
  const each = <Value>(value: (look: CellStyle) => Value): Value[][] => looks.map((row) => row.map(value));
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
