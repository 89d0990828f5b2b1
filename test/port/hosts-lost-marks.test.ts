import { afterEach, expect, test } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import type { PlanWorkbook } from "../../core/port/workbook";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { expectNoViolation as expectNoneOfExcel, openedHost, shownCellsOf as cellsInExcel } from "../excel/excel-fixture";
import { putCell, plainCell, type HostSheet } from "../sheets/host/model";
import { cellsOf as cellsInSheets, expectNoViolation as expectNoneOfSheets, openedSheets, sheetNamed, workbookOf } from "../sheets/sheets-fixture";
import { excelTest } from "../excel/excel-test";

/* Workbooks whose marks another program dropped: an .xlsx of ours that was uploaded to Google Sheets, or saved by a simple writer. */

afterEach(expectNoneOfExcel);
afterEach(expectNoneOfSheets);

async function review(workbook: PlanWorkbook): Promise<void> {
  await workbook.apply(reviewPlan(await workbook.read(readTables)).update);
}

const lost = { "the record": ["metadata"], "the record and all names": ["metadata", "namedRanges"] } as const;

test.each(Object.entries(lost))(
  "in Google Sheets sheets of ours without %s are written again where they are, and neither they nor columns come twice",
  async (_, parts) => {
    const host = openedSheets();
    workbookOf(host).apply(newPlan("crm"));
    await review(workbookOf(host));
    const { spreadsheet } = host.state;
    const everything = () => spreadsheet.sheets.map((sheet) => [sheet.name, cellsInSheets(sheet)]);
    const [before, charts] = [everything(), spreadsheet.sheets.map((sheet) => sheet.charts.length)];
    for (const part of parts) spreadsheet[part] = [];
    for (let round = 0; round < 2; round++) {
      await review(workbookOf(host));
      expect(everything()).toEqual(before);
      expect(spreadsheet.sheets.map((sheet) => sheet.charts.length)).toEqual(charts);
    }
  },
  120_000,
);

test("in Google Sheets a sheet of the user's that bears the name of one of ours keeps its cells where the record is lost", async () => {
  const host = openedSheets();
  workbookOf(host).apply(newPlan("crm"));
  await review(workbookOf(host));
  const { spreadsheet } = host.state;
  [spreadsheet.metadata, spreadsheet.namedRanges] = [[], []];
  putCell(sheetNamed(host, "Signals") as HostSheet, 1, 2, { ...plainCell, value: "Our traffic lights" });
  const before = cellsInSheets(sheetNamed(host, "Signals"));
  await review(workbookOf(host));
  expect(cellsInSheets(sheetNamed(host, "Signals"))).toEqual(before);
  expect(spreadsheet.sheets.map(({ name }) => name).filter((name) => / \(2\)$/.test(name))).toEqual(["Signals (2)"]);
}, 120_000);

excelTest(
  "in Excel sheets of ours without their hidden names are written again where they are, and bear them again",
  async () => {
    const host = openedHost([{ name: "Mine", cells: [["Anything"]] }]);
    await excelWorkbook(host).apply(newPlan("crm"));
    await review(excelWorkbook(host));
    const everything = () => host.workbook.sheets.map((sheet) => [sheet.name, cellsInExcel(sheet)]);
    const [before, names] = [everything(), [...host.workbook.names]];
    expect(names.filter(({ name }) => name.startsWith("_BenefitsReview.")).length).toBeGreaterThan(5);
    host.workbook.names.splice(0);
    await review(excelWorkbook(host));
    expect(everything()).toEqual(before);
    expect(host.workbook.names).toEqual(names);
  },
  120_000,
);
