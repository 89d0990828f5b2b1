import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { cumulative } from "../../core/domain/cumulative";
import { durationAtPace, earnedTime, schedulePerformanceTime, scheduleVarianceTime } from "../../core/domain/earned-schedule";
import { earnedValue } from "../../core/domain/earned-value";
import { unknown } from "../../core/domain/figure";
import { InvalidInput } from "../../core/domain/invalid-input";

/** The plan of the method's second fixture (§6) and of its first (§4). */
const plan = [5, 10, 25, 55, 85, 120, 130, 140, 150];
const yearPlan = [10, 30, 60, 100, 150, 200, 250, 300, 360, 430, 510, 600];

describe("earned value", () => {
  const fence = earnedValue({ budget: 4000, planned: 3000, earned: 2500, actualCost: 2800 });
  const small = earnedValue({ budget: 5, planned: 2, earned: 1.5, actualCost: 1.8 });

  test.each([
    { figure: "CV", given: fence.costVariance, gives: -300, places: 9, from: "PMP Exam Prep, the fence" },
    { figure: "SV", given: fence.scheduleVariance, gives: -500, places: 9, from: "the fence" },
    { figure: "CPI", given: fence.costPerformance, gives: 0.893, places: 3, from: "the fence" },
    { figure: "SPI", given: fence.schedulePerformance, gives: 0.833, places: 3, from: "the fence" },
    { figure: "EAC", given: fence.estimateAtCompletion, gives: 4480, places: 9, from: "the fence, CPI not rounded" },
    { figure: "EAC as budgeted", given: fence.estimateAsBudgeted, gives: 4300, places: 9, from: "2800 + 4000 − 2500" },
    { figure: "EAC with delay", given: fence.estimateWithDelay, gives: 4816, places: 9, from: "1500/(25/28 · 5/6) more" },
    { figure: "ETC", given: fence.estimateToComplete, gives: 1680, places: 9, from: "the fence, CPI not rounded" },
    { figure: "VAC", given: fence.varianceAtCompletion, gives: -480, places: 9, from: "the fence, CPI not rounded" },
    { figure: "TCPI", given: fence.toCompletePerformance, gives: 1.25, places: 9, from: "1500/1200" },
    { figure: "CPI", given: small.costPerformance, gives: 0.8333, places: 4, from: "method §6" },
    { figure: "EAC", given: small.estimateAtCompletion, gives: 6, places: 9, from: "method §6" },
  ])("$figure is $gives ($from)", ({ given, gives, places }) => {
    expect(given).toBeCloseTo(gives, places);
  });

  test("no cost booked yet is no CPI of 1, and nothing that hangs on it is known", () => {
    const figures = earnedValue({ budget: 100, planned: 20, earned: 10, actualCost: 0 });
    const none = unknown("no cost is booked yet");
    expect(figures).toMatchObject({ costPerformance: none, estimateAtCompletion: none, estimateToComplete: none });
    expect(figures).toMatchObject({ varianceAtCompletion: none, estimateWithDelay: none });
    expect(figures).toMatchObject({ costVariance: 10, schedulePerformance: 0.5, estimateAsBudgeted: 90 });
  });

  test("nothing planned yet is no SPI of 1", () => {
    const figures = earnedValue({ budget: 100, planned: 0, earned: 10, actualCost: 5 });
    const none = unknown("nothing was planned by this date");
    expect(figures).toMatchObject({ schedulePerformance: none, estimateWithDelay: none, costPerformance: 2 });
  });

  test("nothing earned yet leaves the estimates at completion unknown", () => {
    const figures = earnedValue({ budget: 100, planned: 10, earned: 0, actualCost: 5 });
    expect(figures).toMatchObject({ costPerformance: 0, estimateAtCompletion: unknown("nothing is earned yet") });
  });

  test("a budget that is spent cannot be met by any pace", () => {
    const figures = earnedValue({ budget: 100, planned: 90, earned: 80, actualCost: 100 });
    expect(figures.toCompletePerformance).toEqual(unknown("the budget is spent"));
  });

  test("what is no number is refused", () => {
    expect(() => earnedValue({ budget: Number.NaN, planned: 0, earned: 0, actualCost: 0 })).toThrow(InvalidInput);
  });
});

describe("earned schedule", () => {
  test.each([
    { period: 1, earned: 3.33, time: 0.67 },
    { period: 2, earned: 6.67, time: 1.33 },
    { period: 3, earned: 10, time: 2 },
    { period: 4, earned: 22.5, time: 2.83 },
    { period: 5, earned: 70, time: 4.5 },
    { period: 6, earned: 82.5, time: 4.92 },
    { period: 7, earned: 90, time: 5.14 },
    { period: 8, earned: 120, time: 6 },
    { period: 9, earned: 130, time: 7 },
    { period: 10, earned: 140, time: 8 },
    { period: 11, earned: 150, time: 9 },
  ])("$earned earned by period $period is $time periods (method §6)", ({ period, earned, time }) => {
    expect(earnedTime(plan, earned, period)).toBeCloseTo(time, 2);
  });

  test("finished at period 11 instead of 9, SPI(t) is .818 and IEAC(t) 11 (method §6)", () => {
    const pace = schedulePerformanceTime(earnedTime(plan, 150, 11) as number, 11);
    expect(pace).toBeCloseTo(0.818, 3);
    expect(durationAtPace(9, pace)).toBeCloseTo(11, 9);
  });

  test("215 delivered at month 7 is 0.7 months late and full at 13.3 (method §4)", () => {
    const time = earnedTime(yearPlan, 215, 7) as number;
    const pace = schedulePerformanceTime(time, 7);
    expect(time).toBeCloseTo(6.3, 9);
    expect(scheduleVarianceTime(time, 7)).toBeCloseTo(-0.7, 9);
    expect(pace).toBeCloseTo(0.9, 9);
    expect(durationAtPace(12, pace)).toBeCloseTo(13.3, 1);
  });

  test.each([
    { what: "a step delivered as planned is not late", plan: [0, 0, 10, 10, 10], earned: 10, now: 4, time: 4 },
    { what: "on a flat stretch that is over, its end", plan: [5, 10, 10, 20], earned: 10, now: 3.5, time: 3 },
    { what: "on a flat stretch to come, its start", plan: [5, 10, 10, 20], earned: 10, now: 1, time: 2 },
    { what: "nothing earned of nothing planned yet is now", plan: [0, 0, 10], earned: 0, now: 1.5, time: 1.5 },
    { what: "nothing earned of something planned is the start", plan: [0, 0, 10], earned: 0, now: 2.5, time: 0 },
    { what: "less than nothing is the start", plan: [10, 20], earned: -5, now: 1, time: 0 },
    { what: "nothing earned at the start is the start", plan: [10, 20], earned: 0, now: 0, time: 0 },
    { what: "more than all is the plan's end", plan: [10, 20], earned: 25, now: 1, time: 2 },
    { what: "a plan that dips stands there thrice: nearest to now", plan: [10, 6, 12], earned: 8, now: 1, time: 0.8 },
    { what: "the same later on", plan: [10, 6, 12], earned: 8, now: 3, time: 2 + 1 / 3 },
  ])("$what", ({ plan: planned, earned, now, time }) => {
    expect(earnedTime(planned, earned, now)).toBeCloseTo(time, 9);
  });

  test.each([
    { what: "the time on no plan", given: earnedTime([], 5, 1), because: "nothing is planned" },
    { what: "a pace before the start", given: schedulePerformanceTime(0, 0), because: "the plan has not started" },
    { what: "an end at no pace", given: durationAtPace(9, 0), because: "nothing is earned yet" },
    { what: "an end at an unknown pace", given: durationAtPace(9, unknown("so")), because: "so" },
  ])("$what is unknown", ({ given, because }) => {
    expect(given).toEqual(unknown(because));
  });

  test.each([
    { what: "a present before the start", when: () => earnedTime(plan, 5, -1) },
    { what: "a plan that is no number", when: () => earnedTime([1, Number.NaN], 5, 1) },
  ])("$what is refused", ({ when }) => {
    expect(when).toThrow(InvalidInput);
  });

  test("what is earned as planned is on time, and what is not is late or early by its sign", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, fc.nat(19), fc.integer({ min: 1, max: 50 }), (periods, at, gap) => {
        const planned = cumulative(periods);
        const now = Math.min(at, periods.length - 1) + 1;
        const due = planned[now - 1]!;
        const total = planned[planned.length - 1]!;
        expect(earnedTime(planned, due, now)).toBeCloseTo(now, 9);
        if (due > 0) expect(earnedTime(planned, due - gap, now)).toBeLessThan(now);
        if (due + gap <= total) expect(earnedTime(planned, due + gap, now)).toBeGreaterThan(now);
      }),
    );
  });

  test("the running sums of 10, 20, 30 are 10, 30, 60", () => {
    expect(cumulative([10, 20, 30])).toEqual([10, 30, 60]);
  });
});
