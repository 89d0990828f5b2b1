import { ownedKey } from "../reading/owned-list";
import type { FoundTable } from "../reading/found-table";
import type { Table } from "../tables/table";
import { headerKey } from "../parsing/text";

/** The header to write under: the metric's own, or, where the user has a column of that name, one with "(review)". */
export function reviewedHeader(header: string, found: FoundTable<Table>, owned: ReadonlySet<string>): string {
  const isUsers = (name: string): boolean =>
    found.snapshot.columns.some((column) => headerKey(column.header) === headerKey(name)) && !owned.has(ownedKey(found.table.name, name));
  for (const suffix of ["", " (review)", " (review 2)", " (review 3)"]) if (!isUsers(header + suffix)) return header + suffix;
  return `${header} (review ${found.snapshot.columns.length})`;
}
