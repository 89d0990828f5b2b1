import { type Area, cellText, filledLength, type Cell, type SnapshotColumn } from "#core";
import type { Home } from "./find-tables";
import { mergedAreas, type OpenSheet } from "./open-sheet";
import { areaOf, contains, lastColumn, overlaps, type Rectangle } from "./address";
import type { CellReader } from "./cell-value";
import { scanSheetData } from "./sheet-scanner";

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
}

interface Column {
  header: Cell;
  /** Numbers stay unboxed as long as the column holds nothing else, so the header is kept apart. */
  readonly cells: Cell[];
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
  const { byColumn, widest } = scanColumns(sheet, found, readCell);
  const top = found.rectangle.firstRow;
  const areas = mergedAreas(sheet).filter((area) => overlaps(area, found.rectangle));
  for (const area of areas) blankCovered(byColumn, area, top);

  const rowCount = Math.max(0, ...Array.from(byColumn.values(), ({ cells }) => filledLength(cells)));
  const { firstColumn: left, lastColumn: right } = found.rectangle;
  const blank = { header: "", cells: new Array<Cell>(rowCount).fill(null) };
  const width =
    Math.max(left - 1, ...Array.from(byColumn, ([column, { header, cells }]) => (header === null && filledLength(cells) === 0 ? 0 : column))) - left + 1;
  const columns = Array.from({ length: width }, (_, place): SnapshotColumn => {
    const standing = byColumn.get(left + place);
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
  };
}

function scanColumns(
  sheet: OpenSheet,
  { rectangle, others }: Home,
  readCell: CellReader,
): { readonly byColumn: ReadonlyMap<number, Column>; readonly widest: number } {
  const { firstRow: top, firstColumn: left, lastRow: bottom, lastColumn: right } = rectangle;
  const { bytes, dataStart, dataEnd } = sheet;
  const byColumn = new Map<number, Column>();
  let widest = 0;
  const byPosition: (Column | undefined)[] = [];
  scanSheetData(bytes, dataStart, dataEnd, {
    row: ({ row }) => row <= bottom,
    cell: (spot) => {
      if (spot.column > widest && (spot.valueEnd > spot.valueStart || spot.formulaStart > 0)) widest = spot.column;
      if (spot.row < top || spot.column < left || spot.column > right) return;
      if (others.length > 0 && others.some((area) => contains(area, spot))) return;
      const value = readCell(bytes, spot);
      if (value === null) return;
      let column = byPosition[spot.column - left];
      if (column === undefined) {
        column = { header: null, cells: [] };
        byPosition[spot.column - left] = column;
        byColumn.set(spot.column, column);
      }
      const index = spot.row - top - 1;
      if (index < 0) {
        column.header = value;
        return;
      }
      if (column.cells.length < index) blankUpTo(column.cells, index);
      column.cells[index] = value;
    },
  });
  return { byColumn, widest };
}

/** Blank cells behind those that are there, at once: a sheet may hold something in its very last row. */
function blankUpTo(cells: Cell[], length: number): void {
  const from = cells.length;
  if (length <= from) return;
  cells.length = length;
  cells.fill(null, from);
}

/** A joined area's value belongs to its first cell, whatever a careless writer left in the others. */
function blankCovered(byColumn: ReadonlyMap<number, Column>, area: Rectangle, top: number): void {
  for (const [number, column] of byColumn) {
    if (number < area.firstColumn || number > area.lastColumn) continue;
    const firstCovered = number === area.firstColumn ? area.firstRow + 1 : area.firstRow;
    if (firstCovered <= top && area.lastRow >= top) column.header = null;
    const last = Math.min(area.lastRow - top, column.cells.length);
    for (let row = Math.max(1, firstCovered - top); row <= last; row++) column.cells[row - 1] = null;
  }
}
