import type { Cell, SnapshotColumn } from "../port/workbook";
import type { PlanTable } from "../register/plan-table";
import { toldHeader, type Column } from "../tables/column";
import type { Table } from "../tables/table";
import type { MatchedColumns } from "./match-columns";

/** A table as it was found: its cells by the column's name in the code, not yet read. */
export interface FoundTable<T extends Table> {
  readonly table: T;
  readonly snapshot: PlanTable;
  /** The table without the columns that an earlier review wrote, and with joined cells read for all their rows. */
  readonly users: PlanTable;
  readonly rowCount: number;
  readonly columns: MatchedColumns;
  cells(name: keyof T["columns"] & string): readonly Cell[];
  /** A column as it stands in the workbook, joined cells as they are: what a host compares before it writes. */
  asRead(name: keyof T["columns"] & string): SnapshotColumn | undefined;
  sheetRow(index: number): number;
}

/** The sheet row of a row, which counts from 0. */
export const sheetRowOf = ({ sheetRows, headerRow }: PlanTable, index: number): number => sheetRows?.[index] ?? headerRow + 1 + index;

/** The header as the user wrote it, so that a finding can be found; the declared one, in the language in force, of a column that is not there. */
export const headerOf = <T extends Table>(found: FoundTable<T>, name: string): string =>
  found.columns.byName.get(name)?.header ?? toldHeader(found.table.columns[name] as Column<unknown>);
