import { expect } from "@jest/globals";
import { cellAddress } from "../../core/parsing/area";
import type { Cell } from "../../core/port/workbook";
import { sheetsWorkbook, type SheetsWorkbook } from "../../sheets-addon/sheets-workbook";
import type { ContractSheet, ContractWorkbook } from "../port/port-contract";
import { linkText } from "./link-text";
import { putCell, plainCell, withValue, type HostSheet, type HostSpreadsheet } from "./host/model";
import { sheetsHost, type HostOptions, type SheetsHost } from "./host/sheets-host";

const opened: SheetsHost[] = [];

/** A spreadsheet in the test host that {@link expectNoViolation} will ask; a table of a sheet is a named range. */
export function openedSheets(sheets: readonly ContractSheet[] = [{ name: "Sheet1", cells: [] }], options: HostOptions = {}): SheetsHost {
  const host = sheetsHost({
    ...options,
    sheets: sheets.map(({ name, cells }) => ({ name, rows: Math.max(1000, cells.length), columns: Math.max(26, ...cells.map((row) => row.length)) })),
  });
  opened.push(host);
  sheets.forEach(({ cells, table, tableRows = cells.length, hiddenRows = [], hiddenColumns = [], joined = [], formats = {}, ...more }, index) => {
    const sheet = host.state.spreadsheet.sheets[index] as HostSheet;
    cells.forEach((row, top) =>
      row.forEach((cell, left) => putCell(sheet, top + 1, left + 1, withValue(plainCell, cell === null ? "" : typeof cell === "object" ? cell.error : cell))),
    );
    if (hiddenRows.length > 0)
      sheet.filter = { area: { top: 1, left: 1, bottom: cells.length, right: cells[0]?.length ?? 1 }, criteria: {}, hides: hiddenRows };
    for (const column of hiddenColumns) sheet.hiddenColumns[column - 1] = true;
    for (const area of joined) host.spreadsheet.getSheetByName(sheet.name)?.getRange(area).merge();
    for (const [cell, format] of Object.entries(formats)) host.spreadsheet.getSheetByName(sheet.name)?.getRange(cell).setNumberFormat(format);
    if (more.isProtected === true) protect(host, sheet, "SHEET", "A1:Z1000");
    if (more.protectedCells !== undefined) protect(host, sheet, "RANGE", more.protectedCells);
    if (more.typedColumns !== undefined) sheet.typedColumns = more.typedColumns;
    if (table !== undefined) {
      const area = { top: 1, left: 1, bottom: tableRows, right: cells[0]?.length ?? 1 };
      host.state.spreadsheet.namedRanges = [...host.state.spreadsheet.namedRanges, { name: table, sheetId: sheet.id, area }];
    }
  });
  return host;
}

/** As somebody else protects a sheet or some of its cells against this user. */
function protect({ state, spreadsheet }: SheetsHost, { id, name }: HostSheet, type: "SHEET" | "RANGE", cells: string): void {
  state.user = "editor@example.com";
  const range = spreadsheet.getSheetByName(name)?.getRange(cells);
  if (range === undefined) return;
  const area = { top: range.getRow(), left: range.getColumn(), bottom: range.getLastRow(), right: range.getLastColumn() };
  const open = { description: "", isWarningOnly: false, editors: [], domainEdit: false, rangeName: null, unprotected: [] };
  state.spreadsheet.protections = [...state.spreadsheet.protections, { id: state.spreadsheet.nextId++, type, sheetId: id, area, ...open }];
}

/** Run after each test: no host was asked for anything that is not there or not built. */
export function expectNoViolation(): void {
  expect(opened.splice(0).flatMap(({ violations }) => violations)).toEqual([]);
}

export const workbookOf = (host: SheetsHost): SheetsWorkbook =>
  sheetsWorkbook(host.spreadsheet, { app: host.globals.SpreadsheetApp, charts: host.globals.Charts });

/** The spreadsheet as the contract needs it. */
export function inSheets(host: SheetsHost): ContractWorkbook {
  return {
    workbook: workbookOf(host),
    reopen: async () => inSheets(reopened(host.snapshot())),
    sheetNames: async () => host.state.spreadsheet.sheets.map(({ name }) => name),
    cells: async (name) => cellsOf(sheetNamed(host, name)),
    hiddenColumns: async (name, columns) =>
      Array.from({ length: columns }, (_, column) => column + 1).filter((column) => sheetNamed(host, name)?.hiddenColumns[column - 1] === true),
    links: async (name) => linksOf(host, name),
    printed: async () => ({}),
    hiddenSheets: async () => host.state.spreadsheet.sheets.flatMap(({ name, isHidden }) => (isHidden ? [name] : [])),
    async show(name) {
      for (const sheet of host.state.spreadsheet.sheets) if (sheet.name === name) sheet.isHidden = false;
      return inSheets(host);
    },
    async rename(name, to) {
      for (const sheet of host.state.spreadsheet.sheets) if (sheet.name === name) sheet.name = to;
      return inSheets(host);
    },
  };
}

function linksOf({ state }: SheetsHost, name: string): readonly string[] {
  const nameOf = (id: number): string | undefined => state.spreadsheet.sheets.find((sheet) => sheet.id === id)?.name;
  const rows = state.spreadsheet.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return rows.flatMap((row, top) =>
    row.flatMap((cell, left) => (cell?.link === undefined ? [] : [`${cellAddress(top, left)} ${linkText(cell.link, nameOf)}`])),
  );
}

function reopened(spreadsheet: HostSpreadsheet): SheetsHost {
  const host = openedSheets([]);
  Object.assign(host.state.spreadsheet, spreadsheet);
  return host;
}

export const sheetNamed = (host: SheetsHost, name: string): HostSheet | undefined => host.state.spreadsheet.sheets.find((sheet) => sheet.name === name);

/** How often the values of cells were asked for. */
export const readsOfValues = (calls: Readonly<Record<string, number>>): number => (calls["Range.getValues"] ?? 0) + (calls["Sheet.getSheetValues"] ?? 0);

/** All cells of a sheet from A1, blank rows and cells at the end left out. A formula shows as one, which no cell of ours is. */
export function cellsOf(sheet: HostSheet | undefined): readonly (readonly Cell[])[] {
  const rows = (sheet?.rows ?? []).map((line) => {
    const cells = Array.from(line, (cell): Cell => {
      if (cell?.formula !== undefined) return { error: `formula ${cell.formula}` };
      if (cell === undefined || cell.value === "") return null;
      return typeof cell.value === "string" && /^#(?:N\/A|REF!|DIV\/0!)$/.test(cell.value) ? { error: cell.value } : cell.value;
    });
    return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  });
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}
