import { afterEach, describe, expect } from "@jest/globals";
import { newPlan } from "../../core/review/new-plan";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import type { PlanUpdate } from "../../core/port/workbook";
import { excelWorkbook } from "../../excel-addin/workbook/excel-workbook";
import { expectNoViolation, openedHost } from "./excel-fixture";
import type { ExcelHost } from "./host/excel-host";
import { deleteSheet, put, type HostSheet } from "./host/model";
import { pictureOf } from "./sheet-picture";
import { excelTest as test } from "./excel-test";

afterEach(expectNoViolation);

type Example = "crm" | "hospital" | "renewable";

const sheetOf = ({ workbook }: ExcelHost, name: string): HostSheet => workbook.sheets.find((sheet) => sheet.name === name) as HostSheet;

/** Sets readings of the plan, from a share of the log on. */
function setReadings(host: ExcelHost, from: number, change: (actual: number) => number): void {
  const sheet = sheetOf(host, "Measurements");
  const column = sheet.rows.find((row) => row.includes("Actual"))?.indexOf("Actual") ?? 0;
  sheet.rows.forEach((row, index) => {
    const actual = row[column];
    if (index >= sheet.rows.length * from && typeof actual === "number") put(sheet, index, column, change(actual));
  });
}

async function planned(kind: Example): Promise<ExcelHost> {
  const host = openedHost();
  await excelWorkbook(host).apply(newPlan(kind));
  return host;
}

/** A review; gives what it wrote and what its last request weighed. */
async function review(host: ExcelHost): Promise<{ readonly update: PlanUpdate; readonly written: number }> {
  const excel = excelWorkbook(host);
  host.reset();
  const { update } = reviewPlan(await excel.read(readTables));
  await excel.apply(update);
  const trips = host.wire.filter(({ isCleanUp }) => !isCleanUp);
  expect(trips.length).toBe(4);
  return { update, written: trips[3]?.request ?? 0 };
}

const linesOf = ({ workbook }: ExcelHost, { sheets }: PlanUpdate): readonly string[] =>
  sheets.flatMap(({ name }) =>
    workbook.sheets
      .filter((sheet) => sheet.name === name)
      .flatMap((sheet) => JSON.stringify(pictureOf(sheet), null, 1).split("\n"))
      .map((line) => `${name}: ${line}`),
  );

/** What of the sheets of a review is another than where a workbook that never had any is given the same ones. */
async function differences(kind: Example, host: ExcelHost, { sheets }: PlanUpdate): Promise<readonly string[]> {
  const fresh = await planned(kind);
  const standing = sheets.filter(({ name }) => host.workbook.sheets.some((sheet) => sheet.name === name));
  const update: PlanUpdate = { newTables: [], tables: [], sheets: standing.map(({ onlyWhereItStands: _, ...sheet }) => sheet) };
  await excelWorkbook(fresh).apply(update);
  const [is, should] = [linesOf(host, update), linesOf(fresh, update)];
  return is.flatMap((line, index) => (line === should[index] ? [] : [`${line} instead of ${should[index] ?? ""}`])).slice(0, 5);
}

const changes: readonly (readonly [what: string, change: (host: ExcelHost) => void])[] = [
  ["nothing changed", () => undefined],
  ["the last readings are half of what they were", (host) => setReadings(host, 0.8, (actual) => actual / 2)],
  ["all readings are others", (host) => setReadings(host, 0, (actual) => actual * 1.3 + 1)],
  ["no reading is left", (host) => sheetOf(host, "Measurements").rows.forEach((row, index) => index > 5 && row.fill(null))],
];

describe.each<Example>(["crm", "hospital", "renewable"])("a review over an earlier one leaves what a first one leaves: %s", (kind) => {
  test("after each of several changes", async () => {
    const host = await planned(kind);
    await review(host);
    for (const [what, change] of changes) {
      change(host);
      const { update } = await review(host);
      expect([what, await differences(kind, host, update)]).toEqual([what, []]);
    }
  }, 120_000);
});

type Edit = (sheetNamed: (name: string) => HostSheet, host: ExcelHost) => void;

/** What somebody does with the product's own sheets between two reviews. */
const edits: readonly (readonly [what: string, edits: readonly Edit[]])[] = [
  [
    "cells that were typed over, cleared, sorted or deleted",
    [
      (sheetNamed) => put(sheetNamed("Dashboard"), 4, 1, "mine"),
      (sheetNamed) => put(sheetNamed("Findings"), 40, 3, 7),
      (sheetNamed) => sheetNamed("Business case").rows[6]?.fill(null),
      (sheetNamed) => sheetNamed("Chase list").rows.splice(6, 4, ...sheetNamed("Chase list").rows.slice(6, 10).reverse()),
      (sheetNamed) => deleteRows(sheetNamed("Schedule"), 8, 3),
      (sheetNamed) => sheetNamed("Board pack").rows.splice(0),
    ],
  ],
  ["rows that charts look at", [(sheetNamed) => deleteRows(sheetNamed("Review data"), 8, 2)]],
  [
    "tables, charts and sheets",
    [
      (sheetNamed) => void (sheetNamed("Findings").tables = []),
      (sheetNamed) => void (sheetNamed("Business case").charts = sheetNamed("Business case").charts.slice(1)),
      (sheetNamed) => sheetNamed("Dashboard").charts.forEach((chart) => void (chart.position = ["A1", "B2"])),
      (sheetNamed, { workbook }) => deleteSheet(workbook, sheetNamed("Signals")),
    ],
  ],
];

/** Values move up, and looks end earlier. */
function deleteRows(sheet: HostSheet, at: number, count: number): void {
  sheet.rows.splice(at, count);
  sheet.paints = sheet.paints.map((paint) => ({ ...paint, area: { ...paint.area, bottom: Math.max(paint.area.top, paint.area.bottom - count) } }));
  sheet.merged = sheet.merged.filter(({ top }) => top < at);
}

describe("what somebody does with the product's own sheets is found and mended", () => {
  test.each(edits)("%s", async (_what, all) => {
    const host = await planned("crm");
    await review(host);
    for (const edit of all) edit((name) => sheetOf(host, name), host);
    const { update } = await review(host);
    expect(await differences("crm", host, update)).toEqual([]);
  });
});

describe("what stands already is not written again", () => {
  test("a second review writes a tenth of the first, one with a changed reading hardly more", async () => {
    const host = await planned("crm");
    const { written: first } = await review(host);
    const { written: same } = await review(host);
    expect(same).toBeLessThan(first / 10);
    setReadings(host, 0.99, (actual) => actual * 2);
    expect((await review(host)).written).toBeLessThan(first / 5);
  });

  test("the colour that somebody gave a cell stays until the sheet looks otherwise", async () => {
    const host = await planned("crm");
    await review(host);
    const paint = { area: { top: 5, left: 1, bottom: 5, right: 1 }, what: "Fill.Color", value: "#FFFF00" };
    sheetOf(host, "Business case").paints.push(paint);
    await review(host);
    expect(sheetOf(host, "Business case").paints).toContain(paint);
  });

  test("all is drawn anew where a review was undone, or part of it", async () => {
    const host = await planned("crm");
    await review(host);
    setReadings(host, 0.9, (actual) => actual * 2);
    await review(host);
    const data = sheetOf(host, "Review data");
    expect(data.rows[0]?.[25]).toBe(2);
    // The cell goes back with the review; what is drawn may not.
    put(data, 0, 25, 1);
    sheetOf(host, "Dashboard").paints = [];
    const { update } = await review(host);
    expect(await differences("crm", host, update)).toEqual([]);
    expect(data.rows[0]?.[25]).toBe(3);
  });

  test.each([400, 900])("what a fault left half drawn after %i actions does not count as drawn", async (afterActions) => {
    const host = await planned("crm");
    await review(host);
    setReadings(host, 0.5, (actual) => actual * 2);
    host.onRequest = (number) => (number === 4 ? { code: "AccessDenied", afterActions } : undefined);
    await expect(review(host)).rejects.toMatchObject({ code: "AccessDenied" });
    host.onRequest = undefined;
    expect(host.workbook.settings.get("BenefitsDrawing")).toEqual({ count: 1, sheets: {} });
    const { update } = await review(host);
    expect(await differences("crm", host, update)).toEqual([]);
  });
});
