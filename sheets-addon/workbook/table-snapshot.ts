import { columnsOf, formatQuestions, headerText, type SnapshotColumn, type TableSnapshot, withSpans } from "#core";
import type { Home } from "./look-around";
import { rangeAt } from "./places";

/** A column of a home, by its place from the home's left. */
export interface PlacedColumn extends SnapshotColumn {
  readonly place: number;
}

/** The columns of a home that have a header or a cell; rows end with the last one that holds anything. */
export const columnsAt = (home: Home): readonly PlacedColumn[] => allColumns(home).filter(isFilled);

const isFilled = ({ header, cells }: SnapshotColumn): boolean => header !== "" || cells.some((cell) => cell !== null);

function allColumns({ area, cells }: Home): readonly PlacedColumn[] {
  let length = cells.length - 1;
  while (length > 0 && cells[length]?.every((cell) => cell === null) !== false) length--;
  return Array.from({ length: columnsOf(area) }, (_, place) => ({
    place,
    header: headerText(cells[0]?.[place]),
    cells: cells.slice(1, length + 1).map((row) => row[place] ?? null),
  }));
}

/** The tables as they were read, with what the number formats tell of figures without a unit: asked column by column, where there are any. */
export function withFormats(homes: readonly Home[]): readonly TableSnapshot[] {
  const tables = homes.map(snapshotOf);
  const questions = formatQuestions(tables);
  const formats = questions.map(({ table, column, row, rows }) => {
    const [home, snapshot] = [homes.find((one) => one.table === table), tables.find(({ name }) => name === table)];
    if (home === undefined || snapshot === undefined) return [];
    const range = home.at.sheet.getRange(snapshot.headerRow + 1 + row, snapshot.firstColumn + column, rows, 1);
    return range.getNumberFormats().map(([format]) => format);
  });
  return withSpans(tables, questions, formats);
}

/** From the first column that holds anything to the last, so that a column's place tells where it stands. */
function snapshotOf(home: Home): TableSnapshot {
  const columns = allColumns(home);
  const [first, last] = [Math.max(0, columns.findIndex(isFilled)), columns.map(isFilled).lastIndexOf(true)];
  return {
    name: home.table,
    sheet: home.at.name,
    headerRow: home.area.top + 1,
    firstColumn: home.area.left + first + 1,
    columns: columns.slice(first, last + 1).map(({ header, cells }) => ({ header, cells })),
    ...(home.rowsBelow === 0 ? {} : { rowsBelow: home.rowsBelow }),
    ...joinedIn(home, first),
  };
}

/** Cells of one column that are joined downwards below the header, by their places in the snapshot. */
function joinedIn({ at, area, readAs }: Home, first: number): Pick<TableSnapshot, "joined"> {
  const last = columnsOf(area) - 1 - first;
  const joined = (readAs ?? rangeAt(at.sheet, area))
    .getMergedRanges()
    .map((range) => ({
      column: range.getColumn() - 1 - area.left - first,
      row: range.getRow() - 2 - area.top,
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    }))
    .filter(({ column, row, rows, columns }) => column >= 0 && column <= last && row >= 0 && row < area.bottom - area.top && rows > 1 && columns === 1);
  return joined.length === 0 ? {} : { joined: joined.map(({ column, row, rows }) => ({ column, row, rows })) };
}
