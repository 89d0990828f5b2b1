import { afterEach, expect } from "@jest/globals";
import { planKinds } from "../../core/review/new-plan";
import { expectNoViolation as expectNoneOfExcel, hostWorkbook, inExcel } from "../excel/excel-fixture";
import { expectNoViolation as expectNoneOfSheets, inSheets, openedSheets } from "../sheets/sheets-fixture";
import { excelTest as test } from "../excel/excel-test";
import { cellsInFile, cellsOf, notes, type Cells } from "./plans-alike";

afterEach(expectNoneOfExcel);
afterEach(expectNoneOfSheets);

/**
 * The hosts, each with a sheet of the user's. Sheets hands dates over as instants, by clocks far from those of the script. The spreadsheet
 * of the page, which needs a browser, is held against the same file in test/workbench/grid-contract.test.ts.
 */
const hosts: Readonly<Record<string, (kind: (typeof planKinds)[number]) => Promise<Cells>>> = {
  "Google Sheets": (kind) => cellsOf(inSheets(openedSheets([notes], { timeZone: "Australia/Sydney", scriptTimeZone: "America/New_York" })), kind),
  Excel: (kind) => cellsOf(inExcel(hostWorkbook([notes])), kind),
};

test.each(planKinds)(
  "the plan %s has the same cells in Google Sheets, in Excel and in a file, set up and reviewed",
  async (kind) => {
    const file = await cellsInFile(kind);
    expect(file.length).toBeGreaterThanOrEqual(20);
    expect(file.flatMap(([, rows]) => rows.flat()).filter((cell) => cell !== null).length).toBeGreaterThan(kind === "blank" ? 200 : 3000);
    for (const [host, cells] of Object.entries(hosts)) expect([host, await cells(kind)]).toEqual([host, file]);
  },
  120_000,
);
