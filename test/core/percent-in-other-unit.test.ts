import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { reviewPlan, type Review } from "../../core/review/review";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

/* "35%" as a text is a figure of a KPI that counts in percent or shares, and no 0.35 of its days. A number with a format of percent is 0.35 to the spreadsheet itself. */

const day = dayOf(2026, 6, 30);
const review = (tables: Tables): Review => reviewPlan(snapshotOf(tables), day);
const told = ({ findings }: Review, column: string) =>
  findings.filter((finding) => finding.column === column).map(({ rule, severity, row, what, mend }) => ({ rule, severity, row, what, mend }));

const reading = (actual: string, cells: NamedCells = {}): Review =>
  review({ Benefits: tableOf(soundBenefit(cells)), Measurements: tableOf({ "Benefit ID": "B-01", Date: "2026-06-30", Actual: actual }) });

const mend = (unit: string): string => `Enter the number in ${unit}; or enter % in the column Unit, where percentages are meant`;

describe("a reading", () => {
  test.each(["35%", "35 %", "35 percent", "35 Prozent", "(35%)", "about 35%", "35 % of orders"])("of %s is none of a KPI that counts in days", (actual) => {
    const reviewed = reading(actual);
    const shown = actual;
    expect(told(reviewed, "Actual")).toEqual([
      { rule: "unit-differs", severity: "Stops the row", row: 2, what: `"${shown}" is a percentage, but the unit here is days`, mend: mend("days") },
    ]);
    expect(reviewed.result.benefits["B-01"]).toMatchObject({ status: "Not measured", actualToDate: null });
  });

  test.each(["tickets", "€", "index", "h:mm", "FTE"])("is none of one that counts %s either", (Unit) => {
    expect(told(reading("35%", { Unit }), "Actual").map(({ rule }) => rule)).toEqual(["unit-differs"]);
  });

  test.each(["%", "Prozent", "percentage points", "Share of orders", "Abbruchquote", "Deckungsgrad", "taux", "Anteil", "rate", "ratio", null])(
    "is 0.35 of one that counts in shares: %s",
    (Unit) => {
      const reviewed = reading("35%", { Unit, Baseline: 0.5, Target: 0.2 });
      expect(reviewed.findings.filter(({ rule }) => rule === "unit-differs")).toEqual([]);
      expect(reviewed.result.benefits["B-01"]?.["actualToDate"]).toBe(0.35);
    },
  );

  test("of a milestone is not reached, whatever its Unit, which is told as of any such figure", () => {
    expect(told(reading("35%", { Kind: "Milestone", Unit: "go-live" }), "Actual").map(({ rule }) => rule)).toEqual(["milestone-value"]);
  });
});

test("a Baseline, a Target, a frozen or a planned figure is none either, and stops its row where it is needed", () => {
  const reviewed = review({
    Benefits: tableOf(soundBenefit({ Baseline: "12%" }), soundBenefit({ "Benefit ID": "B-02", Target: "≤ 8%", Profile: "Table" })),
    Profile: tableOf({ "Benefit ID": "B-02", "Period end": "2026-06-30", Planned: "50%" }),
    Baselines: tableOf({ Baseline: "Case", "Taken on": "2026-01-15", "Benefit ID": "B-01", "Baseline value": "12%", Target: 8, Due: "2026-12-31" }),
    Sustainment: tableOf({ "Benefit ID": "B-01", Action: "Look", Tolerance: "5%" }),
  });
  for (const [column, count] of [
    ["Baseline", 1],
    ["Target", 1],
    ["Planned", 1],
    ["Baseline value", 1],
    ["Tolerance", 1],
  ] as const) {
    expect([column, told(reviewed, column).filter(({ rule }) => rule === "unit-differs")]).toEqual([column, Array(count).fill(expect.anything())]);
  }
  expect(told(reviewed, "Baseline")[0]).toMatchObject({ severity: "Stops the row", what: '"12%" is a percentage, but the unit here is days' });
  expect(reviewed.result.benefits["B-01"]?.["status"]).toBe("Undefined");
  expect(reviewed.result.benefits["B-02"]?.["status"]).toBe("Undefined");
});

test("a tolerance is a share of the plan, and a percentage of no unit where it counts in units", () => {
  const of = (cells: NamedCells): Review => reading("11", { "Amber tolerance": "5%", "Red tolerance": "10 %", ...cells });
  expect(of({}).findings.filter(({ column }) => column?.endsWith("tolerance") === true)).toEqual([]);
  expect(told(of({ "Tolerance basis": "Units" }), "Amber tolerance").map(({ rule }) => rule)).toEqual(["unit-differs"]);
  expect(told(of({ "Tolerance basis": "Units" }), "Red tolerance").map(({ rule }) => rule)).toEqual(["unit-differs"]);
});

test("money, days and scores are no percentages; shares and weights are", () => {
  const reviewed = review({
    Benefits: tableOf(
      soundFlow({
        Category: "Cashable",
        "Unit value": "35%",
        Weight: "30%",
        Confidence: "50%",
        Frequency: "35%",
        "Trigger lag (days)": "35%",
        Validator: "Finance",
      }),
    ),
    Alignment: tableOf({ "Benefit ID": "B-01", "Objective ID": "O-1", Score: "80%" }),
    Activities: tableOf({ "Activity ID": "A-01", Activity: "Install", "Baseline finish": "2026-09-30", Budget: "35%", "% complete": "35%" }),
    Settings: [
      ["Setting", "Value"],
      ["Milestone grace (days)", "35%"],
      ["Red tolerance", "20%"],
    ],
  });
  for (const column of ["Unit value", "Frequency", "Trigger lag (days)", "Score", "Budget"]) {
    expect([column, told(reviewed, column).map(({ rule }) => rule)]).toEqual([column, ["not-a-number"]]);
  }
  for (const column of ["Weight", "Confidence", "% complete"]) expect([column, told(reviewed, column)]).toEqual([column, []]);
  expect(told(reviewed, "Value").map(({ rule, what }) => [rule, what])).toEqual([["not-a-number", '"35%" is not a number']]);
});
