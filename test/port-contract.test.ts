import type { Cell } from "../core/workbook";
import { openSheet } from "../xlsx-file/open-sheet";
import { openWorkbook } from "../xlsx-file/open-workbook";
import { openPackage } from "../xlsx-file/package";
import { scanSheetData } from "../xlsx-file/scan/sheet-scanner";
import { cellXml } from "../xlsx-file/write/cells";
import { areaAddress } from "../xlsx-file/write/xml";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { memoryWorkbook } from "./memory-workbook";
import { portContract, type ContractSheet, type ContractWorkbook } from "./port-contract";
import { tablePart, workbook as xlsxOf } from "./xlsx-fixture";

portContract("sheets in memory", async (sheets) => inMemory(memoryWorkbook(sheets.map(memorySheet))), {});
portContract("an .xlsx file", async (sheets) => inFile(await xlsxOf({ sheets: sheets.map(fileSheet) })), {});

function memorySheet({ name, cells, table }: ContractSheet) {
  const rectangle = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
  return { name, cells: cells.map((row) => [...row]), tables: table === undefined ? [] : [{ name: table, ...rectangle }] };
}

function inMemory(workbook: ReturnType<typeof memoryWorkbook>): ContractWorkbook {
  return {
    workbook,
    reopen: async () => inMemory(memoryWorkbook(workbook.sheets)),
    sheetNames: async () => workbook.sheets.map(({ name }) => name),
    cells: async (sheet) => trimmed(workbook.sheets.find(({ name }) => name === sheet)?.cells ?? []),
  };
}

function fileSheet({ name, cells, table }: ContractSheet) {
  const rows = cells.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(index + 1, column + 1, cell)).join("")}</row>`);
  const tables = table === undefined ? [] : [tablePart(table, areaAddress(1, 1, cells.length, cells[0]?.length ?? 0), (cells[0] ?? []).map(String))];
  return { name, rows: rows.join(""), tables };
}

async function inFile(bytes: Uint8Array): Promise<ContractWorkbook> {
  const workbook = await openXlsx(bytes);
  const opened = async () => {
    const file = await openPackage(await workbook.toBytes());
    return openWorkbook(file);
  };
  return {
    workbook,
    reopen: async () => inFile(await workbook.toBytes()),
    sheetNames: async () => (await opened()).parts.sheets.map(({ name }) => name),
    cells: async (sheet) => {
      const { file, parts, readCell } = await opened();
      const { bytes: xml, dataStart, dataEnd } = openSheet(file, parts.sheets.find(({ name }) => name === sheet)?.part ?? "");
      const rows: Cell[][] = [];
      scanSheetData(xml, dataStart, dataEnd, {
        row: () => true,
        cell: (cell) => {
          while (rows.length < cell.row) rows.push([]);
          const row = rows[cell.row - 1] as Cell[];
          while (row.length < cell.column) row.push(null);
          row[cell.column - 1] = readCell(xml, cell);
        },
      });
      return trimmed(rows);
    },
  };
}

/** Blank cells at the end of a row and blank rows at the end of a sheet are not there. */
function trimmed(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}
