import { expect, test } from "@jest/globals";
import { axisFormat, axisRange } from "../../core/charts/axis-range";

test.each([
  // 62 to 80 is 18 high: steps of 5 (18 / 5 = 3.6, the next of 1, 2, 5), 8% of 18 is 1.44 of room on each side.
  ["a percentage that rises", [62, 80, 71], { from: 60, to: 85, step: 5 }],
  ["shares", [0.62, 0.8], { from: 0.6, to: 0.85, step: 0.05 }],
  ["what is never below zero", [0, 9], { from: 0, to: 10, step: 2 }],
  ["what crosses zero", [-4, 6], { from: -6, to: 8, step: 2 }],
  ["tenths, without the dust of binary fractions", [0.1, 0.6], { from: 0, to: 0.7, step: 0.1 }],
  ["one outlier below zero", [-1, 30_000], { from: -10_000, to: 40_000, step: 10_000 }],
])("ends just outside %s, at steps that people count in", (_what, values, valueRange) => {
  expect(axisRange(values)).toEqual({ valueRange });
});

test.each([
  ["nothing moves", [7, 7]],
  ["there is nothing", []],
  ["it is beyond all measure", [-1e300, 1e300]],
])("leaves the axis to the host where %s", (_what, values) => {
  expect(axisRange(values)).toEqual({});
});

test.each([
  [5, "#,##0"],
  [10_000, "#,##0"],
  [0.5, "#,##0.0"],
  [0.1, "#,##0.0"],
  [0.05, "#,##0.00"],
  [0.001, "#,##0.000"],
])("labels a step of %d apart have the format %s", (step, format) => {
  expect(axisFormat({ valueRange: { from: 0, to: 5 * step, step } })).toBe(format);
});

test("the labels of an axis without ends are the host's", () => {
  expect(axisFormat(axisRange([7, 7]))).toBe("General");
});
