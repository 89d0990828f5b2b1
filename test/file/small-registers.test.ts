import { describe, expect, test } from "@jest/globals";
import type { Cell, OwnedSheet } from "../../core/port/workbook";
import { readTables } from "../../core/reading/read-tables";
import { reviewPlan } from "../../core/review/review";
import { openPackage } from "../../xlsx-file/package/package";
import { cellXml } from "../../xlsx-file/write/cells";
import { rectangleAddress } from "../../xlsx-file/scan/address";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { tablePart, workbook } from "../support/xlsx-fixture";

/* Small registers as other programs write them, that were once told wrongly. */

type Rows = readonly (readonly Cell[])[];

/** A sheet whose rows begin in the row given, the first so many of them a table. */
function sheet(name: string, rows: Rows, { top = 1, tableRows = 0 } = {}) {
  const xml = rows.map((row, index) => `<row r="${top + index}">${row.map((cell, column) => cellXml(top + index, column + 1, cell)).join("")}</row>`);
  const [headers = []] = rows;
  const tables =
    tableRows === 0
      ? []
      : [tablePart(name, rectangleAddress({ firstRow: top, firstColumn: 1, lastRow: top + tableRows - 1, lastColumn: headers.length }), headers.map(String))];
  return { name, rows: xml.join(""), tables };
}

const settings = (day: number) =>
  sheet("Settings", [
    ["Setting", "Value"],
    ["Status date", day],
  ]);
const headers = ["Benefit ID", "Benefit", "Owner", "Kind", "Direction", "Unit", "Baseline", "Target", "Start", "Due"];
const [start, due] = [44743, 45107];
const level = (id: string, direction: string, baseline: number, target: number): readonly Cell[] => [
  id,
  `KPI ${id}`,
  "Ann",
  "Level",
  direction,
  "days",
  baseline,
  target,
  start,
  due,
];

async function reviewed(benefits: Rows, measured: Rows) {
  const file = await openXlsx(await workbook({ sheets: [sheet("Benefits", benefits), sheet("Measurements", measured), settings(due)] }));
  const review = reviewPlan(file.read(readTables));
  const title = (key: string) => review.update.sheets.flatMap(({ charts }) => charts).find((chart) => chart.key === key)?.title;
  const page = review.update.sheets.find(({ name }) => name === "Review data") as OwnedSheet;
  const [head = [], ...months] = page.blocks.find(({ table }) => table === "BenefitCurve")?.cells ?? [];
  const delivered = months.map((month) => month[head.indexOf("Delivered, capped")]);
  return { ...review, title, delivered };
}

const log = ["Benefit ID", "Date", "Actual"];

describe("a register in a file", () => {
  test("of twenty reds is titled by twenty, though the chart has room for fifteen", async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `B${at}`);
    const { title } = await reviewed([headers, ...ids.map((id) => level(id, "Increase", 0, 100))], [log, ...ids.map((id, at) => [id, due, 10 + at])]);
    expect([title("statuses"), title("variances")]).toEqual([
      "0 of 20 that are due realized or on plan, 20 red",
      "20 benefits are behind plan beyond tolerance",
    ]);
  });

  test("with its only reading at the end has no curve before it: unknown is a gap, not 0", async () => {
    const { delivered } = await reviewed([headers, level("B1", "Decrease", 12, 8)], [log, ["B1", due, 9]]);
    // Of 4 days promised 3 came: .75, known from the twelfth month end on.
    expect(delivered).toEqual([...new Array<null>(11).fill(null), 0.75]);
  });

  test("of two with one reading says beside the half that one is not measured", async () => {
    const { title, delivered } = await reviewed([headers, level("B1", "Decrease", 12, 8), level("B2", "Increase", 0, 8)], [log, ["B1", due, 8]]);
    expect(delivered[11]).toBe(0.5);
    expect(title("curve")).toBe("50% of the promise delivered, 50 points behind plan (1 benefit is not measured)");
  });
});

test("rows that a program filled below tables that it did not stretch are read, told of and taken into the tables", async () => {
  const ids = ["B1", "B2", "B3"];
  const bytes = await workbook({
    sheets: [
      sheet("Benefits", [headers, ...ids.map((id) => level(id, "Decrease", 12, 8))], { top: 3, tableRows: 2 }),
      sheet("Measurements", [log, ["B1", due, 9], ["B2", due, 8]], { top: 3, tableRows: 2 }),
      settings(due),
    ],
  });
  const file = await openXlsx(bytes);
  const { update, findings, result } = reviewPlan(file.read(readTables));
  expect(Object.values(result.benefits).map(({ status }) => status)).toEqual(["Red", "Green", "Not measured"]);
  const told = findings.filter(({ rule }) => rule === "rows-below-table").map(({ severity, table, row, what, mend }) => [severity, table, row, what, mend]);
  const mend = "Nothing need be done: a review stretches the table. Leave a blank row above what does not belong to it";
  expect(told).toEqual([
    ["Advice", "Benefits", 5, "Rows 5 to 6 stand directly below the table Benefits and not in it; they are read as part of it", mend],
    ["Advice", "Measurements", 5, "Row 5 stands directly below the table Measurements and not in it; it is read as part of it", mend],
  ]);
  file.apply(update);
  const saved = await openPackage(await file.toBytes());
  const areas = saved
    .names()
    .flatMap((part) =>
      /^xl\/tables\//.test(part) ? [/ name="(Benefits|Measurements)".* ref="([A-Z]+\d+:[A-Z]+\d+)"/.exec(saved.text(part) ?? "")?.slice(1)] : [],
    );
  expect(areas.filter((area) => area !== undefined)).toEqual([
    ["Benefits", expect.stringMatching(/^A3:[A-Z]+6$/)],
    ["Measurements", "A3:C5"],
  ]);
  const again = reviewPlan((await openXlsx(await file.toBytes())).read(readTables));
  expect(again.findings.filter(({ rule }) => rule === "rows-below-table")).toEqual([]);
});
