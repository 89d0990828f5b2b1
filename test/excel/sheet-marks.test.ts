import { afterEach, describe, expect } from "@jest/globals";
import type { OwnedSheet, PlanUpdate } from "../../core/port/workbook";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { cellsOf, expectNoViolation, openedHost } from "./excel-fixture";
import type { ExcelHost } from "./host/excel-host";
import { deleteSheet, put, renameSheet, type HostSheet } from "./host/model";
import { excelTest as test } from "./excel-test";

afterEach(expectNoViolation);

const page = (text: string): OwnedSheet => ({
  name: "Board pack",
  widths: [9],
  charts: [],
  gridlines: true,
  landscape: false,
  place: "first",
  blocks: [{ row: 1, column: 1, cells: [[text]], styles: [{}] }],
});
const update = (text: string): PlanUpdate => ({ newTables: [], tables: [], sheets: [page(text)] });
const mine = { name: "Mine", cells: [["Anything"]] } as const;
const sheetOf = (host: ExcelHost, name = "Board pack"): HostSheet => host.workbook.sheets.find((sheet) => sheet.name === name) as HostSheet;
const mark = { name: "_BenefitsReview.Board_pack", formula: "='Board pack'!$A$1", isHidden: true } as const;
const apply = (host: ExcelHost, text: string) => excelWorkbook(host).apply(update(text));

describe("a sheet of the user's that bears the name of one of ours is refused", () => {
  test.each<[string, (sheet: HostSheet, host: ExcelHost) => void]>([
    ["with a number", (sheet) => put(sheet, 8, 2, 1)],
    ["with a formula that shows nothing", (sheet) => put(sheet, 8, 2, { formula: '=""', value: "" })],
    ["with nothing but a picture", (sheet) => void (sheet.shapes = 1)],
    ["with nothing but a chart", (sheet) => void (sheet.charts = [{ id: "{C-1}", sheet, name: "Chart 1", series: [], position: [] }])],
    [
      "under a protection",
      (sheet) => {
        put(sheet, 0, 0, 1);
        sheet.isProtected = true;
      },
    ],
    [
      "whatever a mark on another sheet says",
      (sheet, { workbook }) => {
        put(sheet, 0, 0, 1);
        workbook.names.push({ ...mark, formula: "=Mine!$A$1" });
      },
    ],
  ])("%s", async (_what, edit) => {
    const host = openedHost([mine, { name: "board pack", cells: [] }]);
    edit(sheetOf(host, "board pack"), host);
    const before = JSON.stringify([host.workbook.names, host.workbook.sheets.map((sheet) => [sheet.name, sheet.rows, sheet.paints])]);
    await expect(apply(host, "ours")).rejects.toMatchObject({ kind: "cannot write", message: expect.stringMatching(/a sheet "board pack" of its own/) });
    expect(JSON.stringify([host.workbook.names, host.workbook.sheets.map((sheet) => [sheet.name, sheet.rows, sheet.paints])])).toBe(before);
  });
});

test("a blank sheet of that name is taken over where it is, and known again by a hidden name", async () => {
  const host = openedHost([mine, { name: "Board pack", cells: [] }]);
  for (const text of ["ours", "again"]) {
    await apply(host, text);
    expect([host.workbook.sheets.map(({ name }) => name), cellsOf(sheetOf(host)), host.workbook.names]).toEqual([["Mine", "Board pack"], [[text]], [mark]]);
  }
});

test("a sheet of ours that the user renamed is theirs: ours is made anew", async () => {
  const host = openedHost([mine]);
  await apply(host, "first");
  renameSheet(host.workbook, sheetOf(host), "Board pack May");
  for (const text of ["second", "third"]) {
    await apply(host, text);
    expect([cellsOf(sheetOf(host, "Board pack May")), cellsOf(sheetOf(host)), host.workbook.names]).toEqual([[["first"]], [[text]], [mark]]);
  }
});

test("a sheet of ours that was deleted is made anew, with the one mark", async () => {
  const host = openedHost([mine]);
  await apply(host, "first");
  deleteSheet(host.workbook, sheetOf(host));
  expect(host.workbook.names).toEqual([{ ...mark, formula: "=#REF!$A$1" }]);
  await apply(host, "second");
  expect([cellsOf(sheetOf(host)), host.workbook.names]).toEqual([[["second"]], [mark]]);
});

test("a sheet that a fault left half filled is known as ours", async () => {
  const host = openedHost([mine]);
  const long = Array.from({ length: 2000 }, () => ["y".repeat(4000)]);
  const change: PlanUpdate = { ...update("x"), sheets: [{ ...page("x"), blocks: [{ row: 1, column: 1, cells: long, styles: [{}] }] }] };
  host.onRequest = (request) => (request === 5 ? { code: "AccessDenied" } : undefined);
  await expect(excelWorkbook(host).apply(change)).rejects.toMatchObject({ code: "AccessDenied" });
  expect(sheetOf(host).rows.length).toBeGreaterThan(0);
  host.onRequest = undefined;
  await apply(host, "whole");
  expect(cellsOf(sheetOf(host))).toEqual([["whole"]]);
});
