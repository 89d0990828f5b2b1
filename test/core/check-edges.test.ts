import { describe, expect, test } from "@jest/globals";
import { activities, activity, benefits, claimed, four, frozen, measured, placesOf, tabled } from "../support/check-plans";
import { soundBenefit as level, soundFlow as flow, soundPlan, tableOf, type Tables } from "../support/plan-builder";

/** Edges: a rule, the edge in words, the plan, and the rows in which the rule fires. */
const edges: readonly (readonly [rule: string, edge: string, plan: Tables, rows: readonly (number | null)[]])[] = [
  [
    "too-large",
    "two benefits make two findings, each with its own row",
    claimed({}, {}, ["B-01", "2026-01-31", 1, null], ["B-02", "2026-01-31", 1e16, null], ["B-01", "2026-02-28", 1e16, null]),
    [4, 3],
  ],
  ["too-large", "exactly the limit is allowed", measured(flow(), ["2026-01-31", 1e15]), []],
  ["attribution-over-whole", "exactly 100% together is allowed", benefits(level({ Attribution: 0.4 }), level({ "Benefit ID": "B-02", Attribution: 0.6 })), []],
  [
    "attribution-over-whole",
    "of three rows with one KPI there is one finding",
    benefits(level({ Attribution: 0.4 }), level({ "Benefit ID": "B-02", Attribution: 0.6 }), level({ "Benefit ID": "B-03" })),
    [2],
  ],
  ["baseline-moved", "a baseline as it was frozen", frozen(level(), { "Baseline value": 12 }), []],
  ["baseline-moved", "a value to maintain has no target to move to", frozen(level({ Direction: "Maintain", Baseline: 11 }), { "Baseline value": 12 }), []],
  ["target-cut", "a target as it was frozen", frozen(level({ Direction: "Maintain" }), { Target: 8 }), []],
  ["target-cut", "a value to maintain may not change", frozen(level({ Direction: "Maintain", Target: 9 }), { Target: 8 }), [2]],
  ["target-cut", "what was frozen on the status date counts", frozen(level({ Target: 9 }), { Target: 8, "Taken on": "2026-06-30" }), [2]],
  ["target-cut", "of two baselines of one day the later row counts", frozen(level({ Target: 9 }), { Target: 8 }, { Target: 9 }), []],
  [
    "target-cut",
    "a baseline that is entered late but older does not count",
    frozen(level({ Target: 9 }), { Target: 9 }, { Target: 8, "Taken on": "2025-06-30" }),
    [],
  ],
  [
    "benefit-dropped",
    "a later row without Target or Due and without a reason hides nothing",
    frozen(level(), { "Benefit ID": "B-05", Target: 1 }, { "Benefit ID": "B-05", "Taken on": "2026-05-01" }),
    [3],
  ],
  ["dates-far-apart", "sixty years to the day are allowed", benefits(level({ Due: "2085-12-31" })), []],
  ["dates-far-apart", "a Due too far away", benefits(level({ Due: "2126-12-31" })), [2]],
  [
    "dependency-cycle",
    "two circles are two findings",
    activities({ "Depends on": "A-02" }, { "Activity ID": "A-02", "Depends on": "A-01" }, { "Activity ID": "A-03", "Depends on": "A-03" }),
    [2, 4],
  ],
  [
    "dependency-cycle",
    "two ways to one activity are no circle",
    activities(
      { "Depends on": "A-02, A-03" },
      { "Activity ID": "A-02", "Depends on": "A-04" },
      { "Activity ID": "A-03", "Depends on": "A-04" },
      { "Activity ID": "A-04" },
    ),
    [],
  ],
  [
    "double-count",
    "a reading of the status date is claimed, a later one is not yet",
    claimed({}, {}, ["B-01", "2026-06-30", 910, "P"], ["B-02", "2026-06-30", 910, "P"], ["B-01", "2026-07-31", 805, "P"], ["B-02", "2026-07-31", 805, "P"]),
    [3],
  ],
  [
    "double-count",
    "three benefits with one figure are each told against the first",
    {
      ...claimed({}, {}, ["B-01", "2026-05-31", 910, "P"], ["B-02", "2026-05-31", 910, "P"], ["B-03", "2026-05-31", 910, "P"]),
      Benefits: tableOf(flow(), flow({ "Benefit ID": "B-02" }), flow({ "Benefit ID": "B-03" })),
    },
    [3, 4],
  ],
  [
    "double-count",
    "a report that others feed too, in other figures",
    claimed({}, {}, ["B-01", "2026-05-31", 910, "P"], ["B-02", "2026-05-31", 910, "Q"], ["B-02", "2026-04-30", 910, "P"]),
    [],
  ],
  [
    "double-count",
    "no source at all is no same source",
    claimed({ "Data source": null }, { "Data source": null }, ["B-01", "2026-05-31", 9, null], ["B-02", "2026-05-31", 9, null]),
    [],
  ],
  ["double-count", "99 meets by chance", claimed({}, {}, ["B-01", "2026-05-31", 99, "P"], ["B-02", "2026-05-31", 99, "P"]), []],
  ["double-count", "100 does not", claimed({}, {}, ["B-01", "2026-05-31", 100, "P"], ["B-02", "2026-05-31", 100, "P"]), [3]],
  ["double-count", "nor does 9.5", claimed({}, {}, ["B-01", "2026-05-31", 9.5, "P"], ["B-02", "2026-05-31", 9.5, "P"]), [3]],
  [
    "double-count",
    "one source feeds different indicators",
    claimed({ Benefit: "Infant mortality" }, { Benefit: "School enrolment" }, ["B-01", "2026-05-31", 910, "P"], ["B-02", "2026-05-31", 910, "P"]),
    [],
  ],
  [
    "double-count",
    "a title told in other words is alike, and the words that only join do not count",
    claimed({ Benefit: "Hours of overtime saved" }, { Benefit: "Overtime hours" }, ["B-01", "2026-05-31", 910, "P"], ["B-02", "2026-05-31", 910, "P"]),
    [3],
  ],
  [
    "double-count",
    "a unit that one of the two lacks is not the same unit",
    claimed({}, { Unit: null }, ["B-01", "2026-05-31", 910, "P"], ["B-02", "2026-05-31", 910, "P"]),
    [],
  ],
  [
    "source-shared",
    "small amounts and other indicators of one source are no one amount that is shared out",
    claimed({ Benefit: "Infant mortality" }, { Benefit: "School enrolment" }, ["B-01", "2026-05-31", 910, "P"], ["B-02", "2026-05-31", 905, "P"]),
    [],
  ],
  ["source-shared", "5 and 7 of one source", claimed({}, {}, ["B-01", "2026-05-31", 5, "P"], ["B-02", "2026-05-31", 7, "P"]), []],
  ["double-count", "nothing is not claimed twice", claimed({}, {}, ["B-01", "2026-05-31", 0, "P"], ["B-02", "2026-05-31", 0, "P"]), []],
  [
    "double-count",
    "milestones and scores meet by chance",
    claimed({ Kind: "Milestone" }, { Kind: "Milestone" }, ["B-01", "2026-05-31", 1, "P"], ["B-02", "2026-05-31", 1, "P"]),
    [],
  ],
  [
    "double-count",
    "other alphabets are compared too",
    claimed({}, {}, ["B-01", "2026-05-31", 910, "Lohnlauf Ä"], ["B-02", "2026-05-31", 910, "Lohnlauf Ö"]),
    [],
  ],
  [
    "source-shared",
    "only the latest amounts are looked at",
    claimed({}, {}, ["B-01", "2026-04-30", 910, "P"], ["B-02", "2026-04-30", 805, "P"], ["B-01", "2026-05-31", 910, "Q"], ["B-02", "2026-05-31", 805, "R"]),
    [],
  ],
  [
    "source-shared",
    "another category is another thing",
    claimed({ Category: "Cashable" }, {}, ["B-01", "2026-04-30", 910, "P"], ["B-02", "2026-04-30", 805, "P"]),
    [],
  ],
  [
    "source-shared",
    "what four share is told, what five share is a system",
    {
      Benefits: tableOf(...[1, 2, 3, 4].map((n) => flow({ "Benefit ID": `B-${n}` }))),
      Measurements: tableOf(...[1, 2, 3, 4].map((n) => ({ "Benefit ID": `B-${n}`, Date: "2026-05-31", Actual: n * 1000, Source: "P" }))),
    },
    [5],
  ],
  [
    "source-shared",
    "five share a system",
    {
      Benefits: tableOf(...[1, 2, 3, 4, 5].map((n) => flow({ "Benefit ID": `B-${n}` }))),
      Measurements: tableOf(...[1, 2, 3, 4, 5].map((n) => ({ "Benefit ID": `B-${n}`, Date: "2026-05-31", Actual: n * 1000, Source: "P" }))),
    },
    [],
  ],
  [
    "flow-after-due",
    "a benefit that has an End is told by that rule",
    measured(flow({ Baseline: 100, Due: "2026-04-30", End: "2026-04-30" }), ["2026-05-31", 1]),
    [],
  ],
  ["flow-after-due", "what is due and dated on one day counts", measured(flow({ Baseline: 100, Due: "2026-05-31" }), ["2026-05-31", 1]), []],
  [
    "measurement-after-end",
    "a parent row is not measured",
    {
      Benefits: tableOf(level({ End: "2026-02-28" }), level({ "Benefit ID": "B-02", Parent: "B-01" })),
      Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-03-31", Actual: 1 }),
    },
    [],
  ],
  ["measurement-before-baseline", "two make one finding at the first row", measured(level(), ["2025-11-30", 1], ["2025-10-31", 1]), [2]],
  [
    "duplicate-measurement",
    "the first row of the sheet that repeats is named",
    measured(flow(), ["2026-05-31", 1], ["2026-04-30", 1], ["2026-05-31", 1], ["2026-04-30", 1]),
    [4],
  ],
  ["milestone-value", "the first row of the sheet is named", measured(level({ Kind: "Milestone" }), ["2026-05-31", 2], ["2026-04-30", 0.5]), [2]],
  ["milestone-value", "what is not counted yet is not told", measured(level({ Kind: "Milestone" }), ["2026-07-31", 2]), []],
  [
    "percent-mixed",
    "from 10 on it is a percentage, up to 1 a share, and between what lies nearer to the plan",
    measured(level({ Unit: "percent", Baseline: 1, Target: 0.4 }), ["2026-04-30", 4.9], ["2026-05-31", 10]),
    [3],
  ],
  ["percent-mixed", "0 is both", measured(level({ Unit: "%", Baseline: 10, Target: 40 }), ["2026-04-30", 0], ["2026-05-31", 1], ["2026-06-30", 1.1]), [3]],
  [
    "percent-mixed",
    "a plan that is neither plainly a share nor a percentage",
    measured(level({ Unit: "%", Baseline: 5, Target: 2 }), ["2026-04-30", 0.5], ["2026-05-31", 50]),
    [],
  ],
  ["forecast-in-past", "a forecast for the status date has not passed", activities({ "Forecast finish": "2026-06-30" }), []],
  ["forecast-in-past", "a baseline on the status date is still to come", activities({ "Forecast finish": "2026-06-29", "Baseline finish": "2026-06-30" }), [2]],
  ["activity-overdue", "finished on the status date", activities({ "Baseline finish": "2026-05-31", "Actual finish": "2026-06-30" }), []],
  ["activity-overdue", "finished only after the status date", activities({ "Baseline finish": "2026-05-31", "Actual finish": "2026-07-01" }), [2]],
  ["activity-overdue", "a date on the status date is not yet overdue", activities({ "Baseline finish": "2026-06-30" }), []],
  [
    "funding-below-plan",
    "as much as planned",
    { ...benefits(level()), Resources: tableOf({ Resource: "Grant", Kind: "Funding", Planned: 10, Committed: 10 }) },
    [],
  ],
  ["no-review-planned", "a review on the status date is still to come", { ...benefits(level()), Reviews: tableOf({ Review: "Gate", Date: "2026-06-30" }) }, []],
  [
    "no-review-planned",
    "a review that is done early is not",
    { ...benefits(level()), Reviews: tableOf({ Review: "Gate", Date: "2026-07-30", "Done on": "2026-06-20" }) },
    [null],
  ],
  ["review-overdue", "a review on the status date is not yet overdue", { ...benefits(level()), Reviews: tableOf({ Review: "Gate", Date: "2026-06-30" }) }, []],
  ["no-owner", "three benefits are named one by one", benefits(...four({ Owner: null }).slice(1)), [2, 3, 4]],
  ["no-objective", "a dis-benefit serves none", soundPlan(benefits(level({ Objective: null, Nature: "Dis-benefit" }))), []],
  [
    "no-objective",
    "a score of 0 is no service",
    soundPlan({ ...benefits(level({ Objective: null })), Alignment: tableOf({ "Benefit ID": "B-01", "Objective ID": "O-1", Score: 0 }) }),
    [2],
  ],
  [
    "no-enabling-activity",
    "nobody wants to enable a dis-benefit, and parents cover children",
    {
      ...benefits(level({ Nature: "Dis-benefit" }), level({ "Benefit ID": "B-02", Parent: "B-03" }), level({ "Benefit ID": "B-03" })),
      Activities: tableOf(activity({ Enables: "B-03" })),
    },
    [],
  ],
  [
    "no-sustainment-action",
    "a dis-benefit and a milestone are not kept alive",
    { ...benefits(level({ Nature: "Dis-benefit" }), level({ "Benefit ID": "B-02", Kind: "Milestone" })), Sustainment: [["Benefit ID", "Action"]] },
    [],
  ],
  [
    "cashable-without-validator",
    "a validator for the whole plan covers all",
    { ...benefits(level({ Category: "Cashable" })), Roles: tableOf({ Person: "P", Role: "Finance validator" }) },
    [],
  ],
  ["unit-value-missing", "an unreadable value is told by the reading", benefits(flow({ Category: "Cashable", "Unit value": "lots" })), []],
  ["unit-value-missing", "a score is never money", benefits(level({ Category: "Cashable", Kind: "Scale" })), []],
  ["unit-value-missing", "a level in money is worth nothing by itself", benefits(level({ Category: "Cashable", Unit: "£" })), [2]],
  ["profile-empty", "what is maintained has no profile", benefits(level({ Profile: "Table", Direction: "Maintain" })), []],
  ["profile-empty", "a floor has no profile", benefits(level({ Profile: "Table", Direction: "At least" })), []],
  ["profile-empty", "nor has a level that promises no change", benefits(level({ Profile: "Table", Baseline: null })), []],
  ["profile-off-target", "what is kept is not planned by rows", tabled(level({ Profile: "Table", Direction: "At most" }), ["2026-12-31", 11]), []],
  ["profile-after-due", "nor planned beyond Due", tabled(level({ Profile: "Table", Direction: "At most" }), ["2027-12-31", 8]), []],
  ["profile-off-target", "half a per cent is allowed for rounding, more is not", tabled(flow({ Profile: "Table" }), ["2026-12-31", 1206]), []],
  ["profile-off-target", "rows too large to add up", tabled(flow({ Profile: "Table" }), ["2026-06-30", -1e308], ["2026-12-31", -1e308]), []],
  ["profile-off-target", "more than half a per cent", tabled(flow({ Profile: "Table" }), ["2026-12-31", 1206.1]), [2]],
  [
    "vague-title",
    "a long single word is a compound",
    benefits(level({ Benefit: "Prozesskostensenkung" }), level({ "Benefit ID": "B-02", Benefit: "Sustainability" })),
    [3],
  ],
  [
    "vague-title",
    "a parent's measures stand in its children",
    benefits(level({ Benefit: "Improve satisfaction" }), level({ "Benefit ID": "B-02", Parent: "B-01", Benefit: "Satisfaction" })),
    [],
  ],
  [
    "weights-off",
    "weights of 1 to 5 need not add up",
    benefits(level({ Weight: 5 }), level({ "Benefit ID": "B-02", Weight: 3 }), level({ "Benefit ID": "B-03", Weight: 1 })),
    [],
  ],
  [
    "weights-off",
    "weights that add up within each family",
    benefits(
      level({ Weight: 0.5 }),
      level({ "Benefit ID": "B-02", Weight: 0.5 }),
      level({ "Benefit ID": "B-03", Parent: "B-01", Weight: 0.3 }),
      level({ "Benefit ID": "B-04", Parent: "B-01", Weight: 0.7 }),
      level({ "Benefit ID": "B-05", Parent: "B-02", Weight: 0.4 }),
      level({ "Benefit ID": "B-06", Parent: "B-02", Weight: 0.5 }),
    ),
    [6],
  ],
  [
    "weights-off",
    "thirds are rounded",
    benefits(level({ Weight: 0.333 }), level({ "Benefit ID": "B-02", Weight: 0.333 }), level({ "Benefit ID": "B-03", Weight: 0.333 })),
    [],
  ],
  ["weights-off", "sums far from a whole are not meant to be one", benefits(level({ Weight: 0.7 }), level({ "Benefit ID": "B-02", Weight: 0.7 })), []],
  [
    "weights-off",
    "many small weights with a sum near 100 are a scale of 1 to 10",
    benefits(...Array.from({ length: 19 }, (_, n) => level({ "Benefit ID": `B-${n}`, Weight: 5 }))),
    [],
  ],
];

describe("at its edges", () => {
  test.each(edges)("%s: %s", (rule, _edge, plan, rows) => {
    expect(placesOf(rule, plan).map(({ row }) => row ?? null)).toEqual(rows);
  });

  test("a finding in the log names the benefit whose reading it is", () => {
    const plan = claimed({}, {}, ["B-02", "2026-01-31", 1e16, null], ["B-01", "2026-02-28", 1e16, null]);
    expect(placesOf("too-large", plan).map(({ subject, row }) => [subject, row])).toEqual([
      ["B-01", 3],
      ["B-02", 2],
    ]);
  });
});
