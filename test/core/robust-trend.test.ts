import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type RobustTrend, robustTrend, trendAt } from "../../core/domain/robust-trend";

const known = (trend: ReturnType<typeof robustTrend>): RobustTrend => {
  if ("because" in trend) throw new Error(`unknown: ${trend.because}`);
  return trend;
};

// Month-end readings of a KPI with one wild one (63.0); the two first are older than the last 12.
const days = [45322, 45351, 45382, 45412, 45443, 45473, 45504, 45535, 45565, 45596, 45626, 45657, 45688, 45716];
const values = [41, 43.5, 42.1, 44.8, 47, 45.9, 49.3, 48.2, 63, 51.7, 52.5, 54.9, 53.8, 57.2];

describe("the robust trend", () => {
  test.each([
    // Sen (1968), as in SciPy's test_theilslopes (joint intercept); percentiles of its slopes by NumPy.
    {
      name: "Sen's example",
      x: [1, 2, 3, 4, 10, 12, 18],
      y: [9, 15, 19, 20, 45, 55, 78],
      slope: 4,
      intercept: 6,
      low: 3.66666667,
      high: 5,
    },
    // SciPy's test_theilslopes; the intercept tells the joint from the separate way (.5).
    { name: "three readings", x: [0, 1, 2], y: [0, 1, 1], slope: 0.5, intercept: 0, low: 0.1, high: 0.9 },
    // SciPy 1.17 and NumPy.
    { name: "a shared day", x: [10, 20, 20, 35], y: [1, 4, 6, 7], slope: 0.24, intercept: -1.1, low: 0.12, high: 0.42 },
    {
      name: "the last 12 of 14 months",
      x: days,
      y: values,
      slope: 0.03942616594660467,
      intercept: -1745.7982552342987,
      low: -0.03548387,
      high: 0.11194253,
    },
  ])("of $name", ({ x, y, slope, intercept, low, high }) => {
    const trend = known(robustTrend(x, y));
    expect(trend.slope).toBeCloseTo(slope, 12);
    expect(trend.pivotValue - trend.slope * trend.pivotDay).toBeCloseTo(intercept, 8);
    expect(trend.lowSlope).toBeCloseTo(low, 8);
    expect(trend.highSlope).toBeCloseTo(high, 8);
  });

  test("read at a day: the band fans out from the median day", () => {
    const trend = known(robustTrend([1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78]));
    expect(trend.pivotDay).toBe(4);
    expect(trendAt(trend, 4)).toEqual({ low: 22, middle: 22, high: 22 });
    expect(trendAt(trend, 24)).toEqual({ low: 22 + (20 * 11) / 3, middle: 102, high: 122 });
    expect(trendAt(trend, 1)).toEqual({ low: 22 - 15, middle: 10, high: 11 });
  });

  test("looks at a stretch of the columns", () => {
    const stretch = robustTrend([0, 0, ...days, 0], [1, 1, ...values, 1], 2, 16);
    expect(stretch).toEqual(robustTrend(days, values));
    expect(stretch).toEqual(robustTrend(days.slice(2), values.slice(2)));
    expect(robustTrend(days, values, 10, 13)).toEqual(robustTrend(days.slice(10, 13), values.slice(10, 13)));
  });

  test("is unknown with fewer than 3 readings, or all on one day", () => {
    expect(robustTrend([1, 2], [1, 2])).toEqual({ because: "a trend needs at least 3 readings" });
    expect(robustTrend([5, 5, 5], [1, 2, 3])).toEqual({ because: "a trend needs readings of more than one day" });
    expect(robustTrend([1, 2, 3], [1e308, -1e308, 1e308])).toEqual({
      because: "the readings are too far apart to compute a trend",
    });
  });

  test("refuses what is no number or out of order", () => {
    expect(() => robustTrend([1, 2, 3], [1, NaN, 3])).toThrow("not a number");
    expect(() => robustTrend([1, 3, 2], [1, 2, 3])).toThrow("sorted by day");
  });
});

describe("laws", () => {
  const points = fc
    .array(fc.tuple(fc.integer({ min: 45000, max: 45400 }), fc.integer({ min: -500, max: 500 })), {
      minLength: 3,
      maxLength: 30,
    })
    .map((pairs) => [...pairs].sort((a, b) => a[0] - b[0]))
    .filter((pairs) => pairs.slice(-12)[0]?.[0] !== pairs[pairs.length - 1]?.[0]);
  const trendOf = (pairs: readonly (readonly [number, number])[], change = (value: number, _day: number) => value) =>
    known(
      robustTrend(
        pairs.map(([day]) => day),
        pairs.map(([day, value]) => change(value, day)),
      ),
    );
  const day = fc.integer({ min: 44000, max: 47000 });

  test("the band contains the middle on every day", () => {
    fc.assert(
      fc.property(points, day, (pairs, at) => {
        const { low, middle, high } = trendAt(trendOf(pairs), at);
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }),
    );
  });

  test("readings on a line give that line, without a band", () => {
    fc.assert(
      fc.property(points, day, fc.integer({ min: -9, max: 9 }), (pairs, at, slope) => {
        const { low, middle, high } = trendAt(
          trendOf(pairs, (_, on) => 7 + slope * (on - 45000)),
          at,
        );
        for (const reading of [low, middle, high]) expect(reading).toBeCloseTo(7 + slope * (at - 45000), 6);
      }),
    );
  });

  test("mirroring the values mirrors the reading and swaps the ends of the band", () => {
    fc.assert(
      fc.property(points, day, (pairs, at) => {
        const { low, middle, high } = trendAt(trendOf(pairs), at);
        const mirrored = trendAt(
          trendOf(pairs, (value) => -value),
          at,
        );
        expect(mirrored.low).toBeCloseTo(-high, 6);
        expect(mirrored.middle).toBeCloseTo(-middle, 6);
        expect(mirrored.high).toBeCloseTo(-low, 6);
      }),
    );
  });

  test("one wild reading among 12 on a line leaves its slope", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 11 }), fc.integer({ min: -1e9, max: 1e9 }), (at, wild) => {
        const line = Array.from({ length: 12 }, (_, i) => [45000 + 30 * i, i === at ? wild : 2 * i] as const);
        expect(trendOf(line).slope).toBeCloseTo(2 / 30, 12);
      }),
    );
  });
});
