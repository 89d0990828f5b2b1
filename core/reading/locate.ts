import type { Cell } from "../port/workbook";
import { ownedColumnsSheet, ownedColumnsTable, placeOfOwnedList } from "./owned-list";
import { correctionsTable, isCorrectionsHeader, isRecordHeader, isSurelyRecordHeader, recordSheet, recordTable } from "./record-list";
import { mappingSheet, mappingTable } from "../register/mapping";
import { locateMapping, locateRegisters } from "./locate-registers";
import type { LocatedTable, TableCandidate } from "./table-candidate";
import { knownHeaders } from "./match-columns";
import { planTables } from "../tables/plan-tables";
import type { Column } from "../tables/column";
import type { Table } from "../tables/table";
import { once } from "../domain/once";
import { namesOf } from "../words/known-names";
import { headerKeys } from "../parsing/header-keys";
import { remembering } from "../parsing/remembering";
import { headerKey } from "../parsing/text";

/** Lists what could not be brought together when two copies were merged. */
export const mergeConflictsSheet = "Merge conflicts";

/** The sheets that the product writes itself; never a plan table, whatever their headers say. */
export const ownedSheetNames: readonly string[] = [
  "Start here",
  "Dashboard",
  "Board pack",
  "Business case",
  "Alignment map",
  "Schedule",
  "Signals",
  "Findings",
  "Chase list",
  "Baselines compared",
  "Since last review",
  "Review data",
  recordSheet,
  mappingSheet,
  mergeConflictsSheet,
];

/** A sheet of that name, in whatever language. */
export const isOwnedSheet = (name: string): boolean => ownKeys().has(nameKey(name));

/** A page that a review writes and never reads. Nothing need be looked for on it, unless a register was adopted, whose sheet may bear any name. */
export const isOnlyWritten = (sheet: string): boolean => isOwnedSheet(sheet) && !ownLists.some((list) => isCalled(sheet, list));

const ownLists = [ownedColumnsSheet, recordSheet, mappingSheet];

/** Whether a register was adopted. */
export const hasRegister = (candidates: readonly TableCandidate[]): boolean => locateMapping(candidates) !== undefined;

const ownKeys = once(() => new Set(ownedSheetNames.flatMap((name) => namesOf(name).map(nameKey))));

/**
 * Which candidate holds which of the wanted plan tables, each at most one of the other. In this order: a name that fits
 * (the table's own, then the sheet's, aliases too) with at least half of the needed headers; headers alone, where these
 * are plainly a plan table's; the exact name with any header at all, so that the missing columns can be told. Among equals
 * a spreadsheet table of such a name beats all others, the exact name an alias, more known headers fewer, a spreadsheet table a
 * plain sheet, and the first the later.
 * A wanted name that no plan table bears is one of the product's own tables, and is found by that very name only. Before all of
 * these goes what the mapping of a register says.
 */
export function locateTables(candidates: readonly TableCandidate[], wanted: readonly string[]): readonly LocatedTable[] {
  const tables = (Object.values(planTables) as readonly Table[]).filter(({ name }) => wanted.includes(name));
  const index = headerIndex(tables);
  const fits = candidates.flatMap((candidate, position) => {
    if (isOwnedSheet(candidate.sheet) || (candidate.name !== null && isOwnedSheet(candidate.name))) return [];
    const heads = bestHeaders(candidate.rows, tables, index);
    return tables.flatMap((table, order) => fitOf(table, candidate, position, heads[order]) ?? []);
  });
  fits.sort((a, b) => compare(b.rank, a.rank) || a.candidate - b.candidate);
  const taken = new Set<number>();
  const located = new Map<string, LocatedTable>();
  const apart: LocatedTable[] = [];
  for (const register of locateRegisters(candidates)) {
    taken.add(register.candidate);
    if (!isPlanTable(register.table)) apart.push(register);
    else if (wanted.includes(register.table) && !located.has(register.table)) located.set(register.table, register);
  }
  for (const { table, candidate, headerOffset } of fits) {
    if (taken.has(candidate) || located.has(table)) continue;
    taken.add(candidate);
    located.set(table, { table, candidate, headerOffset });
  }
  for (const table of wanted.filter((name) => !isPlanTable(name))) {
    const candidate = candidates.findIndex(({ name }) => name !== null && name.toLowerCase() === table.toLowerCase());
    if (candidate >= 0) located.set(table, { table, candidate, headerOffset: 0 });
    else if (table === ownedColumnsTable)
      set(
        located,
        locateOnSheet(candidates, table, ownedColumnsSheet, (row) => placeOfOwnedList(row) >= 0),
      );
    else if (table === recordTable)
      set(located, locateOnSheet(candidates, table, recordSheet, isRecordHeader) ?? locateOnSheet(candidates, table, undefined, isSurelyRecordHeader));
    else if (table === correctionsTable) set(located, locateOnSheet(candidates, table, correctionsTable, isCorrectionsHeader));
    else if (table === mappingTable) set(located, locateMapping(candidates));
  }
  // Further parts of a register are read with its mapping alone, which says what they are.
  return [...wanted.flatMap((name) => located.get(name) ?? []), ...(wanted.includes(mappingTable) ? apart : [])];
}

function set(located: Map<string, LocatedTable>, found: LocatedTable | undefined): void {
  if (found !== undefined) located.set(found.table, found);
}

/** A table that is not the plan's and whose name another program dropped, or that is typed by hand: by its headings on a sheet of that name, or on any. */
function locateOnSheet(
  candidates: readonly TableCandidate[],
  table: string,
  sheet: string | undefined,
  isHeader: (row: readonly string[]) => boolean,
): LocatedTable | undefined {
  for (let candidate = candidates.length - 1; candidate >= 0; candidate--) {
    const { name, sheet: sheetName, rows } = candidates[candidate] as TableCandidate;
    if (name !== null || (sheet !== undefined && !isCalled(sheetName, sheet))) continue;
    const headerOffset = rows.findIndex((row) => isHeader(row.map((cell) => (typeof cell === "string" ? cell : ""))));
    if (headerOffset >= 0) return { table, candidate, headerOffset };
  }
  return undefined;
}

/** Whether a name is that of a sheet of ours, in whatever language. */
const isCalled = (name: string, tableName: string): boolean => namesOf(tableName).some((known) => nameKey(known) === nameKey(name));

const isPlanTable = (wanted: string): boolean => Object.values(planTables).some(({ name }) => name === wanted);

interface Fit extends LocatedTable {
  /** Compared from the left, higher first. */
  readonly rank: readonly number[];
}

/** How well the table's headers are found in one row. */
interface Head {
  readonly row: number;
  readonly headers: readonly string[];
  /** Whether all cells that hold something are texts, or numbers that may head a column: years and dates. */
  readonly isText: boolean;
  /** Whether no other row names any of the table's columns. */
  isAlone: boolean;
  /** How many of the table's columns the row names, needed ones, and needed ones by their own header. */
  known: number;
  needed: number;
  neededByHeader: number;
}

function fitOf(table: Table, candidate: TableCandidate, position: number, head: Head | undefined): Fit | undefined {
  if (head === undefined) return undefined;
  const byName = candidate.name === null ? 0 : nameFit(table, candidate.name);
  const bySheet = nameFit(table, candidate.sheet);
  if (candidate.name === null && !isHeaderRow(head) && !(bySheet === exactly && isLoneHeader(head))) return undefined;
  const isTable = candidate.name === null ? 0 : 1;
  const needed = Object.values(table.columns).filter((column) => column.required).length;
  const half = Math.max(1, Math.ceil(needed / 2));
  const rank = (tier: number): readonly number[] => [tier, byName > 0 ? 1 : 0, Math.max(byName, bySheet), knownHeaders(table, head.headers), isTable];
  const fit = (tier: number): Fit => ({ table: table.name, candidate: position, headerOffset: head.row, rank: rank(tier) });
  if (Math.max(byName, bySheet) > 0 && head.needed >= half) return fit(3);
  if (isPlainly(head, needed, half) && !namesAnother(candidate, table)) return fit(2);
  return byName === exactly || bySheet === exactly ? fit(1) : undefined;
}

/**
 * A row of a plain sheet that holds one word which might be a header beside others, or figures beside two, is a row of data; not
 * so where the one is the very header of a needed column ("Benefit ID").
 */
const isHeaderRow = (head: Head): boolean => (head.isText ? head.known >= 2 || head.headers.length === 1 || head.neededByHeader > 0 : head.neededByHeader >= 2);

/** Where the sheet bears the table's own name, one column that the table needs will do, above texts and figures that name none. */
const isLoneHeader = (head: Head): boolean => head.isText && head.isAlone && head.needed >= 1;

/** A short table shows all that it needs, a long one at least half, and never by aliases alone. */
const isPlainly = (head: Head, needed: number, half: number): boolean =>
  head.known >= 2 && head.needed >= (needed <= 3 ? needed : half) && head.neededByHeader >= Math.min(2, needed);

/** A candidate that bears the exact name of another plan table is not taken for this one by its headers. */
const namesAnother = (candidate: TableCandidate, table: Table): boolean => {
  const key = nameKey(candidate.name ?? candidate.sheet);
  return (Object.values(planTables) as readonly Table[]).some((other) => other.name !== table.name && nameKeysOf(other).name === key);
};

const exactly = 2;

/** 2 for the table's own name, 1 for one of its aliases, whatever the case, spaces and a leading "tbl". */
function nameFit(table: Table, name: string): 0 | 1 | 2 {
  const key = nameKey(name);
  const known = nameKeysOf(table);
  if (key === known.name) return exactly;
  return known.others.has(key) ? 1 : 0;
}

interface NameKeys {
  readonly name: string;
  /** Its aliases, and what it is called in other languages. */
  readonly others: ReadonlySet<string>;
}

const keysByTable = new WeakMap<Table, NameKeys>();

function nameKeysOf(table: Table): NameKeys {
  const keys = keysByTable.get(table) ?? { name: nameKey(table.name), others: new Set([...table.aliases, ...namesOf(table.name)].map(nameKey)) };
  keysByTable.set(table, keys);
  return keys;
}

const nameKey = remembering((name) =>
  headerKey(name)
    .replace(/ /g, "")
    .replace(/^(?:tbl|table)(?=.)/, ""),
);

interface Meaning {
  readonly table: number;
  readonly column: number;
  readonly required: boolean;
  readonly isHeader: boolean;
}

/** What each header and alias may mean, in which tables. */
function headerIndex(tables: readonly Table[]): ReadonlyMap<string, readonly Meaning[]> {
  const index = new Map<string, Meaning[]>();
  tables.forEach((table, order) => {
    Object.values(table.columns).forEach((column, place) => {
      for (const { key, isHeader } of keysOf(column)) {
        const meanings = index.get(key) ?? [];
        meanings.push({ table: order, column: place, required: column.required, isHeader });
        index.set(key, meanings);
      }
    });
  });
  return index;
}

interface HeaderKey {
  readonly key: string;
  readonly isHeader: boolean;
}

const keysByColumn = new WeakMap<Column<unknown>, readonly HeaderKey[]>();

/** What a column goes by: its header in all languages, and its aliases. */
function keysOf(column: Column<unknown>): readonly HeaderKey[] {
  const known = keysByColumn.get(column);
  if (known !== undefined) return known;
  const headers = new Set(namesOf(column.header).map(headerKey));
  const aliases = column.aliases.map(headerKey).filter((key) => !headers.has(key));
  const keys = [...[...headers].map((key) => ({ key, isHeader: true })), ...aliases.map((key) => ({ key, isHeader: false }))];
  keysByColumn.set(column, keys);
  return keys;
}

/** For each table the row that names most of its columns; the first of equals. */
function bestHeaders(
  rows: readonly (readonly Cell[])[],
  tables: readonly Table[],
  index: ReadonlyMap<string, readonly Meaning[]>,
): readonly (Head | undefined)[] {
  const best = new Array<Head | undefined>(tables.length).fill(undefined);
  rows.forEach((cells, row) => {
    const headers = cells.filter((cell): cell is string => typeof cell === "string");
    const isText = cells.every((cell) => typeof cell === "string" || cell === null || isYearOrDate(cell));
    const heads = new Map<number, Head>();
    const seen = new Set<number>();
    for (const header of headers) {
      for (const { table, column, required, isHeader } of meaningsOf(header, index)) {
        if (seen.has(table * 1000 + column)) continue;
        seen.add(table * 1000 + column);
        const head = heads.get(table) ?? { row, headers, isText, isAlone: true, known: 0, needed: 0, neededByHeader: 0 };
        head.known++;
        if (required) head.needed++;
        if (required && isHeader) head.neededByHeader++;
        heads.set(table, head);
      }
    }
    for (const [table, head] of heads) {
      const standing = best[table];
      if (standing === undefined || head.known > standing.known) best[table] = head;
      if (standing !== undefined && best[table] !== undefined) best[table].isAlone = false;
    }
  });
  return best;
}

/** 2026, or a day of this century or the one before: what heads a column of a period. */
const isYearOrDate = (cell: Cell): boolean =>
  typeof cell === "number" && Number.isInteger(cell) && ((cell >= 1990 && cell <= 2100) || (cell >= 32874 && cell <= 73415));

function meaningsOf(header: string, index: ReadonlyMap<string, readonly Meaning[]>): readonly Meaning[] {
  const key = headerKeys(header).find((candidate) => index.has(candidate));
  return key === undefined ? [] : (index.get(key) ?? []);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let position = 0; position < a.length; position++) {
    const difference = (a[position] as number) - (b[position] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
