import { describe, expect, test } from "@jest/globals";
import { addMonths, dayOf, endOfMonth } from "../../core/domain/day";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";

const figuresOf = (benefit: NamedCells, log: readonly NamedCells[], day: number): Readonly<Record<string, unknown>> =>
  reviewPlan(snapshotOf({ Benefits: tableOf(benefit), Measurements: tableOf(...log.map((row) => ({ "Benefit ID": "B-01", ...row }))) }), day).result.benefits[
    "B-01"
  ] ?? {};

const start = dayOf(2026, 1, 1);

/** A use that should fall from 1,200 to 1,000 in a year from 1 January. */
const energy = soundFlow({ Benefit: "Less energy used", Direction: "Decrease", Unit: "MWh", Baseline: 1200, Target: 1000, "Data source": "Meter" });

/** Monthly readings of a use that is even over the year, up to a day. */
const usedEvenly = (inAYear: number, until: number): readonly NamedCells[] => {
  const log: NamedCells[] = [];
  for (let from = start; endOfMonth(from) <= until; from = addMonths(from, 1))
    log.push({ Date: endOfMonth(from), Actual: (inAYear * (endOfMonth(from) - from + 1)) / 365 });
  return log;
};

describe("a flow that is used exactly as planned, 1,000 of 1,200 evenly", () => {
  test.each([
    { seen: "31 January", day: dayOf(2026, 1, 31), measuredTo: "2026-01-31" },
    { seen: "28 February", day: dayOf(2026, 2, 28), measuredTo: "2026-02-28" },
    { seen: "31 March", day: dayOf(2026, 3, 31), measuredTo: "2026-03-31" },
    { seen: "30 July, last read on 30 June", day: dayOf(2026, 7, 30), measuredTo: "2026-06-30" },
  ])("is at 0% and Green on $seen", ({ day, measuredTo }) => {
    // x = 31/365, 59/365, 90/365, 181/365: used 1,000x, planned 1,200x − 200x, D = Q = 200x.
    const figures = figuresOf(energy, usedEvenly(1000, day), day);
    expect(figures).toMatchObject({ status: "Green", measuredTo });
    expect(figures["variancePercent"]).toBeCloseTo(0, 12);
    expect(figures["slip"]).toBeCloseTo(0, 9);
  });
});

describe("a flow that is used as if nothing had changed, 1,200 evenly", () => {
  // ΣActual = 1,200x at each reading, and B·x stands at the last one.
  const days = Array.from({ length: 50 }, (_, later) => start + 9 * later);

  test("has delivered nothing at every date in the year and after, and never more", () => {
    for (const day of days.filter((later) => later >= endOfMonth(start))) {
      const delivered = figuresOf(energy, usedEvenly(1200, Math.min(day, dayOf(2026, 12, 31))), day)["deliveredToDate"];
      expect(Math.abs(Number(delivered))).toBeLessThanOrEqual(1e-9);
      expect(delivered).not.toBeNull();
    }
  });

  test("has saved nothing while nobody reports, and falls behind", () => {
    const june = usedEvenly(1200, dayOf(2026, 6, 30));
    for (const day of days.filter((later) => later >= dayOf(2026, 6, 30))) {
      const { deliveredToDate, variance } = figuresOf(energy, june, day);
      expect(Math.abs(Number(deliveredToDate))).toBeLessThanOrEqual(1e-9);
      // Current for 31 days: Q = 200 · 181/365; then it runs on to the day, to 200 at Due.
      const share = day - dayOf(2026, 6, 30) <= 31 ? 181 / 365 : Math.min(1, (day - start + 1) / 365);
      expect(variance).toBeCloseTo(-200 * share, 9);
    }
  });
});

test("a level read quarterly, exactly on its line at 30 September, is at 0% when seen on 15 November", () => {
  // 272 of the 364 days from 1 January to 31 December: 12 − 4 · 272/364.
  const read = [{ Date: "2026-09-30", Actual: 12 - (4 * 272) / 364 }];
  const figures = figuresOf(soundBenefit({ Frequency: "Quarterly" }), read, dayOf(2026, 11, 15));
  expect(figures).toMatchObject({ status: "Green", measuredTo: "2026-09-30" });
  expect(figures["variancePercent"]).toBeCloseTo(0, 12);
});
