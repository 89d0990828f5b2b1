import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { assess } from "../../core/assessment/assess";
import { owed } from "../../core/chase/owed";
import { dayOf } from "../../core/domain/day";
import { directions } from "../../core/domain/direction";
import { kinds, natures } from "../../core/domain/kind";
import { profiles } from "../../core/domain/ramp";
import { planAt } from "../../core/portfolio/plan-at";
import type { PlanSnapshot } from "../../core/port/workbook";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";

/* At End a benefit is closed: how old its last reading is and what should be there by now are asked for that day, whenever one looks. */

const planWith = (benefit: NamedCells, log: readonly NamedCells[], sustainment: readonly NamedCells[] = []): PlanSnapshot =>
  snapshotOf({
    Benefits: tableOf(benefit),
    Measurements: tableOf({ "Benefit ID": null, Date: null, Actual: null }, ...log.map((row) => ({ "Benefit ID": "B-01", ...row }))),
    ...(sustainment.length === 0 ? {} : { Sustainment: tableOf(...sustainment) }),
  });
const figuresOn = (plan: PlanSnapshot, day: number): Readonly<Record<string, unknown>> => reviewPlan(plan, day).result.benefits["B-01"] ?? {};

const yearsLater = dayOf(2030, 1, 1);
const confirmed = { "Validated by": "Finance", "Validated on": "2027-03-15" };
/** Days from 12 to 8 in 2026, read every month; on its line on 15 June, 165 of 364 days in. */
const onItsLine = 12 - (4 * 165) / 364;

describe("of what has ended nothing more is asked", () => {
  /** Years ago a flow of £1,200 brought 300, and a level of 80 points came to 60; no activity is open that enables them. */
  const saved = (end: string | null): NamedCells =>
    soundFlow({ Benefit: "Efficiency", Category: "Cashable", Unit: "£", "Unit value": 1, Start: "2026-01-01", Due: "2026-12-31", Objective: null, End: end });
  const planTo = (end: string | null, more: NamedCells[] = []): PlanSnapshot =>
    snapshotOf({
      Benefits: tableOf(saved(end), ...more),
      Measurements: tableOf(
        { "Benefit ID": "B-01", Date: "2026-12-31", Actual: 300 },
        ...more.map((row) => ({ "Benefit ID": row["Benefit ID"] ?? null, Date: "2026-12-31", Actual: 1 })),
      ),
      Activities: tableOf({ "Activity ID": "A-01", Activity: "Install", Start: "2026-01-01", "Baseline finish": "2026-03-31", "Actual finish": "2026-03-31" }),
      Objectives: tableOf({ "Objective ID": "O-1", Objective: "Growth" }),
      Reviews: tableOf({ Review: "Close", Date: "2027-03-31", "Done on": "2027-03-31" }),
      Sustainment: [["Benefit ID", "Action"]],
      Settings: tableOf({ Setting: "Currency", Value: "£" }),
    });
  const asking = ["no-enabling-activity", "no-objective", "vague-title", "no-review-planned", "no-sustainment-action"];
  const askedOf = (plan: PlanSnapshot) => {
    const { findings, result, update } = reviewPlan(plan, yearsLater);
    const texts = update.sheets.find(({ name }) => name === "Start here")?.blocks.flatMap(({ cells }) => cells.flat()) ?? [];
    return {
      checks: findings
        .map(({ rule }) => rule)
        .filter((rule) => asking.includes(rule))
        .sort(),
      decisions: result.board.decisions.map(({ what }) => what).filter((what) => !what.startsWith("Approve the plan")),
      gaps: result.board.gaps.map(({ id, moneyGap, nextAction }) => [id, moneyGap, nextAction]),
      step: texts.filter((text) => typeof text === "string" && text.startsWith("Agree on what happens")),
    };
  };

  test("while it goes on it is", () => {
    expect(askedOf(planTo(null))).toEqual({
      checks: [...asking].sort(),
      decisions: ["Win back £900, or take it out of the plan: B-01 Efficiency", "Agree on an activity for what is behind plan and has none: B-01"],
      gaps: [["B-01", -900, "No open activity enables it: agree on one"]],
      step: ["Agree on what happens with the largest gap: B-01 Efficiency."],
    });
  });

  test("afterwards only what it fell short of is told", () => {
    expect(askedOf(planTo("2027-01-31"))).toEqual({
      checks: [],
      decisions: [],
      gaps: [["B-01", -900, "It has ended, so nothing more comes"]],
      step: [],
    });
  });

  test("what is still behind beside it is asked for, however many ended further behind", () => {
    const many = Array.from({ length: 6 }, (_, at) => ({ ...saved("2027-01-31"), "Benefit ID": `B-1${at}` }));
    const { decisions, gaps, step } = askedOf(planTo("2027-01-31", [...many, { ...saved(null), "Benefit ID": "B-20", Target: 600 }]));
    expect(gaps.map(([id]) => id)).not.toContain("B-20");
    expect(decisions).toEqual([
      "Win back £599, or take it out of the plan: B-20 Efficiency",
      "Agree on an activity for what is behind plan and has none: B-20",
    ]);
    expect(step).toEqual(["Agree on what happens with the largest gap: B-20 Efficiency."]);
  });
});

describe("years after its End", () => {
  test.each([
    {
      what: "what was realized and freshly read on End is",
      benefit: soundBenefit({ End: "2027-03-31" }),
      log: [{ Date: "2027-03-10", Actual: 8, ...confirmed }],
      // 21 days before End, of 31 that a reading is current.
      is: { status: "Realized", freshness: "Current", evidence: "High", daysSinceMeasured: 21, measuredTo: "2027-03-10", reason: null },
    },
    {
      what: "End is no amnesty: what nobody had read for 90 days on End, of a month, is overdue twice over and no more realized",
      benefit: soundBenefit({ End: "2027-03-31" }),
      log: [{ Date: "2026-12-31", Actual: 8, ...confirmed }],
      is: { status: "Green", freshness: "Overdue", evidence: "Low", daysSinceMeasured: 90, measuredTo: "2027-03-31" },
    },
    {
      what: "what ended before its Due is on the line that it was on, and nothing is forecast of it",
      benefit: soundBenefit({ End: "2026-06-30" }),
      log: [{ Date: "2026-06-15", Actual: onItsLine }],
      is: {
        status: "Green",
        measuredTo: "2026-06-15",
        forecast: null,
        forecastDue: null,
        toComplete: null,
        reason: "Forecast due: it has ended, so nothing more comes",
      },
    },
    {
      what: "what was no more read when it ended before its Due has the plan run on to End and no further: 180 of 364 days",
      benefit: soundBenefit({ End: "2026-06-30", Frequency: "Weekly" }),
      log: [{ Date: "2026-06-15", Actual: onItsLine }],
      is: { status: "Amber", measuredTo: "2026-06-30", plannedToDate: 12 - (4 * 180) / 364 },
    },
    {
      what: "what nobody ever read stays not measured and overdue",
      benefit: soundBenefit({ End: "2026-06-30" }),
      log: [{ Date: "2026-07-31", Actual: 8 }],
      is: { status: "Not measured", freshness: "Overdue", evidence: "Low", reason: "There is no measurement on or before its End" },
    },
    {
      what: "a milestone that ended before its Due was never due",
      benefit: soundBenefit({ Kind: "Milestone", End: "2026-06-30" }),
      log: [],
      is: { status: "Not due", reason: "It ended before it was due" },
    },
    {
      what: "a milestone that ended within its grace is Amber",
      benefit: soundBenefit({ Kind: "Milestone", Due: "2026-05-30", End: "2026-06-30" }),
      log: [],
      is: { status: "Amber" },
    },
    {
      what: "a milestone that ended a day after its grace is Red",
      benefit: soundBenefit({ Kind: "Milestone", Due: "2026-05-30", End: "2026-07-01" }),
      log: [],
      is: { status: "Red" },
    },
    {
      what: "what ends before its Start was never due",
      benefit: soundBenefit({ End: "2025-11-30" }),
      log: [{ Date: "2025-11-30", Actual: 12 }],
      is: { status: "Not due", reason: "It ended before it was due", measuredTo: "2025-11-30" },
    },
    {
      what: "what came to its target before it ended before its Due is Green, since Realized asks for Due",
      benefit: soundBenefit({ End: "2026-06-30" }),
      log: [{ Date: "2026-06-30", Actual: 8, "Validated by": "Finance", "Validated on": "2026-06-30" }],
      is: { status: "Green", attainment: 1, forecastDue: "2026-06-30" },
    },
    {
      what: "a row that lacks its Target tells how fresh it was",
      benefit: soundBenefit({ Target: null, End: "2026-06-30" }),
      log: [{ Date: "2026-06-15", Actual: 10 }],
      is: { status: "Undefined", freshness: "Current", daysSinceMeasured: 15 },
    },
  ])("$what", ({ benefit, log, is }) => {
    expect(figuresOn(planWith(benefit, log), yearsLater)).toMatchObject(is);
  });

  test("a trigger that is still open delays it no longer than up to End, nor costs more", () => {
    const plan = snapshotOf({
      Benefits: tableOf(soundFlow({ Category: "Cashable", Unit: "£", "Unit value": 1, End: "2027-03-31", Trigger: "A-01" })),
      Activities: tableOf({ "Activity ID": "A-01", Activity: "Install", Start: "2025-10-01", "Baseline finish": "2025-12-31" }),
    });
    const effects = (day: number) => {
      const { benefits, activities } = reviewPlan(plan, day).result;
      return [benefits["B-01"]?.["triggerShift"], benefits["B-01"]?.["delayCost"], activities["A-01"]?.["costOfDelay"]];
    };
    // From Start to End, by when all 1,200 were planned: begun on End it brings one day of 365.
    const days = dayOf(2027, 3, 31) - dayOf(2026, 1, 1);
    expect(effects(dayOf(2027, 3, 31))).toEqual([
      expect.closeTo(days / 30.4375, 9),
      expect.closeTo(1200 - 1200 / 365, 6),
      expect.closeTo(1200 - 1200 / 365, 6),
    ]);
    expect(effects(yearsLater)).toEqual(effects(dayOf(2027, 3, 31)));
  });

  test("a reading of before that is confirmed only after End makes it realized from that day on", () => {
    const plan = planWith(soundBenefit({ End: "2027-03-31" }), [{ Date: "2027-03-10", Actual: 8, "Validated by": "Finance", "Validated on": "2027-06-01" }]);
    expect(figuresOn(plan, dayOf(2027, 5, 31))).toMatchObject({ status: "Green" });
    expect(figuresOn(plan, dayOf(2027, 6, 1))).toMatchObject({ status: "Realized" });
  });
});

const start = dayOf(2026, 1, 1);
const maybe = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(cell);
const reading = fc.record({
  after: fc.integer({ min: -60, max: 900 }),
  actual: fc.integer({ min: -20, max: 120 }),
  validated: fc.boolean(),
});
const plans = fc
  .record({
    cells: fc.record<NamedCells>({
      Kind: fc.constantFrom(...kinds),
      Nature: fc.constantFrom(...natures),
      Direction: fc.constantFrom(...directions),
      Profile: fc.constantFrom(...profiles),
      Baseline: maybe(fc.integer({ min: 0, max: 50 })),
      Target: fc.integer({ min: 0, max: 100 }),
      Frequency: maybe(fc.constantFrom("Weekly", "Monthly", "Quarterly", 10)),
      "Unit value": maybe(fc.constant(1000)),
      Category: fc.constantFrom("Cashable", "Non-cashable"),
      "Tolerance basis": maybe(fc.constant("Units")),
    }),
    days: fc.integer({ min: 0, max: 500 }),
    open: fc.integer({ min: -30, max: 800 }),
    log: fc.uniqueArray(reading, { maxLength: 14, selector: ({ after }) => after }),
    periods: fc.uniqueArray(fc.record({ after: fc.integer({ min: 1, max: 500 }), planned: fc.integer({ min: 0, max: 60 }) }), {
      maxLength: 4,
      selector: ({ after }) => after,
    }),
    kept: maybe(
      fc.record({ handover: fc.integer({ min: 0, max: 900 }), every: fc.integer({ min: 1, max: 200 }), held: maybe(fc.integer({ min: 0, max: 900 })) }),
    ),
    later: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1500 })),
  })
  .map(({ cells, days, open, log, periods, kept, later }) => {
    const end = start + open;
    const snapshot = snapshotOf({
      Benefits: tableOf(soundBenefit({ ...cells, Start: start, Due: start + days, End: end, "Baseline date": null })),
      Measurements: tableOf(
        { "Benefit ID": null, Date: null, Actual: null, "Validated by": null, "Validated on": null },
        ...log.map(({ after, actual, validated }) => ({
          "Benefit ID": "B-01",
          Date: start + after,
          Actual: actual,
          "Validated by": validated ? "Finance" : null,
          "Validated on": validated ? start + after : null,
        })),
      ),
      Profile: tableOf(
        { "Benefit ID": null, "Period end": null, Planned: null },
        ...periods.map(({ after, planned }) => ({ "Benefit ID": "B-01", "Period end": start + after, Planned: planned })),
      ),
      Sustainment: tableOf({
        "Benefit ID": kept === null ? null : "B-01",
        Action: "Look at it",
        "Handover date": kept === null ? null : start + kept.handover,
        "Accepted on": null,
        "Last review": kept === null || kept.held === null ? null : start + kept.held,
        "Review every (days)": kept?.every ?? null,
      }),
    });
    return { snapshot, end, later };
  });

describe("whatever the plan", () => {
  test("each figure on any day after End is what it was on End; only Reason names End then", () => {
    fc.assert(
      fc.property(plans, ({ snapshot, end, later }) => {
        const { reason: _then, ...onEnd } = figuresOn(snapshot, end);
        const { reason, ...since } = figuresOn(snapshot, end + later);
        expect(since).toEqual(onEnd);
        expect(reason).toEqual(figuresOn(snapshot, end + 1)["reason"]);
      }),
      { numRuns: 400, seed: 20261201 },
    );
  });

  test("before End each figure is what it is where no End is known", () => {
    fc.assert(
      fc.property(plans, ({ snapshot, end, later }) => {
        const tables = snapshot.tables.map((table) => ({ ...table, columns: table.columns.filter(({ header }) => header !== "End") }));
        expect(figuresOn(snapshot, end - later)).toEqual(figuresOn({ tables }, end - later));
      }),
      { numRuns: 300, seed: 20261204 },
    );
  });

  test("many plans take it up as it was on End: its figures, its money, whether it is silent", () => {
    fc.assert(
      fc.property(plans, ({ snapshot, end, later }) => {
        const at = (day: number) => planAt(snapshot, day).benefits.map(({ months: _byMonth, ...benefit }) => benefit);
        expect(at(end + later)).toEqual(at(end));
      }),
      { numRuns: 300, seed: 20261202 },
    );
  });

  test("nothing is asked for that would come after End, and nothing that was not due on End comes to be asked for", () => {
    fc.assert(
      fc.property(plans, ({ snapshot, end, later }) => {
        const asked = (day: number) =>
          owed(assess(snapshot, day))
            .filter(({ kind }) => kind !== "Validation")
            .map(({ kind, due }) => ({ kind, due }));
        const since = asked(end + later);
        expect(since.filter(({ due }) => due > end)).toEqual([]);
        expect(since).toEqual(asked(end + 1));
        expect(since).toEqual(expect.arrayContaining(asked(end)));
      }),
      { numRuns: 400, seed: 20261203 },
    );
  });
});

describe("after End is asked for", () => {
  const owedOn = (benefit: NamedCells, log: readonly NamedCells[], day = yearsLater) =>
    owed(assess(planWith(benefit, log), day)).map(({ kind, due }) => [kind, due]);
  const end = dayOf(2026, 6, 30);

  test("no reading of a level that was freshly read on End", () => {
    expect(owedOn(soundBenefit({ End: end }), [{ Date: "2026-06-15", Actual: 10 }])).toEqual([]);
  });
  test("a reading that was overdue on End, since a reading of before may still be entered", () => {
    expect(owedOn(soundBenefit({ End: end }), [{ Date: "2026-04-30", Actual: 10 }])).toEqual([["Measurement", dayOf(2026, 5, 31)]]);
  });
  test("what a flow brought up to End, which no other reading tells", () => {
    expect(owedOn(soundFlow({ "Benefit ID": "B-01", End: end }), [{ Date: "2026-06-15", Actual: 500 }])).toEqual([["Measurement", end]]);
    expect(owedOn(soundFlow({ "Benefit ID": "B-01", End: end }), [{ Date: "2026-06-30", Actual: 500 }])).toEqual([]);
  });
  test("the first reading of what was never read, on End at the latest", () => {
    expect(owedOn(soundBenefit({ Start: "2026-06-10", End: end }), [])).toEqual([["First measurement", end]]);
  });
  test("nothing where End is before Start", () => {
    expect(owedOn(soundBenefit({ End: "2025-11-30" }), [])).toEqual([]);
  });
});

describe("what keeps a benefit alive", () => {
  const ends = "2026-12-31";
  const row = { "Benefit ID": "B-01", Action: "Look at it", "Handover date": "2026-06-30", "Accepted on": "2026-06-30", "Review every (days)": 90 };
  const owedOn = (cells: NamedCells) =>
    owed(assess(planWith(soundBenefit({ Due: "2026-05-31", End: ends }), [{ Date: ends, Actual: 8 }], [{ ...row, ...cells }]), yearsLater)).map(
      ({ kind, due }) => [kind, due],
    );

  test("is reviewed up to its End: what was due by then and not held is owed, what would be due after it is not", () => {
    expect(owedOn({ "Last review": "2026-10-02" })).toEqual([["Sustainment review", dayOf(2026, 12, 31)]]);
    expect(owedOn({ "Last review": "2026-10-03" })).toEqual([]);
  });
  test("is handed over by its End or not at all", () => {
    expect(owedOn({ "Accepted on": null, "Review every (days)": null })).toEqual([["Handover", dayOf(2026, 6, 30)]]);
    expect(owedOn({ "Accepted on": null, "Handover date": "2027-01-31", "Review every (days)": null })).toEqual([]);
  });
  test("is asked for as long as the benefit has not ended", () => {
    const advised = (day: number): boolean =>
      reviewPlan(planWith(soundBenefit({ Due: "2026-05-31", End: ends }), [], [{ "Benefit ID": null, Action: "Another" }]), day).findings.some(
        ({ rule }) => rule === "no-sustainment-action",
      );
    expect([advised(dayOf(2026, 12, 30)), advised(dayOf(2026, 12, 31)), advised(yearsLater)]).toEqual([true, false, false]);
  });
});
