import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { unknown } from "../../core/domain/figure";
import { InvalidInput } from "../../core/domain/invalid-input";
import { randomStream } from "../../core/domain/investment/random-stream";
import { simulate } from "../../core/domain/investment/simulate";
import type { ThreePoint } from "../../core/domain/investment/three-point";
import { percentile } from "../../core/domain/percentile";

const estimate = (optimistic: number, mostLikely: number, pessimistic: number): ThreePoint => ({
  optimistic,
  mostLikely,
  pessimistic,
});

describe("percentile", () => {
  test.each([
    { values: [1, 3, 2, 4], share: 0.3, gives: 1.9, from: "Microsoft, PERCENTILE.INC" },
    { values: [1, 2, 3, 4], share: 0, gives: 1, from: "the smallest" },
    { values: [1, 2, 3, 4], share: 0.5, gives: 2.5, from: "the median" },
    { values: [10, 9, 100], share: 1, gives: 100, from: "the largest, by number and not by text" },
    { values: [7], share: 0.9, gives: 7, from: "the only one" },
  ])("of $values at $share is $gives ($from)", ({ values, share, gives }) => {
    expect(percentile(values, share)).toBeCloseTo(gives, 12);
  });

  test("of nothing is unknown, and a share outside 0 to 1 is refused", () => {
    expect(percentile([], 0.5)).toEqual(unknown("there are no values"));
    expect(() => percentile([1], 1.1)).toThrow(InvalidInput);
    expect(() => percentile([1], Number.NaN)).toThrow(InvalidInput);
  });
});

test.each([
  { seed: 1, stream: 0, draws: [1779833415, 2026416846, 1661539736] },
  { seed: 20261124, stream: 7, draws: [2229124476, 2362010883, 2722346496] },
  { seed: 2 ** 40 + 5, stream: 2, draws: [1611457496, 1289154805] },
])("stream $stream of seed $seed draws what sfc32 written in Python draws", ({ seed, stream, draws }) => {
  const draw = randomStream(seed, stream);
  expect(draws.map(() => draw())).toEqual(draws);
});

describe("simulate", () => {
  test.each([
    { name: "p10", gives: 95.49, from: "80 + √(.1·60·40)" },
    { name: "p50", gives: 114.64, from: "80 + √(.5·60·40)" },
    { name: "p90", gives: 129.05, from: "140 − √(.1·60·20)" },
    { name: "mean", gives: 113.33, from: "(80 + 120 + 140)/3" },
  ] as const)("the $name of the triangle 80, 120, 140 is $gives ($from)", ({ name, gives }) => {
    const simulated = simulate([estimate(140, 120, 80)], 200000, 1)[name] as number;
    // Four standard errors of a percentile of 200,000 draws are a quarter at most here.
    expect(Math.abs(simulated - gives)).toBeLessThan(0.25);
  });

  test("a hundred independent triangles come to the bell curve of their means and variances", () => {
    const simulated = simulate(
      Array.from({ length: 100 }, () => estimate(60, 30, 0)),
      20000,
      5,
    );
    // Mean 30 and variance 60²/24 each: the total has the mean 3000 and the deviation √(100·150) = 122.47.
    expect(Math.abs((simulated.p50 as number) - 3000)).toBeLessThan(6);
    expect(Math.abs((simulated.p10 as number) - (3000 - 1.2816 * 122.47))).toBeLessThan(8);
    expect(Math.abs((simulated.p90 as number) - (3000 + 1.2816 * 122.47))).toBeLessThan(8);
  });

  const estimates = fc.array(
    fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(500), fc.nat(500)).map(([low, rise, fall]) => estimate(low + rise + fall, low + rise, low)),
    { minLength: 1, maxLength: 8 },
  );
  const seeds = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });

  test("without spread every figure is exactly the plan", () => {
    const amounts = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, seeds, (plan, seed) => {
        const total = plan.reduce((sum, amount) => sum + amount, 0);
        const certain = plan.map((amount) => estimate(amount, amount, amount));
        expect(simulate(certain, 50, seed)).toEqual({ p10: total, p50: total, p90: total, mean: total });
      }),
    );
  });

  test("the same seed gives the same figures, another seed others", () => {
    const uncertain = [estimate(140, 120, 80), estimate(10, 5, 0)];
    expect(simulate(uncertain, 1000, 7)).toEqual(simulate(uncertain, 1000, 7));
    expect(simulate(uncertain, 1000, 8)).not.toEqual(simulate(uncertain, 1000, 7));
  });

  test("p10 ≤ p50 ≤ p90, all between the worst and the best total", () => {
    fc.assert(
      fc.property(estimates, seeds, fc.integer({ min: 1, max: 60 }), (uncertain, seed, runs) => {
        const { p10, p50, p90 } = simulate(uncertain, runs, seed);
        const worst = uncertain.reduce((sum, { pessimistic }) => sum + pessimistic, 0);
        const best = uncertain.reduce((sum, { optimistic }) => sum + optimistic, 0);
        const ascending = [worst, p10, p50, p90, best] as number[];
        ascending.slice(1).forEach((more, i) => expect(ascending[i]).toBeLessThanOrEqual(more + 1e-9));
      }),
    );
  });

  test("a certain amount more moves every figure by that amount and nothing else", () => {
    fc.assert(
      fc.property(estimates, seeds, (uncertain, seed) => {
        const before = simulate(uncertain, 40, seed);
        const after = simulate([...uncertain, estimate(100, 100, 100)], 40, seed);
        for (const name of ["p10", "p50", "p90", "mean"] as const) {
          expect(after[name]).toBeCloseTo((before[name] as number) + 100, 6);
        }
      }),
    );
  });

  test("the mean of two runs is their middle", () => {
    const { p50, mean } = simulate([estimate(140, 120, 80)], 2, 1);
    expect(mean).toBeCloseTo(p50 as number, 9);
  });

  test("which end is called optimistic does not matter", () => {
    expect(simulate([estimate(80, 120, 140)], 100, 3)).toEqual(simulate([estimate(140, 120, 80)], 100, 3));
  });

  test("no estimates are unknown and not zero", () => {
    const none = unknown("there are no estimates");
    expect(simulate([], 100, 1)).toEqual({ p10: none, p50: none, p90: none, mean: none });
  });

  test.each([
    { what: "no runs", when: () => simulate([estimate(3, 2, 1)], 0, 1) },
    { what: "half a run", when: () => simulate([estimate(3, 2, 1)], 10.5, 1) },
    { what: "a seed that is not whole", when: () => simulate([estimate(3, 2, 1)], 10, 0.5) },
    { what: "a most likely outside its ends", when: () => simulate([estimate(3, 4, 1)], 10, 1) },
  ])("$what is refused", ({ when }) => {
    expect(when).toThrow(InvalidInput);
  });
});
