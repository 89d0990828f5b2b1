import type { PlanSnapshot, TableSnapshot } from "../port/workbook";
import { headerKey } from "../parsing/text";

/**
 * Which columns of the user's tables the product wrote. The list is a table of the product's own in the workbook, so that
 * every host knows it, a reader can see it, and neither is a user's column that happens to be called "Status" written
 * over, nor one of ours ("Due" of Reviews) read as what the user entered.
 */
export const ownedColumnsTable = "ReviewColumns";
/** The sheet that it stands on. Where another program dropped the table, its cells there still tell. */
export const ownedColumnsSheet = "Review data";
export const ownedColumnsHeaders = ["Table", "Column", "Meaning"] as const;

/** Where the headers of the list stand side by side in a row; -1 where they do not. */
export const placeOfOwnedList = (headers: readonly string[]): number =>
  headers.findIndex((_, place) => ownedColumnsHeaders.every((header, next) => headerKey(headers[place + next] ?? "") === headerKey(header)));

/** What tells a written column apart, for {@link ownedColumns}. */
export const ownedKey = (table: string, header: string): string => `${headerKey(table)}\n${headerKey(header)}`;

/** The columns that an earlier review wrote, by {@link ownedKey}. */
export function ownedColumns(snapshot: PlanSnapshot): ReadonlySet<string> {
  const columns = snapshot.tables.find((table) => table.name === ownedColumnsTable)?.columns ?? [];
  const place = placeOfOwnedList(columns.map(({ header }) => header));
  const [tables = [], headers = []] = place < 0 ? [] : [columns[place]?.cells, columns[place + 1]?.cells];
  return new Set(tables.flatMap((table, row) => (table === null ? [] : [ownedKey(String(table), String(headers[row] ?? ""))])));
}

/** The table without the columns that an earlier review wrote. */
export const withoutOwned = (table: TableSnapshot, owned: ReadonlySet<string>): TableSnapshot =>
  owned.size === 0 ? table : { ...table, columns: table.columns.filter(({ header }) => !owned.has(ownedKey(table.name, header))) };
