import { openWorkbook } from "../../xlsx-file/scan/open-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { fileFormats, fileSheet } from "./file-sheet";
import { memoryWorkbook } from "./memory-workbook";
import { portContract, type ContractSheet, type ContractWorkbook } from "./port-contract";
import { hiddenSheets, linksOfSheet, printOfSheet, sheetCells, trimmed } from "../support/sheet-cells";
import { renamedSheet, shownSheet, workbook as xlsxOf } from "../support/xlsx-fixture";

const noProtection = "a protection binds the program that shows the workbook, and there is none here";
const gaps = {
  "refuses to write where the sheet is protected": noProtection,
  "refuses to write over cells that are protected, and writes beside them": noProtection,
  "says what to do where a status column was given a type that takes no other values, and leaves the user's cells as they are":
    "the type of a column is Google's, and no file has it",
} as const;

portContract("sheets in memory", async (sheets) => inMemory(memoryWorkbook(sheets.map(memorySheet))), gaps);
portContract("an .xlsx file", async (sheets) => inFile(await xlsxOf({ sheets: sheets.map(fileSheet), numberFormats: fileFormats })), gaps);

function memorySheet({ name, cells, table, tableRows = cells.length, hiddenColumns = [], joined = [], formats = {} }: ContractSheet) {
  const rectangle = { row: 0, column: 0, rows: tableRows, columns: cells[0]?.length ?? 0 };
  return {
    name,
    cells: cells.map((row) => [...row]),
    tables: table === undefined ? [] : [{ name: table, ...rectangle }],
    hiddenColumns: [...hiddenColumns],
    joined: joined.map(areaOf),
    formats: Object.entries(formats).map(([cell, format]) => {
      const { top: row, left: column } = areaOf(`${cell}:${cell}`);
      return { row, column, format };
    }),
  };
}

function areaOf(address: string) {
  const [, left = "", top, right = "", bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address) ?? [];
  return { top: Number(top) - 1, left: left.charCodeAt(0) - 65, bottom: Number(bottom) - 1, right: right.charCodeAt(0) - 65 };
}

function inMemory(workbook: ReturnType<typeof memoryWorkbook>): ContractWorkbook {
  return {
    workbook,
    reopen: async () => inMemory(memoryWorkbook(workbook.sheets)),
    sheetNames: async () => workbook.sheets.map(({ name }) => name),
    cells: async (sheet) => trimmed(workbook.sheets.find(({ name }) => name === sheet)?.cells ?? []),
    hiddenColumns: async (sheet) => workbook.sheets.find(({ name }) => name === sheet)?.hiddenColumns ?? [],
    links: async (sheet) => workbook.sheets.find(({ name }) => name === sheet)?.links ?? [],
    printed: async (sheet) => workbook.sheets.find(({ name }) => name === sheet)?.printed ?? {},
    hiddenSheets: async () => workbook.sheets.flatMap(({ name, isHidden }) => (isHidden === true ? [name] : [])),
    show: async (sheet) => inMemory(memoryWorkbook(workbook.sheets.map((standing) => (standing.name === sheet ? { ...standing, isHidden: false } : standing)))),
    rename: async (sheet, to) => inMemory(memoryWorkbook(workbook.sheets.map((standing) => (standing.name === sheet ? { ...standing, name: to } : standing)))),
  };
}

async function inFile(bytes: Uint8Array): Promise<ContractWorkbook> {
  const workbook = await openXlsx(bytes);
  return {
    workbook,
    reopen: async () => inFile(await workbook.toBytes()),
    sheetNames: async () => openWorkbook(await openPackage(await workbook.toBytes())).parts.sheets.map(({ name }) => name),
    cells: async (sheet) => sheetCells(await workbook.toBytes(), sheet),
    async hiddenColumns(sheet) {
      const file = await openPackage(await workbook.toBytes());
      const part = openWorkbook(file).parts.sheets.find(({ name }) => name === sheet)?.part ?? "";
      return Array.from((file.text(part) ?? "").matchAll(/<col [^>]*>/g), ([column]) => column)
        .filter((column) => column.includes('hidden="1"'))
        .map((column) => Number(/min="(\d+)"/.exec(column)?.[1]));
    },
    links: async (sheet) => linksOfSheet(await workbook.toBytes(), sheet),
    printed: async (sheet) => printOfSheet(await workbook.toBytes(), sheet),
    hiddenSheets: async () => hiddenSheets(await workbook.toBytes()),
    show: async (sheet) => inFile(await shownSheet(await workbook.toBytes(), sheet)),
    rename: async (sheet, to) => inFile(await renamedSheet(await workbook.toBytes(), sheet, to)),
  };
}
