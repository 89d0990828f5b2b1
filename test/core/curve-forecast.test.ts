import { expect, test } from "@jest/globals";
import { curveForecast } from "../../core/domain/curve-forecast";

test("a curve delivered as planned is forecast as planned, whatever the way", () => {
  const planned = [0.25, 0.5, 0.75, 1];
  const { low, middle, high } = curveForecast(planned, [0.25, 0.5]);
  expect([low, middle, high]).toEqual([
    [null, 0.5, 0.75, 1],
    [null, 0.5, 0.75, 1],
    [null, 0.5, 0.75, 1],
  ]);
});

test("behind plan, the ways part: N 600, Q 250, D 200 gives 550 as planned and 480 at the rate so far (method §4)", () => {
  const { low, middle, high } = curveForecast([250 / 600, 1], [200 / 600]);
  expect(low[1]).toBeCloseTo(480 / 600, 12);
  expect(high[1]).toBeCloseTo(550 / 600, 12);
  expect(middle[1]).toBeCloseTo(515 / 600, 12);
});

test("without anything delivered there is no forecast", () => {
  expect(curveForecast([0.5, 1], []).middle).toEqual([null, null]);
});
