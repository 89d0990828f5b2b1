import { describe, expect, test } from "@jest/globals";
import { explainableKeys, explainBenefit, type Explanation } from "../../core/explain/explain";
import { metrics } from "../../core/metrics/benefits/index";
import { newPlan } from "../../core/review/new-plan";
import { snapshotOfNewTables } from "../support/new-tables-snapshot";
import { snapshotOf, soundBenefit, soundFlow, soundPlan, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

/** 2026-06-30: half way between 2026-04-01 and 2026-09-28. The figures are those of the method's fixtures. */
const day = 46203;
const halfWay = { Start: "2026-04-01", Due: "2026-09-28", Unit: null };
/** The same 180 days of a flow, whose first day is a whole one. */
const flowHalfWay = { ...halfWay, Start: "2026-04-02" };
const explained = (tables: Tables, id = "B-01", figure?: string): Explanation => explainBenefit(snapshotOf(soundPlan(tables)), id, day, figure) as Explanation;
const stepsOf = ({ steps }: Explanation, ...keys: readonly string[]) =>
  keys.map((key) => steps.filter((step) => step.key === key).map(({ result, rule, inputs }) => [result, rule, ...inputs])[0]);
const oneBenefit = (benefit: NamedCells, ...readings: readonly (readonly [string, number])[]): Tables => ({
  Benefits: tableOf(benefit),
  Measurements: tableOf(
    ...readings.map(([date, actual]) => ({ "Benefit ID": "B-01", Date: date, Actual: actual, "Validated by": "Finance", "Validated on": "2026-06-30" })),
  ),
  Baselines: tableOf({ Baseline: "Case", "Taken on": "2026-01-15", "Benefit ID": "B-01", "Baseline value": null, Target: null, Due: null }),
});

test("a harm that nobody reports any more stands at its last reading, and that is said", () => {
  const harm = soundFlow({ ...flowHalfWay, Nature: "Dis-benefit", Baseline: null, Target: 1000, Direction: "Increase", Frequency: 31 });
  const late = explained(oneBenefit(harm, ["2026-04-30", 100]));
  expect(stepsOf(late, "measuredTo")[0]?.slice(0, 2)).toEqual([
    "2026-04-30",
    "the day of the last reading (not before Start): it is no longer current, but to let the plan run on without one would flatter",
  ]);
});

describe("what had ended by the status date", () => {
  const ended = soundBenefit({ ...halfWay, End: "2026-05-31", Frequency: "Weekly" });

  test("is measured to End, where its last reading was no longer current, and the rule says so", () => {
    expect(stepsOf(explained(oneBenefit(ended, ["2026-04-30", 11])), "measuredTo")).toEqual([
      [
        "2026-05-31",
        "the day of the last reading (not before Start) while it is current, else the status date or End",
        "End 2026-05-31 (Benefits row 2)",
        "days for which a reading is current 7",
        "2026-04-30: 11 (Measurements row 2, validated)",
      ],
    ]);
  });

  test.each([
    { what: "read before its End", reading: ["2026-04-30", 11] as const },
    { what: "read after its End alone", reading: ["2026-06-15", 10] as const },
    { what: "which never began", reading: ["2026-04-30", 11] as const, cells: { End: "2026-03-15" } },
  ])("no rule says of it, $what, what holds for the status date alone", ({ reading, cells = {} }) => {
    const { steps } = explained(oneBenefit({ ...ended, ...cells }, reading));
    const said = steps.flatMap(({ rule, result }) => [rule, result]).filter((words) => words.includes("status date"));
    expect(said.filter((words) => !words.includes("End"))).toEqual([]);
  });

  test("has no measurement by its End where all are of later days", () => {
    const [actual] = stepsOf(explained(oneBenefit(ended, ["2026-06-15", 10])), "actualToDate");
    expect(actual?.[0]).toBe("unknown: there is no measurement on or before its End");
  });
});

test("a flow that should fall: 540 of 1,200 used half way to 1,000", () => {
  const flow = explained(
    oneBenefit(soundFlow({ ...flowHalfWay, Baseline: 1200, Target: 1000, Direction: "Decrease", Unit: "kWh" }), ["2026-05-31", 250], ["2026-06-30", 290]),
  );
  expect(flow.title).toBe("B-01 Hours of overtime saved, status on 2026-06-30");
  expect(
    stepsOf(flow, "plannedShare", "plannedToDate", "actualToDate", "plannedBenefit", "deliveredToDate", "variance", "variancePercent", "attainment", "status"),
  ).toEqual([
    [
      "0.5",
      "Linear of the elapsed share (measured to − Start + 1)/(Due − Start + 1), between 0 and 1",
      "Start 2026-04-02 (Benefits row 2)",
      "Due 2026-09-28 (Benefits row 2)",
      "elapsed share 0.5",
    ],
    [
      "500 kWh",
      "Baseline × elapsed share + (Target − Baseline) × planned share",
      "Baseline 1,200 kWh (Benefits row 2)",
      "Target 1,000 kWh (Benefits row 2)",
      "planned share 0.5",
      "elapsed share 0.5",
    ],
    [
      "540 kWh",
      "the sum of the measurements that count up to the status date or End",
      "2026-05-31: 250 kWh (Measurements row 2, validated)",
      "2026-06-30: 290 kWh (Measurements row 3, validated)",
    ],
    [
      "100 kWh",
      "−1 (Decrease) × (Target − Baseline) × planned share",
      "Baseline 1,200 kWh (Benefits row 2)",
      "Target 1,000 kWh (Benefits row 2)",
      "planned share 0.5",
    ],
    [
      "60 kWh",
      "−1 (Decrease) × (Actual − Baseline × elapsed share at the last reading)",
      "Actual to date 540 kWh",
      "Baseline 1,200 kWh (Benefits row 2)",
      "elapsed share at the last reading 0.5",
    ],
    ["−40 kWh", "Delivered to date − Planned benefit; positive is favourable", "Delivered to date 60 kWh", "Planned benefit 100 kWh"],
    ["−40%", "Variance/|Planned benefit|", "Variance −40 kWh", "Planned benefit 100 kWh"],
    ["30%", "Delivered to date/the whole promise", "Delivered to date 60 kWh", "promised by Due 200 kWh"],
    ["Red", "Variance % is below −red tolerance", "Variance % −40%", "red tolerance (Settings) 10%"],
  ]);
});

test("money of a flow, with each factor that the row names", () => {
  const flow = explained(
    oneBenefit(soundFlow({ ...flowHalfWay, Category: "Non-cashable", Target: 200, "Unit value": 2, Deadweight: 0.25, Confidence: 0.8 }), ["2026-06-30", 90]),
  );
  expect(stepsOf(flow, "moneyPlanned", "moneyClaimed")).toEqual([
    [
      "120",
      "Planned benefit × unit value, net: × (1 − Deadweight) × Attribution × (1 − Optimism bias) × Confidence",
      "Unit value 2 (Benefits row 2)",
      "Deadweight 25% (Benefits row 2)",
      "Confidence 80% (Benefits row 2)",
      "net share 60%",
    ],
    [
      "135",
      "Delivered to date × unit value, net: × (1 − Deadweight) × Attribution",
      "Unit value 2 (Benefits row 2)",
      "Deadweight 25% (Benefits row 2)",
      "net share 75%",
    ],
  ]);
});

test("a level: from 12 to 8, read at 9", () => {
  const level = explained(oneBenefit(soundBenefit({ ...halfWay, "Amber tolerance": 0.02 }), ["2026-06-30", 9]));
  expect(stepsOf(level, "plannedToDate", "actualToDate", "deliveredToDate", "attainment", "status")).toEqual([
    ["10", "Baseline + (Target − Baseline) × planned share", "Baseline 12 (Benefits row 2)", "Target 8 (Benefits row 2)", "planned share 0.5"],
    ["9", "the latest reading on or before the status date or End", "2026-06-30: 9 (Measurements row 2, validated)"],
    ["3", "−1 (Decrease) × (Actual − Baseline)", "Actual to date 9", "Baseline 12 (Benefits row 2)"],
    ["75%", "Delivered to date/the whole promise", "Delivered to date 3", "promised by Due 4"],
    ["Green", "Variance % is not below −amber tolerance", "Variance % 50%", "Amber tolerance 2% (Benefits row 2)"],
  ]);
});

test("a milestone that is reached after Due, whatever its Unit", () => {
  const milestone = explained(oneBenefit(soundBenefit({ ...halfWay, Kind: "Milestone", Unit: "days", Due: "2026-06-15" }), ["2026-06-20", 1]));
  expect(stepsOf(milestone, "plannedToDate", "actualToDate", "deliveredToDate", "status")).toEqual([
    ["1", "0 before Due, 1 from Due", "Due 2026-06-15 (Benefits row 2)"],
    ["1", "1 from the first reading of 1 or more, until then 0", "2026-06-20: 1 (Measurements row 2, validated)"],
    ["1", "1 once reached, else 0", "Actual to date 1"],
    [
      "Realized",
      "Due has come, Attainment is at least 1 − amber tolerance, and the latest reading is validated and, of a level or a score, not overdue twice over",
      "Due 2026-06-15 (Benefits row 2)",
      "Attainment 100%",
      "amber tolerance (Settings) 5%",
      "2026-06-20: 1 (Measurements row 2, validated)",
    ],
  ]);
});

test("a value to maintain: 92 instead of 100", () => {
  const kept = explained(oneBenefit(soundBenefit({ ...halfWay, Direction: "Maintain", Baseline: 100, Target: 100 }), ["2026-06-30", 92]));
  expect(stepsOf(kept, "plannedShare", "plannedToDate", "plannedBenefit", "variance", "variancePercent", "attainment", "status")).toEqual([
    ["1", "a value to keep is expected from Start on: 1", "Start 2026-04-01 (Benefits row 2)"],
    ["100", "Target", "Target 100 (Benefits row 2)"],
    ["0", "a value to maintain plans no change", "Direction Maintain (Benefits row 2)"],
    ["−8", "−|Actual to date − Planned to date|", "Actual to date 92", "Planned to date 100"],
    ["−8%", "Variance/|Planned to date|", "Variance −8", "Planned to date 100"],
    ["92%", "1 + Variance %: the share that is held", "Variance % −8%"],
    [
      "Amber",
      "Variance % is below −amber tolerance, not below −red tolerance",
      "Variance % −8%",
      "amber tolerance (Settings) 5%",
      "red tolerance (Settings) 10%",
    ],
  ]);
});

test("a dis-benefit: 60 of harm instead of 50", () => {
  const harm = explained(oneBenefit(soundFlow({ Nature: "Dis-benefit", Baseline: null, Target: 50, Unit: null, Due: "2026-06-30" }), ["2026-06-30", 60]));
  expect(stepsOf(harm, "plannedBenefit", "deliveredToDate", "variancePercent", "realizationRate", "status")).toEqual([
    [
      "−50",
      "−1 (Dis-benefit) × +1 (Increase) × (Target − Baseline) × planned share",
      "Baseline blank, so 0 (Benefits row 2)",
      "Target 50 (Benefits row 2)",
      "planned share 1",
    ],
    [
      "−60",
      "−1 (Dis-benefit) × +1 (Increase) × (Actual − Baseline × elapsed share at the last reading)",
      "Actual to date 60",
      "Baseline blank, so 0 (Benefits row 2)",
    ],
    ["−20%", "Variance/|Planned benefit|", "Variance −10", "Planned benefit −50"],
    [
      "unknown: a dis-benefit has no realization rate, since more of it is worse",
      "Delivered to date/Planned benefit",
      "Delivered to date −60",
      "Planned benefit −50",
    ],
    ["Red", "Variance % is below −red tolerance", "Variance % −20%", "red tolerance (Settings) 10%"],
  ]);
});

test("a parent follows its children", () => {
  const benefits = tableOf({ "Benefit ID": "B-00", Benefit: "Logistics" }, soundBenefit({ ...halfWay, Parent: "B-00" }));
  const parent = explained({ Benefits: benefits, Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: 10.2 }) }, "B-00");
  expect(stepsOf(parent, "status", "realizationRate")).toEqual([
    [
      "Amber",
      "a parent follows the capped index of its children: index − 1 against its tolerances; below 50% coverage it is Not measured, beside a Red dis-benefit Amber at best",
      "capped index 90%",
      "coverage 100%",
      "amber tolerance (Settings) 5%",
      "red tolerance (Settings) 10%",
    ],
    ["90%", "the index of its children: Σ weight × rate/Σ weight over those that are measured", "coverage 100%"],
  ]);
  expect(parent.steps.every(({ result }) => !result.startsWith("unknown"))).toBe(true);
});

test("a row that a finding stops says why, and computes nothing", () => {
  const stopped = explained(oneBenefit(soundBenefit({ Target: "soon" }), ["2026-06-30", 9]));
  expect(stepsOf(stopped, "status", "variance")).toEqual([
    ["Undefined", "nothing is computed while a finding stops the row", 'finding Target: "soon" is not a number'],
    undefined,
  ]);
});

describe("one figure alone", () => {
  const tables = oneBenefit(soundBenefit(halfWay), ["2026-06-30", 9]);
  test("is found by its key or its header, in any case", () => {
    for (const name of ["variancePercent", "VARIANCE %"])
      expect(explained(tables, "b-01", name).steps.map(({ key, result }) => [key, result])).toEqual([["variancePercent", "50%"]]);
  });
  test("is told as blank where it is", () => expect(explained(tables, "B-01", "signal").steps.map(({ result }) => result)).toEqual(["blank"]));
  test("is none where there is no such figure", () => expect(explained(tables, "B-01", "luck").steps).toEqual([]));
  test("of a benefit that is not there is undefined", () => expect(explainBenefit(snapshotOf(soundPlan()), "B-99", day)).toBeUndefined());
});

test("what was approved is shown with its row of Baselines", () => {
  const frozen = {
    ...oneBenefit(soundBenefit(), ["2026-06-30", 9]),
    Baselines: tableOf({ Baseline: "Case", "Taken on": "2026-01-15", "Benefit ID": "B-01", "Baseline value": 12, Target: 7, Due: "2026-10-31" }),
  };
  expect(stepsOf(explained(frozen), "promiseAgainstFirst", "dueAgainstFirst")).toEqual([
    [
      "−20%",
      "(promised now − promised then)/|promised then|",
      "promised now 4 days",
      "promised then 5 days",
      'Baseline value 12 days (Baselines row 2, "Case")',
      'Target 7 days (Baselines row 2, "Case")',
      "Baseline 12 days (Benefits row 2)",
      "Target 8 days (Benefits row 2)",
    ],
    ["2.0041", "(Due − Due approved)/30.4375; positive is later", "Due 2026-12-31 (Benefits row 2)", 'Due 2026-10-31 (Baselines row 2, "Case")'],
  ]);
});

test("columns are named as the user wrote them", () => {
  const renamedTable = tableOf(soundBenefit(halfWay)).map((row, index) => (index === 0 ? row.map((header) => (header === "Target" ? "Goal" : header)) : row));
  expect(stepsOf(explained({ ...oneBenefit(soundBenefit(), ["2026-06-30", 9]), Benefits: renamedTable }), "plannedToDate")[0]).toContain(
    "Goal 8 (Benefits row 2)",
  );
});

test("a long log shows its ends", () => {
  const readings = Array.from({ length: 12 }, (_, index) => [`2026-05-${String(index + 10)}`, index + 1] as const);
  expect(stepsOf(explained(oneBenefit(soundFlow({ ...halfWay }), ...readings)), "actualToDate")[0]?.slice(2)).toEqual([
    "2026-05-10: 1 (Measurements row 2, validated)",
    "2026-05-11: 2 (Measurements row 3, validated)",
    "2026-05-12: 3 (Measurements row 4, validated)",
    "… 7 more …",
    "2026-05-20: 11 (Measurements row 12, validated)",
    "2026-05-21: 12 (Measurements row 13, validated)",
  ]);
});

test("every status column but Reason can be explained, of every benefit of the examples", () => {
  const columns = metrics.filter(({ key }) => key !== "reason").map(({ key }) => key);
  expect(explainableKeys).toEqual(expect.arrayContaining(columns));
  for (const example of ["crm", "hospital", "renewable"] as const) {
    const snapshot = snapshotOfNewTables(newPlan(example).newTables);
    const ids = snapshot.tables.find(({ name }) => name === "Benefits")?.columns[0]?.cells ?? [];
    for (const id of ids) {
      const { steps } = explainBenefit(snapshot, String(id)) as Explanation;
      for (const step of steps) expect(JSON.stringify(step)).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }
  }
});
