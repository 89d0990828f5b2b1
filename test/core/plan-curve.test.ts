import { expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { planCurve } from "../../core/domain/plan-curve";
import type { PlannedChange } from "../../core/domain/planned-change";

const change: PlannedChange = {
  nature: "Benefit",
  kind: "Level",
  direction: "Increase",
  baseline: 0,
  target: 100,
  start: dayOf(2026, 1, 1),
  due: dayOf(2026, 4, 11),
  end: undefined,
  profile: "Linear",
  table: undefined,
};
const days = [dayOf(2026, 1, 31), dayOf(2026, 2, 28)];
const readings = { days, actuals: [20, 250], validated: [0, 0], from: 0, to: 2 };
const curveAt = (statusDate: number) => planCurve([{ change, readings, weight: 1 }], statusDate);

test("at a month's end the curve has one point for that month", () => {
  const curve = curveAt(dayOf(2026, 2, 28));
  expect(curve.monthEnds).toEqual([dayOf(2026, 1, 31), dayOf(2026, 2, 28), dayOf(2026, 3, 31), dayOf(2026, 4, 30)]);
  expect(curve.planned).toEqual([0.3, 0.58, 0.89, 1]);
  expect(curve.deliveredCapped).toEqual([0.2, 1]);
});

test("within a month its point stands at the status date, for the plan and for what is delivered", () => {
  const curve = curveAt(dayOf(2026, 2, 11));
  expect(curve.monthEnds[1]).toBe(dayOf(2026, 2, 11));
  expect(curve.planned[1]).toBeCloseTo(0.41, 12);
  expect(curve.deliveredCapped).toEqual([0.2, 0.2]);
});

test("before the plan starts nothing is delivered, after it ends all of it is known", () => {
  expect(curveAt(dayOf(2025, 12, 1)).deliveredCapped).toEqual([]);
  expect(curveAt(dayOf(2027, 1, 1)).deliveredCapped).toEqual([0.2, 1, 1, 1]);
});

test("is a gap, not 0, for the eleven months before the only reading of a level", () => {
  const year = { ...change, due: dayOf(2026, 12, 31) };
  const only = { days: [dayOf(2026, 12, 31)], actuals: [50], validated: [0], from: 0, to: 1 };
  expect(planCurve([{ change: year, readings: only, weight: 1 }], dayOf(2026, 12, 31)).deliveredCapped).toEqual([...new Array<null>(11).fill(null), 0.5]);
});

test("stands at 0 for a milestone without a reading, which is not reached", () => {
  const none = { days: [], actuals: [], validated: [], from: 0, to: 0 };
  const milestone: PlannedChange = { ...change, kind: "Milestone", target: 1 };
  expect(planCurve([{ change: milestone, readings: none, weight: 1 }], dayOf(2026, 2, 28)).deliveredCapped).toEqual([0, 0]);
});

test("what is of benefits that have ended is told beside the whole: from the day of End on", () => {
  const parts = [undefined, dayOf(2026, 2, 28)].map((end) => ({ change: { ...change, end }, readings, weight: 1 }));
  const ended = [27, 28].map((day) => planCurve(parts, dayOf(2026, 2, day)).ended);
  expect(ended).toEqual([
    { planned: [0, 0, 0, 0], deliveredCapped: [0, 0] },
    { planned: [0.15, 0.29, 0.445, 0.5], deliveredCapped: [0.1, 0.5] },
  ]);
});
