import type { SnapshotColumn, TableSnapshot } from "../port/workbook";
import type { Columns, Table } from "../tables/table";
import { editDistance, headerKey, tidy } from "../parsing/text";

/** Which column of the workbook is which column of the plan. */
export interface MatchedColumns {
  /** By the column's name in the code. */
  readonly byName: ReadonlyMap<string, SnapshotColumn>;
  /** Headers that stand more than once for one column; the first counts. */
  readonly duplicated: readonly string[];
}

/** Matches by header first and by alias second, whatever the case and the marks; never by position. */
export function matchColumns<C extends Columns>(table: Table<C>, snapshot: TableSnapshot): MatchedColumns {
  const byName = new Map<string, SnapshotColumn>();
  const duplicated: string[] = [];
  const taken = new Set<SnapshotColumn>();
  const names = Object.keys(table.columns);
  const byHeader = new Map(names.map((name) => [headerKey((table.columns[name] as { header: string }).header), name]));
  for (const column of snapshot.columns) {
    const name = byHeader.get(headerKey(column.header));
    if (name === undefined) continue;
    taken.add(column);
    if (byName.has(name)) duplicated.push(tidy(column.header));
    else byName.set(name, column);
  }
  const byAlias = new Map<string, string>();
  for (const name of names) for (const alias of table.columns[name]?.aliases ?? []) if (!byAlias.has(headerKey(alias))) byAlias.set(headerKey(alias), name);
  for (const column of snapshot.columns) {
    if (taken.has(column)) continue;
    const name = byAlias.get(headerKey(column.header));
    if (name === undefined || byName.has(name)) continue;
    byName.set(name, column);
  }
  return { byName, duplicated };
}

/** How many headers of a row of cells this table knows: how hosts find a table that has no name. */
export function knownHeaders(table: Table, headers: readonly string[]): number {
  const known = new Set(Object.values(table.columns).flatMap((column) => [column.header, ...column.aliases].map(headerKey)));
  return new Set(headers.map(headerKey).filter((header) => known.has(header))).size;
}

/** A header that looks like a misspelling of the missing one. */
export function similarHeader(header: string, snapshot: TableSnapshot, matched: MatchedColumns): string | undefined {
  const wanted = headerKey(header);
  const used = new Set(matched.byName.values());
  return snapshot.columns.find((column) => {
    if (used.has(column)) return false;
    const there = headerKey(column.header);
    return there !== "" && editDistance(there, wanted) <= Math.max(1, Math.floor(wanted.length / 4));
  })?.header;
}
