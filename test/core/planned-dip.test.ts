import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";

/* A plan may go the wrong way first, as performance does while people learn. Of such a dip no share can be delivered: half of it is ahead of plan. */

const start = dayOf(2026, 1, 1);
const dipOn = start + 30;
const from0 = { Profile: "Table", Direction: "Increase", Baseline: 0, Target: 100, Start: start, Due: start + 365, "Baseline date": null };
const reviewOf = (benefit: NamedCells, last: number, actual: number, on = dipOn) =>
  reviewPlan(
    snapshotOf({
      Benefits: tableOf({ ...benefit, ...from0 }),
      Profile: [
        ["Benefit ID", "Period end", "Planned"],
        ["B-01", dipOn, -10],
        ["B-01", start + 365, last],
      ],
      Measurements: tableOf({ "Benefit ID": "B-01", Date: on, Actual: actual }),
    }),
    on,
  ).result;

describe.each([
  { kind: "a level", benefit: soundBenefit(), last: 100 },
  { kind: "a flow", benefit: soundFlow(), last: 110 },
])("$kind in a planned dip of 10", ({ benefit, last }) => {
  test("that falls by 5 is ahead of plan, not at half of it, in no index, and is forecast as planned from here", () => {
    const { benefits, plan } = reviewOf(benefit, last, -5);
    const figures = benefits["B-01"];
    expect([figures?.["status"], figures?.["variancePercent"], figures?.["realizationRate"], figures?.indexRate]).toEqual(["Green", 0.5, null, null]);
    expect([plan.index, plan.weight]).toEqual([null, 0]);
    // −5 and the 110 that are still planned.
    expect([figures?.["forecastLow"], figures?.["forecast"], figures?.["forecastHigh"]]).toEqual([105, 105, 105]);
  });

  test("that falls by 20 has not delivered twice the plan", () => {
    const figures = reviewOf(benefit, last, -20).benefits["B-01"];
    expect([figures?.["variancePercent"], figures?.["realizationRate"]]).toEqual([-1, null]);
  });
});
