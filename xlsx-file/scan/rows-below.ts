import { rowsBelow, type Cell } from "#core";
import type { Rectangle } from "./address";
import type { CellReader } from "./cell-value";
import type { OpenSheet } from "./open-sheet";
import { scanSheetData } from "./sheet-scanner";

/**
 * How many rows directly below a rectangle belong to the plan table in it, down to the row before `end`. Costs nothing where
 * the sheet ends with the rectangle.
 */
export function belowRectangle(sheet: OpenSheet, table: string, rectangle: Rectangle, headers: readonly Cell[], end: number, readCell: CellReader): number {
  const { bytes, dataStart, dataEnd } = sheet;
  const { bottom, left, right } = rectangle;
  if (lastRowOf(sheet) <= bottom) return 0;
  const rows: Cell[][] = [];
  scanSheetData(bytes, dataStart, dataEnd, {
    row: ({ row }) => {
      if (row > bottom) while (rows.length < Math.min(row, end) - bottom) rows.push([]);
      return row < end;
    },
    cell: (cell) => {
      const row = rows[cell.row - bottom - 1];
      if (row === undefined || cell.column < left || cell.column > right) return;
      row[cell.column - left] = readCell(bytes, cell);
    },
  });
  return rowsBelow(table, headers, rows);
}

/** The number of the sheet's last row, as far as its start tag says it; else without end. */
function lastRowOf({ bytes, dataStart, dataEnd }: OpenSheet): number {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset + dataStart, dataEnd - dataStart);
  const start = data.lastIndexOf("<row ");
  if (start < 0) return data.includes("row") ? Infinity : 0;
  const number = /^<row [^>]*?\br="(\d+)"/.exec(data.toString("latin1", start, start + 400))?.[1];
  return number === undefined ? Infinity : Number(number);
}
