import type { PlanSnapshot, TableSnapshot } from "../port/workbook";
import { headerKey } from "../parsing/text";

/**
 * Which columns of the user's tables the product wrote. The list is a table of the product's own in the workbook, so that
 * every host knows it, a reader can see it, and neither is a user's column that happens to be called "Status" written
 * over, nor one of ours ("Due" of Reviews) read as what the user entered.
 */
export const ownedColumnsTable = "ReviewColumns";
export const ownedColumnsHeaders = ["Table", "Column", "Meaning"] as const;

/** What tells a written column apart, for {@link ownedColumns}. */
export const ownedKey = (table: string, header: string): string => `${headerKey(table)}\n${headerKey(header)}`;

/** The columns that an earlier review wrote, by {@link ownedKey}. */
export function ownedColumns(snapshot: PlanSnapshot): ReadonlySet<string> {
  const list = snapshot.tables.find((table) => table.name === ownedColumnsTable);
  const tables = list?.columns.find((column) => headerKey(column.header) === headerKey("Table"))?.cells ?? [];
  const headers = list?.columns.find((column) => headerKey(column.header) === headerKey("Column"))?.cells ?? [];
  return new Set(tables.map((table, row) => ownedKey(String(table), String(headers[row] ?? ""))));
}

/** The table without the columns that an earlier review wrote. */
export const withoutOwned = (table: TableSnapshot, owned: ReadonlySet<string>): TableSnapshot =>
  owned.size === 0 ? table : { ...table, columns: table.columns.filter(({ header }) => !owned.has(ownedKey(table.name, header))) };
