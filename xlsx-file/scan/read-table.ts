import { type Area, cellText, filledLength, type Cell, type SnapshotColumn } from "#core";
import type { Home } from "./find-tables";
import { mergedAreas, type OpenSheet } from "./open-sheet";
import { areaOf, contains, lastColumn, overlaps, type Rectangle } from "./address";
import type { CellReader } from "./cell-value";
import { cellsOf, putCode, putNumber, readColumn } from "./read-column";
import { scanSheetData } from "./sheet-scanner";
import { readUsualRows, type ReadRows } from "./usual-rows";
import { wordsOf } from "./words";

/** A table with its cells, as the core judges it. */
export interface TableCells {
  readonly table: string;
  readonly sheet: string;
  readonly area: Area;
  readonly rowsBelow: number;
  /** By place, up to the last that holds anything. */
  readonly columns: readonly SnapshotColumn[];
  /** Rows under the header up to the last one that holds anything. */
  readonly rowCount: number;
  readonly joined: readonly Area[];
  /** The place where columns may be added: right of the table; where it goes on to the sheet's end, right of what it holds. */
  readonly end: number;
  /** The last column of the sheet, from 1, that holds anything in a row down to the table's last; 0 where none does. */
  readonly widest: number;
  /** Whether all of the sheet was read and none of its cells holds a formula. */
  readonly isWithoutFormulas: boolean;
}

const readings = new WeakMap<CellReader, WeakMap<Uint8Array, Map<string, TableCells>>>();

/**
 * All columns of a table in one pass: what it costs depends on the cells that hold something, not on its rectangle. A sheet that is as
 * it was is not read again by the same reader.
 */
export function readTableCells(sheet: OpenSheet, found: Home, readCell: CellReader): TableCells {
  const bySheet = readings.get(readCell) ?? new WeakMap<Uint8Array, Map<string, TableCells>>();
  readings.set(readCell, bySheet);
  const tables = bySheet.get(sheet.bytes) ?? new Map<string, TableCells>();
  bySheet.set(sheet.bytes, tables);
  const key = JSON.stringify(found);
  const cells = tables.get(key) ?? readCells(sheet, found, readCell);
  tables.set(key, cells);
  return cells;
}

function readCells(sheet: OpenSheet, found: Home, readCell: CellReader): TableCells {
  const { byPlace, widest, isWithoutFormulas } = scanColumns(sheet, found, readCell);
  const areas = mergedAreas(sheet).filter((area) => overlaps(area, found.rectangle));
  for (const area of areas) blankCovered(byPlace, area, found.rectangle);

  const rowCount = byPlace.reduce((most, column) => Math.max(most, filledLength(column?.cells ?? [])), 0);
  const { lastColumn: right, firstColumn: left } = found.rectangle;
  const blank = { header: "", cells: new Array<Cell>(rowCount).fill(null) };
  const width = byPlace.findLastIndex((column) => column !== undefined && (column.header !== null || filledLength(column.cells) > 0)) + 1;
  const columns = Array.from({ length: width }, (_, place): SnapshotColumn => {
    const standing = byPlace[place];
    if (standing === undefined) return blank;
    const { header, cells } = standing;
    blankUpTo(cells, rowCount);
    cells.length = rowCount;
    return { header: cellText(header), cells };
  });
  const isOpen = found.holder.kind === "sheet" || right === lastColumn;
  return {
    table: found.table,
    sheet: found.sheet.name,
    area: areaOf(found.rectangle),
    rowsBelow: found.rowsBelow,
    columns,
    rowCount,
    joined: areas.map(areaOf),
    end: isOpen ? width : right - left + 1,
    widest,
    isWithoutFormulas,
  };
}

/** What was read of a column; its cells end where it last holds anything. */
interface StandingColumn {
  header: Cell;
  readonly cells: Cell[];
}

function scanColumns(
  sheet: OpenSheet,
  { rectangle, others }: Home,
  readCell: CellReader,
): { readonly byPlace: readonly (StandingColumn | undefined)[] } & Pick<TableCells, "widest" | "isWithoutFormulas"> {
  const { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right } = rectangle;
  const { bytes, dataStart, dataEnd } = sheet;
  const rows: ReadRows = { table: rectangle, byPlace: [], row: 0, column: 0, rowDigits: 1, widest: 0 };
  const { byPlace } = rows;
  const words = wordsOf(bytes);
  const texts = others.length > 0 ? undefined : readCell.textsOf?.(bytes);
  const values = texts?.list ?? [null];
  let isWithoutFormulas = true;
  scanSheetData(bytes, dataStart, dataEnd, {
    row: ({ row }) => {
      if (row > bottom) isWithoutFormulas = false;
      return row <= bottom;
    },
    cell: (spot) => {
      if (spot.formulaStart > 0) isWithoutFormulas = false;
      if (spot.column > rows.widest && (spot.valueEnd > spot.valueStart || spot.formulaStart > 0)) rows.widest = spot.column;
      if (spot.row < top || spot.column < left || spot.column > right) return;
      if (others.length > 0 && others.some((area) => contains(area, spot))) return;
      const value = readCell(bytes, spot);
      if (value === null) return;
      const column = (byPlace[spot.column - left] ??= readColumn());
      const index = spot.row - top - 1;
      if (index < 0) column.header = value;
      else if (typeof value === "number") putNumber(column, index, value);
      else putCode(column, index, values.push(value) - 1);
    },
    ...(texts && {
      usualRows: (at, spot, cell) => {
        if (spot.row <= top) return at;
        rows.row = spot.row;
        rows.rowDigits = String(spot.row).length;
        const stopped = readUsualRows(bytes, words, at, rows, texts);
        if (stopped > at) {
          spot.row = rows.row;
          cell.column = rows.column;
        }
        return stopped;
      },
    }),
  });
  const standing = byPlace.map((column) => column && { header: column.header, cells: cellsOf(column, values, readCell.sharedTexts) });
  return { byPlace: standing, widest: rows.widest, isWithoutFormulas };
}

/** A joined area's value belongs to its first cell, whatever a careless writer left in the others. */
function blankCovered(byPlace: readonly (StandingColumn | undefined)[], area: Rectangle, { firstRow: top, firstColumn: left }: Rectangle): void {
  byPlace.forEach((column, place) => {
    const number = left + place;
    if (column === undefined || number < area.firstColumn || number > area.lastColumn) return;
    const firstCovered = number === area.firstColumn ? area.firstRow + 1 : area.firstRow;
    if (firstCovered <= top && area.lastRow >= top) column.header = null;
    const last = Math.min(area.lastRow - top, column.cells.length);
    for (let row = Math.max(1, firstCovered - top); row <= last; row++) column.cells[row - 1] = null;
  });
}

/** Blank cells behind those that are there, at once: a sheet may hold something in its very last row. */
function blankUpTo(cells: Cell[], length: number): void {
  const from = cells.length;
  if (length <= from) return;
  cells.length = length;
  cells.fill(null, from);
}
