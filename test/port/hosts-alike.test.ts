import { afterEach, expect } from "@jest/globals";
import { realDay } from "../../core/domain/day";
import { newPlan, planKinds } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import type { Cell, PlanWorkbook } from "../../core/port/workbook";
import { cellXml } from "../../xlsx-file/write/cells";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { expectNoViolation as expectNoneOfExcel, hostWorkbook, inExcel } from "../excel/excel-fixture";
import type { ContractWorkbook } from "./port-contract";
import { allSheetCells } from "../support/sheet-cells";
import { expectNoViolation as expectNoneOfSheets, inSheets, openedSheets } from "../sheets/sheets-fixture";
import { workbook as fileOf } from "../support/xlsx-fixture";
import { excelTest as test } from "../excel/excel-test";

afterEach(expectNoneOfExcel);
afterEach(expectNoneOfSheets);

const notes = { name: "My notes", cells: [["Anything"], [null, 1, true], [{ error: "#N/A" }]] } as const;

/** A blank plan has no status date of its own. */
const statusDate = realDay(2026, 6, 30);

/** Sheets by name, in their order, with all their cells. */
type Cells = readonly (readonly [sheet: string, cells: readonly (readonly Cell[])[]])[];

async function planned(workbook: PlanWorkbook, kind: (typeof planKinds)[number]): Promise<void> {
  await workbook.apply(newPlan(kind));
  await workbook.apply(reviewPlan(await workbook.read(readTables), kind === "blank" ? statusDate : undefined).update);
}

async function cellsOf({ workbook, sheetNames, cells }: ContractWorkbook, kind: (typeof planKinds)[number]): Promise<Cells> {
  await planned(workbook, kind);
  return Promise.all((await sheetNames()).map(async (name) => [name, await cells(name)] as const));
}

/*
 * The workbench is no column here: its port is that of the file, so that its cells in the file are those beside which the hosts stand. What
 * could be otherwise is what its grid shows of them, which test/workbench/grid-contract.test.ts holds cell by cell, on the same plans and on
 * hostile ones, in a browser.
 */

/** The hosts, each with a sheet of the user's. Sheets hands dates over as instants, by clocks far from those of the script. */
const hosts: Readonly<Record<string, (kind: (typeof planKinds)[number]) => Promise<Cells>>> = {
  "Google Sheets": (kind) => cellsOf(inSheets(openedSheets([notes], { timeZone: "Australia/Sydney", scriptTimeZone: "America/New_York" })), kind),
  Excel: (kind) => cellsOf(inExcel(hostWorkbook([notes])), kind),
};

async function inFile(kind: (typeof planKinds)[number]): Promise<Cells> {
  const rows = notes.cells.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(index + 1, column + 1, cell)).join("")}</row>`);
  const workbook = await openXlsx(await fileOf({ sheets: [{ name: notes.name, rows: rows.join("") }] }));
  await planned(workbook, kind);
  return allSheetCells(await workbook.toBytes());
}

test.each(planKinds)(
  "the plan %s has the same cells in Google Sheets, in Excel and in a file, set up and reviewed",
  async (kind) => {
    const file = await inFile(kind);
    expect(file.length).toBeGreaterThanOrEqual(20);
    expect(file.flatMap(([, rows]) => rows.flat()).filter((cell) => cell !== null).length).toBeGreaterThan(kind === "blank" ? 200 : 3000);
    for (const [host, cells] of Object.entries(hosts)) expect([host, await cells(kind)]).toEqual([host, file]);
  },
  120_000,
);
