import type { Cell } from "#core";
import type { Rectangle } from "./address";
import type { CellReader } from "./cell-value";
import { lastRowRead } from "./large-sheet";
import type { OpenSheet } from "./open-sheet";
import { scanSheetData } from "./sheet-scanner";
import { smallSheet, type SmallSheet } from "./small-sheet";

/** The rows of a rectangle as far as the sheet goes. Costs nothing where the sheet ends above it. */
export function rowsIn(
  sheet: OpenSheet,
  { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right }: Rectangle,
  readCell: CellReader,
): readonly (readonly Cell[])[] {
  const small = smallSheet(sheet, readCell);
  if (small !== undefined) return rowsOf(small, { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right });
  if (lastRowOf(sheet) < top) return [];
  const { bytes, dataStart, dataEnd } = sheet;
  const rows: Cell[][] = [];
  scanSheetData(bytes, dataStart, dataEnd, {
    row: ({ row }) => {
      while (rows.length <= Math.min(row, bottom) - top) rows.push([]);
      return row <= bottom;
    },
    cell: (cell) => {
      const row = rows[cell.row - top];
      if (row !== undefined && cell.column >= left && cell.column <= right) row[cell.column - left] = readCell(bytes, cell);
    },
  });
  return rows;
}

function rowsOf(
  { columns, lastRow }: SmallSheet,
  { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right }: Rectangle,
): readonly (readonly Cell[])[] {
  return Array.from({ length: Math.min(lastRow, bottom) - top + 1 }, (_, index) => {
    const row: Cell[] = [];
    for (const { column, cells } of columns) if (column >= left && column <= right) row[column - left] = cells[top - 1 + index] ?? null;
    return row;
  });
}

/** The number of the sheet's last row, as far as its start tag says it; else without end. */
function lastRowOf(sheet: OpenSheet): number {
  const known = sheet.large && lastRowRead(sheet.large);
  if (known !== undefined) return known;
  const { bytes, dataStart, dataEnd } = sheet;
  const data = Buffer.from(bytes.buffer, bytes.byteOffset + dataStart, dataEnd - dataStart);
  const start = data.lastIndexOf("<row ");
  if (start < 0) return data.includes("row") ? Infinity : 0;
  const number = /^<row [^>]*?\br="(\d+)"/.exec(data.toString("latin1", start, start + 400))?.[1];
  return number === undefined ? Infinity : Number(number);
}
