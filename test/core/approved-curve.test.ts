import { expect, test } from "@jest/globals";
import { approvedCurve } from "../../core/domain/approved-curve";
import type { PlannedChange } from "../../core/domain/planned-change";

const change = (target: number): PlannedChange => ({
  nature: "Benefit",
  kind: "Flow",
  direction: "Increase",
  baseline: 0,
  target,
  start: 1,
  due: 100,
  end: undefined,
  profile: "Linear",
  table: undefined,
});

test("a target cut from 125 to 100 leaves the approved curve at 125% of today's promise", () => {
  expect(approvedCurve([{ change: change(100), approved: change(125), weight: 1 }], [50, 100])).toEqual([0.625, 1.25]);
});

test("a benefit that was never approved stands with its plan of today", () => {
  const parts = [
    { change: change(100), approved: change(100), weight: 1 },
    { change: change(40), approved: undefined, weight: 3 },
  ];
  expect(approvedCurve(parts, [50, 100])).toEqual([0.5, 1]);
});

test("without any approved plan there is no curve", () => {
  expect(approvedCurve([{ change: change(100), approved: undefined, weight: 1 }], [50, 100])).toBeUndefined();
});
