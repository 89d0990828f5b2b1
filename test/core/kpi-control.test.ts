import { describe, expect, test } from "@jest/globals";
import type { Direction } from "../../core/domain/direction";
import { kpiControl } from "../../core/domain/kpi-control";
import type { PlannedChange } from "../../core/domain/planned-change";
import { progressAt } from "../../core/domain/progress";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, tableOf, type NamedCells } from "../support/plan-builder";

const start = 46023;
const level = (direction: Direction): PlannedChange => ({
  nature: "Benefit",
  kind: "Level",
  direction,
  baseline: 60,
  target: 80,
  start,
  due: start + 100,
  end: undefined,
  profile: "Linear",
  table: undefined,
});

/** The control by a reading every tenth day, from the first day on. */
function controlOf(direction: Direction, actuals: readonly number[], limitsFrom?: number) {
  const readings = {
    days: actuals.map((_, at) => start + 10 * at),
    actuals,
    validated: actuals.map(() => 0),
    from: 0,
    to: actuals.length,
  };
  const control = kpiControl(progressAt(level(direction), readings, start + 1000), readings, limitsFrom);
  if ("because" in control) throw new Error(control.because);
  return control;
}

/** Ten readings on the way (days 0 to 90), then seven from Due on (days 100 to 160) that stay above the target. */
const way = [60, 62, 64, 66, 68, 70, 72, 74, 76, 78];
const settled = [84, 85, 84, 85, 84, 85, 84];

describe("assurance in a review", () => {
  test("is told by the readings from Due on alone, though the way there would make it hit and miss", () => {
    const { reliance } = controlOf("Increase", [...way, ...settled]);
    // Mean 84.43, mean range 1: limits 81.77 and 87.09, both above 80.
    expect(reliance).toMatchObject({ assurance: "Consistently pass", from: 10 });
  });

  test("is unknown with six readings from Due on", () => {
    expect(controlOf("Increase", [...way, ...settled.slice(1)]).reliance).toEqual({
      because: "assurance needs at least 7 readings from Due on, for a value to keep from Start on",
    });
  });

  test("counts from Limits from where that is later than Due", () => {
    const { reliance } = controlOf("Increase", [...way, 60, 60, 60, ...settled], start + 130);
    expect(reliance).toMatchObject({ assurance: "Consistently pass", from: 13 });
  });

  test("does not stand as Consistently fail beside a KPI that is on plan and improving before Due", () => {
    const climb = Array.from({ length: 12 }, (_, month): NamedCells => ({
      "Benefit ID": "B-01",
      Date: `2026-${String(month + 1).padStart(2, "0")}-01`,
      Actual: 12 - month / 3.5,
    }));
    const { result } = reviewPlan(
      snapshotOf({ Benefits: tableOf(soundBenefit({ Due: "2027-03-31" })), Measurements: tableOf(...climb) }),
      new Date("2026-12-01T00:00:00Z").getTime() / 864e5 + 25569,
    );
    expect(result.benefits["B-01"]).toMatchObject({ status: "Green", signal: "Improvement", assurance: null });
  });
});

describe("assurance of a value to keep", () => {
  /** Seven readings in the first weeks from 1 January, months before Due, by the word that a review tells. */
  const assuranceOf = (cells: NamedCells, actuals: readonly number[], from = start) =>
    reviewPlan(
      snapshotOf({
        Benefits: tableOf(soundBenefit({ Unit: "points", ...cells })),
        Measurements: tableOf(...actuals.map((Actual, at): NamedCells => ({ "Benefit ID": "B-01", Date: from + at, Actual }))),
      }),
      start + 60,
    ).result.benefits["B-01"]?.["assurance"];
  const steady = [85, 84, 85, 84, 85, 84, 85];

  // Mean (4 · 85 + 3 · 84)/7 = 84.57, mean range 1: limits 81.91 and 87.23.
  test.each([
    { Direction: "At least", Target: 80, gives: "Consistently pass" },
    { Direction: "At least", Target: 85, gives: "Hit and miss" },
    { Direction: "At least", Target: 90, gives: "Consistently fail" },
    { Direction: "At most", Target: 80, gives: "Consistently fail" },
    { Direction: "At most", Target: 85, gives: "Hit and miss" },
    { Direction: "At most", Target: 90, gives: "Consistently pass" },
  ])("$Direction $Target is told from Start on: $gives", ({ Direction, Target, gives }) => {
    expect(assuranceOf({ Direction, Target, Baseline: null }, steady)).toBe(gives);
    expect(assuranceOf({ Direction, Target, Baseline: null, Nature: "Dis-benefit" }, steady)).toBe(gives);
  });

  test("an Increase that does not lie beyond its baseline is told as At least, from Start on", () => {
    expect(assuranceOf({ Direction: "Increase", Baseline: 95, Target: 80 }, steady)).toBe("Consistently pass");
    expect(assuranceOf({ Direction: "Increase", Baseline: 70, Target: 80 }, steady)).toBeNull();
  });

  test("does not count readings before Start: six from then on are too few", () => {
    expect(assuranceOf({ Direction: "At least", Target: 80, Baseline: null }, steady, start - 1)).toBeNull();
  });

  test("a value to maintain has no better side, so none is told", () => {
    expect(assuranceOf({ Direction: "Maintain", Target: 80, Baseline: null }, steady)).toBeNull();
  });
});

describe("Limits from", () => {
  test("leaves the readings before that day out of limits and runs", () => {
    const actuals = [10, 11, 10, 11, 10, 11, 10, 50, 51, 50, 51, 50, 51, 50];
    const control = controlOf("Increase", actuals, start + 70);
    // Mean (4·50 + 3·51)/7 = 50.43, mean range 1.
    expect(control.from).toBe(7);
    expect(control.limits.mean).toBeCloseTo(353 / 7, 12);
    expect(control.limits.upper).toBeCloseTo(353 / 7 + 2.66, 12);
    expect([controlOf("Increase", actuals).verdict, control.verdict]).toEqual(["Improvement", "Common cause"]);
  });

  test("is read from its column, and with fewer than 7 readings since then there is no verdict", () => {
    const rows = [10, 11, 10, 11, 10, 11, 10, 9, 8, 7].map((actual, at): NamedCells => ({
      "Benefit ID": "B-01",
      Date: `2026-01-${String(at + 10)}`,
      Actual: actual,
    }));
    const signalOf = (cells: NamedCells) =>
      reviewPlan(snapshotOf({ Benefits: tableOf(soundBenefit(cells)), Measurements: tableOf(...rows) }), 46100).result.benefits["B-01"]?.["signal"];
    expect(signalOf({})).toEqual(expect.any(String));
    expect(signalOf({ "Limits from": "2026-01-14" })).toBeNull();
  });
});
