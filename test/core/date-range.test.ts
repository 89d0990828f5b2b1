import { expect, test } from "@jest/globals";
import { dateRange } from "../../core/charts/date-range";
import { calendarDate, dayOf, isoDate } from "../../core/domain/day";
import { examplePlan } from "../../core/examples/plan-example";
import { reviewPlan } from "../../core/review/review";
import { plainChart } from "../../core/writing/chart-drawing";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";

const labels = (from: number, to: number): readonly string[] => {
  const range = dateRange(from, to);
  return Array.from({ length: Math.round((range.to - range.from) / range.step) + 1 }, (_, at) => isoDate(range.from + at * range.step).slice(0, 7));
};

test.each([
  { what: "a year by months", from: dayOf(2025, 1, 13), to: dayOf(2025, 11, 30), first: "2025-01", second: "2025-02", most: 13 },
  { what: "two years by quarters", from: dayOf(2025, 2, 13), to: dayOf(2027, 1, 31), first: "2025-01", second: "2025-04", most: 13 },
  { what: "five years by halves", from: dayOf(2025, 8, 13), to: dayOf(2030, 6, 30), first: "2025-07", second: "2026-01", most: 13 },
  { what: "thirty years by whole years", from: dayOf(2025, 8, 13), to: dayOf(2055, 6, 30), first: "2025-01", second: "2028-01", most: 13 },
  { what: "a day alone", from: dayOf(2025, 8, 13), to: dayOf(2025, 8, 13), first: "2025-08", second: "2025-09", most: 2 },
])("an axis of dates has $what, each label once", ({ from, to, first, second, most }) => {
  const told = labels(from, to);
  expect([told[0], told[1], new Set(told).size, told.length <= most]).toEqual([first, second, told.length, true]);
});

test("no label is of the month before, wherever an axis begins", () => {
  for (let month = 1; month <= 12; month++)
    for (const days of [200, 700, 1400, 3000]) {
      const { from, to, step } = dateRange(dayOf(2025, month, 20), dayOf(2025, month, 20) + days);
      expect([from <= dayOf(2025, month, 20), to >= dayOf(2025, month, 20) + days, calendarDate(from).day]).toEqual([true, true, 1]);
      for (let tick = from; tick <= to; tick += step) expect(calendarDate(tick).day).toBeLessThanOrEqual(28);
    }
});

test("the schedule stands on dates, and on months from its first day where a program shows no dates on lengths", () => {
  const { update } = reviewPlan(snapshotOfNewTables(examplePlan("hospital")));
  const gantt = update.sheets.flatMap(({ charts }) => charts).find(({ key }) => key === "gantt");
  if (gantt === undefined) throw new Error("There is no schedule");
  // From 2025-01-13, the first start, to the forecast finish of the last activity in 2027: by quarters.
  expect([gantt.valueFormat, isoDate(gantt.valueRange?.from ?? 0), gantt.valueRange?.step, gantt.valueTitle]).toEqual(["mmm yy", "2025-01-01", 92, undefined]);
  const months = plainChart(gantt);
  expect([months.valueFormat, months.valueRange, months.valueTitle]).toEqual(["0", undefined, "Months from 13 January 2025"]);
  expect(months.series.map(({ name }) => name)).toEqual(gantt.series.map(({ name }) => name));
  const data = update.sheets.find(({ name }) => name === "Review data");
  const firstCell = (column: number | undefined) =>
    data?.blocks.find((block) => block.column <= (column ?? 0) && (column ?? 0) < block.column + block.styles.length && block.table !== undefined);
  const dated = firstCell(gantt.series[0]?.values.column);
  const first = dated?.cells[1]?.[(gantt.series[0]?.values.column ?? 0) - dated.column];
  expect(first).toBe(dayOf(2025, 1, 13));
});
