import { expect, test } from "@jest/globals";
import type { PlannedChange } from "../../core/domain/planned-change";
import { planVariance, promisedMoney, type ApprovedPlan } from "../../core/domain/plan-variance";

/** 12 days to 8, through 2026 (46023 is 2026-01-01). */
const level: PlannedChange = {
  nature: "Benefit",
  kind: "Level",
  direction: "Decrease",
  baseline: 12,
  target: 8,
  start: 46023,
  due: 46388,
  end: undefined,
  profile: "Linear",
  table: undefined,
};
const approved: ApprovedPlan = { baseline: 12, target: 8, start: 46023, due: 46388, end: undefined, profile: undefined, unitValue: undefined };

test.each([
  { what: "what was approved, unchanged", then: approved, now: level, gives: [4, 4, 0, 0] },
  { what: "a target cut from 4 days to 3", then: approved, now: { ...level, target: 9 }, gives: [4, 3, -1, -0.25] },
  { what: "a target raised to 5 days", then: approved, now: { ...level, target: 7 }, gives: [4, 5, 1, 0.25] },
  { what: "a baseline moved towards the target", then: approved, now: { ...level, baseline: 10 }, gives: [4, 2, -2, -0.5] },
  {
    what: "more harm: a dis-benefit of 60 instead of 50",
    then: { ...approved, baseline: 0, target: 50 },
    now: { ...level, nature: "Dis-benefit", direction: "Increase", baseline: 0, target: 60 },
    gives: [-50, -60, -10, -0.2],
  },
  {
    what: "a value to maintain at 95 instead of 98",
    then: { ...approved, target: 98 },
    now: { ...level, direction: "Maintain", target: 95 },
    gives: [98, 95, -3, -3 / 98],
  },
  {
    what: "a value to maintain at 99 instead of 98",
    then: { ...approved, target: 98 },
    now: { ...level, direction: "Maintain", target: 99 },
    gives: [98, 99, -1, -1 / 98],
  },
  {
    what: "a milestone, frozen without figures",
    then: { ...approved, baseline: undefined, target: undefined },
    now: { ...level, kind: "Milestone" },
    gives: [1, 1, 0, 0],
  },
  {
    what: "a flow with the blank baseline that is 0",
    then: { ...approved, baseline: undefined, target: 1200 },
    now: { ...level, kind: "Flow", direction: "Increase", baseline: 0, target: 900 },
    gives: [1200, 900, -300, -0.25],
  },
] as const)("$what", ({ then, now, gives }) => {
  const { promiseThen, promiseNow, promise, promiseShare } = planVariance(then, now);
  [promiseThen, promiseNow, promise, promiseShare].forEach((figure, index) => expect(figure).toBeCloseTo(gives[index] as number, 12));
});

test("dates are told in months of 30.4375 days, later is positive", () => {
  const { startMonths, dueMonths } = planVariance(approved, { ...level, start: 46023 + 61, due: 46388 - 30 });
  expect([startMonths, dueMonths]).toEqual([61 / 30.4375, -30 / 30.4375]);
});

test("what the frozen row does not say is unknown, by column", () => {
  const silent = planVariance({ ...approved, target: undefined, due: undefined }, level);
  expect([silent.promise, silent.promiseShare, silent.dueMonths]).toEqual([
    { because: "the frozen row names no Target" },
    { because: "the frozen row names no Target" },
    { because: "the frozen row names no Due" },
  ]);
  expect(planVariance({ ...approved, baseline: undefined }, level).promise).toEqual({ because: "the frozen row names no Baseline value" });
  expect(planVariance({ ...approved, target: 12 }, level).promiseShare).toEqual({ because: "nothing was promised then, so there is no share of it" });
});

test("the money of a level with a 12-month ramp is 60k less when it starts and ends a year later (method: 60k, then 120k a year)", () => {
  const rate: PlannedChange = { ...level, direction: "Increase", baseline: 0, target: 120, due: 46388 };
  const late: PlannedChange = { ...rate, start: 46388, due: 46753 };
  const then: ApprovedPlan = { ...approved, baseline: 0, target: 120 };
  const { then: before, now } = promisedMoney(then, late, 1000, 1000);
  expect(before).toBeCloseTo(180_000, 0);
  expect(now).toBeCloseTo(60_000, 0);
});

test("a flow that only moves promises the same money by the later Due", () => {
  const flow: PlannedChange = { ...level, kind: "Flow", direction: "Increase", baseline: 0, target: 1200 };
  expect(promisedMoney({ ...approved, baseline: 0, target: 1200 }, { ...flow, due: 46488 }, 2, 2)).toEqual({ then: 2400, now: 2400 });
  expect(promisedMoney({ ...approved, baseline: 0, target: 1200 }, flow, 2, 3)).toEqual({ then: 2400, now: 3600 });
  expect(promisedMoney({ ...approved, baseline: 0, target: 1200 }, flow, undefined, 3).then).toEqual({ because: "it has no unit value" });
});
