import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Place } from "../../core/checks/check";
import { checks } from "../../core/checks/index";
import { findingList } from "../../core/reading/findings";
import { planTableNames } from "../../core/tables/plan-tables";
import type { Cell } from "../../core/port/workbook";
import { activities, activity, benefits, claimed, four, frozen, measured, placesOf, statusDate, tabled } from "../support/check-plans";
import { planOf, soundBenefit as level, soundFlow as flow, soundPlan, tableOf, type Tables } from "../support/plan-builder";

type At = readonly [table: string, row: number | null, column: string | null];

/** Rule, a plan that fires it, where, words that the finding must hold, and a near miss that fires nothing. */
const cases: readonly (readonly [rule: string, fires: Tables, at: readonly At[], says: string, nearMiss: Tables])[] = [
  ["missing-benefits", { Measurements: [["Benefit ID"]] }, [["Benefits", null, null]], "no Benefits table", { Benefits: [["Benefit ID"]] }],
  ["no-benefits", { Benefits: [["Benefit ID"]] }, [["Benefits", null, null]], "no rows yet", benefits(level())],
  [
    "missing-measurements",
    benefits(level()),
    [["Measurements", null, null]],
    "no Measurements table",
    { ...benefits(level()), Measurements: [["Benefit ID"]] },
  ],
  ["missing-table", soundPlan({ Benefits: tableOf(level()) }), [], "", {}],
  ["id-missing", benefits(level({ "Benefit ID": null })), [["Benefits", 2, "Benefit ID"]], "has no ID", benefits(level({ "Benefit ID": { error: "#REF!" } }))],
  ["id-twice", benefits(level(), level()), [["Benefits", 3, "Benefit ID"]], "already stands in row 2", benefits(level(), level({ "Benefit ID": "B-1" }))],
  [
    "id-twice",
    benefits(level(), level({ "Benefit ID": " b-01" })),
    [["Benefits", 3, "Benefit ID"]],
    "only by case or spaces",
    benefits(level(), level({ "Benefit ID": "B 01" })),
  ],
  [
    "setting-twice",
    {
      ...benefits(level()),
      Settings: [
        ["Setting", "Value"],
        ["Discount rate", 0.03],
        ["discount rate", 0.1],
      ],
    },
    [["Settings", 3, "Value"]],
    "Discount rate is 10% here and 3% in row 2, which counts",
    {
      ...benefits(level()),
      Settings: [
        ["Setting", "Value"],
        ["Discount rate", 0.03],
        ["discount rate", "3 %"],
      ],
    },
  ],
  ["name-missing", benefits(level({ Benefit: null })), [["Benefits", 2, "Benefit"]], "B-01 has no name", benefits(level({ Benefit: "n/a" }))],
  ["needed-cell-blank", benefits(level({ Target: null, Due: "tbc" })), [["Benefits", 2, "Target"]], "no Target and Due", benefits(level({ Target: "lots" }))],
  ["needed-cell-blank", benefits(flow({ Start: null })), [["Benefits", 2, "Start"]], "no Start", benefits(flow({ Baseline: null }))],
  [
    "needed-cell-blank",
    benefits(level({ Target: null, Parent: "B-02" }), level({ "Benefit ID": "B-02" })),
    [["Benefits", 2, "Target"]],
    "B-01",
    benefits(level({ Parent: "B-02" }), level({ "Benefit ID": "B-02", Target: null })),
  ],
  [
    "row-incomplete",
    {
      ...benefits(level()),
      Alignment: [
        ["Benefit ID", "Objective ID", "Score"],
        ["B-01", "O-1", null],
      ],
    },
    [["Alignment", 2, "Score"]],
    "no Score",
    {
      ...benefits(level()),
      Alignment: [
        ["Benefit ID", "Objective ID"],
        ["B-01", "O-1"],
      ],
    },
  ],
  [
    "unknown-reference",
    benefits(level({ Parent: "B-09" })),
    [["Benefits", 2, "Parent"]],
    '"B-09"',
    benefits(level({ Parent: "b-02" }), level({ "Benefit ID": "B-02" })),
  ],
  [
    "unknown-reference",
    { ...benefits(level({ Objective: "O-2" })), Objectives: tableOf({ "Objective ID": "O-1", Objective: "Growth" }) },
    [["Benefits", 2, "Objective"]],
    '"O-2"',
    benefits(level({ Objective: "Growth" })),
  ],
  [
    "unknown-reference",
    { ...benefits(level({ Trigger: "A-09" })), Activities: tableOf(activity({ Enables: "B-01; B-7", "Depends on": "A-8" })) },
    [
      ["Benefits", 2, "Trigger"],
      ["Activities", 2, "Enables"],
      ["Activities", 2, "Depends on"],
    ],
    "A-09",
    { ...benefits(level({ Trigger: "A-01" })), Activities: tableOf(activity({ Enables: "B-01, b-01" })) },
  ],
  [
    "unknown-reference",
    {
      ...benefits(level()),
      Activities: tableOf(activity({})),
      Objectives: tableOf({ "Objective ID": "O-1", Objective: "Growth" }),
      Roles: tableOf({ Person: "P", Role: "Sponsor", "Benefit ID": "X", "Activity ID": "X" }),
      Resources: tableOf({ Resource: "R", Planned: 1, "Benefit ID": "X", "Activity ID": "X" }),
      Profile: tableOf({ "Benefit ID": "X", "Period end": "2026-01-31", Planned: 1 }),
      Alignment: tableOf({ "Benefit ID": "X", "Objective ID": "X", Score: 1 }),
      Sustainment: tableOf({ "Benefit ID": "X", Action: "A" }),
    },
    [
      ["Profile", 2, "Benefit ID"],
      ["Roles", 2, "Benefit ID"],
      ["Roles", 2, "Activity ID"],
      ["Resources", 2, "Benefit ID"],
      ["Resources", 2, "Activity ID"],
      ["Alignment", 2, "Benefit ID"],
      ["Alignment", 2, "Objective ID"],
      ["Sustainment", 2, "Benefit ID"],
    ],
    "no benefit",
    { ...benefits(level()), Roles: tableOf({ Person: "P", Role: "Sponsor", "Benefit ID": "B-01" }) },
  ],
  [
    "reference-spelling",
    benefits(level(), level({ "Benefit ID": "B-02", Parent: "b-01" }), level({ "Benefit ID": "B-03", Parent: "b-01" })),
    [["Benefits", 3, "Parent"]],
    "1 more row",
    benefits(level(), level({ "Benefit ID": "B-02", Parent: "B-01" })),
  ],
  [
    "own-parent",
    benefits(level({ Parent: "b-01" })),
    [["Benefits", 2, "Parent"]],
    "itself",
    benefits(level({ Parent: "B-02" }), level({ "Benefit ID": "B-02" })),
  ],
  [
    "parent-cycle",
    benefits(level({ Parent: "B-02" }), level({ "Benefit ID": "B-02", Parent: "B-01" }), level({ "Benefit ID": "B-03", Parent: "B-01" })),
    [
      ["Benefits", 2, "Parent"],
      ["Benefits", 3, "Parent"],
    ],
    "B-01 and B-02",
    benefits(level({ Parent: "B-02" }), level({ "Benefit ID": "B-02", Parent: "B-03" }), level({ "Benefit ID": "B-03" })),
  ],
  [
    "parent-measured",
    {
      Benefits: tableOf(level(), level({ "Benefit ID": "B-02", Parent: "B-01" })),
      Measurements: tableOf({ "Benefit ID": "B-02", Date: "2026-02-28", Actual: 1 }, { "Benefit ID": "B-01", Date: "2026-02-28", Actual: 1 }),
    },
    [["Measurements", 3, "Benefit ID"]],
    "1 measurement is not counted",
    measured(level(), ["2026-02-28", 1]),
  ],
  ["due-before-start", benefits(level({ Due: "2025-12-31" })), [["Benefits", 2, "Due"]], "before it starts", benefits(level({ Due: "2026-01-01" }))],
  ["end-before-due", benefits(level({ End: "2026-12-30" })), [["Benefits", 2, "End"]], "2026-12-30", benefits(level({ End: "2026-12-31" }))],
  [
    "baseline-after-start",
    benefits(level({ "Baseline date": "2026-01-02" })),
    [["Benefits", 2, "Baseline date"]],
    "2026-01-02",
    benefits(level({ "Baseline date": "2026-01-01" })),
  ],
  ["dates-far-apart", benefits(level({ End: "2206-12-31" })), [["Benefits", 2, "End"]], "2206-12-31", benefits(level({ End: "2085-12-31" }))],
  [
    "target-against-direction",
    benefits(flow({ Direction: "Decrease", Baseline: 1100 })),
    [["Benefits", 2, "Target"]],
    "is above its baseline",
    benefits(flow({ Direction: "At most", Baseline: 1100 })),
  ],
  [
    "level-to-keep",
    benefits(level({ Target: 13 })),
    [["Benefits", 2, "Target"]],
    "should decrease to 13 days but has its baseline at 12 days, so it is judged as at most 13 days",
    benefits(level({ Target: 13, Direction: "At most" })),
  ],
  [
    "level-to-keep",
    benefits(level({ Baseline: null })),
    [["Benefits", 2, "Baseline"]],
    "has no baseline to move from",
    benefits(level({ Baseline: null, Direction: "Maintain" })),
  ],
  [
    "tolerance-basis",
    benefits(level({ "Tolerance basis": "Units" })),
    [["Benefits", 2, "Tolerance basis"]],
    "has no tolerance of its own",
    benefits(level({ "Tolerance basis": "Units", "Amber tolerance": 0.5, "Red tolerance": 2 })),
  ],
  [
    "tolerance-basis",
    benefits(level({ "Amber tolerance": 0.05, "Red tolerance": 2 })),
    [["Benefits", 2, "Red tolerance"]],
    "a tolerance of 2, which is no share of a plan",
    benefits(level({ "Amber tolerance": 0.05, "Red tolerance": 0.2 })),
  ],
  [
    "target-against-direction",
    benefits(flow({ Direction: "Decrease" })),
    [["Benefits", 2, "Target"]],
    "no Baseline to decrease from",
    benefits(flow({ Direction: "Decrease", Baseline: 1300 })),
  ],
  [
    "target-equals-baseline",
    benefits(flow({ Baseline: 1200 })),
    [["Benefits", 2, "Target"]],
    "promises no change",
    benefits(flow({ Baseline: 1200, Direction: "Maintain" })),
  ],
  ["too-large", benefits(flow({ Target: 1e308 })), [["Benefits", 2, "Target"]], "1e+308", benefits(flow({ Target: 1e15 }))],
  [
    "too-large",
    measured(flow(), ["2026-02-28", 1], ["2026-03-31", -2e15], ["2026-04-30", 1e308]),
    [["Measurements", 3, "Actual"]],
    "−2e+15 here, and in 1 more row",
    measured(flow(), ["2026-03-31", -1e15]),
  ],
  ["profile-empty", benefits(level({ Profile: "Table" })), [["Benefits", 2, "Profile"]], "no rows in Profile", benefits(level({ Profile: "Step" }))],
  [
    "profile-empty",
    tabled(flow({ Profile: "Table" }), ["2026-06-30", 5], ["2026-12-31", -5]),
    [["Benefits", 2, "Profile"]],
    "add up to 0",
    tabled(flow({ Profile: "Table" }), ["2026-12-31", 5]),
  ],
  [
    "profile-off-target",
    tabled(flow({ Profile: "Table" }), ["2026-06-30", 500], ["2026-12-31", 600]),
    [["Benefits", 2, "Target"]],
    "add up to 1,100 hours, but its target is 1,200 hours",
    tabled(flow({ Profile: "Table" }), ["2026-06-30", 600], ["2026-12-31", 605]),
  ],
  [
    "profile-off-target",
    tabled(level({ Profile: "Table" }), ["2026-06-30", 8], ["2026-12-31", 9]),
    [["Benefits", 2, "Target"]],
    "end at 9",
    tabled(level({ Profile: "Table" }), ["2026-06-30", 9], ["2026-12-31", 8]),
  ],
  [
    "profile-period-twice",
    tabled(flow({ Profile: "Table" }), ["2026-06-30", 1], ["2026-06-30", 2]),
    [["Profile", 3, "Period end"]],
    "in row 2 too",
    tabled(flow({ Profile: "Table" }), ["2026-06-30", 1], ["2026-07-31", 1]),
  ],
  [
    "profile-unused",
    tabled(flow(), ["2026-06-30", 1], ["2026-07-31", 1]),
    [["Benefits", 2, "Profile"]],
    "profile is Linear",
    tabled(flow({ Profile: "Table" }), ["2026-06-30", 1]),
  ],
  [
    "measurement-after-status-date",
    measured(level(), ["2026-07-31", 1], ["2026-07-01", 1], ["2026-06-30", 1]),
    [["Measurements", 2, "Date"]],
    "2 measurements of B-01 are",
    measured(level(), ["2026-06-30", 1]),
  ],
  [
    "measurement-before-baseline",
    measured(level(), ["2026-01-31", 1], ["2025-12-30", 1]),
    [["Measurements", 3, "Date"]],
    "1 measurement of B-01 is",
    measured(level(), ["2025-12-31", 1]),
  ],
  [
    "flow-before-start",
    measured(flow(), ["2025-12-31", 1]),
    [["Measurements", 2, "Date"]],
    "before its start on 2026-01-01",
    measured(flow(), ["2026-01-01", 1]),
  ],
  [
    "flow-before-start",
    measured(flow({ Start: "2026-02-01" }), ["2026-01-01", 1], ["2026-01-31", 1]),
    [["Measurements", 2, "Date"]],
    "2 amounts",
    measured(level({ Start: "2026-02-01" }), ["2026-01-31", 1]),
  ],
  [
    "flow-after-due",
    measured(flow({ Baseline: 100, Due: "2026-05-31" }), ["2026-05-31", 1], ["2026-06-01", 1]),
    [["Measurements", 3, "Date"]],
    "1 amount",
    measured(flow({ Due: "2026-05-31" }), ["2026-06-01", 1]),
  ],
  [
    "measurement-after-end",
    measured(level({ End: "2026-05-31" }), ["2026-06-01", 1]),
    [["Measurements", 2, "Date"]],
    "after its end",
    measured(level({ End: "2026-05-31" }), ["2026-05-31", 1], ["2026-07-01", 1]),
  ],
  [
    "duplicate-measurement",
    measured(flow(), ["2026-05-31", 1], ["2026-05-31", 2]),
    [["Measurements", 3, "Date"]],
    "both amounts count",
    measured(flow(), ["2026-05-31", 1], ["2026-06-30", 1]),
  ],
  [
    "duplicate-measurement",
    measured(level(), ["2026-05-31", 1], ["2026-04-30", 1], ["2026-05-31", 2], ["2026-04-30", 2]),
    [["Measurements", 4, "Date"]],
    "2026-05-31 and 1 more date; the later row counts",
    measured(level(), ["2026-05-31", 1], ["2026-06-30", 1]),
  ],
  [
    "milestone-value",
    measured(level({ Kind: "Milestone" }), ["2026-04-30", 0], ["2026-05-31", 0.5]),
    [["Measurements", 3, "Actual"]],
    "0.5",
    measured(level({ Kind: "Milestone" }), ["2026-04-30", 0], ["2026-05-31", 1]),
  ],
  [
    "percent-plan-mixed",
    measured(level({ Unit: "%", Baseline: 8, Target: 0.03 }), ["2026-04-30", 5]),
    [["Benefits", 2, "Target"]],
    "the baseline 8 and the target 0.03",
    measured(level({ Unit: "days", Baseline: 8, Target: 0.03 }), ["2026-04-30", 5]),
  ],
  [
    "percent-plan-mixed",
    tabled(level({ Unit: "%", Baseline: 40, Target: 80, Profile: "Table" }), ["2026-06-30", 0.6], ["2026-12-31", 0.8]),
    [["Profile", 2, "Planned"]],
    "counts 0.6 where the row of Benefits has 80",
    tabled(level({ Unit: "%", Baseline: 40, Target: 80, Profile: "Table" }), ["2026-06-30", 60], ["2026-12-31", 80]),
  ],
  [
    "percent-plan-mixed",
    frozen(level({ Unit: "%", Baseline: 0.4, Target: 0.8 }), { "Baseline value": 40, Target: 80 }),
    [["Baselines", 2, "Target"]],
    "The frozen plan of B-01 counts 80 where the row of Benefits has 0.8",
    frozen(level({ Unit: "%", Baseline: 0.4, Target: 0.8 }), { "Baseline value": 0.4, Target: 0.9 }),
  ],
  [
    "percent-mixed",
    measured(level({ Unit: "%", Baseline: 0.6, Target: 0.4 }), ["2026-04-30", 55]),
    [["Measurements", 2, "Actual"]],
    "55",
    measured(level({ Unit: "%", Baseline: 0.6, Target: 0.4 }), ["2026-04-30", 1.2]),
  ],
  [
    "percent-mixed",
    measured(level({ Unit: "% of calls", Baseline: 60, Target: 40 }), ["2026-04-30", 0.55]),
    [["Measurements", 2, "Actual"]],
    "0.55",
    measured(level({ Unit: "days", Baseline: 60, Target: 40 }), ["2026-04-30", 0.55]),
  ],
  [
    "double-count",
    claimed({}, {}, ["B-01", "2026-05-31", 910, "Payroll May"], ["B-02", "2026-05-31", 910, " payroll  may"]),
    [["Measurements", 3, "Source"]],
    "B-01 and B-02 both claim 910",
    claimed({}, {}, ["B-01", "2026-05-31", 910, "Payroll May"], ["B-02", "2026-05-31", 911, "Payroll May"]),
  ],
  [
    "double-count",
    claimed({}, {}, ["B-02", "2026-04-30", 710, null], ["B-02", "2026-05-31", 805, null], ["B-01", "2026-04-30", 710, null], ["B-01", "2026-05-31", 805, null]),
    [["Measurements", 2, "Source"]],
    "1 more period",
    claimed({}, { Unit: "£" }, ["B-01", "2026-05-31", 910, "Payroll"], ["B-02", "2026-05-31", 910, "Payroll"]),
  ],
  [
    "double-count",
    claimed({ Parent: "B-09" }, { Parent: "B-09" }, ["B-01", "2026-05-31", 910, "Payroll"], ["B-02", "2026-05-31", 910, "Payroll"]),
    [["Measurements", 3, "Source"]],
    "910",
    claimed({}, {}, ["B-01", "2026-05-31", 910, "Payroll"], ["B-02", "2026-06-30", 910, "Payroll"]),
  ],
  [
    "source-shared",
    claimed({}, {}, ["B-01", "2026-05-31", 910, "Payroll"], ["B-02", "2026-05-31", 911, "Payroll"]),
    [["Measurements", 3, "Source"]],
    "B-01 and B-02 claim amounts",
    claimed({}, { Unit: "£" }, ["B-01", "2026-05-31", 910, "Payroll"], ["B-02", "2026-05-31", 911, "Payroll"]),
  ],
  [
    "source-shared",
    claimed({}, {}, ["B-01", "2026-05-31", 1100, "Payroll"], ["B-02", "2026-05-31", 1200, "Payroll"]),
    [["Measurements", 3, "Source"]],
    "2026-05-31",
    claimed({}, {}, ["B-01", "2026-05-31", 910, "Payroll"], ["B-02", "2026-05-31", 910, "Payroll"]),
  ],
  [
    "target-cut",
    frozen(level({ Target: 9 }), { Target: 8 }),
    [["Benefits", 2, "Target"]],
    "less ambitious than 8 days in Business case of 2026-01-15",
    frozen(level({ Target: 7 }), { Target: 8 }),
  ],
  [
    "target-cut",
    frozen(flow({ Target: 1000 }), { Target: 1200 }, { Target: 1100, "Taken on": "2026-03-01" }),
    [["Benefits", 2, "Target"]],
    "1,100",
    frozen(flow({ Target: 1000 }), { Target: 1200 }, { Target: 1000, "Taken on": "2026-03-01" }, { Target: 1300, "Taken on": "2026-07-01" }),
  ],
  [
    "target-cut",
    frozen(flow({ Nature: "Dis-benefit", Target: 60 }), { Target: 50 }),
    [["Benefits", 2, "Target"]],
    "60",
    frozen(flow({ Nature: "Dis-benefit", Target: 40 }), { Target: 50 }),
  ],
  [
    "baseline-moved",
    frozen(level({ Baseline: 11 }), { "Baseline value": 12 }),
    [["Benefits", 2, "Baseline"]],
    "nearer to its target than 12",
    frozen(level({ Baseline: 13 }), { "Baseline value": 12 }),
  ],
  ["due-moved-later", frozen(level(), { Due: "2026-11-30" }), [["Benefits", 2, "Due"]], "31 days later", frozen(level(), { Due: "2027-01-31" })],
  [
    "benefit-dropped",
    frozen(level(), { "Benefit ID": "B-05", Target: 1 }),
    [["Baselines", 2, "Benefit ID"]],
    "B-05 stands in Business case",
    frozen(level(), { "Benefit ID": "B-05", Target: 1 }, { "Benefit ID": "b-05", "Taken on": "2026-05-01", Reason: "Merged" }),
  ],
  [
    "no-owner",
    benefits(level({ Owner: null })),
    [["Benefits", 2, "Owner"]],
    "no owner",
    benefits(level({ Owner: null, Parent: "B-02" }), level({ "Benefit ID": "B-02" })),
  ],
  ["no-owner", benefits(...four({ Owner: null })), [["Benefits", null, "Owner"]], "None of the benefits", benefits(...four({}))],
  [
    "owner-without-role",
    { ...benefits(...four({ Owner: "Ms Sharp" })), Roles: tableOf({ Person: "Finance", Role: "Sponsor" }) },
    [["Benefits", 2, "Owner"]],
    "3 more rows",
    { ...benefits(level({ Owner: "finance; Sponsor" })), Roles: tableOf({ Person: "Finance", Role: "Sponsor" }) },
  ],
  [
    "no-measure",
    benefits(level({ Unit: null, Frequency: null })),
    [["Benefits", 2, "Unit"]],
    "no Unit and Frequency",
    benefits(level({ Kind: "Milestone", Unit: null, Frequency: null })),
  ],
  ["no-measure", benefits(level({ "Data source": null })), [["Benefits", 2, "Data source"]], "no Data source", benefits(level({ Frequency: "often" }))],
  [
    "cashable-without-validator",
    benefits(level({ Category: "Cashable" })),
    [["Benefits", 2, "Validator"]],
    "cashable",
    { ...benefits(level({ Category: "Cashable" })), Roles: tableOf({ Person: "P", Role: "Finance validator", "Benefit ID": "b-01" }) },
  ],
  [
    "unit-value-missing",
    benefits(flow({ Category: "Cashable" })),
    [["Benefits", 2, "Unit value"]],
    "per hours",
    benefits(flow({ Category: "Cashable", Unit: "£" })),
  ],
  [
    "unit-value-missing",
    benefits(flow({ Category: "Cashable", Unit: "£k" })),
    [["Benefits", 2, "Unit value"]],
    "no money value per £k",
    benefits(flow({ Category: "Cashable", Unit: "£k", "Unit value": 1000 })),
  ],
  [
    "currency-from-unit",
    benefits(flow({ Category: "Cashable", Unit: "£" }), flow({ "Benefit ID": "B-02", Category: "Cashable", Unit: " £ " })),
    [["Settings", null, null]],
    "the unit of the benefits in money, £, is taken for it",
    benefits(flow({ Category: "Cashable", Unit: "£" }), flow({ "Benefit ID": "B-02", Category: "Cashable", Unit: "$" })),
  ],
  [
    "currency-from-unit",
    benefits(flow({ Category: "Cost avoidance", Unit: "eur" })),
    [["Settings", null, null]],
    "eur",
    {
      ...benefits(flow({ Category: "Cashable", Unit: "£" })),
      Settings: [
        ["Setting", "Value"],
        ["Currency", "EUR"],
      ],
    },
  ],
  [
    "discounted-twice",
    benefits(flow({ Category: "Cashable", "Optimism bias": 0.1, Confidence: 0.8 })),
    [["Benefits", 2, "Optimism bias"]],
    "an Optimism bias of 10% and a Confidence of 80%",
    benefits(flow({ Category: "Cashable", "Optimism bias": 0.1, Confidence: 1 })),
  ],
  [
    "profile-after-due",
    tabled(flow({ Profile: "Table" }), ["2026-12-31", 600], ["2027-03-31", 600]),
    [["Benefits", 2, "Due"]],
    "go on until 2027-03-31, but it is due on 2026-12-31",
    tabled(flow({ Profile: "Table" }), ["2026-06-30", 600], ["2026-12-31", 600]),
  ],
  ["attribution-over-whole", benefits(level({ Attribution: 1.2 })), [["Benefits", 2, "Attribution"]], "120%", benefits(level({ Attribution: 1 }))],
  [
    "attribution-over-whole",
    benefits(level({ Attribution: 0.7 }), level({ "Benefit ID": "B-02", Benefit: "Faster orders, days", Attribution: 0.6 })),
    [["Benefits", 2, "Attribution"]],
    "B-01 and B-02 claim together 130%",
    benefits(level({ Attribution: 0.7 }), level({ "Benefit ID": "B-02", Benefit: "Faster orders, days", Baseline: 30, Attribution: 0.6 })),
  ],
  [
    "attribution-over-whole",
    benefits(flow({ Attribution: 0.7 }), flow({ "Benefit ID": "B-02" })),
    [["Benefits", 2, "Attribution"]],
    "170%",
    benefits(flow({}), flow({ "Benefit ID": "B-02" })),
  ],
  [
    "weights-off",
    benefits(level({ Weight: 0.3 }), level({ "Benefit ID": "B-02", Weight: 0.6 })),
    [["Benefits", 2, "Weight"]],
    "add up to 0.9, not to 1",
    benefits(level({ Weight: 0.3 }), level({ "Benefit ID": "B-02", Weight: 0.3 })),
  ],
  [
    "weights-off",
    benefits(level({ Weight: 60 }), level({ "Benefit ID": "B-02", Weight: 45 })),
    [["Benefits", 2, "Weight"]],
    "105, not to 100",
    benefits(level({ Weight: 60 }), level({ "Benefit ID": "B-02", Weight: 40 })),
  ],
  [
    "weights-off",
    benefits(level({ Weight: 0.3 }), level({ "Benefit ID": "B-02", Weight: 0 }), level({ "Benefit ID": "B-03" })),
    [["Benefits", 4, "Weight"]],
    "1 benefit has no weight, which counts as the mean of the others",
    benefits(level(), level({ "Benefit ID": "B-02" })),
  ],
  [
    "weights-off",
    { ...benefits(level()), Objectives: tableOf({ "Objective ID": "O-1", Weight: 5 }, { "Objective ID": "O-2", Weight: null }) },
    [["Objectives", 3, "Weight"]],
    "1 objective has",
    { ...benefits(level()), Objectives: tableOf({ "Objective ID": "O-1", Weight: 5 }, { "Objective ID": "O-2", Weight: 1 }) },
  ],
  [
    "red-below-amber",
    benefits(level({ "Red tolerance": 0.04 })),
    [["Benefits", 2, "Red tolerance"]],
    "4%, below its amber tolerance of 5%",
    benefits(level({ "Red tolerance": 0.05 })),
  ],
  [
    "red-below-amber",
    {
      ...benefits(level()),
      Settings: [
        ["Setting", "Value"],
        ["Currency", "£"],
        ["Amber tolerance", "20%"],
      ],
    },
    [["Settings", 3, "Value"]],
    "10% is below the amber tolerance of 20%",
    {
      ...benefits(level()),
      Settings: [
        ["Setting", "Value"],
        ["Amber tolerance", "10%"],
      ],
    },
  ],
  [
    "vague-title",
    benefits(level({ Benefit: "Improve customer satisfaction" })),
    [["Benefits", 2, "Benefit"]],
    "no change that could be measured",
    benefits(level({ Benefit: "Improve the share of calls resolved at once" })),
  ],
  ["vague-title", benefits(level({ Benefit: "Efficiency" })), [["Benefits", 2, "Benefit"]], "Efficiency", benefits(level({ Benefit: "Overtime" }))],
  [
    "no-objective",
    soundPlan(benefits(level({ Objective: null }))),
    [["Benefits", 2, "Objective"]],
    "serves no objective",
    soundPlan({ ...benefits(level({ Objective: null })), Alignment: tableOf({ "Benefit ID": "b-01", "Objective ID": "O-1", Score: 3 }) }),
  ],
  [
    "objective-without-benefit",
    soundPlan({ Objectives: tableOf({ "Objective ID": "O-1", Objective: "Growth" }, { "Objective ID": "O-2", Objective: "Safety" }) }),
    [["Objectives", 3, "Objective ID"]],
    "Safety",
    soundPlan({ Objectives: tableOf({ "Objective ID": "o-1", Objective: "Growth" }) }),
  ],
  [
    "no-enabling-activity",
    { ...benefits(level()), Activities: tableOf(activity({})) },
    [["Benefits", 2, null]],
    "No activity enables B-01",
    { ...benefits(level({ Trigger: "A-01" })), Activities: tableOf(activity({})) },
  ],
  [
    "no-sustainment-action",
    { ...benefits(level()), Sustainment: [["Benefit ID", "Action"]] },
    [["Benefits", 2, null]],
    "no sustainment action",
    { ...benefits(level({ End: "2026-12-31" })), Sustainment: [["Benefit ID", "Action"]] },
  ],
  [
    "no-review-planned",
    { ...benefits(level()), Reviews: tableOf({ Review: "Gate", Date: "2026-06-29" }) },
    [["Reviews", null, null]],
    "2026-06-30",
    { ...benefits(level()), Reviews: tableOf({ Review: "Gate", Date: "2026-07-01" }) },
  ],
  [
    "review-overdue",
    { ...benefits(level()), Reviews: tableOf({ Review: "Gate", Date: "2026-06-29" }) },
    [["Reviews", 2, "Date"]],
    "1 day ago",
    { ...benefits(level()), Reviews: tableOf({ Review: "Gate", Date: "2026-06-29", "Done on": "2026-06-30" }) },
  ],
  [
    "activity-overdue",
    activities({ "Baseline finish": "2026-05-31", "Forecast finish": "2026-06-29" }),
    [["Activities", 2, "Forecast finish"]],
    "1 day ago",
    activities({ "Baseline finish": "2026-05-31", "Forecast finish": "2026-06-30" }),
  ],
  [
    "activity-overdue",
    activities({ "Baseline finish": "2026-05-31", "% complete": 0.99 }),
    [["Activities", 2, "Baseline finish"]],
    "30 days ago",
    activities({ "Baseline finish": "2026-05-31", "% complete": 1 }),
  ],
  [
    "forecast-in-past",
    activities({ "Forecast finish": "2026-06-29" }),
    [["Activities", 2, "Forecast finish"]],
    "2026-06-29",
    activities({ "Baseline finish": "2026-05-31", "Forecast finish": "2026-06-29" }),
  ],
  [
    "finish-in-future",
    activities({ "Actual finish": "2026-07-01" }),
    [["Activities", 2, "Actual finish"]],
    "after the status date",
    activities({ "Actual finish": "2026-06-30" }),
  ],
  [
    "finish-and-complete-disagree",
    activities({ "% complete": 1 }),
    [["Activities", 2, "Actual finish"]],
    "no actual finish",
    activities({ "% complete": 0.99 }),
  ],
  [
    "finish-and-complete-disagree",
    activities({ "% complete": 0.9, "Actual finish": "2026-06-30" }),
    [["Activities", 2, "% complete"]],
    "only 90% complete",
    activities({ "Actual finish": "2026-06-30" }),
  ],
  [
    "start-after-finish",
    activities({ Start: "2026-10-01" }),
    [["Activities", 2, "Baseline finish"]],
    "after its baseline finish",
    activities({ Start: "2026-09-30" }),
  ],
  [
    "dependency-cycle",
    activities(
      { "Depends on": "A-03" },
      { "Activity ID": "A-02", "Depends on": "A-01" },
      { "Activity ID": "A-03", "Depends on": "A-02" },
      { "Activity ID": "A-04", "Depends on": "A-01" },
    ),
    [["Activities", 2, "Depends on"]],
    "A-01, A-02 and A-03",
    activities({}, { "Activity ID": "A-02", "Depends on": "A-01" }, { "Activity ID": "A-03", "Depends on": "A-02, A-01" }),
  ],
  [
    "dependency-cycle",
    activities({ "Depends on": "a-01" }),
    [["Activities", 2, "Depends on"]],
    "itself",
    activities({ "Depends on": "A-02" }, { "Activity ID": "A-02" }),
  ],
  [
    "finish-before-dependency",
    activities({ "Depends on": "A-02" }, { "Activity ID": "A-02", "Forecast finish": "2026-10-01" }),
    [["Activities", 2, "Depends on"]],
    "2026-10-01",
    activities({ "Depends on": "A-02" }, { "Activity ID": "A-02", "Forecast finish": "2026-09-30" }),
  ],
  [
    "funding-below-plan",
    { ...benefits(level()), Resources: tableOf({ Resource: "Grant", Kind: "Funding", Planned: 1000, Committed: 750 }) },
    [["Resources", 2, "Committed"]],
    "250 short",
    {
      ...benefits(level()),
      Resources: tableOf(
        { Resource: "Grant", Kind: "Funding", Planned: 1000, Committed: null },
        { Resource: "Licences", Kind: "Tool", Planned: 10, Committed: 1 },
      ),
    },
  ],
];

describe("each check", () => {
  test.each(cases.filter(([rule]) => rule !== "missing-table"))("%s fires where it should", (rule, fires, at, says) => {
    const places = placesOf(rule, fires);
    expect(places.map(({ table, row, column }) => [table, row ?? null, column ?? null])).toEqual(at);
    expect(places[0]?.what).toContain(says);
  });

  test.each(cases)("%s is silent where it nearly fires", (rule, _fires, _at, _says, nearMiss) => {
    expect(placesOf(rule, nearMiss)).toEqual([]);
  });

  test.each(["Activities", "Roles", "Objectives", "Sustainment", "Reviews", "Baselines"])("missing-table tells what is lost without %s", (name) => {
    const { [name]: _left, ...rest } = soundPlan();
    expect(placesOf("missing-table", rest).map(({ table, row }) => [table, row])).toEqual([[name, undefined]]);
  });

  test("every rule has a case here", () => {
    expect([...new Set(cases.map(([rule]) => rule))].sort()).toEqual(checks.map(({ rule }) => rule).sort());
  });

  test("a sound plan has no findings at all", () => {
    const findings = findingList([]);
    const plan = planOf(soundPlan(), statusDate, findings);
    const places: string[] = findings.all().map(({ what }) => what);
    for (const check of checks) check.run(plan, ({ what }) => places.push(`${check.rule}: ${what}`));
    expect(places).toEqual([]);
  });
});

describe("the list of checks", () => {
  const folder = join(__dirname, "../../core/checks");
  const files = readdirSync(folder).filter((file) => file !== "index.ts" && readFileSync(join(folder, file), "utf8").includes(": Check = {"));

  test("names every check of the folder, each in the file that bears its rule's name", () => {
    expect(checks.map(({ rule }) => `${rule}.ts`).sort()).toEqual(files.sort());
  });

  test("has rules that are unique, in kebab-case, and not among those of the reading", () => {
    const rules = checks.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
    for (const rule of rules) expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test.each(checks.map((check) => [check.rule, check] as const))("%s says what is wrong and how to mend it", (_rule, { help, mend }) => {
    expect(help).toMatch(/^[A-Z].*\.$|\?$/);
    expect(mend).toMatch(/^[A-Z].*[^.]$/);
  });
});

describe("hostile workbooks", () => {
  const nasty: readonly Cell[] = [
    "__proto__",
    "constructor",
    "=1+1",
    "+A1",
    "-",
    "@SUM",
    "",
    "  ",
    "toString",
    1e308,
    -1e308,
    5e-324,
    0,
    -0,
    true,
    { error: "#REF!" },
    "#N/A",
    null,
    "🎯",
    "B-01\u00a0",
    "2026-13-45",
    46000,
  ];

  test.each([0, 1, 2, 3, 4, 5, 6])("nothing throws on any cell in any column (shift %d)", (shift) => {
    const headers = new Map<string, readonly string[]>([
      ["Settings", ["Setting", "Value"]],
      ["Measurements", ["Benefit ID", "Date", "Actual", "Source", "Validated by", "Validated on", "__proto__"]],
    ]);
    const tables: Record<string, Cell[][]> = {};
    for (const name of planTableNames) {
      const tableHeaders = headers.get(name) ?? everyHeader(name);
      const rows = nasty.map((_, row) => tableHeaders.map((_header, column) => nasty[(row * (shift + 1) + column * (shift + 3)) % nasty.length] ?? null));
      tables[name] = [[...tableHeaders], ...rows.slice(0, 8), tableHeaders.map(() => null), ...rows.slice(8)];
    }
    const plan = planOf(tables, statusDate);
    const found: Place[] = [];
    for (const check of checks) check.run(plan, (place) => found.push(place));
    for (const { what, row } of found) {
      expect(what).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(row ?? 1).toBeGreaterThan(0);
    }
  });

  test("IDs such as __proto__ are IDs like any other", () => {
    const plan = soundPlan(
      benefits(level({ "Benefit ID": "__proto__" }), level({ "Benefit ID": "constructor", Parent: "__proto__" }), level({ "Benefit ID": "__PROTO__" })),
    );
    expect(placesOf("id-twice", plan).map(({ row }) => row)).toEqual([4]);
    expect(placesOf("unknown-reference", benefits(level({ Parent: "toString" }))).map(({ row }) => row)).toEqual([2]);
  });

  test("blank rows in the middle do not move the rows that follow", () => {
    const [headers = [], row = []] = tableOf(level({ Owner: null }));
    expect(placesOf("no-owner", { Benefits: [headers, [], [], row] }).map((place) => place.row)).toEqual([4]);
  });
});

/** The headers of a table, read from a plan that has it, with two that shadow names of the language. */
function everyHeader(name: string): readonly string[] {
  const plan = planOf({ [name]: [["x"], ["y"]] }, statusDate);
  const found = Object.values(plan.found).find((table) => table?.table.name === name);
  return [...Object.values(found?.table.columns ?? {}).map((column) => (column as { header: string }).header), "__proto__", "constructor"];
}
