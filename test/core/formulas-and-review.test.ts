import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import { callerOf } from "../../core/functions/answer-call";
import { figureFormulas } from "../../core/functions/figures";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, tableOf, type NamedCells } from "../support/plan-builder";

/*
 * A formula and the review never differ: random plans go through the review of a whole workbook, and the same figures as cells
 * through the formulas.
 */
const call = callerOf(figureFormulas);
const runs = { numRuns: 60, seed: 20261128 };
const start = dayOf(2026, 1, 1);
const near = (ours: unknown, theirs: unknown): void => {
  if (typeof theirs !== "number") throw new Error(`The review told ${String(theirs)}`);
  expect(Math.abs((ours as number) - theirs)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(theirs)));
};
const settings = (...rows: readonly (readonly [string, string | number])[]) => [["Setting", "Value"], ["Currency", "£"], ...rows];

const figure = fc.integer({ min: 1, max: 5000 });
const planned = fc.record({
  Kind: fc.constantFrom("Flow", "Level", "Milestone"),
  Profile: fc.constantFrom("Linear", "S-curve", "Front-loaded", "Back-loaded", "Step"),
  Baseline: fc.nat({ max: 100 }),
  gain: figure,
  first: fc.nat({ max: 300 }),
  days: fc.integer({ min: 1, max: 700 }),
  "Unit value": fc.integer({ min: 1, max: 50 }),
});

test("BENEFIT_CASHFLOW tells a year as the review's money by year", () => {
  fc.assert(
    fc.property(planned, ({ gain, first, days, ...row }) => {
      const [Start, Due] = [start + first, start + first + days];
      const Target = row.Kind === "Milestone" ? 1 : row.Baseline + gain;
      const benefit = soundBenefit({ ...row, Target, Start, Due, Direction: "Increase", Category: "Cashable", Unit: "calls", "Baseline date": start - 1 });
      const { moneyByYear } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Settings: settings() as never }), start + 30).result;
      expect(moneyByYear.length).toBeGreaterThan(0);
      for (const { year, planned: amount } of moneyByYear) {
        // The horizon is the month of Due: a level earns until then.
        const until = Math.min(dayOf(Number(year) + 1, 1, 1), endOfSpan(Math.max(Due, start + 30)));
        const told = call("BENEFIT_CASHFLOW", [
          row.Baseline,
          Target,
          Start,
          Due,
          dayOf(Number(year), 1, 1),
          until,
          row["Unit value"],
          row.Profile,
          row.Kind,
          "Increase",
        ]);
        near(told[0]?.[0], amount);
      }
    }),
    runs,
  );
});

/** The first day after the month of a day. */
function endOfSpan(day: number): number {
  for (let month = 1; ; month++) if (dayOf(2026, month, 1) > day) return dayOf(2026, month, 1);
}

test("BENEFIT_NET tells the net of the review's waterfall", () => {
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(figure, share, share, share, share, (Target, Deadweight, Attribution, bias, Confidence) => {
      const benefit = soundBenefit({
        Kind: "Flow",
        Direction: "Increase",
        Baseline: null,
        Target,
        Deadweight,
        Attribution,
        "Optimism bias": bias,
        Confidence,
        Category: "Cashable",
        Unit: "£",
      });
      const { waterfall } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Settings: settings() as never }), start).result.businessCase;
      near(call("BENEFIT_NET", [Target, Deadweight, Attribution, bias, Confidence])[0]?.[0], waterfall.Cashable?.net);
    }),
    runs,
  );
});

test("the formulas of present values tell the review's case from its own years", () => {
  const amounts = fc.array(figure, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(amounts, figure, fc.integer({ min: 0, max: 20 }), (gains, cost, percent) => {
      const rate = percent / 100;
      const ends = gains.map((_, year) => start + 364 + 365 * year);
      const { cash } = reviewPlan(
        snapshotOf({
          Benefits: tableOf(
            ...gains.map((Target, at) =>
              soundBenefit({
                "Benefit ID": `B-${at}`,
                Kind: "Flow",
                Direction: "Increase",
                Baseline: null,
                Target,
                Start: ends[at] as number,
                Due: ends[at] as number,
                Profile: "Step",
                Category: "Cashable",
                Unit: "£",
              }),
            ),
          ),
          Resources: tableOf({ Resource: "Build", Kind: "Tool", From: "2026-01-31", To: "2026-01-31", Planned: cost }),
          Settings: settings(["Discount rate", rate], ["Price date", "2026-01-31"]) as never,
        }),
        start,
      ).result.businessCase;
      // The review dates a month's money on its last day.
      const days = ends.map(monthEnd);
      const flows = [-cost, ...gains].map((flow) => [flow]);
      const dates = [dayOf(2026, 1, 31), ...days].map((day) => [day]);
      near(call("BENEFIT_NPV", [rate, flows, dates])[0]?.[0], cash.plan.netPresentValue);
      near(call("BENEFIT_ROI", [gains.map((gain) => [gain]), [[cost]]])[0]?.[0], cash.plan.returnOnInvestment);
      near(call("BENEFIT_BCR", [cash.plan.presentBenefits, cash.plan.presentCosts])[0]?.[0], cash.plan.benefitCostRatio);
      near(call("BENEFIT_SWITCHING", [cash.plan.presentBenefits, cash.plan.presentCosts])[0]?.[0], cash.plan.switchingShare);
      near(call("BENEFIT_DELAY_COST", [rate, [[cash.plan.presentBenefits]], 1])[0]?.[0], cash.plan.delayOfTwelveMonths);
      if (cash.plan.internalRate !== null) near(call("BENEFIT_IRR", [flows, dates])[0]?.[0], cash.plan.internalRate);
    }),
    runs,
  );
});

const monthEnd = (day: number): number => endOfSpan(day) - 1;

const series = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 7, maxLength: 24 });

test("BENEFIT_SIGNAL and BENEFIT_ASSURANCE tell what the status columns tell", () => {
  fc.assert(
    fc.property(series, fc.constantFrom("Increase", "Decrease"), fc.integer({ min: -60, max: 60 }), (actuals, Direction, Target) => {
      const Baseline = Direction === "Increase" ? Target - 10 : Target + 10;
      const readings = actuals.map((Actual, at): NamedCells => ({ "Benefit ID": "B-01", Date: start + 10 + at, Actual }));
      const benefit = soundBenefit({ Direction, Baseline, Target, Start: start, Due: start + 1, Unit: "points", "Baseline date": start - 1 });
      const { benefits } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Measurements: tableOf(...readings) }), start + 60).result;
      const cells = actuals.map((actual) => [actual]);
      expect(call("BENEFIT_SIGNAL", [cells, Direction])).toEqual([[benefits["B-01"]?.["signal"]]]);
      expect(call("BENEFIT_ASSURANCE", [cells, Target, Direction])).toEqual([[benefits["B-01"]?.["assurance"]]]);
    }),
    runs,
  );
});

test("BENEFIT_EARNED_VALUE and BENEFIT_EARNED_SCHEDULE tell what the schedule tells", () => {
  const activity = fc.record({
    Budget: figure,
    from: fc.nat({ max: 60 }),
    days: fc.integer({ min: 1, max: 60 }),
    "% complete": fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    "Actual cost": figure,
  });
  fc.assert(
    fc.property(fc.array(activity, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 90 }), (rows, later) => {
      const first = Math.min(...rows.map(({ from }) => from));
      const day = start + first + later;
      const activities = rows.map(({ from, days, ...cells }, at): NamedCells => ({
        "Activity ID": `A-${at}`,
        Activity: "Part",
        Start: start + from,
        "Baseline finish": start + from + days,
        ...cells,
      }));
      const { earnedValue: value } = reviewPlan(snapshotOf({ Benefits: tableOf(soundBenefit()), Activities: tableOf(...activities) }), day).result;
      if (value === null) throw new Error("The review told no earned value");
      const told = call("BENEFIT_EARNED_VALUE", [value.budget, value.planned, value.earned, value.actualCost])[0] ?? [];
      [value.costVariance, value.scheduleVariance, value.costPerformance].forEach((amount, at) => near(told[at], amount));
      // The daily plan, one period a day.
      const length = Math.max(...rows.map(({ from, days }) => from + days)) - first;
      const daily = Array.from({ length }, (_, at) => [
        rows.reduce((sum, { Budget, from, days }) => sum + Budget * Math.min(1, Math.max(0, (first + at + 1 - from) / days)), 0),
      ]);
      const [earned, variance, performance] = call("BENEFIT_EARNED_SCHEDULE", [daily, value.earned, later])[0] ?? [];
      const month = 30.4375;
      expect(earned).toBeCloseTo((value.earnedSchedule ?? NaN) * month, 6);
      expect(variance).toBeCloseTo((value.scheduleVarianceMonths ?? NaN) * month, 6);
      expect(performance).toBeCloseTo(value.schedulePerformanceTime ?? NaN, 6);
    }),
    runs,
  );
});
