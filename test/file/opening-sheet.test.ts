import { expect, test } from "@jest/globals";
import type { OwnedSheet } from "../../core/port/workbook";
import { newPlan } from "../../core/review/new-plan";
import { reviewPlan } from "../../core/review/review";
import { readTables } from "../../core/reading/read-tables";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { workbook } from "../support/xlsx-fixture";

const dashboard: OwnedSheet = {
  name: "Dashboard",
  widths: [],
  blocks: [{ row: 1, column: 1, cells: [["Ours"]], styles: [{}] }],
  charts: [],
  gridlines: false,
  landscape: false,
  place: "first",
  opensFile: true,
};
const applied = async (bytes: Uint8Array, sheets: readonly OwnedSheet[]): Promise<Uint8Array> => {
  const file = await openXlsx(bytes);
  file.apply({ newTables: [], tables: [], sheets });
  return file.toBytes();
};
const textsOf = async (bytes: Uint8Array) => {
  const file = await openPackage(bytes);
  const sheets = file.names().filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  return { book: file.text("xl/workbook.xml") ?? "", selected: sheets.filter((name) => file.text(name)?.includes('tabSelected="1"') === true) };
};
/** The sheet that a program shows first. */
const shownFirst = (book: string): string | undefined => {
  const names = Array.from(book.matchAll(/<sheet name="([^"]+)"/g), ([, name]) => name);
  return names[Number(/<workbookView[^>]*activeTab="(\d+)"/.exec(book)?.[1] ?? 0)];
};

test("a reviewed plan opens on its Dashboard, whatever sheet comes first", async () => {
  const file = await openXlsx(await emptyWorkbook());
  file.apply(newPlan("crm"));
  file.apply(reviewPlan(file.read(readTables)).update);
  expect(shownFirst((await textsOf(await file.toBytes())).book)).toBe("Dashboard");
});

test("the tab that was chosen before is chosen no more, since two are a group", async () => {
  const chosen = '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  const mine = await workbook({ sheets: [{ name: "Mine", rows: "", before: chosen }] });
  expect((await textsOf(mine)).selected.length).toBe(1);
  const { book, selected } = await textsOf(await applied(mine, [dashboard]));
  expect([shownFirst(book), selected]).toEqual(["Dashboard", []]);
});

test("a later review leaves the file open where the user left it", async () => {
  const once = await openPackage(await applied(await workbook({ sheets: [{ name: "Mine", rows: "" }] }), [dashboard]));
  once.write("xl/workbook.xml", (once.text("xl/workbook.xml") ?? "").replace('activeTab="0"', 'activeTab="1"'));
  const { book } = await textsOf(await applied(await once.toBytes(), [dashboard]));
  expect(shownFirst(book)).toBe("Mine");
});
