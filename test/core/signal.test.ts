import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { assurance, assuranceBetween } from "../../core/domain/assurance";
import { type ControlLimits, controlLimits } from "../../core/domain/control-limits";
import { directions } from "../../core/domain/direction";
import { latestVerdict, signal, verdictOn } from "../../core/domain/signal";
import { causesOf, latestCause, specialCauses } from "../../core/domain/special-cause";

const known = <T extends object | string>(result: T | { readonly because: string }): T => {
  if (typeof result === "object" && "because" in result) throw new Error(`unknown: ${result.because}`);
  return result;
};

describe("control limits", () => {
  const fixture = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

  test.each([
    { screen: false, range: 1.882, lower: -3.063, upper: 6.952 },
    { screen: true, range: 1, lower: -0.716, upper: 4.604 },
    { screen: undefined, range: 1, lower: -0.716, upper: 4.604 },
  ])("of the method's fixture, screened $screen (method §7)", ({ screen, range, lower, upper }) => {
    const limits = known(controlLimits(fixture, screen === undefined ? {} : { screen }));
    expect(limits.mean).toBeCloseTo(1.944, 3);
    expect(limits.meanMovingRange).toBeCloseTo(range, 3);
    expect(limits.lower).toBeCloseTo(lower, 2);
    expect(limits.upper).toBeCloseTo(upper, 3);
  });

  test("near limits stand two thirds of the way out (PowerBI-SPC, i.test.ts, its 2 and 3 sigma limits)", () => {
    const limits = known(
      controlLimits(
        [
          0.04424778761061947, 0.05303030303030303, 0.04132231404958678, 0.05223880597014925, 0.0603448275862069, 0.03816793893129771, 0.043010752688172046,
          0.06521739130434782, 0.04395604395604396, 0.08280254777070063, 0.08, 0.06796116504854369, 0.0547945205479452, 0.06481481481481481, 0.0784313725490196,
          0.07801418439716312, 0.05970149253731343,
        ],
        { screen: false },
      ),
    );
    expect(limits.upper).toBeCloseTo(0.0957, 4);
    expect(limits.nearUpper).toBeCloseTo(0.0836, 4);
    expect(limits.nearLower).toBeCloseTo(0.035, 4);
    expect(limits.lower).toBeCloseTo(0.0229, 4);
  });

  test("come from the baseline readings only where their number is given", () => {
    expect(controlLimits([1, 3, 2, 4, 90, 70], { baselineReadings: 4 })).toEqual(controlLimits([1, 3, 2, 4]));
    expect(controlLimits([1, 3, 2, 4], { baselineReadings: 12 })).toEqual(controlLimits([1, 3, 2, 4]));
  });

  test("are unknown for one reading, and nonsense for what is no number or baseline", () => {
    expect(controlLimits([5])).toEqual({ because: "control limits need at least 2 readings" });
    expect(controlLimits([1e308, -1e308])).toEqual({
      because: "the readings are too far apart to compute control limits",
    });
    expect(() => controlLimits([1, 2, NaN])).toThrow("not a number");
    expect(() => controlLimits([1, 2, NaN], { baselineReadings: 2 })).toThrow("not a number");
    expect(() => controlLimits([1, 2, 3], { baselineReadings: 1.5 })).toThrow("whole number");
  });
});

describe("special causes", () => {
  const wide: ControlLimits = {
    mean: 0,
    meanMovingRange: 100 / 2.66,
    lower: -100,
    upper: 100,
    nearLower: -200 / 3,
    nearUpper: 200 / 3,
  };
  const signs = (values: readonly number[], limits = wide) => causesOf(values, limits).map((cause) => (cause === null ? 0 : specialCauses[cause]));

  test.each([
    // The first four: NHSRplotthedots, test-ptd_calculate_point_type.R, the ends of runs spread to the whole run.
    { rule: "seven on one side", values: [1, 1, 1, 1, 1, 1, 1, 1, -1], gives: [1, 1, 1, 1, 1, 1, 1, 1, 0] },
    { rule: "six on one side are chance", values: [1, 1, 1, 1, 1, 1], gives: [0, 0, 0, 0, 0, 0] },
    { rule: "a tie breaks a rise", values: [-3, -2, -1, -1, 1, 2, 3], gives: [0, 0, 0, 0, 0, 0, 0] },
    { rule: "seven falling", values: [-9, 3, 2, 1, 0, -1, -2, -3, 9], gives: [0, -1, -1, -1, -1, -1, -1, -1, 0] },
    { rule: "seven rising", values: [-3, -2, -1, 0, 1, 2, 3], gives: [1, 1, 1, 1, 1, 1, 1] },
    // PowerBI-SPC, shift.test.ts, its runs of 5 and 4 lengthened to 7.
    { rule: "the mean ends a run", values: [0, 1, 1, 1, 1, 1, 1, 1, 0], gives: [0, 1, 1, 1, 1, 1, 1, 1, 0] },
    { rule: "the mean resets a run", values: [1, 1, 1, 1, 1, 1, 0, 1], gives: [0, 0, 0, 0, 0, 0, 0, 0] },
    // PowerBI-SPC, twoInThree.test.ts.
    { rule: "two in three, neighbours", values: [5, 80, 80, 5, 5, 5], gives: [0, 1, 1, 0, 0, 0] },
    { rule: "two in three, apart, the third unmarked", values: [80, 5, 80, 5, 5], gives: [1, 0, 1, 0, 0] },
    // NHSRplotthedots: all three on one side of the mean, and near means not outside.
    { rule: "the third across the mean", values: [80, -5, 80, 5, 5], gives: [0, 0, 0, 0, 0] },
    { rule: "the third on the mean", values: [80, 0, 80, 5, 5], gives: [0, 0, 0, 0, 0] },
    { rule: "near and outside are not two near", values: [80, 101, 5], gives: [0, 1, 0] },
    { rule: "outside is beyond the limit, not on it", values: [100, -100, 100.1, -100.1], gives: [0, 0, 1, -1] },
    { rule: "a fall above the mean", values: [70, 60, 50, 40, 30, 20, 10], gives: [-1, -1, -1, -1, -1, -1, -1] },
    { rule: "a fall beyond the limit", values: [107, 106, 105, 104, 103, 102, 101], gives: [1, 1, 1, 1, 1, 1, 1] },
    {
      rule: "the turn belongs to the later run",
      values: [-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3],
      gives: [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1],
    },
  ])("$rule", ({ values, gives }) => {
    expect(signs(values)).toEqual(gives);
  });

  test("a series without any change is noise, even where its sum rounds", () => {
    const { limits, causes } = known(signal(Array<number>(10).fill(0.1), "Increase"));
    expect(limits).toMatchObject({ lower: 0.1, mean: 0.1, upper: 0.1 });
    expect(causes).toEqual(Array(10).fill(null));
  });

  test("readings on the mean within rounding do not lengthen a run", () => {
    const limits = known(controlLimits([0.1, 0.2, 0.3]));
    expect(0.3 - 0.1).not.toBe(limits.mean);
    expect(signs(Array<number>(7).fill(0.3 - 0.1), limits)).toEqual(Array(7).fill(0));
  });
});

describe("verdicts", () => {
  test.each([
    { direction: "Increase", up: "Improvement", down: "Concern" },
    { direction: "Decrease", up: "Concern", down: "Improvement" },
    { direction: "Maintain", up: "Concern", down: "Concern" },
  ] as const)("$direction: a signal up is $up, one down $down, noise Common cause", ({ direction, up, down }) => {
    expect(verdictOn("Above the upper limit", direction)).toBe(up);
    expect(verdictOn("Steady fall", direction)).toBe(down);
    expect(verdictOn(null, direction)).toBe("Common cause");
  });

  test("are those on the latest reading: an old signal that has ended does not count", () => {
    const readings = [1, 2, 3, 4, 5, 6, 7, 4];
    expect(signal(readings.slice(0, 7), "Increase")).toMatchObject({ verdict: "Improvement" });
    const { verdict, causes } = known(signal(readings, "Increase"));
    expect([verdict, causes[6], causes[7]]).toEqual(["Common cause", "Steady rise", null]);
  });

  test("need 7 readings", () => {
    const reason = { because: "a verdict needs at least 7 readings" };
    expect(signal([1, 2, 3, 4, 5, 6], "Increase")).toEqual(reason);
    expect(latestVerdict([0, 1, 2, 3, 4, 5, 6], 1, 7, "Increase")).toEqual(reason);
    expect(assuranceBetween([0, 1, 2, 3, 4, 5, 6], 1, 7, 100, "Increase")).toEqual(reason);
    expect(latestVerdict([1, 2, 3, 4, 5, 6, 7], 0, 7, "Increase")).toBe("Improvement");
  });
});

describe("assurance", () => {
  const limits = { mean: 5, meanMovingRange: 5 / 2.66, lower: 0, upper: 10, nearLower: 5 / 3, nearUpper: 25 / 3 };

  test.each([
    // The first two: PowerBI-SPC, assuranceIconToDraw.test.ts.
    { target: 15, direction: "Increase", gives: "Consistently fail" },
    { target: -5, direction: "Increase", gives: "Consistently pass" },
    { target: 15, direction: "Decrease", gives: "Consistently pass" },
    { target: -5, direction: "Decrease", gives: "Consistently fail" },
    { target: 10, direction: "Increase", gives: "Hit and miss" },
    { target: 0, direction: "Decrease", gives: "Hit and miss" },
  ] as const)("limits 0 and 10, $direction to $target: $gives", ({ target, direction, gives }) => {
    expect(assurance(limits, target, direction)).toBe(gives);
  });

  test("is unknown for Maintain", () => {
    expect(assurance(limits, 5, "Maintain")).toEqual({ because: "assurance needs a direction, and Maintain has none" });
  });

  test("takes the limits of a stretch", () => {
    const readings = [99, 4, 6, 5, 4, 6, 5, 4, 99];
    expect(assuranceBetween(readings, 1, 8, 15, "Increase")).toBe("Consistently fail");
    expect(assuranceBetween(readings, 0, 9, 15, "Increase", { screen: false })).toBe("Hit and miss");
  });
});

describe("laws", () => {
  /** Small whole numbers (ties, runs, readings on the mean), climbs and wide spreads, so that every rule fires. */
  const series = fc.oneof(
    fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 7, maxLength: 40 }),
    fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 7, maxLength: 40 }),
    fc
      .array(fc.integer({ min: -1, max: 4 }), { minLength: 7, maxLength: 40 })
      .map((steps) => steps.map((_, i) => steps.slice(0, i).reduce((sum, step) => sum + step, 0))),
  );
  const options = fc.record({ screen: fc.boolean(), baselineReadings: fc.integer({ min: 2, max: 20 }) }, { requiredKeys: [] });
  const direction = fc.constantFrom(...directions);
  const runs = { numRuns: 2000 };

  test("the fast verdict is the full one, whatever lies around the stretch", () => {
    fc.assert(
      fc.property(series, options, direction, fc.array(fc.integer()), (values, limitOptions, way, around) => {
        const stretch = Float64Array.from([...around, ...values, ...around]);
        const fast = latestVerdict(stretch, around.length, around.length + values.length, way, limitOptions);
        expect(fast).toBe(known(signal(values, way, limitOptions)).verdict);
      }),
      runs,
    );
  });

  test("the latest cause is the last of all, for any stretch and any limits", () => {
    const anyLimits = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 3, max: 60 })).map(([mean, reach]): ControlLimits => ({
      mean,
      meanMovingRange: reach / 2.66,
      lower: mean - reach,
      upper: mean + reach,
      nearLower: mean - (2 * reach) / 3,
      nearUpper: mean + (2 * reach) / 3,
    }));
    fc.assert(
      fc.property(series, fc.nat({ max: 20 }), anyLimits, (values, before, limits) => {
        const from = Math.min(before, values.length - 1);
        const all = causesOf(values.slice(from), limits);
        expect(latestCause(values, from, values.length, limits)).toBe(all[all.length - 1]);
      }),
      runs,
    );
  });

  test("mirroring the values about any axis swaps Improvement and Concern", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -5000, max: 5000 }), options, (values, axis, limitOptions) => {
        const mirrored = values.map((value) => 2 * axis - value);
        const up = known(signal(values, "Increase", limitOptions));
        const down = known(signal(mirrored, "Increase", limitOptions));
        const swap = { Improvement: "Concern", Concern: "Improvement", "Common cause": "Common cause" } as const;
        expect(down.verdict).toBe(swap[up.verdict]);
        expect(down.verdict).toBe(known(signal(values, "Decrease", limitOptions)).verdict);
        const points = (causes: typeof up.causes) => causes.map((cause) => (cause === null ? 0 : specialCauses[cause]));
        expect(points(down.causes)).toEqual(points(up.causes).map((point) => 0 - point));
      }),
      runs,
    );
  });

  test("adding a constant changes nothing but the height of the limits", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -1e6, max: 1e6 }), options, direction, (values, lift, given, way) => {
        const low = known(signal(values, way, given));
        const high = known(
          signal(
            values.map((value) => value + lift),
            way,
            given,
          ),
        );
        expect(high.causes).toEqual(low.causes);
        expect(high.verdict).toBe(low.verdict);
        expect(high.limits.upper).toBeCloseTo(low.limits.upper + lift, 6);
      }),
      runs,
    );
  });

  test("limits stand in order around the mean, which lies within the readings; screening only narrows them", () => {
    fc.assert(
      fc.property(series, (values) => {
        const { lower, nearLower, mean, nearUpper, upper } = known(controlLimits(values));
        const lines = [lower, nearLower, mean, nearUpper, upper];
        expect([...lines].sort((a, b) => a - b)).toEqual(lines);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(upper).toBeLessThanOrEqual(known(controlLimits(values, { screen: false })).upper);
      }),
      runs,
    );
  });
});
