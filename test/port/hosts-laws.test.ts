import { describe } from "@jest/globals";
import { cellXml } from "../../xlsx-file/write/cells";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { expectNoViolation as expectNoneOfExcel, hostWorkbook, inExcel } from "../excel/excel-fixture";
import { testIn } from "../excel/excel-test";
import { expectNoViolation as expectNoneOfSheets, inSheets, openedSheets } from "../sheets/sheets-fixture";
import { allSheetCells } from "../support/sheet-cells";
import { workbook as fileOf } from "../support/xlsx-fixture";
import type { ContractSheet, ContractWorkbook } from "./port-contract";
import { expectReviewsKeepCells, type Opened } from "./review-law";

async function inFile(sheets: readonly ContractSheet[]): Promise<Opened> {
  const rowsOf = ({ cells }: ContractSheet): string =>
    cells.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(index + 1, column + 1, cell)).join("")}</row>`).join("");
  const workbook = await openXlsx(await fileOf({ sheets: sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) })) }));
  return { workbook, everything: async () => allSheetCells(await workbook.toBytes()) };
}

const opened = ({ workbook, sheetNames, cells }: ContractWorkbook): Opened => ({
  workbook,
  everything: async () => Promise.all((await sheetNames()).map(async (name) => [name, await cells(name)] as const)),
});

/** The spreadsheet of the page, which needs a browser, is held to the same law in test/workbench/grid-contract.test.ts. */
const hosts: Readonly<Record<string, (sheets: readonly ContractSheet[]) => Promise<Opened>>> = {
  "an .xlsx file": inFile,
  Excel: async (sheets) => opened(inExcel(hostWorkbook(sheets))),
  "Google Sheets": async (sheets) => opened(inSheets(openedSheets(sheets, { timeZone: "America/New_York", scriptTimeZone: "Australia/Sydney" }))),
};

describe.each(Object.entries(hosts))("in %s", (host, open) => {
  const test = testIn(host);
  test("the user's cells survive a review of any plan, and a second review changes no cell", async () => {
    await expectReviewsKeepCells(open, () => {
      expectNoneOfExcel();
      expectNoneOfSheets();
    });
  }, 300_000);
});
