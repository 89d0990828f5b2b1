import { say } from "#core";
import { damaged } from "../package/errors";
import { lastColumn, lastRow } from "./address";
import { cellSpot, readCell, type CellSpot } from "./cell-spot";
import { readUsualCell } from "./usual-cell";
import { wordsOf } from "./words";
import { colon, equals, exclamation, integer, lessThan, nameEnd } from "./xml-bytes";
import { question, skipSpecial, slash, space, tagEnd } from "./xml-bytes";

/** A row as it stands in the sheet's bytes, counted from 1; the same object again and again. */
export interface RowSpot {
  row: number;
  start: number;
  /** After the start tag's `>`. */
  tagEnd: number;
  selfClosing: boolean;
}

/** A place for the rows of a sheet, before the first of them. */
export const beforeRows = (): RowSpot => ({ row: 0, start: 0, tagEnd: 0, selfClosing: false });

export interface SheetVisitor {
  /** Called before the row's cells; false ends the scan. */
  readonly row?: (row: Readonly<RowSpot>) => boolean;
  readonly cell: (cell: Readonly<CellSpot>, bytes: Uint8Array) => void;
  /** Reads as much as it can by itself from a cell's `<` on, of which nothing is handed out then; gives where it stopped and sets the row and the column of the last cell. */
  readonly usualRows?: (at: number, row: RowSpot, cell: CellSpot, bytes: Uint8Array, words: DataView) => number;
  /** Called with the position of the row's end tag, or of the end of a row without content. */
  readonly rowEnd?: (position: number) => void;
}

/**
 * One pass over the inside of `<sheetData>`: no tree, no strings, whatever prefix or quotes the writer used. `row` is the row before, where the rows
 * from there on are read alone. Gives where the pass ended, -1 where the visitor ended it.
 */
export function scanSheetData(bytes: Uint8Array, from: number, to: number, visitor: SheetVisitor, row = beforeRows()): number {
  const cell = cellSpot();
  const words = wordsOf(bytes);
  let at = from;
  while (at < to) {
    if (bytes[at] !== lessThan) {
      at++;
      continue;
    }
    if (visitor.usualRows !== undefined && bytes[at + 1] === 0x63) {
      const stopped = visitor.usualRows(at, row, cell, bytes, words);
      if (stopped > at) {
        at = stopped;
        continue;
      }
    }
    const usualEnd = readUsualCell(bytes, words, at, cell);
    if (usualEnd > 0) {
      cell.row = row.row;
      if (cell.column > lastColumn) throw damaged(say`a cell stands in column ${String(cell.column)}`);
      at = usualEnd;
      visitor.cell(cell, bytes);
      continue;
    }
    const next = bytes[at + 1] ?? 0;
    if (next === exclamation || next === question) {
      at = skipSpecial(bytes, at);
      continue;
    }
    const isCell = next === 0x63 && bytes[at + 2] === space;
    const nameStop = isCell ? at + 2 : nameEnd(bytes, at);
    const first = bytes[nameStop - 1];
    const before = bytes[nameStop - 2];
    if (isCell || (first === 0x63 && (before === lessThan || before === colon))) {
      cell.row = row.row;
      readCell(bytes, at, nameStop, cell);
      if (cell.column > lastColumn) throw damaged(say`a cell stands in column ${String(cell.column)}`);
      at = cell.end;
      visitor.cell(cell, bytes);
      continue;
    }
    const isRow = first === 0x77 && before === 0x6f && bytes[nameStop - 3] === 0x72 && nameStop - at >= 4;
    const end = tagEnd(bytes, at);
    if (isRow && next === slash) visitor.rowEnd?.(at);
    else if (isRow) {
      const previous = row.row;
      row.row = rowNumber(bytes, nameStop, end) ?? previous + 1;
      if (row.row <= previous) throw damaged(say`the rows of a sheet are out of order at row ${String(row.row)}`);
      if (!(row.row >= 1 && row.row <= lastRow)) throw damaged("a row has a number that no sheet has");
      row.start = at;
      row.tagEnd = end;
      row.selfClosing = bytes[end - 2] === slash;
      cell.column = 0;
      if (visitor.row?.(row) === false) return -1;
      if (row.selfClosing) visitor.rowEnd?.(end);
    }
    at = end;
  }
  return at;
}

/** The `r` attribute of a row's start tag, undefined where it has none. */
export function rowNumber(bytes: Uint8Array, from: number, end: number): number | undefined {
  let quote = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === 0x72 && (bytes[at - 1] ?? 0) <= space && (bytes[at + 1] === equals || bytes[at + 1] === space)) {
      while (bytes[at] !== 0x22 && bytes[at] !== 0x27) at++;
      const close = bytes.indexOf(bytes[at] ?? 0, at + 1);
      return integer(bytes, at + 1, close);
    }
  }
  return undefined;
}
