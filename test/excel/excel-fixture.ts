import { expect, jest } from "@jest/globals";
import { cellAddress } from "../../core/parsing/area";
import type { Cell } from "../../core/port/workbook";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { parseArea } from "./host/addresses";
import { bagOf } from "./host/kind";
import { excelHost, type ExcelHost } from "./host/excel-host";
import { addSheet, addTable, emptyWorkbook, lastColumn, lastRow, paintAt, renameSheet, valueAt, type HostSheet, type HostWorkbook } from "./host/model";
import type { PrintSeen } from "../port/contract/contract-workbook";
import type { ContractSheet, ContractWorkbook } from "../port/port-contract";

// The first test of a file reads the client's three megabytes, which takes seconds on a busy machine.
jest.setTimeout(60_000);

/** A workbook for Excel, with the sheets as the contract of all hosts describes them. */
export function hostWorkbook(sheets: readonly ContractSheet[]): HostWorkbook {
  const workbook = emptyWorkbook();
  for (const { name, cells, table, tableRows = cells.length, hiddenRows = [], hiddenColumns = [], joined = [], formats = {}, isProtected = false } of sheets) {
    const sheet = addSheet(workbook, name, cells);
    const whole = { top: 0, left: 0, bottom: lastRow, right: lastColumn };
    for (const row of hiddenRows) sheet.paints.push({ area: { ...whole, top: row - 1, bottom: row - 1 }, what: "RowHidden", value: true });
    for (const column of hiddenColumns) sheet.paints.push({ area: { ...whole, left: column - 1, right: column - 1 }, what: "ColumnHidden", value: true });
    sheet.merged = joined.map(parseArea);
    for (const [cell, format] of Object.entries(formats)) sheet.paints.push({ area: parseArea(cell), what: "NumberFormat", value: format });
    sheet.isProtected = isProtected;
    if (table !== undefined) addTable(workbook, sheet, table, { top: 0, left: 0, bottom: tableRows - 1, right: (cells[0]?.length ?? 1) - 1 });
  }
  return workbook;
}

const opened: ExcelHost[] = [];

/** A host that {@link expectNoViolation} will ask. */
export function openedHost(sheets: readonly ContractSheet[] = [], api?: string): ExcelHost {
  return openHost(hostWorkbook(sheets), api);
}

function openHost(workbook: HostWorkbook, api: string | undefined): ExcelHost {
  const host = excelHost({ workbook, ...(api === undefined ? {} : { api }) });
  opened.push(host);
  return host;
}

/** Run after each test: no host was asked for anything that is not there, not built or too new. */
export function expectNoViolation(): void {
  expect(opened.splice(0).flatMap(({ violations }) => violations)).toEqual([]);
}

/** The workbook in Excel, as the contract needs it. */
export function inExcel(workbook: HostWorkbook, api?: string): ContractWorkbook {
  return {
    workbook: excelWorkbook(openHost(workbook, api)),
    reopen: async () => inExcel(savedCopy(workbook), api),
    sheetNames: async () => workbook.sheets.map(({ name }) => name),
    cells: async (name) => shownCellsOf(workbook.sheets.find((sheet) => sheet.name === name)),
    hiddenColumns: async (name, columns) => {
      const sheet = workbook.sheets.find((worksheet) => worksheet.name === name);
      const all = Array.from({ length: columns }, (_, column) => column + 1);
      return sheet === undefined ? [] : all.filter((column) => paintAt(sheet, 0, column - 1, "ColumnHidden") === true);
    },
    links: async (name) =>
      (workbook.sheets.find((sheet) => sheet.name === name)?.links ?? []).map(({ area, to }) => `${cellAddress(area.top, area.left)} ${to}`),
    printed: async (name) => printOf(workbook.sheets.find((sheet) => sheet.name === name)),
    hiddenSheets: async () => workbook.sheets.flatMap(({ name, visibility }) => (visibility === "Visible" ? [] : [name])),
    async show(name) {
      for (const sheet of workbook.sheets) if (sheet.name === name) sheet.visibility = "Visible";
      return inExcel(workbook, api);
    },
    async rename(name, to) {
      for (const sheet of workbook.sheets.filter((worksheet) => worksheet.name === name)) renameSheet(workbook, sheet, to);
      return inExcel(workbook, api);
    },
  };
}

function printOf(sheet: HostSheet | undefined): PrintSeen {
  if (sheet === undefined) return {};
  const { breaks: _, ...said } = sheet.printed;
  const [paper, lies, footer] = ["PaperSize", "Orientation", "RightFooter"].map((name) => bagOf(sheet).get(name));
  const page = paper === "A4" && String(footer).includes("&P") ? { page: lies === "Landscape" ? "A4 landscape, numbered" : "A4 portrait, numbered" } : {};
  return { ...(Object.fromEntries(Object.entries(said).map(([part, cells]) => [part, cells.replace(/\$/g, "")])) as PrintSeen), ...(page as PrintSeen) };
}

/** The workbook as a file would keep it: what the client holds on to is gone. */
function savedCopy(workbook: HostWorkbook): HostWorkbook {
  return { ...structuredClone({ ...workbook, references: undefined }), references: new Map() };
}

/** All cells of a sheet from A1, blank rows and cells at the end left out. */
export const cellsOf = (sheet: HostSheet | undefined): readonly (readonly Cell[])[] => cellsBy(sheet, valueAt);

export const showsNothing = ";;;";

/** The same without what stands in a format that shows nothing, as the number of the last drawing does. */
export const shownCellsOf = (sheet: HostSheet | undefined): readonly (readonly Cell[])[] =>
  cellsBy(sheet, (on, row, column) => (paintAt(on, row, column, "NumberFormat") === showsNothing ? null : valueAt(on, row, column)));

function cellsBy(sheet: HostSheet | undefined, cellAt: typeof valueAt): readonly (readonly Cell[])[] {
  if (sheet === undefined) return [];
  const rows = sheet.rows.map((line, row) => {
    const cells = line.map((_, column) => cellAt(sheet, row, column));
    return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  });
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}
