import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import { directions } from "../../core/domain/direction";
import { byYear, fiscalYears } from "../../core/domain/fiscal-year";
import { isKnown } from "../../core/domain/figure";
import { kinds, natures } from "../../core/domain/kind";
import { addMeasuredMonths } from "../../core/domain/money/measured-months";
import { measuredMoney } from "../../core/domain/money/measured-money";
import { addPlannedMonths } from "../../core/domain/money/planned-months";
import { plannedMoney } from "../../core/domain/money/planned-money";
import { monthAt, monthSpan, mostMonths } from "../../core/domain/month-span";
import type { PlannedChange } from "../../core/domain/planned-change";
import { profileTable } from "../../core/domain/profile-table";
import { profiles } from "../../core/domain/ramp";

const level: PlannedChange = {
  nature: "Benefit",
  kind: "Level",
  direction: "Increase",
  baseline: 0,
  target: 1,
  start: dayOf(2026, 1, 1),
  due: dayOf(2027, 1, 1),
  end: undefined,
  profile: "Linear",
  table: undefined,
};
const span = monthSpan(dayOf(2026, 1, 1), dayOf(2028, 12, 31));
const planned = (change: PlannedChange, unitValue: number, months = span) => {
  const into = new Float64Array(months.ends.length);
  addPlannedMonths(into, months, change, unitValue);
  return into;
};
const sum = (amounts: ArrayLike<number>): number => Array.from(amounts).reduce((total, amount) => total + amount, 0);

describe("a span of months", () => {
  test.each([
    {
      what: "whole months around two days",
      from: dayOf(2026, 1, 15),
      to: dayOf(2026, 3, 2),
      ends: [dayOf(2026, 1, 31), dayOf(2026, 2, 28), dayOf(2026, 3, 31)],
    },
    { what: "one month at least", from: dayOf(2028, 2, 10), to: dayOf(2027, 1, 1), ends: [dayOf(2028, 2, 29)] },
  ])("has $what", ({ from, to, ends }) => {
    expect(monthSpan(from, to).ends).toEqual(ends);
  });

  test("finds the month of each of its days, and the nearest one of others", () => {
    span.ends.forEach((end, month) => expect([monthAt(span, end), monthAt(span, end + 1)]).toEqual([month, Math.min(month + 1, span.ends.length - 1)]));
    expect([monthAt(span, dayOf(1999, 1, 1)), monthAt(span, dayOf(2099, 1, 1))]).toEqual([0, span.ends.length - 1]);
  });

  test("ends after 60 years whatever the dates", () => {
    expect(monthSpan(dayOf(1950, 1, 1), dayOf(9999, 12, 31)).ends).toHaveLength(mostMonths);
  });
});

describe("fiscal years", () => {
  test.each([
    { start: 1, names: ["2026", "2027", "2028"], months: [12, 12, 12] },
    { start: 4, names: ["2025/26", "2026/27", "2027/28", "2028/29"], months: [3, 12, 12, 9] },
    { start: 12, names: ["2025/26", "2026/27", "2027/28", "2028/29"], months: [11, 12, 12, 1] },
  ])("that start in month $start are $names", ({ start, names, months }) => {
    const years = fiscalYears(span, start);
    expect(years.map(({ name }) => name)).toEqual(names);
    expect(years.map(({ from, to }) => to - from)).toEqual(months);
  });

  test("turn the century in their name", () => {
    expect(fiscalYears(monthSpan(dayOf(2099, 7, 1), dayOf(2099, 7, 1)), 7)[0]?.name).toBe("2099/00");
  });
});

describe("planned money by month", () => {
  test("a level of 120,000 a year with a ramp of a year: 60,000 in the first year, 120,000 in the second (method §5)", () => {
    const years = byYear(planned(level, 120000), fiscalYears(span, 1));
    expect(years[0]).toBeCloseTo(60000, 6);
    expect(years[1]).toBeCloseTo(120000, 6);
    // A leap year brings no more.
    expect(years[2]).toBeCloseTo(120000, 6);
  });

  test("a level in full from its first day brings each month by its days, and nothing from End on", () => {
    const months = planned({ ...level, due: level.start, end: dayOf(2026, 3, 1) }, 36500);
    expect(Array.from(months.slice(0, 4))).toEqual([3100, 2800, 0, 0]);
  });

  test("a flow by table brings each period's amount in its month", () => {
    const table = profileTable([
      { end: dayOf(2026, 1, 31), planned: 10 },
      { end: dayOf(2026, 2, 28), planned: 30 },
      { end: dayOf(2026, 4, 30), planned: 20 },
    ]);
    const months = planned({ ...level, kind: "Flow", target: 60, due: dayOf(2026, 4, 30), profile: "Table", table }, 2);
    expect(months[0]).toBeCloseTo(20, 9);
    expect(months[1]).toBeCloseTo(60, 9);
    expect((months[2] ?? 0) + (months[3] ?? 0)).toBeCloseTo(40, 9);
    expect(months[4]).toBe(0);
  });

  test.each([
    { what: "a step on a month's last day belongs to that month", due: dayOf(2026, 6, 30), kind: "Flow", month: 5 },
    { what: "a step on a month's first day belongs to that month", due: dayOf(2026, 7, 1), kind: "Flow", month: 6 },
    { what: "a milestone is worth its unit value once", due: dayOf(2026, 7, 1), kind: "Milestone", month: 6 },
  ] as const)("$what", ({ due, kind, month }) => {
    const months = planned({ ...level, kind, due, profile: "Step" }, 500);
    expect(
      Array.from(months)
        .map((amount, at) => [at, amount])
        .filter(([, amount]) => amount !== 0),
    ).toEqual([[month, 500]]);
  });

  test("a harm counts against and an agreed score has no money", () => {
    expect(sum(planned({ ...level, kind: "Flow", nature: "Dis-benefit", target: 40 }, 1))).toBeCloseTo(-40, 9);
    expect(sum(planned({ ...level, kind: "Scale" }, 1000))).toBe(0);
  });
});

const day = fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2029, 12, 31) });
const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const changes: fc.Arbitrary<PlannedChange> = fc
  .record({
    nature: fc.constantFrom(...natures),
    kind: fc.constantFrom(...kinds),
    direction: fc.constantFrom(...directions),
    baseline: figure,
    target: figure,
    start: day,
    days: fc.integer({ min: 0, max: 1200 }),
    endDays: fc.option(fc.integer({ min: -300, max: 900 })),
    profile: fc.constantFrom(...profiles),
    periods: fc.array(fc.record({ end: day, planned: figure }), { maxLength: 5 }),
  })
  .map(({ days, endDays, periods, ...change }) => ({
    ...change,
    due: change.start + days,
    end: endDays === null ? undefined : change.start + days + endDays,
    table: change.profile === "Table" ? profileTable([...new Map(periods.map((period) => [period.end, period])).values()]) : undefined,
  }));
const readings = fc
  .array(fc.record({ day, actual: figure, validated: fc.constantFrom(0, 1) }), { maxLength: 12 })
  .map((rows) => [...rows].sort((a, b) => a.day - b.day))
  .map((rows) => ({
    days: rows.map((row) => row.day),
    actuals: rows.map((row) => row.actual),
    validated: rows.map((row) => row.validated),
    from: 0,
    to: rows.length,
  }));
const wide = monthSpan(dayOf(2024, 1, 1), dayOf(2040, 12, 31));
const law = { numRuns: 400, seed: 20261124 };

/** Equal but for the rounding of sums of figures of this size. */
const near = (actual: number, expected: number, size: number): void => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
const absolute = (amounts: Float64Array): number => sum(amounts.map(Math.abs));

describe("measured money of a level", () => {
  const readingsOf = (...pairs: readonly (readonly [day: number, actual: number])[]) => ({
    days: pairs.map(([on]) => on),
    actuals: pairs.map(([, actual]) => actual),
    validated: pairs.map(() => 0),
    from: 0,
    to: pairs.length,
  });
  const january = dayOf(2026, 1, 31);
  const claimed = (benefitReadings: ReturnType<typeof readingsOf>, until: number, held: number) =>
    measuredMoney(level, benefitReadings, 365, until, held).claimed;

  test("is held from the last reading for one Frequency and no longer: half of 30 days, then 31", () => {
    const benefitReadings = readingsOf([january, 1]);
    expect([31, 61, 62, 92, 400].map((later) => claimed(benefitReadings, level.start + later - 1, 31))).toEqual(
      [15, 45, 46, 46, 46].map((money) => expect.closeTo(money, 9)),
    );
  });

  test("carries a reading before Start to Start, while it is current", () => {
    const benefitReadings = readingsOf([level.start - 10, 1]);
    expect([20, 21, 60].map((later) => claimed(benefitReadings, level.start + later, 31))).toEqual([20, 21, 21].map((money) => expect.closeTo(money, 9)));
    expect(claimed(readingsOf([level.start - 50, 1]), level.start + 60, 31)).toBe(0);
    // From 1 at Start down to 0 on the 20th day.
    expect(claimed(readingsOf([level.start - 10, 1], [level.start + 20, 0]), level.start + 60, 31)).toBeCloseTo(10, 9);
  });
});

test("what would have come anyway of a flow accrues to its last reading and no further: time nobody reported is no loss and no gain", () => {
  const flow: PlannedChange = { ...level, kind: "Flow", baseline: 1200, target: 2400, due: dayOf(2026, 12, 31) };
  const benefitReadings = { days: [dayOf(2026, 6, 30)], actuals: [900], validated: [0], from: 0, to: 1 };
  const by = (until: number) => measuredMoney(flow, benefitReadings, 1, until, 31).claimed;
  expect(by(dayOf(2026, 12, 31))).toBe(by(dayOf(2026, 6, 30)));
});

describe("money by month", () => {
  test("adds up, up to any month, to the planned money by that month", () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 0, max: wide.ends.length - 2 }), (change, month) => {
        const months = planned(change, 3, wide);
        const by = plannedMoney(change, 3, (wide.ends[month] as number) + (change.kind === "Level" ? 1 : 0));
        near(sum(months.slice(0, month + 1)), isKnown(by) ? by : 0, absolute(months));
      }),
      law,
    );
  });

  test("adds up to the money claimed and validated by any day", () => {
    fc.assert(
      fc.property(changes, readings, day, fc.integer({ min: 1, max: 400 }), (change, benefitReadings, until, held) => {
        const money = measuredMoney(change, benefitReadings, 3, until, held);
        for (const evidence of ["claimed", "validated"] as const) {
          const into = new Float64Array(wide.ends.length);
          addMeasuredMonths(into, wide, change, benefitReadings, 3, until, held, evidence);
          const whole = money[evidence];
          near(sum(into), isKnown(whole) ? whole : 0, absolute(into));
          expect(into.every(Number.isFinite)).toBe(true);
          expect(sum(into.slice(monthAt(wide, until) + 1))).toBe(0);
        }
      }),
      law,
    );
  });

  test("falls into the fiscal years whole: every month in one year, every year the sum of its months", () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 12 }), (change, startMonth) => {
        const months = planned(change, 3, wide);
        const years = fiscalYears(wide, startMonth);
        expect([years[0]?.from, years[years.length - 1]?.to]).toEqual([0, months.length]);
        years.slice(1).forEach(({ from }, at) => expect(from).toBe(years[at]?.to));
        byYear(months, years).forEach((amount, at) => expect(amount).toBe(sum(months.slice(years[at]?.from, years[at]?.to))));
      }),
      law,
    );
  });
});
