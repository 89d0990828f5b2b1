import { afterEach, expect, test } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import type { Cell, NewTable, PlanUpdate } from "../../core/port/workbook";
import type { CallKind } from "./host/calls";
import type { SheetsHost } from "./host/sheets-host";
import { cellsOf, expectNoViolation, openedSheets, readsOfValues, sheetNamed, workbookOf } from "./sheets-fixture";

afterEach(expectNoViolation);

/** The example plan with so many benefits: its own 14 first ones, again and again under new numbers. */
function planOf(benefits: number): PlanUpdate {
  const made = newPlan("crm");
  const repeated = ({ columns, rows }: NewTable): readonly (readonly Cell[])[] => {
    const key = columns.findIndex(({ header }) => header === "Benefit ID");
    return Array.from({ length: benefits }, (_, row) => {
      const cells = rows[row % 14] ?? [];
      return row < 14 ? cells : cells.map((cell, column) => (column === key ? `X-${row}` : cell));
    });
  };
  return { ...made, newTables: made.newTables.map((table) => (table.name === "Benefits" ? { ...table, rows: repeated(table) } : table)) };
}

interface Counted {
  readonly reads: number;
  readonly writes: number;
  /** Handles to cells and sheets, which ask for nothing by themselves. */
  readonly handles: number;
  /** How often a read had to wait until the writes before it were carried out. */
  readonly waits: number;
  readonly byName: Readonly<Record<string, number>>;
}

function counted({ calls }: SheetsHost, work: () => void): Counted {
  calls.reset();
  work();
  const count = (wanted: CallKind): number => calls.all.filter(({ kind }) => kind === wanted).length;
  const byName = calls.byName();
  // A chart takes its cells as ranges, as many as the plan gives it lines, whatever the number of rows.
  const ofCharts = calls.all.filter(({ name }) => name === "EmbeddedChartBuilder.addRange").length;
  const ranges = byName["Sheet.getRange"] === undefined ? {} : { "Sheet.getRange": byName["Sheet.getRange"] - ofCharts };
  return { reads: count("read"), writes: count("write"), handles: count("find"), waits: calls.flushes, byName: { ...byName, ...ranges } };
}

/** Set-up, two reviews and what each cost. */
function reviewed(benefits: number) {
  const host = openedSheets();
  const workbook = workbookOf(host);
  const setUp = counted(host, () => workbook.apply(planOf(benefits)));
  const review = (): { readonly read: Counted; readonly write: Counted } => {
    let update: PlanUpdate | undefined;
    const read = counted(host, () => void (update = reviewPlan(workbook.read(readTables)).update));
    return { read, write: counted(host, () => workbook.apply(update as PlanUpdate)) };
  };
  const [first, later] = [review(), review()];
  // The readings of the later half of the log are half of what they were.
  const cells = cellsOf(sheetNamed(host, "Measurements"));
  const column = cells.flatMap((row) => row.flatMap((cell, place) => (cell === "Actual" ? [place] : [])))[0] ?? 0;
  const from = Math.floor(cells.length / 2);
  const halved = cells.slice(from).map((row) => [Number(row[column]) / 2]);
  host.spreadsheet
    .getSheetByName("Measurements")
    ?.getRange(from + 1, column + 1, halved.length, 1)
    .setValues(halved);
  return { setUp, first, later, changed: review() };
}

/**
 * What depends on the figures of the pages and not on the rows: how many rows are of another height than the rest, whether a sentence
 * is joined over the page, which takes more lines than one, and how many lines a chart has, each of which is a handle (all of which are counted below).
 */
const withoutFigures = ({
  byName: { "Sheet.setRowHeights": _, "Sheet.getRange": __, "Range.mergeAcross": ___, ...others },
}: Counted): Readonly<Record<string, number>> => others;

const [few, many] = [reviewed(14), reviewed(5000)];

test.each([
  ["setting up the example plan", few.setUp, many.setUp, [50, 375, 115]],
  ["reading it before the first review", few.first.read, many.first.read, [75, 2, 2]],
  ["writing the first review", few.first.write, many.first.write, [120, 690, 355]],
  ["reading it before a later review", few.later.read, many.later.read, [115, 2, 6]],
  ["writing a later review", few.later.write, many.later.write, [52, 60, 45]],
] as const)("%s takes as many calls for 14 benefits as for 5,000, but for room on the sheets", (_, small, large, [reads, writes, handles]) => {
  const withoutRoom = ({ "Sheet.insertRowsAfter": rows = 0, "Sheet.insertColumnsAfter": columns = 0, ...others }: Counted["byName"]) => ({
    room: [rows, columns],
    others,
  });
  const { room, others } = withoutRoom(withoutFigures(large));
  expect(others).toEqual(withoutRoom(withoutFigures(small)).others);
  // The pages on the grid have more columns than a new sheet is given.
  expect(Math.max(...room)).toBeLessThanOrEqual(8);
  expect(large.reads).toBeLessThanOrEqual(reads);
  expect(large.writes).toBeLessThanOrEqual(writes);
  expect(large.handles).toBeLessThanOrEqual(handles);
});

test("a review of changed readings draws anew only what has become another", () => {
  const { reads, writes, handles, waits } = few.changed.write;
  expect([reads <= 70, writes <= 190, handles <= 125, waits]).toEqual([true, true, true, 0]);
});

test.each([
  ["the first review", few.first, many.first, 1230],
  ["a later review of the same figures", few.later, many.later, 270],
  // One page more is drawn whole where its headline now takes a line more than before, as the board pack's of the large plan does.
  ["a review of changed readings", few.changed, many.changed, 590],
] as const)("%s takes no more calls in all than that, reading and handles included", (_, small, large, most) => {
  const all = ({ read, write }: typeof small): number => [read, write].reduce((sum, { reads, writes, handles }) => sum + reads + writes + handles, 0);
  expect(Math.max(all(small), all(large))).toBeLessThanOrEqual(most);
});

test("one read per sheet that may hold a plan table, and one write per table and own sheet", () => {
  const sheets = newPlan("crm").newTables.length;
  expect(readsOfValues(few.first.read.byName)).toBe(sheets);
  const { tables, sheets: ownSheets } = reviewPlan(workbookWith(newPlan("crm")).read(readTables)).update;
  expect(few.later.write.byName["Range.setValues"]).toBe(tables.length + ownSheets.filter(({ onlyWhereItStands }) => onlyWhereItStands !== true).length);
});

test("a look reads each sheet that is not the product's own once, and asks as much of 5,000 rows as of 14", () => {
  const looked = (benefits: number): Counted => {
    const host = openedSheets();
    const workbook = workbookOf(host);
    workbook.apply(planOf(benefits));
    workbook.apply(reviewPlan(workbook.read(readTables)).update);
    return counted(host, () => void workbook.look());
  };
  const [small, large] = [looked(14), looked(5000)];
  expect(large.byName).toEqual(small.byName);
  expect(readsOfValues(small.byName)).toBe(newPlan("crm").newTables.length);
});

test("a later review asks for nothing between its writes, which Sheets would have to carry out one by one then", () => {
  expect([few.later.write.waits, many.later.write.waits]).toEqual([0, 0]);
});

function workbookWith(update: PlanUpdate) {
  const workbook = workbookOf(openedSheets());
  workbook.apply(update);
  return workbook;
}
