import { WorkbookTrouble, type Cell } from "#core";
import { contains, type Rectangle } from "./address";
import type { UnreadCells } from "./cell-runs";
import type { CellReader } from "./cell-value";
import type { OpenSheet } from "./open-sheet";
import { mostRows, noRows, readSmallRows, type SmallRows } from "./small-rows";
import { latin } from "./xml-bytes";

/**
 * What stands in a small sheet, as far down as it was read, with an ellipsis for a text that is left unread. It is read once: its first rows tell whether a table stands there, whose columns are then
 * taken from what was read. Rows and columns count from 1.
 */
export interface SmallSheet extends Omit<SmallRows, "columns"> {
  /** From left to right, with their cells from the first row on to the last that was read and holds anything. */
  readonly columns: readonly { readonly column: number; readonly cells: readonly Cell[] }[];
  /** The last row that was read and holds anything. */
  readonly lastRow: number;
  readonly isWhole: boolean;
}

/** So many bytes are small: what is held of a larger one beside its table is too much. */
const mostBytes = 2 ** 18;

/** Reads on down to a row; undefined where it cannot go on. */
type ReadOn = (to: number) => SmallSheet | undefined;

const readings = new WeakMap<CellReader, WeakMap<OpenSheet, ReadOn>>();

/** A small sheet, read down to that row at least; undefined of a larger one, and of one that is damaged on the way there or not written as nearly all are. */
export function smallSheet(sheet: OpenSheet, readCell: CellReader, to = Infinity): SmallSheet | undefined {
  // Where numbers of some styles are dates counted from another day, cells say more than what they spell.
  if (sheet.large !== undefined || readCell.textsOf === undefined || sheet.dataEnd - sheet.dataStart > mostBytes) return undefined;
  const bySheet = readings.get(readCell) ?? new WeakMap<OpenSheet, ReadOn>();
  readings.set(readCell, bySheet);
  const readOn = bySheet.get(sheet) ?? readerOf(sheet, readCell);
  bySheet.set(sheet, readOn);
  return readOn(to);
}

function readerOf({ bytes, dataStart, dataEnd }: OpenSheet, readCell: CellReader): ReadOn {
  const text = latin(bytes, dataStart, dataEnd);
  const rows = noRows();
  let [readTo, standing]: [number, SmallSheet | undefined] = [0, undefined];
  return (to) => {
    if (to <= readTo || standing?.isWhole === true) return standing;
    readTo = Math.min(mostRows, to);
    standing = readDown(text, readTo, rows, readCell);
    if (standing === undefined) readTo = Infinity;
    return standing;
  };
}

function readDown(text: string, to: number, rows: SmallRows, readCell: CellReader): SmallSheet | undefined {
  try {
    const read = readSmallRows(text, to, rows, readCell);
    if (read === undefined || (read === "on" && to === mostRows)) return undefined;
    const columns = rows.columns.flatMap((cells, column) => (cells === undefined ? [] : [{ column, cells }]));
    return { ...rows, columns, lastRow: columns.reduce((most, { cells }) => Math.max(most, cells.length), 0), isWhole: read === "whole" };
  } catch (error) {
    if (error instanceof WorkbookTrouble) return undefined;
    throw error;
  }
}

/** The columns of a table in a small sheet, by their places in it; texts of theirs that are left unread say so. */
export function columnsWithin(
  { columns }: SmallSheet,
  { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right }: Rectangle,
  others: readonly Rectangle[],
  unread: UnreadCells | undefined,
): { header: Cell; readonly cells: Cell[] }[] {
  const byPlace: { header: Cell; readonly cells: Cell[] }[] = [];
  for (const { column, cells } of columns) {
    if (column < left || column > right || cells.length < top) continue;
    const within = cells.slice(top - 1, bottom);
    if (unread !== undefined) within.forEach((cell, index) => (within[index] = unread.at(top + index, column) ?? cell));
    if (others.length > 0)
      within.forEach((_, index) => {
        if (others.some((area) => contains(area, { row: top + index, column }))) within[index] = null;
      });
    const [header = null, ...below] = within;
    byPlace[column - left] = { header, cells: below };
  }
  return byPlace;
}
