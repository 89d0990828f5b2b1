import { expect, test } from "@jest/globals";
import { controlLimits } from "../../core/domain/control-limits";
import { dayOf } from "../../core/domain/day";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";

/* Where rules of the method begin and end, to the day: each a line that a review without the rule, or with it a day off, gets wrong. */

const start = dayOf(2026, 1, 1);
/** 0 to 100 in 100 days from 1 January: a point a day. */
const pointADay = soundBenefit({ Direction: "Increase", Unit: "points", Baseline: 0, Target: 100, Due: start + 100 });

/** What is told of a benefit with readings by day, on a day. */
const figuresOf = (benefit: NamedCells, readings: readonly (readonly [day: number, actual: number])[], day: number): Readonly<Record<string, unknown>> =>
  reviewPlan(
    snapshotOf({ Benefits: tableOf(benefit), Measurements: tableOf(...readings.map(([Date, Actual]) => ({ "Benefit ID": "B-01", Date, Actual }))) }),
    day,
  ).result.benefits["B-01"] ?? {};

test("§3: being behind is too early to judge below the Too-early share of 10%, and judged at 10%", () => {
  // Half of what is planned: v = −50%. F is 9/100, then 10/100.
  expect(figuresOf(pointADay, [[start + 9, 4.5]], start + 9)["status"]).toBe("Not due");
  expect(figuresOf(pointADay, [[start + 10, 5]], start + 10)["status"]).toBe("Red");
});

test("§4: a step that has not come is not expected before the status date", () => {
  const step = { ...pointADay, Profile: "Step" };
  // Half of it on day 120, seen on day 130. ES is Due, day 100; pace 100/120, so Start + 100/(100/120) = day 120, which is gone.
  expect(figuresOf(step, [[start + 120, 50]], start + 130)["forecastDue"]).toBe("2026-05-11");
});

test("§2: without a Frequency a reading is current for 31 days at least, though they come weekly", () => {
  const weekly = { ...pointADay, Frequency: null };
  const readings = [7, 14, 21, 28].map((day) => [start + day, day] as const);
  expect(figuresOf(weekly, readings, start + 28 + 31)["measuredTo"]).toBe("2026-01-29");
  expect(figuresOf(weekly, readings, start + 28 + 32)["measuredTo"]).toBe("2026-03-02");
});

test("§2: a flow's readings after Due count without a Baseline, and not with one", () => {
  const late = [
    [dayOf(2026, 12, 31), 1000],
    [dayOf(2027, 1, 31), 80],
  ] as const;
  const use = soundFlow({ Direction: "Decrease", Baseline: 1200, Target: 1000 });
  // 1,200 would have come by Due, 1,000 have: 200. The 80 of January have no share of the 1,200 to be compared with.
  expect(figuresOf(use, late, dayOf(2027, 2, 10))).toMatchObject({ actualToDate: 1000, deliveredToDate: 200 });
  expect(figuresOf(soundFlow(), late, dayOf(2027, 2, 10))).toMatchObject({ actualToDate: 1080, deliveredToDate: 1080 });
});

test("§7: a moving range is left out above 3.267 × their mean, and stays below it", () => {
  /** Nine ranges of 1 and one of another size. */
  const withRange = (range: number) => {
    const high = [range, range - 1].map((step) => step + 1);
    const limits = controlLimits([0, 1, 0, 1, 0, 1, ...high, ...high, ...high.slice(0, 1)]);
    if ("because" in limits) throw new Error(limits.because);
    return limits.meanMovingRange;
  };
  // (9 + 4.4)/10 = 1.34, of which 4.4 is 3.284 times; (9 + 4.3)/10 = 1.33, of which 4.3 is 3.233 times.
  expect(withRange(4.4)).toBeCloseTo(1, 12);
  expect(withRange(4.3)).toBeCloseTo(1.33, 12);
});

test("§9: without a Frequency a benefit is to be read again within 92 days of the last reading", () => {
  const kept = { ...pointADay, Frequency: null };
  const readings = [110, 120, 130].map((day) => [start + day, 100] as const);
  const on = (day: number) => figuresOf(kept, readings, start + day)["sustainment"];
  expect([on(130 + 92), on(130 + 93)]).toEqual(["Sustained", "Unverified"]);
});
