import { expect, test } from "@jest/globals";
import { curveForecast } from "../../core/domain/curve-forecast";

/** A curve of benefits none of which has ended. */
const curveOf = (planned: readonly number[], deliveredCapped: readonly number[]) => ({
  planned,
  deliveredCapped,
  ended: { planned: planned.map(() => 0), deliveredCapped: deliveredCapped.map(() => 0) },
});

test("a curve delivered as planned is forecast as planned, whatever the way", () => {
  const planned = [0.25, 0.5, 0.75, 1];
  const { low, middle, high } = curveForecast(curveOf(planned, [0.25, 0.5]));
  expect([low, middle, high]).toEqual([
    [null, 0.5, 0.75, 1],
    [null, 0.5, 0.75, 1],
    [null, 0.5, 0.75, 1],
  ]);
});

test("behind plan, the ways part: N 600, Q 250, D 200 gives 550 as planned and 480 at the rate so far (method §4)", () => {
  const { low, middle, high } = curveForecast(curveOf([250 / 600, 1], [200 / 600]));
  expect(low[1]).toBeCloseTo(480 / 600, 12);
  expect(high[1]).toBeCloseTo(550 / 600, 12);
  expect(middle[1]).toBeCloseTo(515 / 600, 12);
});

test("without anything delivered there is no forecast", () => {
  expect(curveForecast(curveOf([0.5, 1], [])).middle).toEqual([null, null]);
});

test("what has ended stays as it is, and the rest is continued by itself", () => {
  // Half of the promise ended with .2 of its .5; the other half is delivered as planned: .25 by now, .5 in the end.
  const ended = { planned: [0.25, 0.5, 0.5, 0.5], deliveredCapped: [0.1, 0.2] };
  const { low, middle, high } = curveForecast({ planned: [0.375, 0.75, 0.875, 1], deliveredCapped: [0.225, 0.45], ended });
  const expected = [0.45, 0.575, 0.7];
  for (const way of [low, middle, high]) expected.forEach((share, period) => expect(way[period + 1]).toBeCloseTo(share, 12));
});

test("where all has ended nothing more comes", () => {
  const ended = { planned: [0.5, 1, 1], deliveredCapped: [0.2, 0.4] };
  expect(curveForecast({ planned: ended.planned, deliveredCapped: ended.deliveredCapped, ended }).high).toEqual([null, 0.4, 0.4]);
});
