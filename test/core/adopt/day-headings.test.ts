import { describe, expect, it, test } from "@jest/globals";
import { propose } from "../../../core/adopt/propose";
import { dayOf, isoDate } from "../../../core/domain/day";
import type { Cell } from "../../../core/port/workbook";
import { readTables } from "../../../core/reading/read-tables";
import { adoptUpdate } from "../../../core/review/adopt-register";
import { reviewPlan } from "../../../core/review/review";
import { memoryWorkbook, type MemoryWorkbook } from "../../port/memory-workbook";

type Rows = readonly (readonly Cell[])[];

const own = ["Ref", "Saving", "Owner", "Target (£)", "Start", "Due by"];
const inYear = [1200, dayOf(2026, 1, 1), dayOf(2026, 12, 31)];
const workbookOf = (rows: Rows): MemoryWorkbook => memoryWorkbook([{ name: "Savings", cells: rows.map((row) => [...row]), tables: [] }]);
const register = (heads: readonly Cell[], figure = 80): Rows => [
  [...own, ...heads],
  ...["S1", "S2", "S3"].map((ref, place) => [ref, `Saving on item ${place} a year`, "Ann", ...inYear, ...heads.map(() => figure)]),
];

/** The ends of the periods that the headings are taken for. */
function endsOf(heads: readonly Cell[]): readonly string[] {
  const { lines } = propose(workbookOf(register(heads)).look());
  return lines.flatMap(({ field, periodEnd }) => (field === "Actual of a period" && periodEnd !== undefined ? [isoDate(periodEnd)] : []));
}

const days = (...dates: readonly string[]): readonly Cell[] => dates.map((date) => dayOf(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8)));
const months = [1, 2, 3, 4, 5, 6].map((month) => dayOf(2026, month, 1));

describe("headings that are days", () => {
  it.each([
    { of: "months, as Excel takes Jan-26", heads: days("2026-01-01", "2026-02-01", "2026-03-01"), ends: ["2026-01-31", "2026-02-28", "2026-03-31"] },
    { of: "months, one left out", heads: days("2026-01-01", "2026-02-01", "2026-04-01"), ends: ["2026-01-31", "2026-02-28", "2026-04-30"] },
    { of: "months beside a month in words", heads: [dayOf(2026, 1, 1), "Feb 26", "Mar 26"], ends: ["2026-01-31", "2026-02-28", "2026-03-31"] },
    { of: "quarters", heads: days("2026-04-01", "2026-07-01", "2026-10-01"), ends: ["2026-06-30", "2026-09-30", "2026-12-31"] },
    { of: "halves", heads: days("2025-07-01", "2026-01-01", "2026-07-01"), ends: ["2025-12-31", "2026-06-30", "2026-12-31"] },
    { of: "financial years", heads: days("2024-04-01", "2025-04-01", "2026-04-01"), ends: ["2025-03-31", "2026-03-31", "2027-03-31"] },
    { of: "years in figures", heads: [2024, 2025, 2026], ends: ["2024-12-31", "2025-12-31", "2026-12-31"] },
    { of: "weeks from Monday on", heads: days("2026-01-05", "2026-01-12", "2026-01-19"), ends: ["2026-01-11", "2026-01-18", "2026-01-25"] },
    { of: "weeks to Friday", heads: days("2026-01-09", "2026-01-16", "2026-01-23"), ends: ["2026-01-09", "2026-01-16", "2026-01-23"] },
    { of: "the ends of months", heads: days("2026-01-31", "2026-02-28", "2026-03-31"), ends: ["2026-01-31", "2026-02-28", "2026-03-31"] },
    { of: "months as texts", heads: ["2026-01-01", "2026-02-01", "2026-03-01"], ends: ["2026-01-31", "2026-02-28", "2026-03-31"] },
    { of: "months with the day first", heads: ["01/01/2026", "01/02/2026", "01/03/2026"], ends: ["2026-01-31", "2026-02-28", "2026-03-31"] },
    { of: "months with the day behind", heads: ["1/1/2026", "2/1/2026", "3/1/2026"], ends: ["2026-01-31", "2026-02-28", "2026-03-31"] },
    { of: "texts of month ends", heads: ["31/01/2026", "28/02/2026", "31/03/2026"], ends: ["2026-01-31", "2026-02-28", "2026-03-31"] },
  ])("stand for $of", ({ heads, ends }) => expect(endsOf(heads)).toEqual(ends));

  it("of planned and actual under the names of months are each of its month", () => {
    const heads = [dayOf(2026, 1, 1), null, dayOf(2026, 2, 1), null];
    const rows = register([1, 2, 3, 4]).map((row, place) => (place === 0 ? [...own, ...heads] : row));
    const { lines } = propose(workbookOf([rows[0] ?? [], [...own.map(() => null), "Plan", "Actual", "Plan", "Actual"], ...rows.slice(1)]).look());
    expect(lines.flatMap(({ field, periodEnd }) => (periodEnd === undefined ? [] : [[field, isoDate(periodEnd)]]))).toEqual([
      ["Planned of a period", "2026-01-31"],
      ["Actual of a period", "2026-01-31"],
      ["Planned of a period", "2026-02-28"],
      ["Actual of a period", "2026-02-28"],
    ]);
  });

  it("are shown as dates", () => {
    const { headings, lines } = propose(workbookOf(register(months)).look());
    expect(headings.slice(own.length).map(({ heading }) => heading)).toEqual(months.map(isoDate));
    expect(lines.flatMap(({ heading, field }) => (field === "Actual of a period" ? [heading] : []))).toEqual(months.map(isoDate));
  });
});

test("eighty a month of twelve hundred a year is behind by the days of half a year, and nothing of June counts on the second of June", () => {
  const workbook = workbookOf(register(months));
  workbook.apply(adoptUpdate(propose(workbook.look()).lines));
  const on = (day: number) => reviewPlan(workbook.read(readTables), day).result.benefits["S1"];
  // 181 of 365 days of 1,200 are 595.07; 480 are there.
  expect(on(dayOf(2026, 6, 30))).toMatchObject({ status: "Red", variancePercent: expect.closeTo(480 / ((1200 * 181) / 365) - 1, 9) });
  expect(on(dayOf(2026, 6, 2))).toMatchObject({ actualToDate: 400, measuredTo: "2026-05-31" });
});

test.each([
  { heads: days("2026-01-01", "2026-02-01", "2026-03-01"), start: "2026-01-01" },
  { heads: days("2026-01-15", "2026-02-15", "2026-03-15"), start: "2025-12-16" },
  { heads: days("2026-01-31", "2026-02-07", "2026-02-14"), start: "2026-01-25" },
])("without a start the first period begins on $start", ({ heads, start }) => {
  const rows = [
    ["Ref", "Saving", "Target (£)", "Due by", ...heads],
    ...[1, 2, 3].map((row) => [`S${row}`, `Saving on item ${row}`, 1200, dayOf(2026, 12, 31), ...heads.map(() => 80)]),
  ];
  const { assumptions } = propose(workbookOf(rows).look());
  expect(assumptions.find(({ field }) => field === "Start")?.says).toBe(`${start} for all rows`);
});
