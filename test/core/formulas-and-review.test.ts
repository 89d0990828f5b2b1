import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import { InvalidInput } from "../../core/domain/invalid-input";
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
        const cells = call("BENEFIT_CASHFLOW", [
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
        near(cells[0]?.[0], amount);
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
      const row = call("BENEFIT_EARNED_VALUE", [value.budget, value.planned, value.earned, value.actualCost])[0] ?? [];
      [value.costVariance, value.scheduleVariance, value.costPerformance].forEach((amount, at) => near(row[at], amount));
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

/** A benefit of any kind with one reading, as a row of a plan and as the arguments of a formula. */
const randomBenefit = fc.record({
  Kind: fc.constantFrom("Flow", "Level", "Milestone", "Scale"),
  Direction: fc.constantFrom("Increase", "Decrease", "Maintain", "At least", "At most"),
  Nature: fc.constantFrom("Benefit", "Dis-benefit"),
  Profile: fc.constantFrom("Linear", "S-curve", "Front-loaded", "Back-loaded", "Step"),
  Baseline: fc.integer({ min: -100, max: 100 }),
  move: fc.integer({ min: 1, max: 200 }),
  days: fc.nat({ max: 500 }),
  Frequency: fc.integer({ min: 7, max: 366 }),
  read: fc.nat({ max: 700 }),
  later: fc.nat({ max: 300 }),
  actual: fc.integer({ min: -300, max: 300 }),
});

/** The review's figure under a key against a formula's answer: the same number or word, or blank against no number. */
function mustAgree(formula: unknown, column: unknown, what: string): void {
  if (typeof column === "number" && typeof formula === "number") return near(formula, column);
  if (column === null && typeof formula !== "number") return;
  if (formula !== column) throw new Error(`${what}: the formula tells ${JSON.stringify(formula)}, the review ${JSON.stringify(column)}`);
}

/** A formula's answer to one row, or null where it refuses with a reason: what is blank in a review. */
function soleAnswer(name: string, args: readonly unknown[]): unknown {
  try {
    return call(name, args as Parameters<typeof call>[1])[0]?.[0];
  } catch (error) {
    if (error instanceof InvalidInput) return null;
    throw error;
  }
}

test("the formulas of plan and actual tell the status columns, whatever the kind, the direction, the nature and the profile", () => {
  fc.assert(
    fc.property(randomBenefit, ({ move, days, read, later, actual, ...row }) => {
      const isHarm = row.Nature === "Dis-benefit";
      const [Due, on] = [start + days, start + read];
      const day = on + later;
      const Target = row.Kind === "Milestone" ? 1 : row.Baseline + (row.Direction === "Decrease" || row.Direction === "At most" ? -move : move);
      const benefit = soundBenefit({ ...row, Target, Start: start, Due, Unit: "points", "Baseline date": start - 1 });
      const reading = { "Benefit ID": "B-01", Date: on, Actual: actual };
      const { benefits } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Measurements: tableOf(reading) }), day).result;
      const column: Readonly<Record<string, unknown>> = benefits["B-01"] ?? {};
      const { Kind, Direction, Profile, Baseline, Frequency } = row;
      const counted = column["actualToDate"] === null ? "" : actual;
      const ofRow = [Baseline, Target, counted, start, Due, day, Profile, Kind, Direction];
      const agree = (name: string, args: readonly unknown[], key: string): void => mustAgree(soleAnswer(name, args), column[key], name);
      mustAgree(soleAnswer("BENEFIT_HORIZON", [start, Due]), column["horizon"], "BENEFIT_HORIZON");
      const measuredTo = serialOf(column["measuredTo"]);
      agree("BENEFIT_PLANNED", [Baseline, Target, start, Due, measuredTo, Profile, Kind, Direction], "plannedToDate");
      if (counted !== "" && Kind !== "Milestone") {
        // Of a harm the direction in which one would rather see it move. A use that nobody reports any more is held to a plan that
        // has run on, beside a baseline that has not: its planned figure alone does not tell the variance.
        if (Kind !== "Flow" || Baseline === 0 || later <= Frequency)
          agree("BENEFIT_VARIANCE", [column["plannedToDate"], counted, isHarm ? rather[Direction] : Direction], "variance");
        if (Kind !== "Flow") agree("BENEFIT_ATTAINMENT", [Target, counted, Direction, Baseline], "attainment");
      }
      if (isHarm) return;
      agree("BENEFIT_STATUS", [...ofRow, "", "", false, on, Frequency], "status");
      const reachedOn = Number(column["actualToDate"] === null ? NaN : on);
      const late = [...ofRow, Number.isFinite(reachedOn) ? reachedOn : "", on, Frequency];
      agree("BENEFIT_SLIP", late, "slip");
      agree("BENEFIT_PACE", late, "pace");
      const due = soleAnswer("BENEFIT_FORECAST_DUE", late);
      mustAgree(due, column["forecastDue"] === null ? null : serialOf(column["forecastDue"]), "BENEFIT_FORECAST_DUE");
    }),
    { ...runs, numRuns: 400 },
  );
});

const rather: Readonly<Record<string, string>> = {
  Increase: "Decrease",
  Decrease: "Increase",
  Maintain: "Maintain",
  "At least": "At least",
  "At most": "At most",
};
const serialOf = (iso: unknown): number => Date.parse(String(iso)) / 864e5 + 25569;
