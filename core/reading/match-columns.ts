import type { PlanColumn, PlanTable } from "../register/plan-table";
import type { Columns, Table } from "../tables/table";
import { headerKeys } from "../parsing/header-keys";
import { namesOf as knownIn } from "../words/known-names";
import { editDistance, headerKey, tidy } from "../parsing/text";

/** Which column of the workbook is which column of the plan. */
export interface MatchedColumns {
  /** By the column's name in the code. */
  readonly byName: ReadonlyMap<string, PlanColumn>;
  /** Headers that stand more than once for one column; the first counts. */
  readonly duplicated: readonly string[];
  /** Headings of different words for one column, which they could all be; the first counts. */
  readonly rivals: readonly Rival[];
}

export interface Rival {
  /** The plan's column by its name in the code. */
  readonly name: string;
  /** The heading that counts, and the one that is left alone, as the user wrote them. */
  readonly taken: string;
  readonly left: string;
}

/**
 * Matches by header first, by alias second and by what either is without its hints last, whatever the case and the marks;
 * never by position. Where a register's mapping says what a column stands for, that goes before its header.
 */
export function matchColumns<C extends Columns>(table: Table<C>, snapshot: PlanTable): MatchedColumns {
  const byName = new Map<string, PlanColumn>();
  const duplicated: string[] = [];
  const rivals: Rival[] = [];
  const taken = new Set<PlanColumn>();
  const take = (column: PlanColumn, name: string | undefined): void => {
    if (name === undefined) return;
    taken.add(column);
    const first = byName.get(name);
    if (first === undefined) byName.set(name, column);
    else if (headerKey(first.header) === headerKey(column.header)) duplicated.push(tidy(column.header));
    else rivals.push({ name, taken: tidy(first.header), left: tidy(column.header) });
  };
  const { headers, aliases } = namesOf(table);
  const keys = new Map(snapshot.columns.map((column) => [column, column.as === undefined ? headerKeys(column.header) : [headerKey(column.as)]]));
  const shortened = (column: PlanColumn, names: ReadonlyMap<string, string>): string | undefined => {
    const known = keys.get(column)?.find((key, index) => index > 0 && names.has(key));
    return known === undefined ? undefined : names.get(known);
  };
  const passes: readonly ((column: PlanColumn) => string | undefined)[] = [
    (column) => headers.get(keys.get(column)?.[0] ?? ""),
    (column) => aliases.get(keys.get(column)?.[0] ?? ""),
    (column) => shortened(column, headers) ?? shortened(column, aliases),
  ];
  for (const nameFor of passes) for (const column of snapshot.columns) if (!taken.has(column)) take(column, nameFor(column));
  return { byName, duplicated, rivals };
}

interface Names {
  readonly headers: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, string>;
}

const namesByTable = new WeakMap<Table, Names>();

/** The columns of a table by the keys of their headers and of their other names; the first of two that share one has it. */
function namesOf(table: Table): Names {
  const known = namesByTable.get(table);
  if (known !== undefined) return known;
  const headers = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const [name, column] of Object.entries(table.columns)) {
    headers.set(headerKey(column.header), name);
    for (const alias of column.aliases) if (!aliases.has(headerKey(alias))) aliases.set(headerKey(alias), name);
  }
  // Those of the other languages last: what is English says what it always said.
  for (const [name, column] of Object.entries(table.columns))
    for (const key of knownIn(column.header).map(headerKey)) if (!headers.has(key) && !aliases.has(key)) headers.set(key, name);
  const names = { headers, aliases };
  namesByTable.set(table, names);
  return names;
}

/** How many headers of a row of cells this table knows: how hosts find a table that has no name. */
export function knownHeaders(table: Table, headers: readonly string[]): number {
  const { headers: known, aliases } = namesOf(table);
  const names = headers.map((header) => headerKeys(header).find((key) => known.has(key) || aliases.has(key)));
  return new Set(names.filter((name) => name !== undefined)).size;
}

/** A header that looks like a misspelling of the missing one. */
export function similarHeader(header: string, snapshot: PlanTable, matched: MatchedColumns): string | undefined {
  const wanted = headerKey(header);
  const used = new Set(matched.byName.values());
  return snapshot.columns.find((column) => {
    if (used.has(column)) return false;
    const there = headerKey(column.header);
    return there !== "" && editDistance(there, wanted) <= Math.max(1, Math.floor(wanted.length / 4));
  })?.header;
}
