import type { PlanSnapshot, TableSnapshot } from "../port/workbook";
import { headerKey, tidy } from "../parsing/text";
import type { FindingList } from "./findings";
import { cellText } from "../wording/cell-text";

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

/**
 * The columns that an earlier review wrote, by {@link ownedKey}. Where two columns of a table bear such a name (the user's own
 * beside ours, or a copy of last month's), nothing tells them apart, so that both are the user's and neither is written over.
 */
export function ownedColumns(snapshot: PlanSnapshot): ReadonlySet<string> {
  const owned = listedColumns(snapshot);
  for (const table of owned.size === 0 ? [] : snapshot.tables) for (const header of repeatedHeaders(table)) owned.delete(ownedKey(table.name, header));
  return owned;
}

/** A finding for each header of ours that two columns of the table bear, as long as the review writes under it or beside it. */
export function tellRepeated(table: TableSnapshot, snapshot: PlanSnapshot, findings: FindingList): void {
  const listed = listedColumns(snapshot);
  for (const header of listed.size === 0 ? [] : repeatedHeaders(table)) {
    if (!listed.has(ownedKey(table.name, header)) && !listed.has(ownedKey(table.name, besideUsers(header)))) continue;
    findings.add({
      rule: "status-column-twice",
      severity: "Needs attention",
      table: table.name,
      row: table.headerRow,
      column: header,
      subject: null,
      what: `Two columns of ${table.name} are called "${header}", as the review calls one of its own; it cannot tell which is yours, so it leaves both and writes under "${besideUsers(header)}"`,
      mend: `Rename the column that is yours, and delete the one that an earlier review wrote`,
    });
  }
}

/** What a status column is called beside a column of the user's that bears its name. */
export const besideUsers = (header: string): string => `${header} (review)`;

/** Headers that an earlier one of the table is equal to once folded. */
function repeatedHeaders({ columns }: TableSnapshot): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Map<string, string>();
  for (const { header } of columns) {
    const key = headerKey(header);
    if (seen.has(key)) repeated.set(key, tidy(header));
    seen.add(key);
  }
  return [...repeated.values()];
}

function listedColumns(snapshot: PlanSnapshot): Set<string> {
  const columns = snapshot.tables.find((table) => table.name === ownedColumnsTable)?.columns ?? [];
  const place = placeOfOwnedList(columns.map(({ header }) => header));
  const [tables = [], headers = []] = place < 0 ? [] : [columns[place]?.cells, columns[place + 1]?.cells];
  return new Set(tables.flatMap((table, row) => (table === null ? [] : [ownedKey(cellText(table), cellText(headers[row]))])));
}

/** The table without the columns that an earlier review wrote. */
export const withoutOwned = (table: TableSnapshot, owned: ReadonlySet<string>): TableSnapshot =>
  owned.size === 0 ? table : { ...table, columns: table.columns.filter(({ header }) => !owned.has(ownedKey(table.name, header))) };
