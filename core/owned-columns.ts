import type { FoundTable } from "./tables/read-table";
import type { Table } from "./tables/table";
import { headerKey } from "./tables/text";
import type { PlanSnapshot } from "./workbook";

/**
 * Which columns of the user's tables the product wrote. The list is a table of the product's own in the workbook, so that
 * every host knows it, a reader can see it, and a user's column that happens to be called "Status" is never written over.
 */
export const ownedColumnsTable = "ReviewColumns";
export const ownedColumnsHeaders = ["Table", "Column", "Meaning"] as const;

const keyOf = (table: string, header: string): string => `${headerKey(table)}\n${headerKey(header)}`;

/** The columns that an earlier review wrote. */
export function ownedColumns(snapshot: PlanSnapshot): ReadonlySet<string> {
  const list = snapshot.tables.find((table) => table.name === ownedColumnsTable);
  const tables = list?.columns.find((column) => headerKey(column.header) === headerKey("Table"))?.cells ?? [];
  const headers = list?.columns.find((column) => headerKey(column.header) === headerKey("Column"))?.cells ?? [];
  return new Set(tables.map((table, row) => keyOf(String(table), String(headers[row] ?? ""))));
}

/** The header to write under: the metric's own, or, where the user has a column of that name, one with "(review)". */
export function reviewedHeader(header: string, found: FoundTable<Table>, owned: ReadonlySet<string>): string {
  const isUsers = (name: string): boolean =>
    found.snapshot.columns.some((column) => headerKey(column.header) === headerKey(name)) && !owned.has(keyOf(found.table.name, name));
  for (const suffix of ["", " (review)", " (review 2)", " (review 3)"]) if (!isUsers(header + suffix)) return header + suffix;
  return `${header} (review ${found.snapshot.columns.length})`;
}
