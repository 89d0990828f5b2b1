import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import type { OwnedSheet } from "../../core/port/workbook";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, tableOf, type NamedCells, type Tables } from "../support/plan-builder";

const day = dayOf(2026, 12, 31);
const reviewed = (tables: Tables) => {
  const { update, result } = reviewPlan(snapshotOf(tables), day);
  const title = (key: string): string | undefined => update.sheets.flatMap(({ charts }) => charts).find((chart) => chart.key === key)?.title;
  const texts = (name: string): readonly string[] =>
    (update.sheets.find((sheet) => sheet.name === name) as OwnedSheet).blocks.flatMap(({ cells }) => cells.flat()).map(String);
  return { title, texts, result };
};
const level = (cells: NamedCells): NamedCells => soundBenefit({ Direction: "Increase", Baseline: 0, Target: 100, ...cells });
const firstNumber = (title: string | undefined): number | undefined => {
  const digits = title === undefined ? null : /^[\d,]+/.exec(title);
  return title === undefined ? undefined : Number((digits?.[0] ?? "0").replace(",", ""));
};

/** More rows than any chart or list has room for. */
const plans: fc.Arbitrary<Tables> = fc
  .record({
    actuals: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 60, size: "max" }),
    late: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 60, size: "max" }),
  })
  .map(({ actuals, late }) => ({
    Benefits: tableOf(...actuals.map((_, at) => level({ "Benefit ID": `B-${at + 1}`, Objective: `O-${(at % 20) + 1}` }))),
    Measurements: tableOf(...actuals.map((actual, at) => ({ "Benefit ID": `B-${at + 1}`, Date: day, Actual: actual }))),
    Objectives: tableOf(...Array.from({ length: 20 }, (_, at) => ({ "Objective ID": `O-${at + 1}`, Objective: `Aim ${at + 1}` }))),
    Activities: tableOf(
      ...late.map((days, at) => ({
        "Activity ID": `A-${at + 1}`,
        Activity: "Install",
        Start: day - 90,
        "Baseline finish": day - 50 + at,
        "Actual finish": day - 50 + at + days,
      })),
    ),
  }));

describe("a count in a title is the count of the result, however many rows there are", () => {
  test("benefits that are realized or on plan, red, and behind plan", () => {
    fc.assert(
      fc.property(plans, (tables) => {
        const { title, result } = reviewed(tables);
        const { Realized, Green, Amber, Red, "Not due": notDue } = result.plan.statusCounts;
        const due = result.plan.benefitCount - notDue;
        expect(title("statuses")).toBe(`${Realized + Green} of ${due} that are due realized or on plan, ${Red} red`);
        if (due > 0) expect(result.board.headline).toContain(`${Realized + Green} of ${due} benefit`);
        expect(firstNumber(title("variances"))).toBe(Amber + Red);
      }),
      { numRuns: 40 },
    );
  });

  test("activities that are later than approved", () => {
    fc.assert(
      fc.property(plans, (tables) => {
        const { title, result } = reviewed(tables);
        const activities = Object.values(result.activities);
        expect(firstNumber(title("gantt"))).toBe(activities.filter(({ daysLate }) => Number(daysLate) > 0).length);
        expect(title("gantt")).toMatch(/^No activity|of (\d+) activit/);
      }),
      { numRuns: 40 },
    );
  });

  test("objectives below 95% of plan", () => {
    fc.assert(
      fc.property(plans, (tables) => {
        const { title, result } = reviewed(tables);
        const known = result.byObjective.flatMap(({ index }) => (typeof index === "number" ? [index] : []));
        expect(firstNumber(title("objectives"))).toBe(known.filter((index) => index < 0.95 - 1e-9).length);
      }),
      { numRuns: 40 },
    );
  });
});

test("16 benefits on a third of their way are all red, and the title of their 15 bars says 16", () => {
  const ids = Array.from({ length: 16 }, (_, at) => `B-${at + 1}`);
  const { title } = reviewed({
    Benefits: tableOf(...ids.map((id) => level({ "Benefit ID": id }))),
    Measurements: tableOf(...ids.map((id) => ({ "Benefit ID": id, Date: day, Actual: 33 }))),
  });
  expect(title("variances")).toBe("16 benefits are behind plan beyond tolerance");
});

test("8 KPIs that need a look are 8, of which 6 are drawn", () => {
  const ids = Array.from({ length: 8 }, (_, at) => `B-${at + 1}`);
  // Twelve readings about 50, then one of 5, far outside the natural limits.
  const readings = [50, 51, 49, 50, 52, 48, 50, 51, 49, 50, 51, 5];
  const { texts } = reviewed({
    Benefits: tableOf(...ids.map((id) => level({ "Benefit ID": id }))),
    Measurements: tableOf(...ids.flatMap((id) => readings.map((actual, month) => ({ "Benefit ID": id, Date: dayOf(2026, month + 1, 28), Actual: actual })))),
  });
  expect(texts("Signals")).toContain("8 KPIs need a look, the first 6 drawn");
});

test("a benefit behind its baseline before anything is planned is a gap, though no share can be told", () => {
  const { result, texts } = reviewed({
    Benefits: tableOf(level({ Profile: "Step", Due: "2027-12-31" })),
    Measurements: tableOf({ "Benefit ID": "B-01", Date: day, Actual: -5 }),
    Settings: [
      ["Setting", "Value"],
      ["Too-early share", 0],
    ],
  });
  expect(result.plan.statusCounts.Red).toBe(1);
  expect(result.board.gaps).toMatchObject([{ id: "B-01", status: "Red", variancePercent: null }]);
  for (const page of ["Dashboard", "Board pack"]) expect(texts(page)).not.toContain("No benefit is behind plan beyond its tolerance.");
});
