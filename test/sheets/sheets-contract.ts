import { cellAddress } from "../../core/parsing/area";
import type { Cell } from "../../core/port/workbook";
import { sheetsWorkbook } from "../../sheets-addon/sheets-workbook";
import { asTyped } from "../../core/writing/typed-cell";
import { toCell } from "../../sheets-addon/workbook/cell-values";
import { dayNumbers } from "../../sheets-addon/workbook/day-numbers";
import type { ContractExpect, ContractSheet, ContractWorkbook, Proof } from "../port/contract/contract-workbook";
import { contractSentences } from "../port/contract/sentences";
import { linkText } from "./link-text";

/*
 * The contract of the port as a function that a person runs inside Google, in an empty spreadsheet made for it: Contract.js. It
 * touches no sheet but those that it made itself.
 */

export interface ContractOutcome {
  readonly sentence: string;
  /** Undefined where the sentence holds, else what Google did. */
  readonly failure: string | undefined;
  /** Why it cannot be proved here. */
  readonly skipped?: string;
}

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** What a person alone in a spreadsheet cannot prove, by the sentence. */
const isOwner = "whoever owns a spreadsheet may edit what is protected there";
const noPrint = "no service of Google's says how a sheet is printed: whoever prints chooses that";
export const printedByGoogle = {
  "prints a sheet of the product's own on A4, as it lies, with what stays in sight repeated and its pages numbered": noPrint,
  "prints the first of the new status columns beside what names their rows, and leaves the print as the user has it from then on": noPrint,
} as const;
export const notHere: Readonly<Record<string, string | undefined>> = {
  "refuses to write where the sheet is protected": isOwner,
  "refuses to write over cells that are protected, and writes beside them": isOwner,
  "says what to do where a status column was given a type that takes no other values, and leaves the user's cells as they are":
    "no script gives a column a type",
  ...printedByGoogle,
};

/** Google ends an execution after six minutes; `next` tells with which sentence to go on then, counted from 0. */
const timeAllowed = 280_000;

/** Runs the sentences from one of them on. Tells each as it is proved, since a run may be ended before it is over. */
export async function runContract(
  app: App,
  charts: GoogleAppsScript.Charts.Charts,
  from: number,
  now: () => number,
  tell: (line: string) => void,
): Promise<{ readonly outcomes: readonly ContractOutcome[]; readonly next: number | undefined }> {
  const until = now() + timeAllowed;
  const spreadsheet = app.getActiveSpreadsheet();
  const [mine, ...others] = spreadsheet.getSheets();
  if (mine === undefined || others.length > 0 || mine.getLastRow() > 0)
    throw new Error("Run the contract in a new, empty spreadsheet: it has to begin with one empty sheet.");
  const make = async (sheets: readonly ContractSheet[]): Promise<ContractWorkbook> => {
    clear(spreadsheet, mine);
    for (const sheet of sheets) addSheet(spreadsheet, sheet);
    return inGoogle(app, charts, spreadsheet, mine);
  };
  const outcomes: ContractOutcome[] = [];
  const all = Object.entries(contractSentences(contractExpect)) as readonly (readonly [string, Proof])[];
  let next = from;
  try {
    for (; next < all.length && now() < until; next++) {
      const [sentence, prove] = all[next] as (typeof all)[number];
      const skipped = notHere[sentence];
      if (skipped !== undefined) {
        outcomes.push({ sentence, failure: undefined, skipped });
        tell(`not here: ${sentence}, since ${skipped}`);
        continue;
      }
      const failure = await prove(make).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      outcomes.push({ sentence, failure });
      tell(`${failure === undefined ? "holds" : "FAILS"}: ${sentence}${failure === undefined ? "" : `\n${failure}`}`);
    }
  } finally {
    clear(spreadsheet, mine);
  }
  return { outcomes, next: next < all.length ? next : undefined };
}

/** Takes away what the sentence before made: everything but the sheet that was there. */
function clear(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, mine: GoogleAppsScript.Spreadsheet.Sheet): void {
  for (const range of spreadsheet.getNamedRanges()) range.remove();
  for (const sheet of spreadsheet.getSheets()) if (sheet.getSheetId() !== mine.getSheetId()) spreadsheet.deleteSheet(sheet);
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().find()) metadata.remove();
}

function addSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { name, cells, table, tableRows = cells.length, hiddenRows = [], hiddenColumns = [], joined = [], formats = {} }: ContractSheet,
): void {
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  const columns = Math.max(1, ...cells.map((row) => row.length));
  const missing = columns - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  if (cells.length === 0) return;
  const range = sheet.getRange(1, 1, cells.length, columns);
  range.setValues(cells.map((row) => Array.from({ length: columns }, (_, column) => asTyped(row[column] ?? null))));
  for (const row of hiddenRows) sheet.hideRows(row);
  for (const column of hiddenColumns) sheet.hideColumns(column);
  for (const area of joined) sheet.getRange(area).merge();
  for (const [cell, format] of Object.entries(formats)) sheet.getRange(cell).setNumberFormat(format);
  if (table !== undefined) spreadsheet.setNamedRange(table, sheet.getRange(1, 1, tableRows, columns));
}

function inGoogle(
  app: App,
  charts: GoogleAppsScript.Charts.Charts,
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  mine: GoogleAppsScript.Spreadsheet.Sheet,
): ContractWorkbook {
  const day = dayNumbers(spreadsheet.getSpreadsheetTimeZone());
  return {
    workbook: sheetsWorkbook(spreadsheet, { app, charts }),
    async reopen() {
      app.flush();
      return inGoogle(app, charts, spreadsheet, mine);
    },
    sheetNames: async () =>
      spreadsheet
        .getSheets()
        .filter((sheet) => sheet.getSheetId() !== mine.getSheetId())
        .map((sheet) => sheet.getName()),
    async cells(name) {
      const sheet = spreadsheet.getSheetByName(name);
      if (sheet === null || sheet.getLastRow() === 0) return [];
      return trimmed(
        sheet
          .getRange(1, 1, sheet.getLastRow(), sheet.getLastColumn())
          .getValues()
          .map((row) => row.map((value: unknown) => toCell(value, day))),
      );
    },
    async hiddenColumns(name, columns) {
      const sheet = spreadsheet.getSheetByName(name);
      return Array.from({ length: columns }, (_, column) => column + 1).filter((column) => sheet?.isColumnHiddenByUser(column) === true);
    },
    async links(name) {
      const sheets = spreadsheet.getSheets();
      const nameOf = (id: number): string | undefined => sheets.find((sheet) => sheet.getSheetId() === id)?.getName();
      const rows = spreadsheet.getSheetByName(name)?.getDataRange().getRichTextValues() ?? [];
      return rows.flatMap((row, top) =>
        row.flatMap((text, left) => {
          const url = text?.getLinkUrl() ?? null;
          return url === null ? [] : [`${cellAddress(top, left)} ${linkText(url, nameOf)}`];
        }),
      );
    },
    printed: async () => ({}),
    hiddenSheets: async () =>
      spreadsheet
        .getSheets()
        .filter((sheet) => sheet.isSheetHidden())
        .map((sheet) => sheet.getName()),
    async show(name) {
      spreadsheet.getSheetByName(name)?.showSheet();
      return inGoogle(app, charts, spreadsheet, mine);
    },
    async rename(name, to) {
      spreadsheet.getSheetByName(name)?.setName(to);
      return inGoogle(app, charts, spreadsheet, mine);
    },
  };
}

function trimmed(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const lines = rows.map((row) =>
    row.slice(
      0,
      lengthOf(row, (cell) => cell !== null),
    ),
  );
  return lines.slice(
    0,
    lengthOf(lines, (line) => line.length > 0),
  );
}

function lengthOf<Item>(items: readonly Item[], isFilled: (item: Item) => boolean): number {
  let length = items.length;
  while (length > 0 && !isFilled(items[length - 1] as Item)) length--;
  return length;
}

/** As much of jest's as the contract uses. */
const contractExpect: ContractExpect = (actual) => ({
  toEqual(expected) {
    const [is, should] = [asText(actual), asText(expected)];
    if (is !== should) throw new Error(differing(is, should));
  },
  rejects: {
    async toThrow(says) {
      const error: unknown = await (actual as Promise<unknown>).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof Error) || !says.test(error.message))
        throw new Error(`It was to be refused with ${String(says)}, and was ${error === undefined ? "done" : `refused with "${String(error)}"`}.`);
    },
  },
});

/** The same text for what is the same, whatever the order of the parts; what is undefined counts as left out. */
function asText(value: unknown): string {
  if (Object.is(value, -0)) return "0";
  if (Array.isArray(value)) return `[${value.map(asText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${JSON.stringify(key)}:${asText(part)}`);
  return `{${parts.sort().join(",")}}`;
}

function differing(is: string, should: string): string {
  let at = 0;
  while (at < is.length && is[at] === should[at]) at++;
  const near = (text: string): string => text.slice(Math.max(0, at - 60), at + 120);
  return `It is     …${near(is)}…\nit should …${near(should)}…`;
}
