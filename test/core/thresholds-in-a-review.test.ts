import { describe, expect, test } from "@jest/globals";
import { reviewPlan } from "../../core/review/review";
import { dayOf } from "../../core/domain/day";
import { snapshotOf, tableOf, type NamedCells } from "../support/plan-builder";

const due = dayOf(2023, 6, 30);
const row = (cells: NamedCells): NamedCells => ({
  "Benefit ID": "C",
  Benefit: "On-time permits (%) up",
  Owner: "Head of permits",
  Kind: "Level",
  Direction: "Increase",
  Unit: "%",
  Baseline: 95,
  Target: 90,
  Start: dayOf(2022, 7, 1),
  Due: due,
  Frequency: "Yearly",
  "Data source": "Register",
  ...cells,
});

function reviewOf(rows: readonly NamedCells[], log: readonly (readonly [day: number, actual: number | string])[], day = due) {
  const id = rows[rows.length - 1]?.["Benefit ID"] ?? null;
  const { result, findings } = reviewPlan(
    snapshotOf({ Benefits: tableOf(...rows), Measurements: tableOf(...log.map(([Date, Actual]) => ({ "Benefit ID": id, Date, Actual }))) }),
    day,
  );
  const figures: Readonly<Record<string, unknown>> = result.benefits[String(id)] ?? {};
  return { result, figures, findings };
}

describe("a target of 90 that does not lie beyond a baseline of 95, to increase, is at least 90", () => {
  test("97 keeps it: Green with attainment 1, no share of a promise, and an Advice; a parent follows", () => {
    const { figures, result, findings } = reviewOf([{ "Benefit ID": "P", Benefit: "Permits" }, row({ Parent: "P" })], [[due, 97]]);
    const noChange = { plannedBenefit: null, realizationRate: null, slip: null, pace: null, forecastDue: null };
    expect(figures).toMatchObject({ status: "Green", attainment: 1, variance: 0, variancePercent: 0, deliveredToDate: 2, reason: null, ...noChange });
    expect(result.benefits["P"]).toMatchObject({ status: "Green" });
    expect(result.plan).toMatchObject({ index: 1, cappedIndex: 1, coverage: 1 });
    expect(findings.filter(({ rule }) => rule === "level-to-keep")).toMatchObject([{ severity: "Advice", row: 3, column: "Target" }]);
    expect(findings.filter(({ severity }) => severity === "Stops the row")).toEqual([]);
  });

  test("85 misses it by 5 of 90; 92, 88, 85 worsen by 3.3% of it at last, within the tolerance", () => {
    const log = [
      [dayOf(2022, 12, 31), 92],
      [dayOf(2023, 3, 31), 88],
      [due, 85],
    ] as const;
    const { figures } = reviewOf([row({ Due: dayOf(2023, 3, 31) })], log);
    // −5/90 = −5.6%: between 5 and 10% is Amber. The change of −3 is within 5% of 90. Eroding: the latest, 1 − 5/90, is below 95%.
    expect(figures).toMatchObject({ status: "Amber", variance: -5, deliveredToDate: -10, trend: "Steady", sustainment: "Eroding" });
    expect(figures["variancePercent"]).toBeCloseTo(-5 / 90, 12);
    expect(figures["attainment"]).toBeCloseTo(85 / 90, 12);
  });

  test("from 95.5 to 97 is no step back: Steady, Green", () => {
    // +1.5 towards the good side, within 5% of 90.
    const { figures } = reviewOf(
      [row({})],
      [
        [dayOf(2022, 12, 31), 95.5],
        [due, 97],
      ],
    );
    expect(figures).toMatchObject({ status: "Green", trend: "Steady", variance: 0 });
  });
});

test("a value to maintain is missed above as below: 89.2 against 82.8", () => {
  // −6.4/82.8 = −7.7%: Amber.
  const { figures } = reviewOf([row({ Direction: "Maintain", Baseline: 83.7, Target: 82.8 })], [[due, 89.2]]);
  expect(figures).toMatchObject({ status: "Amber", plannedBenefit: 0 });
  expect(figures["variance"]).toBeCloseTo(-6.4, 9);
  expect(figures["variancePercent"]).toBeCloseTo(-6.4 / 82.8, 9);
});

/** Yearly readings on 30 June from 2015 on. */
const years = [12, 12.1, 11.9, 12, 12.2, 11.8, 12, 12.1, 15].map((actual, at) => [dayOf(2015 + at, 6, 30), actual] as const);

test("without a Baseline, to decrease to 8 is at most 8: 15 is Red by 7 of 8", () => {
  const { figures } = reviewOf([row({ Direction: "Decrease", Unit: "minutes", Baseline: null, Target: 8 })], years);
  expect(figures).toMatchObject({ status: "Red", variance: -7, variancePercent: -0.875, attainment: 0.125, deliveredToDate: null, signal: "Concern" });
});

test("without a Target only what needs a promise is blank, and Reason says so", () => {
  const { figures } = reviewOf([row({ Direction: "Decrease", Unit: "minutes", Baseline: 12, Target: null })], years);
  expect(figures).toMatchObject({ status: "Undefined", actualToDate: 15, lastMeasured: "2023-06-30", daysSinceMeasured: 0, freshness: "Current" });
  // The other readings stay within 12 ± .5; 15 is outside the limits.
  expect(figures).toMatchObject({ signal: "Concern", variance: null, attainment: null, forecast: null });
  expect(figures["reason"]).toMatch(/Target/);
});

test.each([
  { Direction: "Decrease", actual: 0, gives: { status: "Green", variance: 0, variancePercent: 0, attainment: 1 } },
  { Direction: "Decrease", actual: 5.6, gives: { status: "Red", variance: -5.6, variancePercent: null, attainment: null } },
  { Direction: "Maintain", actual: 0, gives: { status: "Green", variance: 0, variancePercent: 0, attainment: 1 } },
])("deaths of 0 to keep at 0, $Direction, with $actual are $gives.status", ({ Direction, actual, gives }) => {
  expect(reviewOf([row({ Benefit: "Deaths in custody a year", Unit: "deaths", Direction, Baseline: 0, Target: 0 })], [[due, actual]]).figures).toMatchObject(
    gives,
  );
});

test('"76%" against a target of 80 percent from 0 is 76, or is told as mixed, and never −99% in silence', () => {
  const { figures, findings } = reviewOf([row({ Benefit: "Share of calls answered", Unit: "percent", Baseline: 0, Target: 80 })], [[due, "76%"]]);
  expect(findings.filter(({ rule }) => rule === "percent-mixed")).toEqual([]);
  // −4/80 = −5%: Green.
  expect(figures).toMatchObject({ actualToDate: 76, variance: -4, status: "Green" });
});

test("a project's list of milestones, whose headings are another's words, is read as activities with their dates", () => {
  const { result } = reviewPlan(
    snapshotOf({
      Benefits: tableOf(row({ Direction: "Decrease", Unit: "h", Baseline: 120, Target: 80 })),
      Activities: [
        ["milestone_id", "project_id", "milestone_name", "planned_date", "actual_date", "status", "days_variance"],
        ["MS01", "P1", "Kick-off done", 45350, 45351, "Complete", 1],
        ["MS02", "P1", "Design signed", 45368, null, "In progress", null],
      ],
    }),
    45370,
  );
  // Done a day late; planned for two days before the status date and open.
  expect(result.activities).toMatchObject({ MS01: { activityStatus: "Done", daysLate: 1 }, MS02: { activityStatus: "Overdue", daysLate: 2 } });
});
