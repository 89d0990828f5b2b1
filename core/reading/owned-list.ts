import type { PlanSnapshot, TableSnapshot } from "../port/workbook";
import { headerKey } from "../parsing/text";
import { cellText } from "../wording/cell-text";
import { nameIn, namesOf } from "../words/known-names";
import { spokenLanguage } from "../words/speaking";
import { languages, type Language } from "../words/words";
import { recordTable } from "./record-list";
import { say } from "../words/say";

/**
 * Which columns of the user's tables the product wrote. The list is a table of the product's own in the workbook, so that
 * every host knows it, a reader can see it, and neither is a user's column that happens to be called "Status" written
 * over, nor one of ours ("Due" of Reviews) read as what the user entered.
 */
export const ownedColumnsTable = "ReviewColumns";
/** The sheet that it stands on. Where another program dropped the table, its cells there still tell. */
export const ownedColumnsSheet = "Review data";
const placed = ["Table", "Column", "Meaning"] as const;
const fingerprintHeader = "Fingerprint";
export const ownedColumnsHeaders = [...placed, fingerprintHeader] as const;

/** Where the headers of the list stand side by side in a row, in whatever language; -1 where they do not. */
export const placeOfOwnedList = (headers: readonly string[]): number =>
  headers.findIndex((_, place) => placed.every((header, next) => isCalled(headers[place + next] ?? "", header)));

const isCalled = (text: string, header: string): boolean => namesOf(header).some((name) => headerKey(name) === headerKey(text));

/** What tells a written column apart. */
export const ownedKey = (table: string, header: string): string => `${headerKey(table)}\n${headerKey(header)}`;

/** What stands in brackets behind the name of a status column beside a column of the user's that bears it. */
export const ownSuffix = "review";

/** A name with what it is compared by. */
export interface StatusName {
  readonly name: string;
  readonly key: string;
}

const namesMade = new Map<string, readonly StatusName[]>();

/** What a status column may be called in one language, the first that is free. */
function namesOfStatusIn(header: string, language: Language): readonly StatusName[] {
  const made = namesMade.get(`${language} ${header}`);
  if (made !== undefined) return made;
  const [name, suffix] = [nameIn(header, language), nameIn(ownSuffix, language)];
  const names = [name, `${name} (${suffix})`, `${name} (${suffix} 2)`, `${name} (${suffix} 3)`].map((name) => ({ name, key: headerKey(name) }));
  namesMade.set(`${language} ${header}`, names);
  return names;
}

/** What a status column is called beside a column of the user's that bears its name. */
export const besideUsers = (header: string): string => namesOfStatusIn(header, spokenLanguage())[1]?.name ?? header;

/**
 * What a status column may be called, by languages, that in force first, for it names new ones; where one of another language stands,
 * it stays.
 */
export function namesOfStatus(header: string): readonly (readonly StatusName[])[] {
  const spoken = spokenLanguage();
  const names = [namesOfStatusIn(header, spoken)];
  for (const language of languages) if (language !== spoken) names.push(namesOfStatusIn(header, language));
  return names;
}

/** The columns that the list names, each with what was written there, by {@link ownedKey}; undefined where there is no list. */
export function listedColumns(snapshot: PlanSnapshot): ReadonlyMap<string, string> | undefined {
  const columns = snapshot.tables.find((table) => table.name === ownedColumnsTable)?.columns ?? [];
  const place = placeOfOwnedList(columns.map(({ header }) => header));
  if (place < 0) return undefined;
  const [tables, headers, , prints] = columns.slice(place);
  const hasPrints = isCalled(prints?.header ?? "", fingerprintHeader);
  const listed = new Map<string, string>();
  tables?.cells.forEach((table, row) => {
    if (table !== null) listed.set(ownedKey(cellText(table), cellText(headers?.cells[row])), hasPrints ? cellText(prints?.cells[row]) : "");
  });
  return listed;
}

/** How the list names the last review that the record holds: by it the next review knows that the record is whole. */
export const reviewRow = (statusDate: string, shownSeal: string): readonly string[] => [
  recordTable,
  statusDate,
  say`The last review that the record holds, and its seal`,
  shownSeal,
];

/** The last review that the record held when the list was written; undefined where it held none. */
export function lastReviewListed(snapshot: PlanSnapshot): { readonly review: string; readonly seal: string } | undefined {
  const columns = snapshot.tables.find((table) => table.name === ownedColumnsTable)?.columns ?? [];
  const place = placeOfOwnedList(columns.map(({ header }) => header));
  const [tables, reviews, , seals] = place < 0 ? [] : columns.slice(place);
  const row = tables?.cells.findIndex((cell) => cell !== null && cellText(cell) === recordTable) ?? -1;
  return row < 0 ? undefined : { review: cellText(reviews?.cells[row]), seal: cellText(seals?.cells[row]) };
}

/** The table without the columns that an earlier review wrote. */
export const withoutOwned = <T extends TableSnapshot>(table: T, owned: ReadonlySet<string>): T =>
  owned.size === 0 ? table : { ...table, columns: table.columns.filter(({ header }) => !owned.has(ownedKey(table.name, header))) };
