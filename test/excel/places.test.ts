import { afterEach, expect } from "@jest/globals";
import { reviewPlan } from "../../core/review/review";
import type { Day } from "../../core/domain/day";
import type { OwnedSheet } from "../../core/port/workbook";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { undoOf } from "../../session/review-history";
import { sheetPlace } from "../../session/verbs";
import { cellsOf, expectNoViolation, openedHost } from "./excel-fixture";
import { addTable, insertRows, put, type HostSheet } from "./host/model";
import { excelTest as test } from "./excel-test";

afterEach(expectNoViolation);

const headers = ["Benefit ID", "Benefit", "Kind", "Direction", "Baseline", "Target", "Start", "Due"];
const rows = [
  ["B-01", "Less overtime", "Flow", "Decrease", 1200, 1000, 46023, 46387],
  ["B-02", "Faster orders", "Level", "Decrease", 12, 8, 46023, 46387],
];
const spaced = [headers, ...rows].map((row) => [null, ...row.slice(0, 2), null, null, ...row.slice(2), null]);
const day = 46203 as Day;

test("a finding leads to its column beside blank ones, and where columns were inserted since", async () => {
  const host = openedHost([{ name: "Benefits", cells: spaced }]);
  const excel = excelWorkbook(host);
  const place = { table: "Benefits", row: 3, column: "Baseline" };
  expect(sheetPlace(await excel.read(["Benefits"]), place)).toEqual({ sheet: "Benefits", row: 3, column: 8 });
  for (const row of (host.workbook.sheets[0] as HostSheet).rows) row.splice(2, 0, null, null);
  expect(sheetPlace(await excel.read(["Benefits"]), place)).toEqual({ sheet: "Benefits", row: 3, column: 10 });
});

test("blank columns in a plan change nothing of its review", async () => {
  const review = async (cells: typeof spaced) => reviewPlan(await excelWorkbook(openedHost([{ name: "Benefits", cells }])).read(["Benefits"]), day);
  const [apart, close] = [await review(spaced), await review([headers, ...rows])];
  // What leads to the plan leads to where its columns stand.
  const rowsLed = ({ links, ...sheet }: OwnedSheet) => ({ ...sheet, links: links?.map(({ row, column, to }) => [row, column, to.sheet, to.row]) });
  const updateOf = ({ update }: typeof close) => ({ ...update, sheets: update.sheets.map(rowsLed) });
  expect(close.update.sheets.flatMap(({ links = [] }) => links).length).toBeGreaterThan(0);
  expect([apart.findings, apart.result, updateOf(apart)]).toEqual([close.findings, close.result, updateOf(close)]);
});

/** A plan that was reviewed once, and what takes that review back. */
async function reviewedOnce() {
  const host = openedHost([{ name: "Benefits", table: "Benefits", cells: [headers, ...rows] }]);
  const excel = excelWorkbook(host);
  const snapshot = await excel.read(["Benefits"]);
  const { update } = reviewPlan(snapshot, day);
  await excel.apply(update);
  return { host, excel, sheet: host.workbook.sheets.find(({ name }) => name === "Benefits") as HostSheet, undo: undoOf(snapshot, update, undefined) };
}

test("undo blanks the status columns and touches no cell of the user's, not even one entered since", async () => {
  const { excel, sheet, undo } = await reviewedOnce();
  put(sheet, 1, 4, 1300);
  await excel.apply(undo);
  expect(cellsOf(sheet).slice(1)).toEqual([["B-01", "Less overtime", "Flow", "Decrease", 1300, 1000, 46023, 46387], rows[1]]);
});

test.each([
  ["a row was inserted", (sheet: HostSheet, host: ReturnType<typeof openedHost>) => insertRows(host.workbook, sheet, 2, 1)],
  ["the rows were sorted", (sheet: HostSheet) => void sheet.rows.splice(1, 2, ...sheet.rows.slice(1, 3).reverse())],
])("undo is refused in words where %s since the review, and changes nothing", async (_, edit) => {
  const { host, excel, sheet, undo } = await reviewedOnce();
  edit(sheet, host);
  const before = cellsOf(sheet);
  await expect(excel.apply(undo)).rejects.toThrow(
    /holds something else under "Benefit ID", so nothing was written|its rows or headers are no longer what they were, so nothing was written/,
  );
  expect(cellsOf(sheet)).toEqual(before);
});

test("a table of something else on the sheet does not hide a plan in plain cells, and none of its cells are taken for the plan's", async () => {
  const owners = ["Owner", "Ann", "Bob", "Cy"];
  const cells = [...[headers, ...rows].map((row, index) => [...row, null, owners[index] ?? null]), [...headers.map(() => null), null, "Cy"]];
  const host = openedHost([{ name: "Benefits", cells }]);
  const [sheet] = host.workbook.sheets as [HostSheet];
  const column = headers.length + 1;
  addTable(host.workbook, sheet, "Owners", { top: 0, left: column, bottom: 3, right: column });
  const excel = excelWorkbook(host);
  const [found] = (await excel.read(["Benefits"])).tables;
  expect(found?.columns.map(({ header, cells: columnCells }) => [header, columnCells.length])).toEqual(headers.map((header) => [header, 2]));
  const update = { table: "Benefits", key: { header: "Benefit ID", cells: ["B-01", "B-02"] } };
  const status = { header: "Status", note: "", width: 12, highlights: [], cells: ["Green", "Red"] };
  await excel.apply({ newTables: [], tables: [{ ...update, columns: [status] }], sheets: [] });
  const again = (await excel.read(["Benefits"])).tables[0]?.columns.at(-1);
  expect(again).toEqual({ header: "Status", cells: ["Green", "Red"] });
  expect(cellsOf(sheet).map((row) => row[column] ?? null)).toEqual(owners);
});

test("a plan on a sheet of more than five million cells is read in blocks", async () => {
  const host = openedHost([{ name: "Benefits", cells: [headers, ...rows] }]);
  const [sheet] = host.workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  put(sheet, 310, 16_383, "far out");
  const snapshot = await excelWorkbook(host).read(["Benefits"]);
  const [table] = snapshot.tables;
  expect([table?.columns.length, table?.columns[0]?.cells.slice(0, 3), table?.columns[16_383]?.cells[309]]).toEqual([
    16_384,
    ["B-01", "B-02", null],
    "far out",
  ]);
}, 120_000);
