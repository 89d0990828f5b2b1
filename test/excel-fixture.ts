import type { Cell } from "../core/workbook";
import { excelWorkbook } from "../excel-addin/excel-workbook";
import { excelHost, type ExcelHost } from "./excel-host/excel-host";
import { addSheet, addTable, emptyWorkbook, valueAt, type HostSheet, type HostWorkbook } from "./excel-host/model";
import type { ContractSheet, ContractWorkbook } from "./port-contract";

/** A workbook for Excel, with the sheets as the contract of all hosts describes them. */
export function hostWorkbook(sheets: readonly ContractSheet[]): HostWorkbook {
  const workbook = emptyWorkbook();
  for (const { name, cells, table } of sheets) {
    const sheet = addSheet(workbook, name, cells);
    if (table !== undefined) addTable(workbook, sheet, table, { top: 0, left: 0, bottom: cells.length - 1, right: (cells[0]?.length ?? 1) - 1 });
  }
  return workbook;
}

/** The workbook in Excel; `opened` is told of every host, so that a test can look for violations. */
export function inExcel(workbook: HostWorkbook, opened: (host: ExcelHost) => void, api?: string): ContractWorkbook {
  const host = excelHost({ workbook, ...(api === undefined ? {} : { api }) });
  opened(host);
  return {
    workbook: excelWorkbook(host),
    reopen: async () => inExcel(savedCopy(workbook), opened, api),
    sheetNames: async () => workbook.sheets.map(({ name }) => name),
    cells: async (name) => cellsOf(workbook.sheets.find((sheet) => sheet.name === name)),
  };
}

/** The workbook as a file would keep it: what the client holds on to is gone. */
function savedCopy(workbook: HostWorkbook): HostWorkbook {
  return { ...structuredClone({ ...workbook, references: undefined }), references: new Map() };
}

/** All cells of a sheet from A1, blank rows and cells at the end left out. */
export function cellsOf(sheet: HostSheet | undefined): readonly (readonly Cell[])[] {
  if (sheet === undefined) return [];
  const rows = sheet.rows.map((line, row) => {
    const cells = line.map((_, column) => valueAt(sheet, row, column));
    return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  });
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}
