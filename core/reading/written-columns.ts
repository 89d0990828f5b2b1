import type { Finding, PlanSnapshot, SnapshotColumn, TableSnapshot } from "../port/workbook";
import { headerKey, tidy } from "../parsing/text";
import { cellText } from "../wording/cell-text";
import { namesOf } from "../words/known-names";
import { told, say } from "../words/say";
import { areAsWritten } from "./fingerprint";
import { columnsWithoutList, type StatusHeader, type StatusHeaders } from "./lost-list";
import { besideUsers, listedColumns, namesOfStatus, ownedKey, type StatusName } from "./owned-list";
import { registerTables, type RegisterTable } from "../register/fields";
import { columnAt } from "../register/grid";
import { mappingTable, readMapping, type MappingLine } from "../register/mapping";
import { keyColumn } from "./rows-below";
import type { Table } from "../tables/table";
import { allOf } from "../wording/counts";

/** Which columns of the user's tables an earlier review wrote. */
export interface WrittenColumns {
  /** By {@link ownedKey}. */
  readonly keys: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** Of cells that stand in no workbook: nothing in them is a review's. */
export const noWrittenColumns: WrittenColumns = { keys: new Set(), findings: [] };

/**
 * A column is ours where the list of written columns names it, no other bears its header, and it still holds what the last review
 * wrote there; all others are the user's, and are neither written over nor left out. Where there is no list any more, ours are known
 * by their headers alone, as far as those leave no doubt.
 */
export function writtenColumns(snapshot: PlanSnapshot, headers: StatusHeaders): WrittenColumns {
  const listed = listedColumns(snapshot);
  const found = listed === undefined ? columnsWithoutList(snapshot, headers) : undefined;
  const mapping = snapshot.tables.find(({ name }) => name === mappingTable);
  const lines = mapping === undefined ? [] : readMapping(mapping).lines;
  const keys = new Set<string>();
  const findings: Finding[] = [];
  for (const table of snapshot.tables) {
    const repeated = repeatedHeaders(table);
    const isTwice = (header: string): boolean => repeated.has(headerKey(header));
    const ours = listed === undefined ? (found?.get(table.name) ?? []) : asWritten(table, listed, lines, headers[table.name] ?? []);
    for (const { header } of ours) if (!isTwice(header)) keys.add(ownedKey(table.name, header));
    if (found?.has(table.name) === true) findings.push(knownAgain(table, ours));
    findings.push(...twice(table, [...repeated.values()], headers, listed), ...beside(table, headers, keys, isTwice));
  }
  return { keys, findings };
}

/** The columns that the list names and that hold what was written there. */
function asWritten(
  table: TableSnapshot,
  listed: ReadonlyMap<string, string>,
  lines: readonly MappingLine[],
  headers: readonly StatusHeader[],
): readonly SnapshotColumn[] {
  const named = table.columns.filter(({ header }) => listed.has(ownedKey(table.name, header)));
  if (named.length === 0) return named;
  const worded = named.flatMap(({ header, cells }) => {
    const words = wordsUnder(header, headers);
    return words === undefined ? [] : [{ cells, words }];
  });
  const isJudged = (row: number): boolean => worded.some(({ cells, words }) => words.has(cellText(cells[row] ?? null)));
  const columns = named.map(({ header, cells }) => ({ print: listed.get(ownedKey(table.name, header)) ?? "", cells }));
  const isAsWritten = areAsWritten(keyOf(table, lines)?.cells ?? [], columns, isJudged);
  return named.filter((_, place) => isAsWritten[place]);
}

/** All that may stand under a header of a review, in every language; undefined where it says more than words of its own. */
function wordsUnder(header: string, headers: readonly StatusHeader[]): ReadonlySet<string> | undefined {
  const key = headerKey(header);
  const words = headers.find(
    (status) => status.words !== undefined && namesOfStatus(status.header).some((names) => names.some((name) => name.key === key)),
  )?.words;
  return words && new Set(words.flatMap(namesOf));
}

/** What tells the rows apart: of a register the column that its mapping takes for the IDs, or else for the names. */
function keyOf(table: TableSnapshot, lines: readonly MappingLine[]): SnapshotColumn | undefined {
  const { subject, columns }: Table = registerTables[table.name as RegisterTable] ?? registerTables.Benefits;
  for (const field of [columns[subject]?.header, columns["name"]?.header]) {
    const line = lines.find((candidate) => candidate.table === table.name && candidate.field === field && candidate.heading !== "");
    const mapped = line && columnAt(table, line.heading, line.occurrence);
    if (mapped !== undefined) return mapped;
  }
  const place = keyColumn(
    table.name,
    table.columns.map(({ header }) => header),
  );
  return table.columns[place];
}

/** Headers that an earlier one of the table is equal to once folded, as they are typed, by their keys. */
function repeatedHeaders({ columns }: TableSnapshot): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  const repeated = new Map<string, string>();
  for (const { header } of columns) {
    const key = headerKey(header);
    if (seen.has(key)) repeated.set(key, tidy(header));
    seen.add(key);
  }
  return repeated;
}

const findingAt = (table: TableSnapshot, finding: Pick<Finding, "rule" | "severity" | "what" | "mend"> & Partial<Finding>): Finding => ({
  table: table.name,
  row: table.headerRow,
  column: null,
  subject: null,
  ...finding,
});

/** A finding for each header that two columns of the table bear and that a review writes, or once wrote, under: the same before the first review as after it. */
function twice(table: TableSnapshot, repeated: readonly string[], headers: StatusHeaders, listed: ReadonlyMap<string, string> | undefined): readonly Finding[] {
  const written = new Set((headers[table.name] ?? []).map(({ header }) => headerKey(told(header))));
  return repeated
    .filter((header) => written.has(headerKey(header)) || [header, besideUsers(header)].some((name) => listed?.has(ownedKey(table.name, name)) === true))
    .map((header) =>
      findingAt(table, {
        rule: "status-column-twice",
        severity: "Needs attention",
        column: header,
        what: say`Two columns of ${told(table.name)} are called "${header}", as the review calls one of its own; it cannot tell which is yours, so it leaves both and writes under "${besideUsers(header)}"`,
        mend: say`Rename the column that is yours, and delete the one that an earlier review wrote`,
      }),
    );
}

/** So many columns that bear names of ours are an earlier review's rather than the user's. */
const many = 3;

/** One finding for the columns of a table that bear names of ours and are not ours, as long as the review writes beside them. */
function beside(table: TableSnapshot, headers: StatusHeaders, keys: ReadonlySet<string>, isTwice: (header: string) => boolean): readonly Finding[] {
  if (table.columns.every(({ cells }) => cells.length === 0)) return [];
  const standing = new Map(table.columns.map(({ header }) => [headerKey(header), tidy(header)]));
  const left = (headers[table.name] ?? []).flatMap(({ header }) => {
    const isOurs = ({ name, key }: StatusName): boolean => standing.has(key) && keys.has(ownedKey(table.name, name));
    const languages = namesOfStatus(header);
    const names = languages.find((inOne) => inOne.some(isOurs)) ?? languages[0] ?? [];
    const place = names.findIndex(isOurs);
    return isTwice(header) ? [] : names.slice(0, place < 0 ? names.length : place).flatMap(({ key }) => standing.get(key) ?? []);
  });
  const [first] = left;
  if (first === undefined) return [];
  const isOne = left.length === 1;
  const name = told(table.name);
  return [
    findingAt(table, {
      rule: "status-column-beside",
      severity: left.length < many ? "Advice" : "Needs attention",
      column: isOne ? first : null,
      what: isOne
        ? say`The column "${first}" of ${name} bears the name of a status column and is read as yours, so the review leaves it and writes its own beside, with "(review)" in the name`
        : say`The columns ${quoted(left)} of ${name} bear names of status columns and are read as yours, so the review leaves them and writes its own beside, with "(review)" in the name`,
      mend: isOne
        ? say`Nothing need be done about what is yours. If an earlier review wrote it, delete it and review again`
        : say`Nothing need be done about what is yours. Delete those that an earlier review wrote and review again`,
    }),
  ];
}

function knownAgain(table: TableSnapshot, ours: readonly SnapshotColumn[]): Finding {
  const name = told(table.name);
  const [first, last] = [ours[0], ours[ours.length - 1]].map((column) => tidy(column?.header ?? "")) as [string, string];
  return findingAt(table, {
    rule: "status-columns-known-again",
    severity: "Advice",
    what:
      ours.length === 1
        ? say`The list of the columns that the review writes is gone, as when another program saved the workbook; of ${name} the review knows its column "${first}" by the headers, and writes there`
        : say`The list of the columns that the review writes is gone, as when another program saved the workbook; of ${name} the review knows its ${ours.length} columns "${first}" to "${last}" by the headers, and writes there`,
    mend: say`Nothing need be done; where one of them is yours, give it another name before you review`,
  });
}

const quoted = (headers: readonly string[]): string => allOf(headers.map((header) => `"${header}"`));
