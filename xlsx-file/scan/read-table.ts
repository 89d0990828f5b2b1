import { headerText, type Cell, type SnapshotColumn, type StandingTable, type TableSnapshot, type JoinedCells } from "#core";
import type { Home } from "./find-tables";
import { mergedAreas, type OpenSheet } from "./open-sheet";
import { contains, lastColumn, overlaps, type Rectangle } from "./address";
import type { CellReader } from "./cell-value";
import { scanSheetData } from "./sheet-scanner";

/** A column of a table with the place where it stands. */
export interface PlacedColumn extends SnapshotColumn {
  /** The sheet column, from 1. */
  readonly column: number;
}

export interface TableCells {
  readonly columns: readonly PlacedColumn[];
  /** Rows under the header up to the last one that holds anything. */
  readonly rowCount: number;
  /** Cells joined downwards, by the position of their column. */
  readonly joined: readonly JoinedCells[];
}

interface Column {
  header: Cell;
  /** Numbers stay unboxed as long as the column holds nothing else, so the header is kept apart. */
  readonly cells: Cell[];
}

/** All columns of a table in one pass: what it costs depends on the cells that hold something, not on its rectangle. */
export function readTableCells(sheet: OpenSheet, found: Home, readCell: CellReader): TableCells {
  const byColumn = scanColumns(sheet, found, readCell);
  const top = found.rectangle.top;
  const areas = mergedAreas(sheet).filter((area) => overlaps(area, found.rectangle));
  for (const area of areas) blankCovered(byColumn, area, top);

  const rowCount = Math.max(0, ...Array.from(byColumn.values(), ({ cells }) => filledLength(cells)));
  const filled = [...byColumn.keys()]
    .sort((a, b) => a - b)
    .flatMap((column): readonly PlacedColumn[] => {
      const { header = null, cells = [] } = byColumn.get(column) ?? {};
      const text = headerText(header);
      if (text === "" && filledLength(cells) === 0) return [];
      cells.length = Math.min(cells.length, rowCount);
      while (cells.length < rowCount) cells.push(null);
      return [{ header: text, cells, column }];
    });
  const columns = withEmptyBetween(filled, rowCount);
  return { columns, rowCount, joined: areas.flatMap((area) => joinedDownwards(area, columns, top) ?? []) };
}

/** With the empty columns up to the last one that has a header, so that a column's place tells where it stands. What stands far right of that counts for itself. */
function withEmptyBetween(columns: readonly PlacedColumn[], rowCount: number): readonly PlacedColumn[] {
  const last = columns.map(({ header }) => header !== "").lastIndexOf(true);
  const empty = { header: "", cells: new Array<Cell>(rowCount).fill(null) };
  return columns.flatMap((own, index) => {
    const before = index === 0 || index > last ? own.column : (columns[index - 1]?.column ?? 0) + 1;
    return [...Array.from({ length: own.column - before }, (_, place) => ({ ...empty, column: before + place })), own];
  });
}

/** An area of one column that begins below the header. */
function joinedDownwards({ top, bottom, left, right }: Rectangle, columns: readonly PlacedColumn[], headerRow: number): JoinedCells | undefined {
  const column = columns.findIndex((placed) => placed.column === left);
  if (left !== right || column < 0 || top <= headerRow || bottom === top) return undefined;
  return { column, row: top - headerRow - 1, rows: bottom - top + 1 };
}

function scanColumns(sheet: OpenSheet, { rectangle, others }: Home, readCell: CellReader): ReadonlyMap<number, Column> {
  const { top, left, bottom, right } = rectangle;
  const { bytes, dataStart, dataEnd } = sheet;
  const byColumn = new Map<number, Column>();
  const byPosition: (Column | undefined)[] = [];
  scanSheetData(bytes, dataStart, dataEnd, {
    row: ({ row }) => row <= bottom,
    cell: (spot) => {
      if (spot.row < top || spot.column < left || spot.column > right || others.some((area) => contains(area, spot))) return;
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
      while (column.cells.length < index) column.cells.push(null);
      column.cells[index] = value;
    },
  });
  return byColumn;
}

/** A table as the core judges it. Columns may be added right of it; where it goes on to the sheet's end, right of what it holds. */
export function standingOf({ table, sheet, holder, rectangle: { top, left, right } }: Home, { columns }: TableCells): StandingTable {
  const isOpen = holder.kind === "sheet" || right === lastColumn;
  const end = isOpen ? (columns[columns.length - 1]?.column ?? left - 1) : right;
  const byPlace = new Map(columns.map((column) => [column.column - left, column]));
  return {
    table,
    sheet: sheet.name,
    headerRow: top,
    headers: Array.from({ length: end - left + 1 }, (_, place) => byPlace.get(place)?.header ?? ""),
    cells: (place) => byPlace.get(place)?.cells ?? [],
  };
}

export const snapshotOf = (found: Home, { columns, joined }: TableCells): TableSnapshot => ({
  name: found.table,
  sheet: found.sheet.name,
  headerRow: found.rectangle.top,
  firstColumn: columns[0]?.column ?? found.rectangle.left,
  columns: columns.map(({ header, cells }) => ({ header, cells })),
  ...(found.rowsBelow === 0 ? {} : { rowsBelow: found.rowsBelow }),
  ...(joined.length === 0 ? {} : { joined }),
});

/** A joined area's value belongs to its first cell, whatever a careless writer left in the others. */
function blankCovered(byColumn: ReadonlyMap<number, Column>, area: Rectangle, top: number): void {
  for (const [number, column] of byColumn) {
    if (number < area.left || number > area.right) continue;
    const firstCovered = number === area.left ? area.top + 1 : area.top;
    if (firstCovered <= top && area.bottom >= top) column.header = null;
    const last = Math.min(area.bottom - top, column.cells.length);
    for (let row = Math.max(1, firstCovered - top); row <= last; row++) column.cells[row - 1] = null;
  }
}

/** How many rows there are up to the last cell that holds something. */
function filledLength(cells: readonly Cell[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length--;
  return length;
}
