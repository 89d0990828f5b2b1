import { type Area, columnsOf } from "../parsing/area";
import type { Cell, JoinedCells, SnapshotColumn, TableSnapshot } from "../port/workbook";
import { cellText } from "../wording/cell-text";

/** A plan table as a host read it, whole. */
export interface ReadTable {
  readonly table: string;
  readonly sheet: string;
  /** From its header to its last row. */
  readonly area: Area;
  /** How many of its last rows stand below the spreadsheet table or named range. */
  readonly rowsBelow: number;
  /** By place, from its left edge to the last that holds anything. */
  readonly columns: readonly SnapshotColumn[];
  /** Areas of the sheet whose cells are joined into one, whatever else there is of them. */
  readonly joined: readonly Area[];
}

/** The columns of so many rows, the first of which is the header; they end with the last column and row that hold anything. */
export function columnsOfRows(rows: number, width: number, cellAt: (row: number, place: number) => Cell): readonly SnapshotColumn[] {
  const columns = Array.from({ length: width }, (_, place) => ({
    header: cellText(cellAt(0, place)),
    cells: Array.from({ length: Math.max(0, rows - 1) }, (_row, row) => cellAt(row + 1, place)),
  }));
  while (columns.length > 0 && !isFilled(columns[columns.length - 1] as SnapshotColumn)) columns.pop();
  const length = Math.max(0, ...columns.map(({ cells }) => filledLength(cells)));
  for (const { cells } of columns) cells.length = length;
  return columns;
}

/** From the first column that holds anything to the last, so that a column's place tells where it stands. */
export function snapshotOf({ table, sheet, area, rowsBelow, columns, joined }: ReadTable): TableSnapshot {
  const first = Math.max(0, columns.findIndex(isFilled));
  const shown = columns.slice(first);
  const placed = joined.flatMap((cells) => joinedDownwards(cells, area, first, shown.length) ?? []);
  return {
    name: table,
    sheet,
    headerRow: area.top + 1,
    firstColumn: area.left + first + 1,
    columns: shown.map(({ header, cells }) => ({ header, cells })),
    ...(rowsBelow === 0 ? {} : { rowsBelow }),
    ...(placed.length === 0 ? {} : { joined: placed }),
  };
}

/** Cells of one column that begin below the header, by their places in the snapshot. */
function joinedDownwards(cells: Area, { top, left, bottom }: Area, first: number, width: number): JoinedCells | undefined {
  const [column, row] = [cells.left - left - first, cells.top - top - 1];
  const isOurs = columnsOf(cells) === 1 && cells.bottom > cells.top && column >= 0 && column < width && row >= 0 && cells.top <= bottom;
  return isOurs ? { column, row, rows: cells.bottom - cells.top + 1 } : undefined;
}

const isFilled = ({ header, cells }: SnapshotColumn): boolean => header !== "" || filledLength(cells) > 0;

/** How many rows there are up to the last cell that holds something. */
export function filledLength(cells: readonly Cell[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length--;
  return length;
}
