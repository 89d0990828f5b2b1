import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { reviewPlan } from "../../core/review/review";
import type { ReviewResult } from "../../core/review/review-result";
import type { Cell } from "../../core/port/workbook";
import { snapshotOf, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

/**
 * The figures of the method, through the public path: a plan's tables in, the result out. Days count from Start = 0 (of a
 * flow, whose first day is a whole one, from its eve); Due is day 100 and the status date is day 50 unless the case says otherwise.
 */
const start = dayOf(2026, 1, 1);

const dateHeaders = ["Start", "Due", "End", "Baseline date"];
const dated = (cells: NamedCells): NamedCells =>
  Object.fromEntries(Object.entries(cells).map(([header, cell]) => [header, dateHeaders.includes(header) && typeof cell === "number" ? start + cell : cell]));

const flow: NamedCells = { Kind: "Flow", Direction: "Increase", Target: 100 };
const level: NamedCells = { Kind: "Level", Direction: "Increase", Baseline: 0, Target: 100 };
const decrease = (B: number, T: number): NamedCells => ({ Kind: "Level", Direction: "Decrease", Baseline: B, Target: T });
const increase = (B: number, T: number): NamedCells => ({ Kind: "Level", Direction: "Increase", Baseline: B, Target: T });
const milestone: NamedCells = { Kind: "Milestone", Direction: "Increase" };
const maintain = (T: number): NamedCells => ({ Kind: "Level", Direction: "Maintain", Baseline: T, Target: T });
const energy: NamedCells = { Kind: "Flow", Direction: "Decrease", Baseline: 1200, Target: 1000 };
const harm: NamedCells = { Kind: "Flow", Direction: "Increase", Nature: "Dis-benefit", Target: 50 };

type Reading = readonly [day: number, actual: number, validated?: "validated"];
interface More {
  /** The status date, in days from Start. */
  readonly at?: number;
  readonly profile?: readonly (readonly [day: number, planned: number])[];
  readonly settings?: NamedCells;
}

const measurements = (log: readonly (readonly [id: string, ...Reading])[]): readonly (readonly Cell[])[] => [
  ["Benefit ID", "Date", "Actual", "Validated by", "Validated on"],
  ...log.map(([id, day, actual, validated]) => [id, start + day, actual, ...(validated ? ["Finance", start + day] : [null, null])]),
];

function review(
  rows: readonly NamedCells[],
  log: readonly (readonly [id: string, ...Reading])[],
  { at = 50, profile = [], settings = {} }: More = {},
  tables: Tables = {},
): ReviewResult {
  const benefits = rows.map((row, index) =>
    dated({ "Benefit ID": `B-${index + 1}`, Benefit: `KPI ${index + 1}`, Start: row["Kind"] === "Flow" ? 1 : 0, Due: 100, ...row }),
  );
  return reviewPlan(
    snapshotOf({
      Benefits: tableOf(...benefits),
      Measurements: measurements(log),
      Profile: [["Benefit ID", "Period end", "Planned"], ...profile.map(([day, planned]) => ["B-1", start + day, planned])],
      Settings: [["Setting", "Value"], ...Object.entries(settings)],
      ...tables,
    }),
    start + at,
  ).result;
}

const oneRow = (row: NamedCells, readings: readonly Reading[], more?: More) =>
  review(
    [row],
    readings.map((reading) => ["B-1", ...reading] as const),
    more,
  ).benefits["B-1"] ?? {};

type Gives = Readonly<Record<string, Cell>>;
type Case = readonly [section: string, sentence: string, row: NamedCells, readings: readonly Reading[], gives: Gives, more?: More];

const quarter = (profile: string, planned: number): Case => [
  "§2",
  `${profile} stands at ${planned}% after a quarter`,
  { ...flow, Profile: profile },
  [],
  { plannedToDate: planned },
  { at: 25 },
];
const threeQuarters = (profile: string, planned: number): Case => [
  "§2",
  `${profile} stands at ${planned}% after three quarters`,
  { ...level, Profile: profile },
  [],
  { plannedToDate: planned },
  { at: 75 },
];

const cases: readonly Case[] = [
  [
    "§1",
    "a Flow adds its amounts up to the status date",
    flow,
    [
      [10, 20],
      [50, 25],
      [51, 99],
    ],
    { actualToDate: 45, deliveredToDate: 45 },
  ],
  [
    "§1",
    "a Level shows its latest reading and is never summed",
    level,
    [
      [10, 20],
      [40, 25],
    ],
    { actualToDate: 25 },
  ],
  [
    "§1",
    "a Scale shows its latest reading and is never in money",
    { ...level, Kind: "Scale", Baseline: 2, Target: 4, "Unit value": 1000, Category: "Cashable" },
    [[40, 3]],
    { actualToDate: 3, attainment: 0.5, moneyPlanned: null, moneyClaimed: null },
  ],
  [
    "§1",
    "a Milestone is 1 from its first reading of 1 and stays",
    milestone,
    [
      [10, 1],
      [40, 0],
    ],
    { actualToDate: 1, deliveredToDate: 1 },
  ],
  [
    "§1",
    "of two readings on one date the later row wins for a Level",
    level,
    [
      [40, 30],
      [40, 20],
    ],
    { actualToDate: 20 },
  ],
  [
    "§1",
    "of two readings on one date the later row wins for a Scale, whatever stands between",
    { ...level, Kind: "Scale" },
    [
      [40, 3],
      [20, 9],
      [40, 2],
    ],
    { actualToDate: 2 },
  ],
  [
    "§1",
    "two amounts on one date both count for a Flow",
    flow,
    [
      [40, 30],
      [40, 20],
    ],
    { actualToDate: 50 },
  ],
  quarter("Linear", 25),
  quarter("S-curve", 15.625),
  quarter("Front-loaded", 43.75),
  quarter("Back-loaded", 6.25),
  quarter("Step", 0),
  threeQuarters("Linear", 75),
  threeQuarters("S-curve", 84.375),
  threeQuarters("Front-loaded", 93.75),
  threeQuarters("Back-loaded", 56.25),
  threeQuarters("Step", 0),
  ["§2", "a Step is there in full at Due", { ...flow, Profile: "Step" }, [], { plannedToDate: 100 }, { at: 100 }],
  ["§2", "Due = Start is a step at Start", { ...flow, Due: 1 }, [[1, 100]], { plannedToDate: 100, realizationRate: 1, pace: null }, { at: 1 }],
  [
    "§2",
    "Due < Start is not computed",
    { ...flow, Due: -1 },
    [[40, 1]],
    { plannedToDate: null, deliveredToDate: null, variance: null, attainment: null, status: "Undefined" },
  ],
  ["§2", "a blank profile is Linear", flow, [], { plannedToDate: 50 }],
  [
    "§2",
    "a Flow's baseline accrues evenly: energy that should fall",
    energy,
    [[50, 540]],
    { plannedToDate: 500, deliveredToDate: 60, plannedBenefit: 100, variance: -40, variancePercent: -0.4, attainment: 0.3, realizationRate: 0.6 },
  ],
  [
    "§2",
    "a Flow's readings before Start do not count",
    flow,
    [
      [0, 40],
      [1, 10],
    ],
    { actualToDate: 10 },
  ],
  [
    "§2",
    "with a Baseline those after Due do not count",
    energy,
    [
      [100, 900],
      [101, 500],
    ],
    { actualToDate: 900, deliveredToDate: 300 },
    { at: 150 },
  ],
  [
    "§2",
    "without a Baseline those after Due do",
    flow,
    [
      [100, 90],
      [101, 5],
    ],
    { actualToDate: 95 },
    { at: 150 },
  ],
  [
    "§2",
    "End stops a Flow's readings",
    { ...flow, End: 120 },
    [
      [100, 90],
      [120, 5],
      [121, 7],
    ],
    { actualToDate: 95 },
    { at: 150 },
  ],
  ["§2", "Plan 10 days, actual 9, Decrease: +1", decrease(12, 8), [[50, 9]], { plannedToDate: 10, variance: 1, variancePercent: 0.5 }],
  ["§2", "attainment 60 → 80, reading 75", increase(60, 80), [[50, 75]], { attainment: 0.75 }],
  ["§2", "attainment 12 → 8, reading 9", decrease(12, 8), [[50, 9]], { attainment: 0.75 }],
  ["§2", "attainment −50 → −20, reading −29", increase(-50, -20), [[50, -29]], { attainment: 0.7 }],
  ["§2", "attainment 12 → 8, reading 13", decrease(12, 8), [[50, 13]], { attainment: -0.25 }],
  ["§2", "attainment 60 → 80, reading 85: never clamped", increase(60, 80), [[50, 85]], { attainment: 1.25 }],
  ["§2", "a target that equals its baseline is a level to keep", increase(60, 60), [[50, 85]], { attainment: 1, variance: 0, status: "Green" }],
  [
    "§2",
    "threshold: Increase, B 95, T 90, A 97 is met",
    increase(95, 90),
    [[50, 97]],
    { variance: 0, attainment: 1, status: "Green", deliveredToDate: 2, plannedBenefit: null, realizationRate: null, slip: null, pace: null, forecastDue: null },
  ],
  [
    "§2",
    "threshold: Increase, B 95, T 90, A 85 is 5 short",
    increase(95, 90),
    [[50, 85]],
    { variance: -5, variancePercent: -5 / 90, attainment: 85 / 90, status: "Amber" },
  ],
  [
    "§2",
    "threshold: Decrease, B 8, T 12, A 10 is at most 12",
    decrease(8, 12),
    [[50, 10]],
    { plannedToDate: 12, deliveredToDate: 2, variance: 0, attainment: 1 },
  ],
  [
    "§2",
    "threshold without Baseline: no change to tell",
    { ...level, Baseline: null, Direction: "At least" },
    [[50, 110]],
    { deliveredToDate: null, variance: 0, attainment: 1, status: "Green" },
  ],
  ["§2", "T = 0: At most 0 with 0 is Green", { ...level, Baseline: null, Direction: "At most", Target: 0 }, [[50, 0]], { status: "Green", attainment: 1 }],
  [
    "§2",
    "T = 0: At most 0 with 5.6 is Red, without a share",
    { ...level, Baseline: null, Direction: "At most", Target: 0 },
    [[50, 5.6]],
    { status: "Red", variance: -5.6, variancePercent: null, attainment: null },
  ],
  ["§2", "a Flow whose target lies against Direction stops", { ...flow, Direction: "Decrease" }, [[50, 10]], { status: "Undefined", variance: null }],
  [
    "§2",
    "Units: 95.0 against at least 99.9%, amber .1, red .5",
    { ...level, Baseline: null, Direction: "At least", Target: 99.9, "Tolerance basis": "Units", "Amber tolerance": 0.1, "Red tolerance": 0.5 },
    [[50, 95]],
    { status: "Red" },
  ],
  [
    "§2",
    "Target blank: what needs no promise is shown",
    { ...level, Target: null, Frequency: "Monthly" },
    [[40, 7]],
    { status: "Undefined", actualToDate: 7, lastMeasured: "2026-02-10", freshness: "Current", variance: null },
  ],
  [
    "§2",
    "rates are unknown where nothing was planned yet",
    { ...flow, Profile: "Step" },
    [[40, 5]],
    { variance: 5, variancePercent: null, realizationRate: null, attainment: 0.05 },
  ],
  [
    "§2",
    "dis-benefit, extra cost 50 expected, 40 came",
    harm,
    [[100, 40]],
    { deliveredToDate: -40, plannedBenefit: -50, variance: 10, variancePercent: 0.2, attainment: 0.8, realizationRate: null, status: "Green" },
    { at: 100 },
  ],
  [
    "§2",
    "dis-benefit, extra cost 50 expected, 60 came",
    harm,
    [[100, 60]],
    { variance: -10, variancePercent: -0.2, attainment: 1.2, status: "Red" },
    { at: 100 },
  ],
  [
    "§2",
    "dis-benefit of a Level: complaints expected to rise by 10 rose by 4",
    { ...increase(20, 30), Nature: "Dis-benefit" },
    [[100, 24]],
    { deliveredToDate: -4, plannedBenefit: -10, variance: 6, status: "Green" },
    { at: 100 },
  ],
  [
    "§2",
    "dis-benefit's money counts against the plan",
    { ...harm, Category: "Cashable", "Unit value": 2 },
    [[50, 40]],
    // The plan of a harm stays at its last reading, half of 50 at 2 each: what nobody reports is no harm spared.
    { plannedBenefit: -25, moneyPlanned: -50, moneyClaimed: -80 },
    { at: 100 },
  ],
  [
    "§2",
    "Maintain 90, reading 87",
    maintain(90),
    [[50, 87]],
    { plannedToDate: 90, deliveredToDate: 0, plannedBenefit: 0, variance: -3, variancePercent: -3 / 90, realizationRate: null, status: "Green" },
  ],
  ["§2", "Maintain is as bad above as below", maintain(-40), [[50, -34]], { variance: -6, variancePercent: -0.15, status: "Red" }],
  ["§2", "Maintain 0 has no share", maintain(0), [[50, 1]], { variance: -1, variancePercent: null, attainment: null }],
  ["§2", "Maintain has no ramp: it is expected from Start on", maintain(90), [[1, 82]], { plannedToDate: 90, status: "Amber" }, { at: 1 }],
  ["§2", "a Milestone is planned from Due on", milestone, [[90, 0]], { plannedToDate: 0, plannedBenefit: 0, variance: 0 }, { at: 99 }],
  [
    "§2",
    "a Milestone that is not reached at Due is a whole one behind",
    milestone,
    [[90, 0]],
    { plannedToDate: 1, variance: -1, attainment: 0, status: "Amber" },
    { at: 100 },
  ],
  [
    "§3",
    "a Milestone without a reading is not reached: Amber for 31 days after Due",
    milestone,
    [],
    { actualToDate: 0, status: "Amber", slip: 31 / 30.4375 },
    { at: 131 },
  ],
  ["§3", "and Red from then on", milestone, [], { status: "Red" }, { at: 132 }],
  ["§3", "the Settings move the milestone grace", milestone, [], { status: "Red" }, { at: 111, settings: { "Milestone grace (days)": 10 } }],
  ["§3", "Realized lapses once a level is overdue twice over", { ...level, Frequency: 31 }, [[101, 100, "validated"]], { status: "Realized" }, { at: 163 }],
  ["§3", "and is told by its variance then", { ...level, Frequency: 31 }, [[101, 100, "validated"]], { status: "Green" }, { at: 164 }],
  [
    "§2",
    "a Milestone with Direction Maintain is a Milestone all the same",
    { ...milestone, Direction: "Maintain" },
    [[90, 0]],
    { plannedBenefit: 0, variance: 0 },
    { at: 99 },
  ],
  [
    "§2",
    "Table, flow: straight lines within the running period",
    { ...flow, Profile: "Table" },
    [],
    { plannedToDate: 15 },
    {
      at: 50,
      profile: [
        [25, 10],
        [75, 10],
        [100, 80],
      ],
    },
  ],
  [
    "§2",
    "Table, flow: at a Period end the cumulative amount",
    { ...flow, Profile: "Table" },
    [],
    { plannedToDate: 20 },
    {
      at: 75,
      profile: [
        [75, 10],
        [25, 10],
        [100, 80],
      ],
    },
  ],
  [
    "§2",
    "Table, flow: a share of the table's own total",
    { ...flow, Target: 200, Profile: "Table" },
    [],
    { plannedToDate: 40 },
    {
      at: 75,
      profile: [
        [25, 10],
        [75, 10],
        [100, 80],
      ],
    },
  ],
  [
    "§2",
    "Table, level: the planned reading, Baseline at Start, straight lines between",
    { ...increase(60, 80), Profile: "Table" },
    [],
    { plannedToDate: 63, plannedBenefit: 3 },
    {
      at: 10,
      profile: [
        [20, 66],
        [100, 80],
      ],
    },
  ],
  [
    "§2",
    "Table, level: a plan that dips below its Baseline first",
    { ...increase(60, 80), Profile: "Table" },
    [[20, 56]],
    { plannedToDate: 56, plannedBenefit: -4, variance: 0 },
    {
      at: 20,
      profile: [
        [20, 56],
        [100, 80],
      ],
    },
  ],
  [
    "§2",
    "a level older than its Frequency is carried forward and marked overdue",
    { ...level, Frequency: "Weekly" },
    [[10, 40]],
    { actualToDate: 40, freshness: "Overdue", daysSinceMeasured: 40 },
  ],
  ["§2", "a Level's readings before Start count", level, [[-5, 7]], { actualToDate: 7 }],

  ["§3", "before Start: Not due", flow, [[-1, 40]], { status: "Not due" }, { at: -1 }],
  ["§3", "below the too-early share and nothing delivered: Not due", flow, [], { status: "Not due" }, { at: 4 }],
  ["§3", "below the too-early share but delivered: by its variance", flow, [[4, 4]], { status: "Green" }, { at: 4 }],
  ["§3", "at the too-early share: due", flow, [], { status: "Not measured" }, { at: 10 }],
  ["§3", "just below it: Not due", flow, [], { status: "Not due" }, { at: 9 }],
  [
    "§3",
    "behind below the too-early share: too early to judge, with no pace",
    flow,
    [[9, 5]],
    { status: "Not due", pace: null, forecastDue: null, forecast: null },
    { at: 9 },
  ],
  ["§3", "the Settings move the too-early share", flow, [], { status: "Not due" }, { at: 10, settings: { "Too-early share": 0.2 } }],
  ["§3", "due and not measured", flow, [[51, 40]], { status: "Not measured" }],
  ["§3", "Realized at Due: attainment within the amber tolerance, validated", flow, [[100, 95, "validated"]], { status: "Realized" }, { at: 100 }],
  [
    "§3",
    "not Realized where the latest reading is not validated",
    flow,
    [
      [90, 90, "validated"],
      [100, 5],
    ],
    { status: "Green" },
    { at: 100 },
  ],
  ["§3", "not Realized before Due", flow, [[50, 100, "validated"]], { status: "Green" }, { at: 99 }],
  ["§3", "not Realized below the amber tolerance", flow, [[100, 94, "validated"]], { status: "Amber" }, { at: 100 }],
  ["§3", "0.95 against 95% is Green", flow, [[50, 47.5]], { status: "Green", variancePercent: -0.05 }],
  [
    "§3",
    "the same with a sum that is not exact",
    { ...flow, Target: 2 },
    [
      [10, 0.1],
      [20, 0.2],
      [30, 0.65],
    ],
    { status: "Green" },
  ],
  ["§3", "below it is Amber", flow, [[50, 47.4]], { status: "Amber" }],
  ["§3", "0.90 against 90% is Amber", flow, [[50, 45]], { status: "Amber" }],
  ["§3", "below it is Red", flow, [[50, 44.9]], { status: "Red" }],
  ["§3", "the Settings move the tolerances", flow, [[50, 40]], { status: "Amber" }, { settings: { "Amber tolerance": "10%", "Red tolerance": "20%" } }],
  [
    "§3",
    "a row's own tolerance beats the Settings",
    { ...flow, "Amber tolerance": 0.2 },
    [[50, 40]],
    { status: "Green" },
    { settings: { "Amber tolerance": 0, "Red tolerance": 0.01 } },
  ],
  ["§3", "a row that is stopped is Undefined", { ...flow, Target: "lots" }, [[50, 45]], { status: "Undefined", reason: 'Target: "lots" is not a number' }],

  ["§3", "horizon: a calendar year is Short", { ...level, Due: 365 }, [], { horizon: "Short" }],
  ["§3", "horizon: a day more is Mid", { ...level, Due: 366 }, [], { horizon: "Mid" }],
  ["§3", "horizon: 36 months are Mid (2028 has a day more)", { ...level, Due: 1096 }, [], { horizon: "Mid" }],
  ["§3", "horizon: more is Long", { ...level, Due: 1097 }, [], { horizon: "Long" }],
  [
    "§3",
    "horizon: the Settings move its limits",
    { ...flow, Due: 100 },
    [],
    { horizon: "Long" },
    { settings: { "Short horizon (months)": 1, "Mid horizon (months)": 3 } },
  ],

  ...(
    [
      ["Weekly", 7],
      ["Monthly", 31],
      ["Quarterly", 92],
      ["Half-yearly", 184],
      ["Yearly", 366],
      [10, 10],
    ] as const
  ).flatMap(([Frequency, days]): readonly Case[] => [
    ["§3", `freshness ${Frequency}: Current after ${days} days`, { ...level, Frequency }, [[400 - days, 1]], { freshness: "Current" }, { at: 400 }],
    ["§3", `freshness ${Frequency}: Overdue after ${days + 1} days`, { ...level, Frequency }, [[399 - days, 1]], { freshness: "Overdue" }, { at: 400 }],
  ]),
  [
    "§3",
    "evidence High: all there, validated, not overdue",
    { ...level, Owner: "Sales", "Data source": "CRM", Frequency: "Monthly" },
    [[40, 40, "validated"]],
    { evidence: "High" },
  ],
  ["§3", "evidence Medium: not validated", { ...level, Owner: "Sales", "Data source": "CRM", Frequency: "Monthly" }, [[40, 40]], { evidence: "Medium" }],
  ["§3", "evidence Medium: no source", { ...level, Owner: "Sales", Frequency: "Monthly" }, [[40, 40, "validated"]], { evidence: "Medium" }],
  ["§3", "evidence Medium: overdue once", { ...level, Owner: "Sales", "Data source": "CRM", Frequency: 20 }, [[15, 40, "validated"]], { evidence: "Medium" }],
  ["§3", "evidence Low: overdue twice over", { ...level, Owner: "Sales", "Data source": "CRM", Frequency: 15 }, [[19, 40, "validated"]], { evidence: "Low" }],
  ["§3", "evidence Low: no owner", { ...level, "Data source": "CRM", Frequency: "Monthly" }, [[40, 40, "validated"]], { evidence: "Low" }],
  ["§3", "evidence Low: no reading", { ...level, Owner: "Sales", "Data source": "CRM", Frequency: "Monthly" }, [], { evidence: "Low" }],
  [
    "§3",
    "evidence: a Flow's blank baseline counts as given",
    { ...flow, Owner: "Sales", "Data source": "CRM", Frequency: "Monthly" },
    [[40, 40, "validated"]],
    { evidence: "High" },
  ],
  [
    "§3",
    "trend: v up beyond the amber tolerance, from −10% to −4%",
    level,
    [
      [10, 9],
      [40, 38.4],
    ],
    { trend: "Improving" },
  ],
  [
    "§3",
    "trend: down beyond the amber tolerance",
    level,
    [
      [10, 16],
      [40, 10],
    ],
    { trend: "Worsening" },
  ],
  [
    "§3",
    "trend: within it",
    level,
    [
      [10, 10],
      [40, 42],
    ],
    { trend: "Steady" },
  ],
  [
    "§3",
    "trend: a falling KPI that should fall improves",
    decrease(12, 8),
    [
      [10, 12],
      [40, 11],
    ],
    { trend: "Improving" },
  ],
  [
    "§3",
    "trend: a harm on plan is steady",
    { ...increase(20, 30), Nature: "Dis-benefit" },
    [
      [10, 21],
      [40, 24],
    ],
    { trend: "Steady" },
  ],
  [
    "§3",
    "trend: a harm that grows beyond plan worsens",
    { ...increase(20, 30), Nature: "Dis-benefit" },
    [
      [10, 21],
      [40, 25],
    ],
    { trend: "Worsening" },
  ],
  [
    "§3",
    "trend: a signal beats the last change (7 in a row below the mean, then above)",
    level,
    [
      [1, 5],
      [5, 5.1],
      [10, 4.9],
      [15, 5],
      [20, 5.1],
      [25, 4.9],
      [30, 5],
      [40, 60],
    ],
    { trend: "Improving" },
  ],

  [
    "§5",
    "£120k a year, 12-month linear ramp: 60k in year 1",
    { ...increase(0, 10), Due: 365, "Unit value": 12000, Category: "Cashable" },
    [],
    { moneyPlanned: 60000 },
    { at: 365 },
  ],
  ["§5", "and 120k in year 2", { ...increase(0, 10), Due: 365, "Unit value": 12000, Category: "Cashable" }, [], { moneyPlanned: 180000 }, { at: 730 }],
  [
    "§5",
    "the same of a KPI that should fall",
    { ...decrease(30, 20), Due: 365, "Unit value": 12000, Category: "Cashable" },
    [],
    { moneyPlanned: 180000 },
    { at: 730 },
  ],
  [
    "§5",
    "a Flow's amount × Unit value",
    { ...flow, "Unit value": 12, Category: "Cashable" },
    [
      [10, 20],
      [50, 25],
    ],
    { moneyPlanned: 600, moneyClaimed: 540 },
  ],
  [
    "§5",
    "a Flow whose unit is the currency needs no Unit value",
    { ...flow, Unit: "£", Category: "Cashable" },
    [[50, 45]],
    { moneyPlanned: 50, moneyClaimed: 45 },
    { settings: { Currency: "£" } },
  ],
  [
    "§5",
    "a Flow's money is that of its benefit, not of its baseline",
    { ...energy, "Unit value": 2, Category: "Cashable" },
    [[50, 540]],
    { moneyPlanned: 200, moneyClaimed: 120 },
  ],
  [
    "§5",
    "gross to net: plans by all four factors, actuals by two",
    { ...flow, "Unit value": 1000, Deadweight: 0.2, Attribution: 0.5, "Optimism bias": 0.1, Confidence: 0.5, Category: "Cashable" },
    [[50, 50]],
    { moneyPlanned: 50000 * 0.8 * 0.5 * 0.9 * 0.5, moneyClaimed: 50000 * 0.8 * 0.5 },
  ],
  [
    "§5",
    "claimed beside validated",
    { ...flow, "Unit value": 2, Category: "Cashable" },
    [
      [10, 20, "validated"],
      [40, 15],
    ],
    { moneyClaimed: 70, moneyValidated: 40 },
  ],
  [
    "§5",
    "Non-financial has no money",
    { ...flow, "Unit value": 2, Category: "Non-financial" },
    [[10, 20]],
    { moneyPlanned: null, moneyClaimed: null, moneyValidated: null },
  ],
  [
    "§5",
    "a Level's claim: mean improvement × Unit value × years",
    { ...increase(0, 10), Due: 365, "Unit value": 12000, Category: "Cashable" },
    [[365, 10, "validated"]],
    { moneyClaimed: 60000, moneyValidated: 60000 },
    { at: 365 },
  ],
  [
    "§2",
    "Due = Start is a step at Start, of a Level",
    { ...level, Start: 10, Due: 10, Frequency: 31 },
    [[10, 60]],
    // x = 1 from Start: planned 100, so D − Q = 60 − 100.
    { plannedToDate: 100, variance: -40, attainment: 0.6, pace: null },
    { at: 10 },
  ],
  ["§2", "Due = Start is a step at Start, of a Flow", { ...flow, Start: 10, Due: 10 }, [[10, 60]], { plannedToDate: 100, variance: -40 }, { at: 10 }],
  [
    "§2",
    "Due = Start is a step at Start, of a Milestone",
    { ...milestone, Start: 10, Due: 10 },
    [],
    { plannedToDate: 1, deliveredToDate: 0, status: "Amber" },
    { at: 10 },
  ],
  [
    "§2",
    "measuredTo is the last reading's day up to its Frequency: B 0, T 100, 10 read on day 10, seen on day 41",
    { ...level, Frequency: 31 },
    [[10, 10]],
    { plannedToDate: 10, variance: 0, status: "Green", slip: 0 },
    { at: 41 },
  ],
  [
    "§2",
    "and the status date a day later: 10 − 42 = −32",
    { ...level, Frequency: 31 },
    [[10, 10]],
    { plannedToDate: 42, variance: -32, status: "Red", slip: 32 / 30.4375 },
    { at: 42 },
  ],
  [
    "§2",
    "a blank Frequency is the median gap between its reading days: 40 and 60, so 50",
    { ...level, Due: 400 },
    [
      [0, 0],
      [40, 10],
      [100, 25],
    ],
    { plannedToDate: 25, variance: 0 },
    { at: 150 },
  ],
  [
    "§2",
    "past the median gap the plan runs on: 25 − 400/4 × 151/400 = 25 − 37.75",
    { ...level, Due: 400 },
    [
      [0, 0],
      [40, 10],
      [100, 25],
    ],
    { plannedToDate: 37.75, variance: -12.75 },
    { at: 151 },
  ],
  ["§2", "one reading is current for 31 days", level, [[10, 10]], { plannedToDate: 10 }, { at: 41 }],
  [
    "§2",
    "a Flow's days are whole: 31 of 365 of 1,200 by the end of January",
    { ...flow, Target: 1200, Due: 365 },
    [[31, 1200 * (31 / 365)]],
    { plannedToDate: 1200 * (31 / 365), variancePercent: 0 },
    { at: 31 },
  ],
  [
    "§2",
    "a Flow whose Target lies against Direction is not computed",
    { ...flow, Baseline: 100, Target: 50 },
    [[50, 10]],
    { status: "Undefined", plannedToDate: null },
  ],
  [
    "§2",
    "a Flow whose Target equals its Baseline is not computed",
    { ...flow, Baseline: 100, Target: 100 },
    [[50, 50]],
    { status: "Undefined", attainment: null },
  ],
  [
    "§2",
    "a dis-benefit's attainment is the share of the expected harm, without a realization rate: 40 of 50",
    { ...harm, Due: 50 },
    [[50, 40]],
    { attainment: 0.8, realizationRate: null },
  ],
  [
    "§2",
    "a Maintain Flow is held to the share of T planned by u: 45 of 50 is 10% short, Amber",
    { Kind: "Flow", Direction: "Maintain", Target: 100 },
    [[50, 45]],
    { plannedToDate: 50, variance: -5, variancePercent: -0.1, status: "Amber" },
  ],
  [
    "§2",
    "Maintain: above is as wrong as below, 1 − 9/90 = .9",
    maintain(90),
    [[50, 99]],
    { variance: -9, variancePercent: -0.1, attainment: 0.9, status: "Amber" },
  ],
  [
    "§2",
    "At least: D is the change from Baseline, and what is no ramp is blank",
    { ...increase(80, 90), Direction: "At least" },
    [[50, 92]],
    {
      deliveredToDate: 12,
      variance: 0,
      attainment: 1,
      plannedBenefit: null,
      realizationRate: null,
      slip: null,
      pace: null,
      forecastDue: null,
      status: "Green",
    },
  ],
  [
    "§2",
    "At most without Baseline: 10 against 8 is 2/8 over, attainment .75",
    { ...decrease(0, 8), Baseline: null, Direction: "At most" },
    [[50, 10]],
    { deliveredToDate: null, variance: -2, variancePercent: -0.25, attainment: 0.75, status: "Red" },
  ],
  [
    "§2",
    "A = T is Green whatever T, also 0 of 0",
    { ...decrease(0, 0), Baseline: null, Direction: "At most" },
    [[50, 0]],
    { variance: 0, attainment: 1, status: "Green" },
  ],
  [
    "§2",
    "Units: too early where the variance falls below −a, by 4 of 4.5 points planned, a 5, r 10, is not: Green",
    { ...level, "Tolerance basis": "Units", "Amber tolerance": 5, "Red tolerance": 10 },
    [[4.5, 0.5]],
    { status: "Green" },
    { at: 5 },
  ],
  [
    "§2",
    "Units: it is with a 3",
    { ...level, "Tolerance basis": "Units", "Amber tolerance": 3, "Red tolerance": 10 },
    [[5, 1]],
    { status: "Not due" },
    { at: 5 },
  ],
  [
    "§2",
    "Units: Realized with 97 of 100 where a is 3",
    { ...level, "Tolerance basis": "Units", "Amber tolerance": 3, "Red tolerance": 10 },
    [[100, 97, "validated"]],
    { status: "Realized" },
    { at: 100 },
  ],
  [
    "§2",
    "Units: not with 96.9",
    { ...level, "Tolerance basis": "Units", "Amber tolerance": 3, "Red tolerance": 10 },
    [[100, 96.9, "validated"]],
    { status: "Amber" },
    { at: 100 },
  ],
  ["§3", "below the too-early share without a reading it is not due", level, [], { status: "Not due" }, { at: 5 }],
  ["§3", "from that share on it is not measured", level, [], { status: "Not measured" }, { at: 10 }],
  ["§3", "on plan below that share it is Green", level, [[5, 5]], { status: "Green" }, { at: 5 }],
  ["§3", "a Milestone before Due that is not reached is not due", milestone, [], { status: "Not due" }, { at: 99 }],
  ["§3", "a dis-benefit's early harm is too early to judge: 4 of 2.5 planned", harm, [[5, 4]], { status: "Not due" }, { at: 5 }],
  ["§3", "at −a it is Green: 47.5 of 50", level, [[50, 47.5]], { variancePercent: -0.05, status: "Green" }],
  ["§3", "at −r it is Amber: 45 of 50", level, [[50, 45]], { variancePercent: -0.1, status: "Amber" }],
  ["§3", "beyond it is Red: 44.9 of 50", level, [[50, 44.9]], { status: "Red" }],
  ["§3", "Realized: attainment ≥ 1 − a, validated, at Due", { ...level, Frequency: 31 }, [[100, 95, "validated"]], { status: "Realized" }, { at: 100 }],
  [
    "§3",
    "Realized holds until the reading is twice overdue: 62 days at a Frequency of 31",
    { ...level, Frequency: 31 },
    [[100, 100, "validated"]],
    { status: "Realized" },
    { at: 162 },
  ],
  ["§3", "and lapses on the day after: Green, since it is on plan", { ...level, Frequency: 31 }, [[100, 100, "validated"]], { status: "Green" }, { at: 163 }],
  ["§3", "a Flow that is Realized never lapses", { ...flow, Frequency: 31 }, [[100, 100, "validated"]], { status: "Realized" }, { at: 900 }],
  ["§3", "a dis-benefit is never Realized", { ...harm, Due: 50 }, [[50, 50, "validated"]], { status: "Green" }],
  [
    "§3",
    "freshness: 31 days of Monthly are not overdue",
    { ...level, Frequency: "Monthly" },
    [[10, 10]],
    { daysSinceMeasured: 31, freshness: "Current" },
    { at: 41 },
  ],
  ["§3", "freshness: 32 are", { ...level, Frequency: "Monthly" }, [[10, 10]], { daysSinceMeasured: 32, freshness: "Overdue" }, { at: 42 }],
  [
    "§3",
    "evidence Low: the reading overdue twice over, 63 days at 31",
    { ...level, Owner: "Head", "Data source": "Report", Frequency: 31 },
    [[10, 10, "validated"]],
    { evidence: "Low" },
    { at: 73 },
  ],
  [
    "§3",
    "evidence Medium: overdue once",
    { ...level, Owner: "Head", "Data source": "Report", Frequency: 31 },
    [[10, 10, "validated"]],
    { evidence: "Medium" },
    { at: 72 },
  ],
  ["§3", "evidence Low: no owner", { ...level, "Data source": "Report", Frequency: 31 }, [[50, 50, "validated"]], { evidence: "Low" }],
  [
    "§4",
    "once delivered has reached promised, slip stays: read on day 60 of 100, 40 days early, seen on day 80",
    { ...level, Frequency: 31 },
    [[60, 100]],
    { slip: -40 / 30.4375, pace: null },
    { at: 80 },
  ],
  ["§4", "before Start slip is unknown", { ...level, Start: 60 }, [[50, 10]], { slip: null }],
  [
    "§4",
    "nothing delivered stands at Start: half way it is 50 days late, without a day in sight",
    level,
    [[50, 0]],
    { slip: 50 / 30.4375, pace: 0, forecastDue: null },
  ],
  ["§4", "full at Start + 100/.2 = 500 days is just in sight", level, [[50, 10]], { pace: 0.2, forecastDue: "2027-05-16" }],
  ["§4", "later than Start + 5 × the planned time is not", level, [[50, 9.9]], { pace: 0.198, forecastDue: null }],
  ["§4", "a step is neither early nor late before Due", { ...level, Profile: "Step" }, [[50, 30]], { slip: 0 }],
];

describe("the method's figures", () => {
  test.each(cases.map(([section, sentence, row, readings, gives, more]) => ({ section, sentence, row, readings, gives, more })))(
    "$section $sentence",
    ({ row, readings, gives, more }) => {
      const result = oneRow(row, readings, more) as Gives;
      for (const [key, cell] of Object.entries(gives)) {
        if (typeof cell === "number") expect([key, result[key]]).toEqual([key, expect.closeTo(cell, 9)]);
        else expect([key, result[key]]).toEqual([key, cell]);
      }
    },
  );
});

describe("§1 two measurements of one benefit on one date", () => {
  test.each([
    ["Level", level],
    ["Flow", flow],
  ])("are a finding for a %s", (_kind, row) => {
    expect(
      review(
        [row],
        [
          ["B-1", 40, 1],
          ["B-1", 40, 2],
        ],
      ).findings.map(({ rule }) => rule),
    ).toContain("duplicate-measurement");
  });
});

describe("§5 totals by category", () => {
  const money = (Category: string | null): NamedCells => ({ ...flow, "Unit value": 2, Category });
  const { totals } = review(
    [money("Cashable"), money("Cashable"), money("Cost avoidance"), money("Non-cashable"), money("Non-financial"), money(null)],
    [
      ["B-1", 10, 10, "validated"],
      ["B-2", 10, 20],
      ["B-3", 10, 30],
      ["B-4", 10, 40],
    ],
  );

  test("stand apart, claimed beside validated, and are never added up", () => {
    expect(totals.map(({ category, planned, claimed, validated }) => [category, planned, claimed, validated])).toEqual([
      ["Cashable", 200, 60, 20],
      ["Cost avoidance", 100, 60, 0],
      ["Non-cashable", 100, 80, 0],
      ["Non-financial", 0, 0, 0],
      ["No category", 100, 0, 0],
    ]);
  });
});

describe("§8 roll-up", () => {
  const due = (Weight: number | null, more: NamedCells = {}): NamedCells => ({ ...flow, Weight, ...more });
  const rates: readonly (readonly [string, number, number])[] = [
    ["B-1", 50, 60],
    ["B-2", 50, 40],
    ["B-4", 50, 25],
  ];
  const figures = { index: 0.9625, cappedIndex: 0.8625, coverage: 0.8, pessimisticIndex: 0.69 };
  const close = (expected: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, expect.closeTo(value, 9)]));

  test("weights .4 .3 .2 .1 with 1.2, .8, none and .5 give .963, .863, .80 and .69", () => {
    expect(review([due(0.4), due(0.3), due(0.2), due(0.1)], rates).plan).toMatchObject(close(figures));
  });

  test("of owners, categories and objectives is the same, whatever the case of the name", () => {
    const all = [0.4, 0.3, 0.2, 0.1].map((weight, index) =>
      due(weight, { Owner: index % 2 === 0 ? "Sales" : " SALES", Category: "Non-cashable", Objective: "O-1" }),
    );
    const { byOwner, byCategory, byObjective } = review(all, rates, {}, { Objectives: tableOf({ "Objective ID": "O-1", Objective: "Growth" }) });
    for (const group of [byOwner, byCategory, byObjective]) expect(group).toEqual([expect.objectContaining({ benefitCount: 4, ...close(figures) })]);
  });

  test("of a parent takes its children, and a star among them does not hide a failure", () => {
    const parent = { Kind: null, Direction: null, Target: null, Start: null, Due: null };
    const result = review(
      [due(1, { Parent: "B-3" }), due(1, { Parent: "B-3" }), parent],
      [
        ["B-1", 50, 100],
        ["B-2", 50, 25],
      ],
    );
    expect(result.benefits["B-3"]).toMatchObject({
      status: "Red",
      realizationRate: 1.25,
      plannedToDate: null,
      // The capped index of 2 and .5 is (1 + .5)/2.
      reason: "Rolled up from its children at 75% of plan, none counted above 100%; 100% of them by weight measured; units are not added up",
    });
    expect(result.plan.benefitCount).toBe(2);
  });

  test("a weight of 0 takes out, a blank one counts as the mean of the others, and it says so", () => {
    const { plan, findings } = review(
      [due(3), due(0), due(null)],
      [
        ["B-1", 50, 50],
        ["B-2", 50, 25],
      ],
    );
    // Weights 3 and, for the blank one, 3: one of the two is measured, at 50 of 50.
    expect(plan).toMatchObject(close({ index: 1, coverage: 0.5 }));
    expect(findings.map(({ rule }) => rule)).toContain("weights-off");
  });

  test("leaves out what is not due and shows dis-benefits beside it", () => {
    expect(
      review(
        [due(1), due(1, { Start: 60 }), due(1, { Nature: "Dis-benefit" })],
        [
          ["B-1", 50, 45],
          ["B-3", 50, 90],
        ],
      ).plan,
    ).toMatchObject({ benefitCount: 3, ...close({ index: 0.9, coverage: 1 }) });
  });

  test("alignment: 4 5 3 4 2 with .30 .25 .20 .15 .10 are 3.85 of 5", () => {
    const scores = [4, 5, 3, 4, 2];
    const rows = [0.3, 0.25, 0.2, 0.15, 0.1].map((weight) => due(weight));
    const result = review(
      rows,
      [],
      {},
      {
        Objectives: tableOf({ "Objective ID": "O-1", Objective: "Growth" }),
        Alignment: tableOf(...scores.map((Score, index) => ({ "Benefit ID": `B-${index + 1}`, "Objective ID": "O-1", Score }))),
      },
    );
    expect(result.objectives["O-1"]?.["alignmentScore"]).toBeCloseTo(0.77, 12);
  });

  test("nothing due, nothing measured: unknown, never 0 or 100%", () => {
    expect(review([due(1, { Start: 60 })], []).plan).toMatchObject({ index: null, cappedIndex: null, coverage: null, pessimisticIndex: null });
    expect(review([due(1)], []).plan).toMatchObject({ index: null, cappedIndex: null, coverage: 0, pessimisticIndex: 0 });
  });
});
