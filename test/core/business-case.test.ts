import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { reviewPlan } from "../../core/review/review";
import { assess } from "../../core/assessment/assess";
import { dayOf, endOfMonth } from "../../core/domain/day";
import { isKnown, unknown, type Figure } from "../../core/domain/figure";
import type { CaseFigures } from "../../core/domain/investment/case-figures";
import { waterfall } from "../../core/domain/money/waterfall";
import { examplePlan, planExamples, type PlanExample } from "../../core/examples/plan-example";
import { businessCase } from "../../core/money/business-case";
import { severalRatesText } from "../../core/money/several-rates";
import { moneyByPeriod } from "../../core/money/money-by-period";
import { rollUp } from "../../core/assessment/rollups";
import type { PlanSnapshot } from "../../core/port/workbook";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";

const settings = (cells: NamedCells = {}) => [
  ["Setting", "Value"],
  ...Object.entries({ "Discount rate": 0.06, "Price date": dayOf(2026, 1, 1), Currency: "£", ...cells }),
];

function caseOf(tables: Readonly<Record<string, readonly NamedCells[]>>, setting: NamedCells = {}) {
  const named = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, tableOf(...rows)]));
  return caseOfSnapshot(snapshotOf({ ...named, Settings: settings(setting) }), dayOf(2026, 6, 30));
}

function caseOfSnapshot(snapshot: PlanSnapshot, day?: number) {
  const { plan, standings, leaves } = assess(snapshot, day);
  const money = moneyByPeriod(plan, leaves);
  return { plan, standings, money, planCase: businessCase(plan, money) };
}

const known = (figure: Figure): number => {
  if (!isKnown(figure)) throw new Error(`It is unknown, because ${figure.because}`);
  return figure;
};
const sum = (amounts: ArrayLike<number>): number => Array.from(amounts).reduce((total, amount) => total + amount, 0);

/** Cashable flow of £1,200 from January to December 2026. */
const flow = (cells: NamedCells = {}): NamedCells => soundFlow({ Category: "Cashable", Validator: "Finance", Unit: "£", "Unit value": 1, ...cells });

describe("the waterfall", () => {
  test("takes each factor once: 1,000 gross, 20%, 50%, 10%, 75% → 270 net (§5)", () => {
    const steps = waterfall(1000, { deadweight: 0.2, attribution: 0.5, optimismBias: 0.1, confidence: 0.75 });
    expect(Object.values(steps).map((step) => Math.round(step * 1e9) / 1e9)).toEqual([1000, 200, 400, 40, 90, 270]);
  });

  test("adds up, whatever the shares", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        share,
        fc.double({ min: 0, max: 10, noNaN: true }),
        share,
        share,
        (gross, deadweight, attribution, optimismBias, confidence) => {
          const steps = waterfall(gross, { deadweight, attribution, optimismBias, confidence });
          const left = steps.gross - steps.deadweight - steps.attribution - steps.optimismBias - steps.confidence;
          expect(Math.abs(left - steps.net)).toBeLessThanOrEqual(1e-14 * Math.abs(gross) * (1 + attribution));
        },
      ),
      { numRuns: 500, seed: 20261124 },
    );
  });
});

describe("money apart by category", () => {
  test("never adds categories, and keeps money without one apart", () => {
    const { money } = caseOf({
      Benefits: [
        flow(),
        flow({ "Benefit ID": "B-02", Category: "Non-cashable", Target: 500 }),
        flow({ "Benefit ID": "B-03", Category: null, Target: 70 }),
        flow({ "Benefit ID": "B-04", Category: "Non-financial" }),
      ],
    });
    expect(money.categories.map(({ category, plan }) => [category, Math.round(plan.total)])).toEqual([
      ["Cashable", 1200],
      ["Non-cashable", 500],
      ["No category", 70],
    ]);
  });

  test("tells what a level brings in a full year beside what it brings while it grows", () => {
    const level = soundBenefit({ Category: "Cashable", "Unit value": 30000, Deadweight: 0.5, Due: dayOf(2027, 1, 1), End: dayOf(2027, 12, 31) });
    const { money } = caseOf({ Benefits: [level] });
    expect(money.categories[0]?.fullYear).toBeCloseTo(60000, 6);
    expect(money.categories[0]?.plan.years[0]).toBeCloseTo(30000, 6);
  });

  test("lets a harm count against the plan", () => {
    const { money } = caseOf({ Benefits: [flow(), flow({ "Benefit ID": "B-02", Nature: "Dis-benefit", Target: 300 })] });
    expect(money.categories[0]?.plan.total).toBeCloseTo(900, 9);
  });
});

describe("costs", () => {
  const resource = (cells: NamedCells): NamedCells => ({ Resource: "Team", Kind: "Personnel", From: "2026-01-01", To: "2026-12-31", Planned: 3650, ...cells });

  test("are what Resources plan, evenly by day, without the funding", () => {
    const { planCase } = caseOf({
      Benefits: [flow()],
      Resources: [resource({}), resource({ Kind: "Funding", Planned: 9999 })],
      Activities: [{ "Activity ID": "A-01", Activity: "Install", "Baseline finish": "2026-03-31", Budget: 777 }],
    });
    expect(planCase.costs.source).toBe("Resources");
    expect(sum(planCase.costs.plan)).toBeCloseTo(3650, 9);
    expect(planCase.costs.plan[1]).toBeCloseTo(280, 9);
  });

  test("are the activities' budgets only where no tool or person is named", () => {
    const { planCase } = caseOf({
      Benefits: [flow()],
      Resources: [resource({ Kind: "Funding" })],
      Activities: [{ "Activity ID": "A-01", Activity: "Install", Start: "2026-03-01", "Baseline finish": "2026-04-30", Budget: 610 }],
    });
    expect(planCase.costs.source).toBe("Activities");
    expect([planCase.costs.plan[2], planCase.costs.plan[3]].map((cost) => Math.round(cost ?? 0))).toEqual([310, 300]);
  });

  test.each([
    { what: "as planned where nothing is known to be spent", cells: {}, whole: 3650, spent: 1810 },
    { what: "spent and the rest of the plan", cells: { Actual: 2000 }, whole: 3650, spent: 2000 },
    { what: "the commitment where that is more", cells: { Actual: 2000, Committed: 4000 }, whole: 4000, spent: 2000 },
    { what: "no less than what is spent", cells: { Actual: 5000 }, whole: 5000, spent: 5000 },
    { what: "what was spent once it is over", cells: { To: "2026-05-31", Actual: 3000 }, whole: 3000, spent: 3000 },
    { what: "what is bound where that is more, also once it is over", cells: { To: "2026-05-31", Actual: 3000, Committed: 3300 }, whole: 3300, spent: 3000 },
    { what: "whole without dates", cells: { From: null, To: null }, whole: 3650, spent: 3650 },
  ])("are expected to come to $what", ({ cells, whole, spent }) => {
    const { planCase } = caseOf({ Benefits: [flow()], Resources: [resource(cells)] });
    expect(sum(planCase.costs.forecast)).toBeCloseTo(whole, 9);
    expect(sum(planCase.costs.forecast.slice(0, 6))).toBeCloseTo(spent, 9);
  });
});

describe("costs of an activity", () => {
  const activity = (cells: NamedCells): NamedCells => ({
    "Activity ID": "A-01",
    Activity: "Install",
    Start: "2026-01-01",
    "Baseline finish": "2026-05-31",
    "% complete": 0.5,
    Budget: 100_000,
    "Actual cost": 60_000,
    ...cells,
  });
  const [july, august] = [dayOf(2026, 7, 30), dayOf(2026, 8, 1)];
  const forecastOn = (day: number, tables: Readonly<Record<string, readonly NamedCells[]>>): readonly number[] => {
    const named = Object.fromEntries(Object.entries({ Benefits: [flow()], ...tables }).map(([name, rows]) => [name, tableOf(...rows)]));
    const { planCase } = caseOfSnapshot(snapshotOf({ ...named, Settings: settings() }), day);
    return Array.from(planCase.costs.forecast);
  };

  test.each([
    { what: "as budgeted while it runs, however late it is", cells: { "Forecast finish": "2026-07-31" }, whole: 100_000 },
    { what: "as budgeted where no other finish is forecast", cells: {}, whole: 100_000 },
    {
      what: "as budgeted where its forecast has passed before its baseline",
      cells: { "Baseline finish": "2026-12-31", "Forecast finish": "2026-07-31" },
      whole: 100_000,
    },
    { what: "as budgeted while nobody says that it is finished, all done or not", cells: { "% complete": 1 }, whole: 100_000 },
    { what: "what is spent where that is more", cells: { "Actual cost": 130_000 }, whole: 130_000 },
    { what: "what was spent once it is finished", cells: { "Actual finish": "2026-07-15" }, whole: 60_000 },
  ])("are expected to come to $what", ({ cells, whole }) => {
    for (const day of [july, august]) expect(sum(forecastOn(day, { Activities: [activity(cells)] }))).toBeCloseTo(whole, 6);
  });

  test("that is late come from the day after the status date", () => {
    const late = forecastOn(dayOf(2026, 8, 31), { Activities: [activity({ "Forecast finish": "2026-07-31" })] });
    expect(late[8]).toBeCloseTo(40_000, 6);
  });

  test.each([
    { what: "runs on with it where it is needed to its end", cells: {}, whole: 100_000 },
    { what: "is over before it where it is needed for its beginning alone", cells: { To: "2026-03-31" }, whole: 60_000 },
    { what: "is over where the activity is another", cells: { "Activity ID": "A-02" }, whole: 60_000 },
  ])("are those of a resource that $what", ({ cells, whole }) => {
    const team = { Resource: "Team", Kind: "Personnel", "Activity ID": "A-01", From: "2026-01-01", To: "2026-05-31", Planned: 100_000, Actual: 60_000 };
    const Activities = [activity({}), activity({ "Activity ID": "A-02", "Actual finish": "2026-05-31" })];
    expect(sum(forecastOn(august, { Resources: [{ ...team, ...cells }], Activities }))).toBeCloseTo(whole, 6);
  });
});

describe("costs over time", () => {
  const resource = { Resource: "Team", Kind: "Personnel", Planned: 3650, From: "2026-01-01", To: "2026-12-31" };

  test("go on from the day after the status date", () => {
    const { planCase } = caseOf({ Benefits: [flow()], Resources: [{ ...resource, Actual: 2000 }] });
    expect(planCase.costs.forecast[6]).toBeCloseTo((1650 * 31) / 184, 9);
  });

  test("begin before the first benefit where they do", () => {
    const { planCase, money } = caseOf({ Benefits: [flow()], Resources: [{ ...resource, From: "2025-10-01", To: "2025-10-31" }] });
    expect(money.span.firstDay).toBe(dayOf(2025, 10, 1));
    expect(planCase.costs.plan[0]).toBe(3650);
  });

  test("begin where one has only an end before the first benefit", () => {
    const { planCase, money } = caseOf({ Benefits: [flow()], Resources: [{ ...resource, From: null, To: "2025-10-31" }] });
    expect(money.span.firstDay).toBe(dayOf(2025, 10, 1));
    expect(planCase.costs.plan[0]).toBe(3650);
  });

  test("keep their own days after the horizon: 3,650 of January 2028 at 6% is 3,650 × 1.06^(−760/365) = 3,232.97 in January 2026", () => {
    const { planCase, money } = caseOf({ Benefits: [flow()], Resources: [{ ...resource, From: "2028-01-01", To: "2028-01-31" }] });
    expect(money.span.ends).toHaveLength(12);
    expect(planCase.costs.plan).toHaveLength(25);
    expect(known(planCase.cash.plan.presentCosts)).toBeCloseTo(3232.97, 2);
    // The plan's life is not longer for it: the equivalent annual amount is over the 364 days to 31 December 2026.
    const value = known(planCase.cash.plan.netPresentValue);
    expect(known(planCase.cash.plan.equivalentAnnual)).toBeCloseTo((value * 0.06) / (1 - 1.06 ** (-364 / 365)), 6);
    // 1,200 comes back from the first year, but the cost is still to come.
    expect(planCase.cash.plan.payback).toEqual(unknown("not within the horizon"));
  });
});

describe("a plan whose Settings name no currency", () => {
  const money = (...rows: readonly NamedCells[]) =>
    caseOfSnapshot(snapshotOf({ Benefits: tableOf(...rows.map((cells) => flow({ "Unit value": null, ...cells }))) }), dayOf(2026, 6, 30));

  test("is in that of its units: a cashable flow in £ counts for its £1,200", () => {
    const { plan, planCase } = money({ Unit: "£" });
    expect(plan.settings.currency).toBe("£");
    expect(known(planCase.cash.plan.benefits)).toBeCloseTo(1200, 9);
  });

  test("adds up nothing where the units differ", () => {
    const { plan, planCase } = money({ Unit: "£" }, { "Benefit ID": "B-02", Unit: "$" });
    expect(plan.settings.currency).toBe("");
    expect(planCase.cash.plan.benefits).toEqual(unknown("no benefit has money in it"));
  });
});

test("the horizon reaches to the last Profile row after Due, and its money counts", () => {
  const { planCase, money } = caseOfSnapshot(
    snapshotOf({
      Benefits: tableOf(flow({ Profile: "Table" })),
      Profile: tableOf({ "Benefit ID": "B-01", "Period end": "2026-12-31", Planned: 600 }, { "Benefit ID": "B-01", "Period end": "2027-03-31", Planned: 600 }),
      Settings: settings(),
    }),
    dayOf(2026, 6, 30),
  );
  expect(money.span.ends[money.span.ends.length - 1]).toBe(dayOf(2027, 3, 31));
  expect(sum(money.categories[0]?.plan.months.slice(12) ?? [])).toBeCloseTo(600, 6);
  expect(known(planCase.cash.plan.benefits)).toBeCloseTo(1200, 6);
});

describe("several internal rates", () => {
  test.each([
    { rates: [-0.999923, 4.98052], says: "−99.992% and 498.1%" },
    { rates: [-0.5, -0.00001, 0.25], says: "−50.0%, −0.001% and 25.0%" },
  ])("are told as $says, none as −100%", ({ rates, says }) => {
    const figures = { internalRates: rates, internalRate: rates[1] ?? 0 } as unknown as CaseFigures;
    expect(severalRatesText("plan", figures)).toContain(says);
  });

  test("are a finding that names them, on the page and for machines", () => {
    // £100 now, £150 in each of the three years after, and £5 at the end, each on the last day of a December; the leap day makes 138.6 of 138.8%.
    const { findings, update, result } = reviewPlan(
      snapshotOf({
        Benefits: tableOf(flow({ Target: 450, Start: "2026-12-31", Due: "2030-12-31", Profile: "Table" })),
        Profile: tableOf(
          ...[2027, 2028, 2029].flatMap((year) => [
            { "Benefit ID": "B-01", "Period end": `${year}-12-30`, Planned: 0 },
            { "Benefit ID": "B-01", "Period end": `${year}-12-31`, Planned: 150 },
          ]),
        ),
        Resources: tableOf(
          { Resource: "Build", Kind: "Tool", From: "2026-12-31", To: "2026-12-31", Planned: 100 },
          { Resource: "Clear away", Kind: "Tool", From: "2030-12-31", To: "2030-12-31", Planned: 5 },
        ),
        Settings: settings(),
      }),
      dayOf(2026, 12, 31),
    );
    const words = "The plan has 2 internal rates of return in cash, −96.8% and 138.6%; shown is 138.6%, the nearest to 10%";
    expect(findings.filter(({ rule }) => rule === "several-internal-rates").map(({ what }) => what)).toContain(words);
    const page = update.sheets.find(({ name }) => name === "Business case");
    expect(JSON.stringify(page)).toContain(words);
    expect(JSON.stringify(update.sheets.find(({ name }) => name === "Findings"))).toContain(words);
    expect(result.findings).toBe(findings);
    expect(result.businessCase.cash.plan.internalRates).toHaveLength(2);
    expect(result.businessCase.cash.plan.internalRate).toBe(result.businessCase.cash.plan.internalRates[1]);
  });
});

describe("the forecast of money", () => {
  const start = dayOf(2026, 1, 1);
  const due = dayOf(2026, 12, 31);
  const day = dayOf(2026, 6, 30);
  /** In whole days: 181 of 365. */
  const plannedByNow = (1200 * (day - start + 1)) / (due - start + 1);
  const readingsOf = (...amounts: readonly number[]): readonly NamedCells[] =>
    amounts.map((actual, month) => ({ "Benefit ID": "B-01", Date: endOfMonth(dayOf(2026, month + 1, 1)), Actual: actual }));
  const forecastOf = (cells: NamedCells, readings: readonly NamedCells[], others: Readonly<Record<string, readonly NamedCells[]>> = {}) => {
    const [category] = caseOf({ Benefits: [flow(cells)], ...(readings.length === 0 ? {} : { Measurements: readings }), ...others }).money.categories;
    if (category === undefined) throw new Error("The benefit has money.");
    return category;
  };

  test("is the plan for what is delivered as planned, to the reading", () => {
    const level = soundBenefit({
      "Benefit ID": "B-02",
      Category: "Cashable",
      "Unit value": 100,
      Baseline: 0,
      Target: 365,
      Direction: "Increase",
      Start: start,
      Due: start + 365,
      End: dayOf(2028, 12, 31),
    });
    const readings = [1, 2, 3, 4, 5, 6].map((month) => ({
      "Benefit ID": "B-02",
      Date: endOfMonth(dayOf(2026, month, 1)),
      Actual: endOfMonth(dayOf(2026, month, 1)) - start,
    }));
    const category = forecastOf(level, readings);
    category.forecast.months.forEach((amount, month) => expect(amount).toBeCloseTo(category.plan.months[month] ?? NaN, 6));
  });

  test("is the middle one of the three outlooks of a flow: 200 of 250 by now, recently 45 a month", () => {
    // Kept: 80 + 40 + 35 + 45 + 45 + 45 = 290 of the planned 593: as planned 897, at the rate so far 586, at the recent pace (three periods in 91 days) 563.
    const category = forecastOf({}, readingsOf(80, 40, 35, 45, 45, 45));
    const ways = [290 + 1200 - plannedByNow, (1200 * 290) / plannedByNow, 290 + (45 * (due - day)) / (91 / 3)].sort((a, b) => a - b);
    expect(category.forecast.total).toBeCloseTo(ways[1] ?? NaN, 6);
    expect(category.claimed.total).toBe(290);
  });

  test("takes confidence off what is still to come, never off what is delivered", () => {
    const category = forecastOf({ Confidence: 0.5, "Optimism bias": 0.2 }, readingsOf(100, 100, 100, 100, 100, 100));
    const whole = forecastOf({}, readingsOf(100, 100, 100, 100, 100, 100)).forecast.total;
    expect(category.forecast.total).toBeCloseTo(600 + (whole - 600) * 0.4, 6);
  });

  test("holds a level after Due where it stands, and follows its trend before", () => {
    const cells = { Kind: "Level", Baseline: 0, Target: 10, "Unit value": 365 };
    const after = forecastOf({ ...cells, Due: dayOf(2026, 5, 31), End: dayOf(2027, 12, 31) }, readingsOf(1, 2, 3, 4, 5, 6));
    expect(after.forecast.years[1]).toBeCloseTo(6 * 365 * (364 / 365), 6);
    const before = forecastOf(
      { ...cells, Due: dayOf(2026, 8, 31), End: dayOf(2027, 12, 31) },
      [20, 10, 0].map((ago, at) => ({ "Benefit ID": "B-01", Date: day - ago, Actual: 2 + at })),
    );
    // By 30 June 180 of 242 days were planned, 7.44 of 10: as planned 4 + 2.56, at today's rate 10·4/7.44, by the trend 4 + 62/10. The middle one counts.
    expect(before.forecast.years[1]).toBeCloseTo((4 + 10 - (10 * 180) / 242) * 365 * (364 / 365), 6);
  });

  test.each([
    { what: "is planned for one that is not due", cells: { Due: "2026-09-30" }, readings: [], gives: 500 },
    { what: "is not counted for one that is overdue", cells: { Due: "2026-05-31" }, readings: [], gives: 0 },
    { what: "comes once for one that is reached", cells: { Due: "2026-09-30" }, readings: readingsOf(0, 1), gives: 500 },
  ])("of a milestone $what", ({ cells, readings, gives }) => {
    expect(forecastOf({ Kind: "Milestone", "Unit value": 500, Profile: "Step", ...cells }, readings).forecast.total).toBe(gives);
  });

  test("starts with the trigger's forecast where that is later, if nothing is measured yet", () => {
    const late = { Activities: [{ "Activity ID": "A-01", Activity: "Install", "Baseline finish": "2026-01-01", "Forecast finish": "2026-09-30" }] };
    const category = forecastOf({ Trigger: "A-01", "Trigger lag (days)": 1, End: "2028-12-31" }, [], late);
    expect(sum(category.forecast.months.slice(0, 9))).toBe(0);
    expect(category.forecast.total).toBeCloseTo(1200, 6);
    const measured = readingsOf(100, 100, 100);
    expect(forecastOf({ Trigger: "A-01" }, measured, late).forecast).toEqual(forecastOf({}, measured).forecast);
    // Nothing of it is taken as 0 for want of a reading.
    expect(forecastOf({}, []).forecast.total).toBeCloseTo(1200, 6);
  });
});

describe("the case of a plan", () => {
  const frozenNow = (row: NamedCells): NamedCells => ({
    Baseline: "Case",
    "Taken on": "2026-01-15",
    "Benefit ID": row["Benefit ID"] ?? null,
    "Baseline value": row["Baseline"] ?? null,
    Target: row["Target"] ?? null,
    Start: row["Start"] ?? null,
    Due: row["Due"] ?? null,
    End: row["End"] ?? null,
    Profile: row["Profile"] ?? null,
    "Unit value": row["Unit value"] ?? null,
  });
  const rows = [
    flow(),
    flow({ "Benefit ID": "B-03", Target: 4000, Due: "2027-06-30", Profile: "S-curve", Confidence: 0.8 }),
    flow({ "Benefit ID": "B-04", Category: "Non-cashable", Target: 900 }),
    flow({ "Benefit ID": "B-05", Category: "Cost avoidance", Target: 700 }),
  ];
  const costs = [{ Resource: "Licences", Kind: "Tool", From: "2026-01-01", To: "2026-06-30", Planned: 2000 }];

  test("counts what is cashable alone as cash, avoided costs beside it, and what is not cashable beside both", () => {
    const { planCase } = caseOf({ Benefits: rows, Resources: costs });
    expect(known(planCase.cash.plan.benefits)).toBeCloseTo(1200 + 3200, 6);
    expect(known(planCase.withCostAvoidance.plan.benefits)).toBeCloseTo(1200 + 3200 + 700, 6);
    expect(known(planCase.withNonCashable.plan.benefits)).toBeCloseTo(1200 + 3200 + 700 + 900, 6);
    expect(known(planCase.cash.plan.costs)).toBeCloseTo(2000, 6);
  });

  test("is the frozen one's to the last figure right after freezing", () => {
    const { planCase } = caseOf({ Benefits: rows, Resources: costs, Baselines: rows.map(frozenNow) });
    expect(planCase.cash.baseline).toEqual(planCase.cash.plan);
    expect(planCase.withNonCashable.baseline).toEqual(planCase.withNonCashable.plan);
  });

  test("differs from the frozen one by what was cut since", () => {
    const { planCase } = caseOf({ Benefits: rows, Resources: costs, Baselines: rows.map((row) => frozenNow({ ...row, Target: Number(row["Target"]) * 2 })) });
    const baseline = planCase.cash.baseline;
    if (!("benefits" in baseline)) throw new Error(baseline.because);
    expect(known(baseline.benefits)).toBeCloseTo(2 * known(planCase.cash.plan.benefits), 6);
  });

  test.each([
    { what: "nothing is frozen", baselines: [] },
    { what: "all that is frozen was frozen later", baselines: [{ ...frozenNow(flow()), "Taken on": "2026-12-01" }] },
  ])("has no frozen figures where $what", ({ baselines }) => {
    const { planCase } = caseOf({ Benefits: rows, ...(baselines.length === 0 ? {} : { Baselines: baselines }) });
    expect(planCase.cash.baseline).toEqual(unknown("no plan with money is frozen by the status date"));
  });

  test("moves most by the widest swing, which stands first", () => {
    const { planCase } = caseOf({ Benefits: rows, Resources: costs });
    if ("because" in planCase.tornado) throw new Error(planCase.tornado.because);
    const present = known(planCase.cash.plan.presentCosts);
    expect(planCase.tornado.map(({ name }) => name).sort()).toEqual([
      "All benefits a year late",
      "B-03 Hours of overtime saved",
      "Cost of tools",
      "Discount rate",
    ]);
    const widths = planCase.tornado.map(({ low, high }) => high - low);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(planCase.tornado.find(({ name }) => name === "Cost of tools")).toEqual({
      name: "Cost of tools",
      shown: "Cost of tools",
      subject: "Cost of tools",
      assumption: "±10%",
      low: -present * 0.1,
      high: present * 0.1,
    });
    expect(planCase.tornado.find(({ name }) => name === "All benefits a year late")?.low).toBe(-known(planCase.cash.plan.delayOfTwelveMonths));
  });

  test("stays exactly where it is in a simulation in which nothing is open", () => {
    const { planCase } = caseOf({ Benefits: [flow(), flow({ "Benefit ID": "B-03", Target: 4000, Confidence: 1 })], Resources: costs });
    const plan = known(planCase.cash.plan.netPresentValue);
    for (const figure of Object.values(planCase.range)) expect(known(figure)).toBeCloseTo(plan, 9);
  });

  test("has a range around the plan where something is open, the same at every review", () => {
    const { planCase } = caseOf({ Benefits: rows, Resources: costs });
    const plan = known(planCase.cash.plan.netPresentValue);
    expect(known(planCase.range.p10)).toBeLessThan(plan);
    expect(known(planCase.range.p90)).toBeGreaterThan(plan);
    expect(caseOf({ Benefits: rows, Resources: costs }).planCase.range).toEqual(planCase.range);
    // A triangle of 20% either side has its 10th percentile at 1 − 0.2·(1 − √0.2) of its middle.
    const open = (plan - known(planCase.range.p10)) / (0.2 * (1 - Math.sqrt(0.2)));
    expect(open / (known(planCase.cash.plan.presentBenefits) - 1200)).toBeGreaterThan(0.9);
  });

  test("says why a present value is missing", () => {
    const { planCase } = caseOf({ Benefits: rows, Resources: costs }, { "Discount rate": null });
    expect([planCase.cash.plan.netPresentValue, planCase.tornado, planCase.range.p50]).toEqual(new Array(3).fill(unknown("Settings name no Discount rate")));
  });
});

const names = Object.keys(planExamples) as PlanExample["name"][];

describe.each(names)("the %s example", (name) => {
  const { plan, standings, money, planCase } = caseOfSnapshot(snapshotOfNewTables(examplePlan(name)));

  test("adds up by month and by year, and to what the dashboard claims", () => {
    const totals = rollUp(plan, standings).totals;
    for (const { category, claimed, validated, plan: planned, forecast, waterfall: steps } of money.categories) {
      for (const series of [claimed, validated, planned, forecast]) {
        expect(series.total).toBeCloseTo(sum(series.months), 6);
        expect(series.cumulative[series.cumulative.length - 1]).toBeCloseTo(series.total, 6);
      }
      expect(steps.net).toBeCloseTo(planned.total, 6);
      const shown = totals.find((total) => total.category === category);
      expect(claimed.total).toBeCloseTo(shown?.claimed ?? NaN, 6);
      expect(validated.total).toBeCloseTo(shown?.validated ?? NaN, 6);
    }
  });

  /** What the comment on top of each example says: whether cash alone pays back, and how far the forecast is from the plan. */
  const story = {
    // Cross-sales and leads stay behind: in cash nearly all of the value is gone, which still pays back, a year later.
    crm: { paysInCash: true, cash: [-0.97, -0.85], all: [-0.3, -0.15] },
    // Less cash than planned, which was not to pay back anyway; the hours of nurses come faster than planned.
    hospital: { paysInCash: false, cash: [-0.25, -0.1], all: [0.02, 0.1] },
    // The wind park is behind by more than the roofs and the heat pumps are ahead; hours and avoided costs make up for it.
    renewable: { paysInCash: true, cash: [-0.4, -0.2], all: [0.005, 0.05] },
  }[name];

  test("is worth discussing: it pays back, in the hospital only with the hours that it frees", () => {
    expect([planCase.cash.plan, planCase.cash.forecast].map(({ payback }) => isKnown(payback))).toEqual([story.paysInCash, story.paysInCash]);
    expect(known(planCase.cash.plan.netPresentValue) > 0).toBe(story.paysInCash);
    expect(known(planCase.cash.forecast.netPresentValue) > 0).toBe(story.paysInCash);
    const ratio = known(planCase.withNonCashable.plan.benefitCostRatio);
    expect(ratio).toBeGreaterThan(1.3);
    expect(ratio).toBeLessThan(1.8);
    expect([planCase.withNonCashable.plan, planCase.withNonCashable.forecast].map(({ payback }) => isKnown(payback))).toEqual([true, true]);
  });

  test.each(["cash", "withNonCashable"] as const)("is forecast to come to what its story says: %s", (line) => {
    const { forecast, plan: planned } = planCase[line];
    const [least, most] = (line === "cash" ? story.cash : story.all) as [number, number];
    const value = known(planned.netPresentValue);
    const gap = (known(forecast.netPresentValue) - value) / Math.abs(value);
    expect(gap).toBeGreaterThan(least);
    expect(gap).toBeLessThan(most);
  });
});
