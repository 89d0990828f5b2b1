import type { SnapshotColumn, TableSnapshot } from "#core";
import { headerText } from "./cell-values";
import type { Home } from "./look-around";
import { columnsOf } from "./places";

/** A column of a home, by its place from the home's left. */
export interface PlacedColumn extends SnapshotColumn {
  readonly place: number;
}

/** The columns of a home that have a header or a cell; rows end with the last one that holds anything. */
export function columnsAt({ area, cells }: Home): readonly PlacedColumn[] {
  let length = cells.length - 1;
  while (length > 0 && cells[length]?.every((cell) => cell === null) !== false) length--;
  return Array.from({ length: columnsOf(area) }, (_, place): PlacedColumn => ({
    place, header: headerText(cells[0]?.[place]), cells: cells.slice(1, length + 1).map((row) => row[place] ?? null),
  })).filter((column) => column.header !== "" || column.cells.some((cell) => cell !== null));
}

export function snapshotOf(home: Home): TableSnapshot {
  const columns = columnsAt(home);
  return {
    name: home.table, sheet: home.at.name, headerRow: home.area.top + 1, firstColumn: home.area.left + (columns[0]?.place ?? 0) + 1,
    columns: columns.map(({ header, cells }) => ({ header, cells })),
  };
}
