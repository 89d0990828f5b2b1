import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import { InvalidInput } from "../../core/domain/invalid-input";
import { callerOf } from "../../core/functions/answer-call";
import { formulas } from "../../core/functions/index";
import type { Block, Cell } from "../../core/port/workbook";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, tableOf, type NamedCells } from "../support/plan-builder";

/*
 * A formula and the review never differ: random plans go through the review of a whole workbook, and the same figures as cells
 * through the formulas.
 */
const caller = callerOf(formulas);
const called = new Set<string>();
const call: typeof caller = (name, args) => {
  called.add(name);
  return caller(name, args);
};

/** Formulas that are held to the review, named where the test is declared. */
const held = new Set<string>();

/** A test that holds the named formulas to what a review tells; it fails where one of them was never called. */
function agreement(names: readonly string[], sentence: string, check: () => void): void {
  for (const name of names) held.add(name);
  test(`${names.join(", ")}: ${sentence}`, () => {
    called.clear();
    check();
    expect([...called].filter((name) => names.includes(name)).sort()).toEqual([...names].sort());
  });
}

/** Formulas of which a review tells no figure, with what holds them instead. */
const unreviewed: Readonly<Record<string, string>> = {
  BENEFIT_PERT: "a review draws from three points and tells no mean of one estimate; the method's fixture is in functions.test.ts",
};

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

agreement(["BENEFIT_CASHFLOW"], "a year as the review's money by year", () => {
  fc.assert(
    fc.property(planned, ({ gain, first, days, ...row }) => {
      const [Start, Due] = [start + first, start + first + days];
      const Target = row.Kind === "Milestone" ? 1 : row.Baseline + gain;
      const benefit = soundBenefit({ ...row, Target, Start, Due, Direction: "Increase", Category: "Cashable", Unit: "calls", "Baseline date": start - 1 });
      const { moneyByYear } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Settings: settings() }), start + 30).result;
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

agreement(["BENEFIT_NET"], "the net of the review's waterfall", () => {
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
      const { waterfall } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Settings: settings() }), start).result.businessCase;
      near(call("BENEFIT_NET", [Target, Deadweight, Attribution, bias, Confidence])[0]?.[0], waterfall.Cashable?.net);
    }),
    runs,
  );
});

agreement(
  ["BENEFIT_NPV", "BENEFIT_ROI", "BENEFIT_BCR", "BENEFIT_SWITCHING", "BENEFIT_DELAY_COST", "BENEFIT_IRR", "BENEFIT_EQUIVALENT_ANNUAL", "BENEFIT_PAYBACK"],
  "the review's case from its own years",
  () => {
    const amounts = fc.array(figure, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(amounts, figure, fc.integer({ min: 0, max: 20 }), (gains, cost, percent) => {
        const rate = percent / 100;
        const ends = gains.map((_, year) => start + 364 + 365 * year);
        const { cash, horizon } = reviewPlan(
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
            Settings: settings(["Discount rate", rate], ["Price date", "2026-01-31"]),
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
        const years = (serialOf(horizon) - dayOf(2026, 1, 31)) / 365;
        near(call("BENEFIT_EQUIVALENT_ANNUAL", [rate, years, cash.plan.netPresentValue])[0]?.[0], cash.plan.equivalentAnnual);
        // Month by month: the cost in January, each gain in the month of its day.
        const months = Array.from({ length: 12 * gains.length }, (_, month) => [
          month === 0 ? -cost : month % 12 === 11 ? (gains[(month - 11) / 12] as number) : 0,
        ]);
        const back = soleAnswer("BENEFIT_PAYBACK", [months]);
        mustAgree(back === null ? null : (back as number) / 12, cash.plan.payback, "BENEFIT_PAYBACK");
        if (cash.plan.internalRate !== null) near(call("BENEFIT_IRR", [flows, dates])[0]?.[0], cash.plan.internalRate);
      }),
      runs,
    );
  },
);

agreement(["BENEFIT_SIMULATE"], "the range of the present value", () => {
  const estimate = fc.record({ gain: figure, Confidence: fc.integer({ min: 10, max: 100 }).map((percent) => percent / 100) });
  fc.assert(
    fc.property(fc.array(estimate, { minLength: 1, maxLength: 4 }), figure, (estimates, cost) => {
      const day = monthEnd(start);
      const benefits = estimates.map(({ gain, Confidence }, at) =>
        soundBenefit({
          "Benefit ID": `B-${at}`,
          Kind: "Flow",
          Direction: "Increase",
          Baseline: null,
          Target: gain,
          Start: day,
          Due: day,
          Profile: "Step",
          Category: "Cashable",
          Unit: "£",
          Confidence,
        }),
      );
      const { range } = reviewPlan(
        snapshotOf({
          Benefits: tableOf(...benefits),
          Resources: tableOf({ Resource: "Build", Kind: "Tool", From: day, To: day, Planned: cost }),
          Settings: settings(["Discount rate", 0], ["Price date", day]),
        }),
        start,
      ).result.businessCase;
      const points = [...estimates.map(({ gain, Confidence: sure }) => [gain * sure * (2 - sure), gain * sure, gain * sure * sure]), [-cost, -cost, -cost]];
      const [p10, p50, p90] = call("BENEFIT_SIMULATE", [...[0, 1, 2].map((point) => points.map((row) => [row[point] as number])), 1, 10_000])[0] ?? [];
      near(p10, range.p10);
      near(p50, range.p50);
      near(p90, range.p90);
    }),
    { ...runs, numRuns: 10 },
  );
});

const monthEnd = (day: number): number => endOfSpan(day) - 1;

const series = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 7, maxLength: 24 });

agreement(["BENEFIT_SIGNAL", "BENEFIT_ASSURANCE", "BENEFIT_LIMITS"], "the status columns and the page Signals", () => {
  let shown = 0;
  fc.assert(
    fc.property(series, fc.constantFrom("Increase", "Decrease"), fc.integer({ min: -60, max: 60 }), (actuals, Direction, Target) => {
      const Baseline = Direction === "Increase" ? Target - 10 : Target + 10;
      const readings = actuals.map((Actual, at): NamedCells => ({ "Benefit ID": "B-01", Date: start + 10 + at, Actual }));
      const benefit = soundBenefit({ Direction, Baseline, Target, Start: start, Due: start + 1, Unit: "points", "Baseline date": start - 1 });
      const { result, update } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Measurements: tableOf(...readings) }), start + 60);
      const { benefits } = result;
      const cells = actuals.map((actual) => [actual]);
      const [limits = []] = call("BENEFIT_LIMITS", [cells]);
      const signals = update.sheets.find(({ name }) => name === "Signals")?.blocks ?? [];
      const figures = ["Mean", "Lower limit", "Upper limit"].map((header) => belowHeader(signals, header)).filter((figure) => figure !== undefined);
      // The page shows the KPI, or none of its figures.
      if (figures.length > 0) limits.forEach((limit, at) => near(limit, figures[at]));
      shown += figures.length > 0 ? 1 : 0;
      expect(call("BENEFIT_SIGNAL", [cells, Direction])).toEqual([[benefits["B-01"]?.["signal"]]]);
      expect(call("BENEFIT_ASSURANCE", [cells, Target, Direction])).toEqual([[benefits["B-01"]?.["assurance"]]]);
    }),
    runs,
  );
  expect(shown).toBeGreaterThan(10);
});

/** The first cell of a page's table below a header. */
function belowHeader(blocks: readonly Block[], header: string): Cell | undefined {
  const head = blocks.find(({ cells }) => cells[0]?.[0] === header);
  return blocks.find(({ row, column }) => head !== undefined && column === head.column && row === head.row + 1)?.cells[0]?.[0];
}

agreement(["BENEFIT_EARNED_VALUE", "BENEFIT_EARNED_SCHEDULE"], "what the schedule tells", () => {
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
  /** Days from the reading to End. */
  open: fc.option(fc.nat({ max: 300 })),
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
    return call(name, args)[0]?.[0];
  } catch (error) {
    if (error instanceof InvalidInput) return null;
    throw error;
  }
}

agreement(
  ["BENEFIT_HORIZON", "BENEFIT_PLANNED", "BENEFIT_VARIANCE", "BENEFIT_ATTAINMENT", "BENEFIT_STATUS", "BENEFIT_SLIP", "BENEFIT_PACE", "BENEFIT_FORECAST_DUE"],
  "the status columns, whatever the kind, the direction, the nature and the profile",
  () => {
    fc.assert(
      fc.property(randomBenefit, ({ move, days, read, later, open, actual, ...row }) => {
        const isHarm = row.Nature === "Dis-benefit";
        const [Due, on] = [start + days, start + read];
        const End = open === null ? null : on + open;
        // A formula knows no End: of what has ended it is told End as the status date.
        const day = on + Math.min(later, open ?? later);
        const Target = row.Kind === "Milestone" ? 1 : row.Baseline + (row.Direction === "Decrease" || row.Direction === "At most" ? -move : move);
        const benefit = soundBenefit({ ...row, Target, Start: start, Due, End, Unit: "points", "Baseline date": start - 1 });
        const reading = { "Benefit ID": "B-01", Date: on, Actual: actual };
        const { benefits } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Measurements: tableOf(reading) }), on + later).result;
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
          if (Kind !== "Flow" || Baseline === 0 || day - on <= Frequency)
            agree("BENEFIT_VARIANCE", [column["plannedToDate"], counted, isHarm ? rather[Direction] : Direction], "variance");
          if (Kind !== "Flow") agree("BENEFIT_ATTAINMENT", [Target, counted, Direction, Baseline], "attainment");
        }
        if (isHarm) return;
        agree("BENEFIT_STATUS", [...ofRow, "", "", false, on, Frequency], "status");
        const reachedOn = Number(column["actualToDate"] === null ? NaN : on);
        const late = [...ofRow, Number.isFinite(reachedOn) ? reachedOn : "", on, Frequency];
        agree("BENEFIT_SLIP", late, "slip");
        agree("BENEFIT_PACE", late, "pace");
        if (open !== null && later >= open && column["forecastDue"] === null) return;
        const due = soleAnswer("BENEFIT_FORECAST_DUE", late);
        mustAgree(due, column["forecastDue"] === null ? null : serialOf(column["forecastDue"]), "BENEFIT_FORECAST_DUE");
      }),
      { ...runs, numRuns: 400 },
    );
  },
);

const rather: Readonly<Record<string, string>> = {
  Increase: "Decrease",
  Decrease: "Increase",
  Maintain: "Maintain",
  "At least": "At least",
  "At most": "At most",
};
const serialOf = (iso: unknown): number => Date.parse(String(iso)) / 864e5 + 25569;

const level = fc.record({
  Kind: fc.constantFrom("Level", "Scale"),
  Direction: fc.constantFrom("Increase", "Decrease", "Maintain", "At least", "At most"),
  Baseline: fc.option(fc.integer({ min: -50, max: 50 })),
  Target: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(0)),
  Tolerance: fc.integer({ min: 0, max: 20 }),
  Frequency: fc.integer({ min: 7, max: 60 }),
  gaps: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 14 }),
  actuals: fc.array(fc.integer({ min: -80, max: 80 }), { minLength: 14, maxLength: 14 }),
  later: fc.nat({ max: 80 }),
});

agreement(["BENEFIT_SUSTAINMENT", "BENEFIT_PERSISTENCE"], "the columns of Sustainment, also of levels to keep", () => {
  const states = new Set<unknown>();
  fc.assert(
    fc.property(level, ({ Tolerance, gaps, actuals, later, ...row }) => {
      // One reading on the day that it is due, the others behind it.
      const days = gaps.reduce<readonly number[]>((list, gap) => [...list, (list[list.length - 1] as number) + gap], [start + 100]);
      const readings = days.map((Date, at): NamedCells => ({ "Benefit ID": "B-01", Date, Actual: actuals[at % actuals.length] as number }));
      const values = readings.map(({ Actual }) => [Actual]);
      const day = (days[days.length - 1] as number) + later;
      const benefit = soundBenefit({ ...row, Start: start, Due: start + 100, Unit: "points", "Baseline date": start - 1 });
      const { update, result } = reviewPlan(
        snapshotOf({
          Benefits: tableOf(benefit),
          Measurements: tableOf(...readings),
          Sustainment: tableOf({ "Benefit ID": "B-01", Action: "Report", Owner: "Head of logistics", Tolerance }),
        }),
        day,
      );
      const { Baseline, Target, Direction, Frequency } = row;
      if (result.benefits["B-01"]?.["status"] === "Undefined") return;
      const state = soleAnswer("BENEFIT_SUSTAINMENT", [Baseline ?? "", Target, days.map((date) => [date]), values, day, Frequency, Tolerance, Direction]);
      mustAgree(state, result.benefits["B-01"]?.["sustainment"], "BENEFIT_SUSTAINMENT");
      states.add(state);
      const persistence = update.tables.find(({ table }) => table === "Sustainment")?.columns.find(({ header }) => header === "Persistence")?.cells[0];
      const moves = Baseline !== null && (Target - Baseline) * (Direction === "Increase" ? 1 : Direction === "Decrease" ? -1 : 0) > 0;
      const [first, last] = [values[0]?.[0] as number, values[values.length - 1]?.[0] as number];
      // Of the KPI attained at handover something in Direction, or there is nothing to persist.
      if (moves && (first - Baseline) * (Target - Baseline) > 0)
        mustAgree(soleAnswer("BENEFIT_PERSISTENCE", [Baseline, first, last]), persistence, "BENEFIT_PERSISTENCE");
    }),
    { ...runs, numRuns: 200 },
  );
  expect(states).toEqual(new Set(["Eroding", "Lost", "Sustained", "Unverified"]));
});

agreement(["BENEFIT_TREND", "BENEFIT_REALIZATION", "BENEFIT_VARIANCE_PERCENT"], "the forecast of a level by its three ways, rate and variance", () => {
  const run = fc.record({
    Kind: fc.constantFrom("Level", "Scale"),
    Direction: fc.constantFrom("Increase", "Decrease"),
    Nature: fc.constantFrom("Benefit", "Dis-benefit"),
    Baseline: fc.integer({ min: 0, max: 80 }),
    move: fc.integer({ min: 1, max: 100 }),
    actuals: fc.array(fc.integer({ min: -20, max: 120 }), { minLength: 3, maxLength: 15 }),
    gap: fc.integer({ min: 1, max: 20 }),
    left: fc.integer({ min: 1, max: 300 }),
  });
  let told = 0;
  fc.assert(
    fc.property(run, ({ move, actuals, gap, left, ...row }) => {
      const Target = row.Baseline + (row.Direction === "Increase" ? move : -move);
      const days = actuals.map((_, at) => start + gap * at);
      const day = days[days.length - 1] as number;
      const Due = day + left;
      const readings = actuals.map((Actual, at): NamedCells => ({ "Benefit ID": "B-01", Date: days[at] as number, Actual }));
      const benefit = soundBenefit({ ...row, Target, Start: start, Due, Unit: "points", "Baseline date": start - 1 });
      const { benefits } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Measurements: tableOf(...readings) }), day).result;
      const column: Readonly<Record<string, unknown>> = benefits["B-01"] ?? {};
      const actual = actuals[actuals.length - 1] as number;
      const planned = column["plannedToDate"] as number;
      const [middle, low, high] = call("BENEFIT_TREND", [days.map((date) => [date]), actuals.map((reading) => [reading]), Due])[0] as number[];
      const harm = row.Nature === "Dis-benefit";
      const way = harm ? (rather[row.Direction] as string) : row.Direction;
      mustAgree(soleAnswer("BENEFIT_VARIANCE_PERCENT", [planned, actual, way, row.Baseline]), column["variancePercent"], "BENEFIT_VARIANCE_PERCENT");
      if (!harm) mustAgree(soleAnswer("BENEFIT_REALIZATION", [planned, actual, row.Direction, row.Baseline]), column["realizationRate"], "BENEFIT_REALIZATION");
      if (typeof column["forecast"] !== "number") return;
      told++;
      // As planned from here, at today's rate, by the robust trend (method §4), none beyond what the KPI can be.
      const ways = [actual + Target - planned, middle as number];
      if (planned !== row.Baseline) ways.push(row.Baseline + ((Target - row.Baseline) * (actual - row.Baseline)) / (planned - row.Baseline));
      ways.sort((a, b) => a - b);
      const seen = [row.Baseline, Target, ...actuals];
      const [least, most] = row.Kind === "Scale" ? [Math.min(1, ...seen), Math.max(5, ...seen)] : [Math.min(...seen) < 0 ? -Infinity : 0, Infinity];
      const within = (figure: number): number => Math.min(Math.max(figure, least), most);
      near(column["forecast"], within(ways.length === 3 ? (ways[1] as number) : ((ways[0] as number) + (ways[1] as number)) / 2));
      near(column["forecastLow"], within(Math.min(...ways, low as number)));
      near(column["forecastHigh"], within(Math.max(...ways, high as number)));
    }),
    { ...runs, numRuns: 200 },
  );
  expect(told).toBeGreaterThan(50);
});

agreement(["BENEFIT_FORECAST", "BENEFIT_TO_COMPLETE"], "the forecast of a flow, also of a use that should fall and of a harm", () => {
  const run = fc.record({
    falls: fc.boolean(),
    Nature: fc.constantFrom("Benefit", "Dis-benefit"),
    Profile: fc.constantFrom("Linear", "S-curve", "Front-loaded", "Back-loaded", "Step"),
    move: fc.integer({ min: 1, max: 1000 }),
    amounts: fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 8 }),
    gap: fc.integer({ min: 5, max: 31 }),
    left: fc.integer({ min: 1, max: 300 }),
  });
  let told = 0;
  fc.assert(
    fc.property(run, ({ falls, move, amounts, gap, left, ...row }) => {
      const [Baseline, Target] = falls ? [move + 1000, 1000] : [0, move];
      const days = amounts.map((_, at) => start - 1 + gap * (at + 1));
      const day = days[days.length - 1] as number;
      const Due = day + left;
      const readings = amounts.map((Actual, at): NamedCells => ({ "Benefit ID": "B-01", Date: days[at] as number, Actual }));
      const benefit = soundBenefit({
        ...row,
        Kind: "Flow",
        Direction: falls ? "Decrease" : "Increase",
        Baseline,
        Target,
        Start: start,
        Due,
        Unit: "hours",
        "Baseline date": start - 1,
        Frequency: 31,
      });
      const { benefits } = reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Measurements: tableOf(...readings) }), day).result;
      const column: Readonly<Record<string, unknown>> = benefits["B-01"] ?? {};
      const sign = (falls ? -1 : 1) * (row.Nature === "Benefit" ? 1 : -1);
      const promised = sign * (Target - Baseline);
      const [planned, delivered] = [column["plannedBenefit"] as number, column["deliveredToDate"] as number];
      // What comes anyway in the mean period is no benefit.
      const recent = amounts.slice(-3);
      const pace = sign * (recent.reduce((sum, amount) => sum + amount, 0) / 3 - (Baseline * gap) / (Due - start + 1));
      const [forecast, low, high] = call("BENEFIT_FORECAST", [
        promised,
        planned,
        delivered,
        ...(recent.length < 3 ? ["", ""] : [pace, left / gap]),
      ])[0] as number[];
      if (row.Nature === "Benefit") mustAgree(soleAnswer("BENEFIT_TO_COMPLETE", [promised, planned, delivered]), column["toComplete"], "BENEFIT_TO_COMPLETE");
      if (typeof column["forecast"] !== "number") return;
      told++;
      const total = (benefit: number): number => Math.max(0, Baseline + sign * benefit);
      near(column["forecast"], total(forecast as number));
      near(column["forecastLow"], Math.min(total(low as number), total(high as number)));
      near(column["forecastHigh"], Math.max(total(low as number), total(high as number)));
    }),
    { ...runs, numRuns: 200 },
  );
  expect(told).toBeGreaterThan(50);
});

agreement(["BENEFIT_INDEX", "BENEFIT_COVERAGE", "BENEFIT_ALIGNMENT"], "the indexes of the plan and the score of an objective", () => {
  const part = fc.record({
    Weight: fc.option(fc.integer({ min: 0, max: 9 })),
    actual: fc.option(fc.integer({ min: 0, max: 250 })),
    score: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 7 }), (parts) => {
      fc.pre(parts.some(({ Weight }) => Weight !== 0));
      // A cell that is blank in both ranges is no benefit to a formula, since a range may be longer than the list; a review sees its row.
      fc.pre(parts.every(({ Weight }) => Weight === null) || parts.every(({ Weight, actual }) => Weight !== null || actual !== null));
      const id = (at: number): string => `B-${at}`;
      const { plan, benefits, objectives } = reviewPlan(
        snapshotOf({
          Benefits: tableOf(
            ...parts.map(({ Weight }, at) =>
              soundBenefit({
                "Benefit ID": id(at),
                Direction: "Increase",
                Baseline: 0,
                Target: 100,
                Unit: "points",
                Weight,
                Start: start,
                Due: start + 99,
                "Baseline date": start - 1,
              }),
            ),
          ),
          Measurements: tableOf(...parts.flatMap(({ actual }, at) => (actual === null ? [] : [{ "Benefit ID": id(at), Date: start + 99, Actual: actual }])), {
            "Benefit ID": null,
            Date: null,
            Actual: null,
          }),
          Objectives: tableOf({ "Objective ID": "O-1", Objective: "Faster" }),
          Alignment: tableOf(...parts.map(({ score }, at) => ({ "Benefit ID": id(at), "Objective ID": "O-1", Score: score }))),
        }),
        start + 99,
      ).result;
      const rates = parts.map((_, at) => [benefits[id(at)]?.["realizationRate"] ?? "n/a"]);
      const weights = parts.map(({ Weight }) => [Weight ?? ""]);
      const asked = weights.every(([weight]) => weight === "") ? [rates] : [rates, weights];
      for (const [name, key] of [
        ["Index", "index"],
        ["Capped index", "cappedIndex"],
        ["Coverage", "coverage"],
        ["Pessimistic index", "pessimisticIndex"],
      ] as const)
        mustAgree(soleAnswer("BENEFIT_INDEX", [asked[0], asked[1] ?? "", name]), plan[key], name);
      mustAgree(soleAnswer("BENEFIT_COVERAGE", asked), plan.coverage, "BENEFIT_COVERAGE");
      const scores = parts.map(({ score }) => [score]);
      mustAgree(soleAnswer("BENEFIT_ALIGNMENT", [scores, ...asked.slice(1)]), objectives["O-1"]?.["alignmentScore"], "BENEFIT_ALIGNMENT");
    }),
    runs,
  );
});

agreement(["BENEFIT_REVIEW", "BENEFIT_CHECK"], "the status columns and the findings of a plan of these two tables", () => {
  fc.assert(
    fc.property(fc.array(randomBenefit, { minLength: 1, maxLength: 4 }), (list) => {
      const benefits = tableOf(
        ...list.map(({ move, days, read: _read, later: _later, actual: _actual, ...row }, at) =>
          soundBenefit({
            ...row,
            "Benefit ID": `B-${at}`,
            Target: row.Baseline + move,
            Start: start,
            Due: start + days,
            Unit: "points",
            "Baseline date": start - 1,
          }),
        ),
      );
      const measurements = tableOf(...list.map(({ read, actual }, at) => ({ "Benefit ID": `B-${at}`, Date: start + read, Actual: actual })));
      const day = start + 200;
      const { update, findings } = reviewPlan(snapshotOf({ Benefits: benefits, Measurements: measurements }), day);
      const columns = update.tables.find(({ table }) => table === "Benefits")?.columns ?? [];
      const [headers = [], ...cells] = call("BENEFIT_REVIEW", [benefits, measurements, day]);
      expect(columns.length).toBeGreaterThan(20);
      for (const { header, cells: written } of columns)
        if (headers.includes(header)) expect([header, cells.map((row) => row[headers.indexOf(header)])]).toEqual([header, written]);
      const seen = findings.filter(({ table }) => table === "Benefits" || table === "Measurements");
      const told = call("BENEFIT_CHECK", [benefits, measurements, day]).slice(1);
      expect(told.map((row) => row[5])).toEqual(seen.length === 0 ? [null] : seen.map(({ what }) => what));
    }),
    { ...runs, numRuns: 30 },
  );
});

test("every formula is held to the review, or says why a review has nothing like it", () => {
  const names = formulas.map(({ name }) => name);
  expect(names.filter((name) => !held.has(name) && unreviewed[name] === undefined)).toEqual([]);
  expect([...held, ...Object.keys(unreviewed)].filter((name) => !names.includes(name) || (held.has(name) && name in unreviewed))).toEqual([]);
});
