import type { Cell } from "#core";
import type { CellSpot } from "../scan/cell-spot";
import type { ReadCell } from "../scan/cell-value";
import type { RowEnds } from "../scan/read-table";
import { scanSheetData, type RowSpot } from "../scan/sheet-scanner";
import { latin } from "../scan/xml-bytes";
import { cellXml } from "../write/cells";
import { byteWriter, type ByteWriter, type WrittenBytes } from "./byte-writer";
import { cellWriter, type CellWriter } from "./cell-bytes";
import type { ColumnEdit } from "./column-edit";
import { prefixed } from "./frame-elements";
import { watchFormulas } from "./shared-formulas";
import type { SheetFrame } from "./sheet-frame";

export interface PatchedCells {
  readonly rows: WrittenBytes;
  /** Whether a formula was overwritten, so that the calculation chain no longer fits. */
  readonly formulasGone: boolean;
  /** Whether there were formulas in the sheet before. */
  readonly hadFormulas: boolean;
}

/**
 * Writes whole columns into the cells of a sheet in one pass. Cells that hold the value and style already, and
 * everything else, keep their bytes. `edits` stand in column order. Throws a WorkbookTrouble when a formula of the user
 * would break. Of rows that are known to end left of all edits the cells are passed over.
 */
export function patchCells(frame: SheetFrame, edits: readonly ColumnEdit[], readCell: ReadCell, rowEnds?: RowEnds): PatchedCells {
  const { bytes, dataStart, dataEnd } = frame;
  const cellCount = edits.reduce((sum, edit) => sum + edit.cells.length, 0);
  const out = byteWriter(dataEnd - dataStart + 64 * cellCount + 1024);
  const formulas = watchFormulas(bytes, edits);
  const firstRow = Math.min(...edits.map((edit) => edit.firstRow));
  const lastRow = Math.max(...edits.map((edit) => edit.firstRow + edit.cells.length - 1));
  let copied = dataStart;
  let nextRow = firstRow;
  let selfClosing = false;
  /** The position among the edits in the current row, or past the end outside of the edited rows. */
  let nextEdit = edits.length;
  let currentRow = 0;

  const copyTo = (position: number): void => {
    out.copy(bytes, copied, position);
    copied = position;
  };
  const putCell = cellPutter(frame, out, edits);
  /** Writes the cells of a row left of a column that are not there yet, behind what stands up to `at`. */
  const putNewCells = (row: number, below: number, at: number): void => {
    for (let edit = edits[nextEdit]; edit !== undefined && edit.column < below; edit = edits[++nextEdit]) {
      const value = edit.cells[row - edit.firstRow] ?? null;
      if (value === null) continue;
      copyTo(at);
      putCell(nextEdit, row, edit.stored(value), edit.style(row, undefined));
    }
  };
  const holdsAny = (row: number): boolean => edits.slice(nextEdit).some((edit) => (edit.cells[row - edit.firstRow] ?? null) !== null);
  const newRowsBefore = (row: number): void => {
    for (; nextRow < row && nextRow <= lastRow; nextRow++) {
      nextEdit = 0;
      if (!holdsAny(nextRow)) continue;
      const height = heightOfRow(nextRow, edits);
      out.text(prefixed(frame, `<row r="${nextRow}"${height === 0 ? "" : ` ht="${height}"`}>`));
      putNewCells(nextRow, Infinity, copied);
      out.text(prefixed(frame, "</row>"));
    }
    nextEdit = edits.length;
  };

  scanSheetData(bytes, dataStart, dataEnd, {
    row: (row) => {
      currentRow = row.row;
      if (nextRow < row.row && nextRow <= lastRow) {
        copyTo(row.start);
        newRowsBefore(row.row);
      }
      nextRow = Math.max(nextRow, row.row + 1);
      if (row.row < firstRow || row.row > lastRow) return true;
      nextEdit = 0;
      selfClosing = row.selfClosing;
      const tag = fittedTag(bytes, row, edits);
      if (tag === undefined) return true;
      copyTo(row.start);
      // One that closes itself is opened at its end, for its cells.
      out.text(selfClosing ? tag.slice(0, -2) : tag);
      copied = selfClosing ? row.tagEnd - 2 : row.tagEnd;
      return true;
    },
    cell: (cell) => {
      formulas.see(cell);
      if (nextEdit >= edits.length) return;
      const column = edits[nextEdit]?.column ?? Infinity;
      if (column > cell.column) return;
      putNewCells(cell.row, cell.column, cell.start);
      const edit = edits[nextEdit];
      if (edit?.column !== cell.column) return;
      nextEdit++;
      const replacement = replacementOf(cell, edit);
      if (replacement === undefined) return;
      formulas.overwrite(cell);
      copyTo(cell.start);
      out.text(prefixed(frame, replacement));
      copied = cell.end;
    },
    ...(rowEnds !== undefined && edits.every(({ column }) => column > rowEnds.rightmost) && { usualRows: endOfRow(rowEnds) }),
    rowEnd: (position) => {
      if (nextEdit >= edits.length) return;
      if (!selfClosing) {
        putNewCells(currentRow, Infinity, position);
      } else if (holdsAny(currentRow)) {
        copyTo(position - 2);
        out.text(">");
        putNewCells(currentRow, Infinity, copied);
        out.text(prefixed(frame, "</row>"));
        copied = position;
      }
    },
  });
  copyTo(dataEnd);
  newRowsBefore(Infinity);
  return { rows: out, formulasGone: formulas.check(), hadFormulas: formulas.any() };

  function replacementOf(cell: Readonly<CellSpot>, edit: ColumnEdit): string | undefined {
    const index = cell.row - edit.firstRow;
    if (index < 0 || index >= edit.cells.length) return undefined;
    const value = edit.cells[index];
    if (value === undefined) return undefined;
    const style = edit.style(cell.row, cell.style);
    const same = cell.formulaStart === 0 && style === cell.style && isSame(readCell(bytes, cell), value);
    if (same) return undefined;
    return cellXml(cell.row, cell.column, edit.stored(value), style) || emptyCell(cell);
  }
}

/** Goes from a row's first cell to its end, where that is known. */
const endOfRow =
  ({ firstRow, ends }: RowEnds) =>
  (at: number, { row }: Readonly<RowSpot>): number =>
    ends[row - firstRow] ?? at;

/** Writes a cell of one of the columns into a sheet whatever the prefix of its elements is. */
function cellPutter(frame: SheetFrame, out: ByteWriter, edits: readonly ColumnEdit[]): (edit: number, row: number, cell: Cell, style: number) => void {
  const writers = edits.map(({ column }): CellWriter => {
    if (frame.prefix === "") return cellWriter(out, column);
    return (row, cell, style) => out.text(prefixed(frame, cellXml(row, column, cell, style)));
  });
  return (edit, row, cell, style) => writers[edit]?.(row, cell, style);
}

/** A cell that was there stays as an empty one. */
const emptyCell = ({ row, column }: Readonly<CellSpot>): string => cellXml(row, column, null, 1).replace(' s="1"', "");

function isSame(a: Cell, b: Cell): boolean {
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  return a.error === b.error;
}

/** A row's start tag that is high enough for its wrapped cells and whose `spans` hint covers the new columns; undefined when it fits as it is. */
function fittedTag(bytes: Uint8Array, row: Readonly<RowSpot>, edits: readonly ColumnEdit[]): string | undefined {
  if (row.tagEnd - row.start < shortestWithSpans && edits.every(({ heightOf }) => heightOf === undefined)) return undefined;
  const filled = edits.filter((edit) => (edit.cells[row.row - edit.firstRow] ?? null) !== null);
  const [first, last] = [filled[0], filled[filled.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const wide = tagOver(bytes, row, first.column, last.column);
  const height = heightOfRow(row.row, filled);
  return height === 0 ? wide : (tagOfHeight(wide ?? decoded(latin(bytes, row.start, row.tagEnd)), height) ?? wide);
}

/** Points that the wrapped cells of a row take; 0 where none needs more than a line. */
const heightOfRow = (row: number, edits: readonly ColumnEdit[]): number =>
  Math.max(0, ...edits.map(({ heightOf, cells, firstRow }) => heightOf?.(cells[row - firstRow] ?? null) ?? 0));

/** The start tag of a row that is to be at least so many points high; undefined when it is, or when somebody has set its height. */
function tagOfHeight(tag: string, height: number): string | undefined {
  if (/\scustomHeight\s*=\s*["'](1|true)/.test(tag)) return undefined;
  const standing = /\sht\s*=\s*["']([\d.]+)["']/.exec(tag);
  if (Number(standing?.[1] ?? 0) >= height) return undefined;
  return standing === null ? tag.replace(/^<[^\s/>]+/, `$& ht="${height}"`) : tag.replace(standing[0], ` ht="${height}"`);
}

const shortestWithSpans = '<row spans="1:1">'.length;

/** A row's start tag whose `spans` hint covers these columns; undefined when it fits as it is. */
export function tagOver(bytes: Uint8Array, row: Readonly<RowSpot>, first: number, last: number): string | undefined {
  // `<row r="12345">` alone is too short for a hint.
  if (row.tagEnd - row.start < shortestWithSpans) return undefined;
  const tag = latin(bytes, row.start, row.tagEnd);
  const spans = /(\sspans\s*=\s*["'])(\d+):(\d+)/.exec(tag);
  if (spans === null) return undefined;
  const [whole, start = "", from = "", to = ""] = spans;
  if (Number(from) <= first && last <= Number(to)) return undefined;
  const wider = `${Math.min(Number(from), first)}:${Math.max(Number(to), last)}`;
  return decoded(tag.replace(whole, `${start}${wider}`));
}

const decoded = (tag: string): string => Buffer.from(tag, "latin1").toString("utf8");
