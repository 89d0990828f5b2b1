import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import { dayAtShare } from "../../core/domain/day-at-share";
import { shareDays } from "../../core/domain/money/share-days";
import { plannedShare, type PlannedChange } from "../../core/domain/planned-change";
import { profileTable } from "../../core/domain/profile-table";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";

/* Rows of Profile may end on or before Start, as where Start was moved later and they were not: every figure must take them in the same way. */

const day = (count: number): number => dayOf(2026, 1, 1) + count;
const figuresOf = (benefit: NamedCells, rows: readonly (readonly [count: number, planned: number])[], on: number) =>
  reviewPlan(
    snapshotOf({
      Benefits: tableOf({ ...benefit, Profile: "Table", Category: "Cashable", "Unit value": 365, Start: day(0), "Baseline date": null }),
      Measurements: [["Benefit ID", "Date", "Actual"]],
      Profile: [["Benefit ID", "Period end", "Planned"], ...rows.map(([count, planned]) => ["B-01", day(count), planned])],
    }),
    day(on),
  ).result.benefits["B-01"];

const level = soundBenefit({ Direction: "Increase", Baseline: 60, Target: 100, Due: day(100) });

describe("a level", () => {
  test.each([
    { says: "before", earlier: -40 },
    { says: "on", earlier: 0 },
  ])("sets out from its Baseline at Start, whatever a row $says Start says (method §2)", ({ earlier }) => {
    const rows = [[earlier, 80] as const, [100, 100] as const];
    expect(figuresOf(level, rows, 50)?.["plannedToDate"]).toBe(80);
    // A mean of 10 above Baseline for 50 days, at 365 a year each: 500.
    expect(figuresOf(level, rows, 50)?.moneyPlanned).toBeCloseTo(500, 9);
  });

  test("stands from Start on at the last row where none comes later, in its money too", () => {
    const figures = figuresOf({ ...level, Due: day(0) }, [[0, 100]], 10);
    expect(figuresOf({ ...level, Due: day(0) }, [[0, 100]], 0)?.["plannedToDate"]).toBe(100);
    expect([figures?.["plannedToDate"], figures?.["status"]]).toEqual([100, "Not measured"]);
    expect(figures?.moneyPlanned).toBeCloseTo(400, 9);
  });
});

test("a flow's amounts of before Start come with its first day, and the running period from there in even parts", () => {
  const flow = soundFlow({ Target: 110, Due: day(99) });
  // 10 of before, and 20 of 100 days.
  expect(figuresOf(flow, [[-31, 10] as const, [99, 100] as const], 19)?.["plannedToDate"]).toBeCloseTo(30, 9);
});

const tables = fc
  .record({
    kind: fc.constantFrom("Flow", "Level"),
    rows: fc.uniqueArray(fc.record({ end: fc.integer({ min: -60, max: 120 }), planned: fc.integer({ min: 1, max: 50 }) }), {
      selector: ({ end }) => end,
      minLength: 1,
      maxLength: 6,
    }),
    due: fc.integer({ min: 0, max: 90 }),
  })
  .map(({ kind, rows, due }): PlannedChange => ({
    nature: "Benefit",
    kind,
    direction: "Increase",
    baseline: 0,
    target: 100,
    start: day(0),
    due: day(due),
    end: undefined,
    profile: "Table",
    table: profileTable(rows.map(({ end, planned }) => ({ end: day(end), planned }))),
  }));

test("what a level is planned to hold over time is the area under its plan, whatever its rows", () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 0, max: 150 }), (change, until) => {
      fc.pre(change.kind === "Level");
      let area = 0;
      for (let count = 0; count < until; count++) area += (plannedShare(change, day(count)) + plannedShare(change, day(count + 1))) / 2;
      expect(shareDays(change, day(until))).toBeCloseTo(area, 9);
    }),
  );
});

test("the day that the plan had a share on is one on which it does", () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 150 }), (change, planned, now) => {
      const share = plannedShare(change, day(planned));
      fc.pre(share < 1);
      expect(plannedShare(change, dayAtShare(change, share, day(now)))).toBeCloseTo(share, 9);
    }),
  );
});
