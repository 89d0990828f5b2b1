import { expect, test } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import { openPackage } from "../../xlsx-file/package/package";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { DOMParser } from "@xmldom/xmldom";
import { drawCharts } from "../../workbench/worker/draw-charts";
import { liveView } from "../../workbench/worker/live-view";
import { openPlan } from "../../workbench/worker/open-plan";
import { sheetCells } from "../support/sheet-cells";
import { workbook } from "../support/xlsx-fixture";

const small = () => workbook({ sheets: [{ name: "Plan", rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c></row>' }] });
const entry = (cell: number) => [{ sheet: "Plan", cells: [{ row: 1, column: 1, cell }] }];

test("opened and saved without a change, a workbook gives its very bytes", async () => {
  const bytes = await small();
  const plan = await openPlan(bytes, () => undefined);
  plan.book();
  expect(await plan.toBytes()).toBe(bytes);
  expect(plan.history()).toEqual({ canUndo: false, canRedo: false, isChanged: false });
});

test("edits and reviews are taken back one by one, to the very bytes, and done again", async () => {
  let shown = 0;
  const first = await openPlan(await emptyWorkbook(), () => undefined);
  await first.workbook.apply(newPlan("crm"));
  const bytes = await first.toBytes();
  const plan = await openPlan(bytes, () => void shown++);
  plan.enter([{ sheet: "Benefits", cells: [{ row: 4, column: 2, cell: "Fewer lost orders" }] }]);
  const edited = await plan.toBytes();
  await plan.workbook.apply(reviewPlan(await plan.workbook.read(readTables), undefined).update);
  const reviewed = await plan.toBytes();
  expect(plan.undo()).toBe(true);
  expect(Buffer.compare(await plan.toBytes(), edited)).toBe(0);
  expect(plan.undo()).toBe(true);
  expect(Buffer.compare(await plan.toBytes(), bytes)).toBe(0);
  expect(plan.undo()).toBe(false);
  expect([plan.redo(), plan.redo(), plan.redo()]).toEqual([true, true, false]);
  expect(Buffer.compare(await plan.toBytes(), reviewed)).toBe(0);
  expect(shown).toBe(5);
});

test("what was saved stays saved by every way back to it, and nothing else does", async () => {
  const plan = await openPlan(await small(), () => undefined);
  const isChanged = (move?: () => unknown): boolean => (move?.(), plan.history().isChanged);
  plan.enter(entry(5));
  const edited = [isChanged(), isChanged(plan.saved)];
  expect([...edited, isChanged(plan.undo), isChanged(plan.redo), isChanged(plan.undo)]).toEqual([true, false, true, false, true]);
  plan.enter(entry(5));
  expect([isChanged(), isChanged(plan.undo), isChanged(plan.saved), isChanged(plan.redo), isChanged(plan.undo)]).toEqual([true, true, false, true, false]);
  plan.enter(entry(7));
  plan.dropTo(0);
  expect(isChanged()).toBe(false);
});

test("what the browser kept unsaved is not saved by any way back, until it is saved", async () => {
  const plan = await openPlan(await small(), () => undefined, false);
  plan.enter(entry(5));
  plan.undo();
  expect(plan.history().isChanged).toBe(true);
  plan.saved();
  expect(plan.history().isChanged).toBe(false);
});

test("as it was changed before it comes back in one step, and another way back to the very bytes", async () => {
  const bytes = await small();
  const before = await openPlan(bytes, () => undefined);
  before.enter(entry(5));
  await before.workbook.apply(newPlan("crm"));
  const [plan, then] = [await openPlan(bytes, () => undefined), await before.toBytes()];
  await plan.become(then);
  const parts = async (of: Uint8Array) => {
    const file = await openPackage(of);
    return Object.fromEntries(file.names().map((name) => [name, file.text(name)]));
  };
  expect(await parts(await plan.toBytes())).toEqual(await parts(then));
  expect((await plan.workbook.read(readTables)).tables.length).toBeGreaterThan(5);
  await plan.become(then);
  expect([plan.depth(), plan.history().isChanged, plan.undo()]).toEqual([1, true, true]);
  expect(await plan.toBytes()).toBe(bytes);
  await plan.become(bytes);
  expect(plan.history()).toEqual({ canUndo: false, canRedo: true, isChanged: false });
  const back = await openPlan(then, () => undefined);
  await back.become(bytes);
  expect(await parts(await back.toBytes())).toEqual(await parts(bytes));
});

test("what is refused leaves the file and its steps as they were", async () => {
  const bytes = await small();
  const plan = await openPlan(bytes, () => undefined);
  expect(() => plan.enter([...entry(5), { sheet: "Gone", cells: [{ row: 1, column: 1, cell: 1 }] }])).toThrow('The workbook has no sheet "Gone" any more.');
  expect(await plan.toBytes()).toBe(bytes);
  expect(plan.history().canUndo).toBe(false);
});

test("what formulas give after an edit is written with it, and is no step of its own", async () => {
  const plan = await openPlan(await small(), () => undefined);
  plan.enter(entry(5));
  const given = [{ sheet: "Plan", cells: [{ row: 1, column: 2, cell: 6, formula: "A1+1", isResult: true as const }] }];
  expect([plan.enter(given), plan.enter(given), plan.depth()]).toEqual([true, false, 1]);
  expect(await sheetCells(await plan.toBytes(), "Plan")).toEqual([[5, 6]]);
  plan.undo();
  expect(await sheetCells(await plan.toBytes(), "Plan")).toEqual([[1, 2]]);
});

test("how the plan stands follows an edit, with nothing written", async () => {
  const plan = await openPlan(await emptyWorkbook(), () => undefined);
  await plan.workbook.apply(newPlan("crm"));
  const before = await plan.toBytes();
  const live = await liveView(plan.workbook, "edit");
  expect(live?.reviewed.result.statusDate).toBe("2026-10-31");
  const charts = live === undefined ? [] : drawCharts(live.update, "Dashboard");
  expect(charts.length).toBeGreaterThan(1);
  expect(live === undefined ? undefined : drawCharts(live.update, "Findings")).toEqual([]);
  // Each is a document of its own: what is no well-formed XML, an attribute given twice too, is no picture in every browser.
  const drawn = charts.map(({ svg }) => new DOMParser().parseFromString(svg, "text/xml").documentElement);
  for (const picture of drawn) expect([picture?.namespaceURI, picture?.getAttribute("role")]).toEqual(["http://www.w3.org/2000/svg", "img"]);
  expect(Buffer.compare(await plan.toBytes(), before)).toBe(0);
});

test("a workbook without a plan has nothing to say", async () => {
  const plan = await openPlan(await emptyWorkbook(), () => undefined);
  expect(await liveView(plan.workbook, "edit")).toBeUndefined();
});

test("columns are as wide as Excel shows them, in the size in which the sheet was saved, and a page of the product's own says how wide it is", async () => {
  const before =
    '<sheetViews><sheetView workbookViewId="0" zoomScale="80"/></sheetViews><cols><col min="1" max="2" width="9.140625"/><col min="3" max="3" width="20.7109375"/></cols>';
  const plain = await workbook({ sheets: [{ name: "Plan", before, rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
  const { workbook: book, pageWidths } = (await openPlan(plain, () => undefined)).book();
  const [sheet] = Object.values(book.sheets);
  // 9.140625 × 7 = 64 pixels, 20.7109375 × 7 = 145.
  expect([0, 1, 2].map((column) => sheet?.columnData?.[column]?.w)).toEqual([64, 64, 145]);
  expect([sheet?.defaultColumnWidth, sheet?.zoomRatio, pageWidths]).toEqual([64, 0.8, {}]);

  const plan = await openPlan(await emptyWorkbook(), () => undefined);
  await plan.workbook.apply(newPlan("crm"));
  await plan.workbook.apply(reviewPlan(await plan.workbook.read(readTables), undefined).update);
  const own = plan.book();
  const widths = Object.entries(own.pageWidths).map(([id, width]) => [own.workbook.sheets[id]?.name, width]);
  // 51 quarters of 2.5 characters (22 pixels) or 3.25 (28) between two margins of 2 (19), each with its padding.
  expect(widths).toEqual([
    ["Dashboard", 1160],
    ["Board pack", 1466],
    ["Business case", 1160],
    ["Schedule", 1466],
    ["Signals", 1466],
  ]);
});

test("beside a text that does not break is room enough that small sizes cut off nothing of it", async () => {
  const plan = await openPlan(await emptyWorkbook(), () => undefined);
  await plan.workbook.apply(newPlan("crm"));
  await plan.workbook.apply(reviewPlan(await plan.workbook.read(readTables), undefined).update);
  const looks = Object.values(plan.book().workbook.styles);
  const breaking = 3;
  expect(looks.length).toBeGreaterThan(20);
  // In 55 %, where a sheet is no longer made to fit, a pixel of the screen at the edge and one by rounding are 3.6 of the sheet.
  for (const look of looks) if (look?.tb !== breaking) expect(look?.pd?.r).toBeGreaterThan(3.6);
});

test("rules that came after the file format are said to be not shown: drop-downs over sheets, newer formats", async () => {
  const main = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  const extension = (inner: string): string => `<extLst><ext uri="{x}" xmlns:x14="${main}">${inner}</ext></extLst>`;
  const notShown = async (after: string): Promise<readonly string[]> =>
    (await openPlan(await workbook({ sheets: [{ name: "Plan", rows: '<row r="1"><c r="A1"><v>1</v></c></row>', after }] }), () => undefined))
      .book()
      .notShown.map(({ kind }) => kind);
  expect(await notShown(extension('<x14:dataValidations count="1"><x14:dataValidation type="list"/></x14:dataValidations>'))).toEqual(["drop-downs"]);
  const rule = (id: string): string =>
    extension(
      `<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="${id}"/></x14:conditionalFormatting></x14:conditionalFormattings>`,
    );
  expect(await notShown(rule("{2}"))).toEqual(["conditional formats"]);
  const bar =
    '<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{y}"><x14:id>{2}</x14:id></ext></extLst></cfRule>';
  expect(await notShown(`<conditionalFormatting xmlns:x14="${main}" sqref="A1">${bar}</conditionalFormatting>${rule("{2}")}`)).toEqual([]);
  expect(await notShown(extension("<x14:sparklineGroups/>"))).toEqual([]);
});
