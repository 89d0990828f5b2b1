import { expect, test } from "@jest/globals";
import { propose } from "../../core/adopt/propose";
import type { AdoptChoices } from "../../core/adopt/choices";
import { dayOf } from "../../core/domain/day";
import type { Cell } from "../../core/port/workbook";
import { formatQuestions } from "../../core/reading/span-cells";
import { findingList } from "../../core/reading/findings";
import { readPlan } from "../../core/reading/plan";
import { readTables } from "../../core/reading/read-tables";
import { adoptUpdate } from "../../core/review/adopt-register";
import { reviewPlan } from "../../core/review/review";
import { memoryWorkbook, type MemorySheet } from "../port/memory-workbook";

type Rows = readonly (readonly Cell[])[];

const minutes = (count: number): number => count / 1440;
const [wait, goal, now] = [minutes(60), minutes(40), minutes(55)];
const on = dayOf(2025, 6, 30);
const year: AdoptChoices = { assumed: { Start: "2025-01-01", Due: "2025-12-31", "Reading date": on } };

/** Every figure below a day is shown as a span. */
function workbookOf(sheets: Readonly<Record<string, Rows>>) {
  const shown = Object.entries(sheets).map(([name, rows]): MemorySheet => ({
    name,
    cells: rows.map((row) => [...row]),
    tables: [],
    formats: rows.flatMap((cells, row) => cells.flatMap((cell, column) => (typeof cell === "number" && cell < 1 ? [{ row, column, format: "[h]:mm" }] : []))),
  }));
  const workbook = memoryWorkbook(shown);
  workbook.apply(adoptUpdate(propose(workbook.look(), year).lines));
  return workbook;
}

const form = (id: string, name: string): Rows => [
  ["Benefit profile"],
  ["Ref", id],
  ["Benefit name", name],
  ["Benefit owner", "Ann"],
  ["As is value", wait],
  ["Desired state", goal],
  ["Where we are", now],
  ["Current value", now],
];

const rows: Rows = [
  ["Ref", "KPI", "As is value", "Desired state", "Current value"],
  ["K1", "Time to answer", wait, goal, now],
  ["K2", "Time to repair", wait, goal, now],
];

test.each<[layout: string, sheets: Readonly<Record<string, Rows>>]>([
  ["under headings of its own", { Scorecard: rows }],
  ["in months under two lines of headings", { Scorecard: [["Ref", "KPI", "Jan-25", null, "Feb-25", null], [null, null, "Plan", "Actual", "Plan", "Actual"], ...["K1", "K2"].map((id) => [id, `Time of ${id}`, wait, wait, goal, now])] }], // prettier-ignore
  ["on its side", { Scorecard: (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)) }],
  ["on a second sheet", { Scorecard: rows.map((row) => row.slice(0, 4)), Latest: rows.map((row) => [row[0] ?? null, row[4] ?? null]) }],
  ["in a list below", { Scorecard: [...rows.map((row) => row.slice(0, 4)), [], ["Ref", "Current value"], ...rows.slice(1).map((row) => [row[0] ?? null, row[4] ?? null])] }], // prettier-ignore
  ["on forms", { One: form("K1", "Time to answer"), Two: form("K2", "Time to repair") }],
])("durations of a register %s are told by the formats of its cells, and count in hours and minutes", (_, sheets) => {
  const plan = readPlan({ tables: workbookOf(sheets).read(readTables).tables }, on, findingList([]));
  expect(plan.benefits.map(({ id, row: { unit } }) => [id, unit])).toEqual([
    ["K1", "h:mm"],
    ["K2", "h:mm"],
  ]);
});

test("and the figures of a benefit that is read so are judged as spans", () => {
  const { result } = reviewPlan(workbookOf({ Scorecard: rows }).read(readTables), on);
  // From 1:00 to 0:40; half way 0:50.1 was planned, and it is 0:55: 5 of 20 minutes.
  expect(Object.values(result.benefits).map(({ attainment, status }) => [attainment, status])).toEqual(Array(2).fill([expect.closeTo(0.25, 9), "Red"]));
});

test("nothing is asked of a register whose benefits all have a unit, whatever its column is called", () => {
  const united = rows.map((row, place) => [...row, place === 0 ? "Measured in" : "hours"]);
  const workbook = memoryWorkbook([{ name: "Scorecard", cells: united, tables: [] }]);
  workbook.apply(adoptUpdate(propose(workbook.look(), year).lines));
  expect(formatQuestions(workbook.read(readTables).tables)).toEqual([]);
});
