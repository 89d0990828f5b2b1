import { describe, expect, test } from "@jest/globals";
import { assess } from "../../core/assessment/assess";
import { dayOf } from "../../core/domain/day";
import { isKnown } from "../../core/domain/figure";
import { benefitMoney } from "../../core/money/benefit-money";
import { moneyByPeriod } from "../../core/money/money-by-period";
import { reviewPlan } from "../../core/review/review";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";

/* Money under the second edition of the method: what was claimed is compared with what was planned for the same days (§2, §5). */

const settings = [
  ["Setting", "Value"],
  ["Currency", "£"],
];

const snapshotWith = (benefit: NamedCells, readings: readonly (readonly [string, number])[]) =>
  snapshotOf({
    Benefits: tableOf({ Validator: "Finance", ...benefit }),
    ...(readings.length === 0 ? {} : { Measurements: tableOf(...readings.map(([Date, Actual]) => ({ "Benefit ID": "B-01", Date, Actual }))) }),
    Settings: settings,
  });

const moneyOn = (day: number, benefit: NamedCells, readings: readonly (readonly [string, number])[]) =>
  reviewPlan(snapshotWith(benefit, readings), day).result.benefits["B-01"] as Readonly<Record<string, unknown>>;

describe("planned money of a flow", () => {
  // 1,200 over the 365 days of 2026, each day a whole one: 1,200 × 151/365 by the end of 31 May.
  const flow = soundFlow({
    Category: "Cashable",
    Unit: "£",
    Baseline: 0,
    Target: 1200,
    Start: "2026-01-01",
    Due: "2026-12-31",
    Profile: "Linear",
    Frequency: "Monthly",
  });
  const readings = [31, 28, 31, 30, 31].map((days, month) => [`2026-0${month + 1}-${days}`, (1200 * days) / 365] as const);

  test.each([
    { on: "its last reading's day", day: dayOf(2026, 5, 31), days: 151 },
    { on: "a day within one Frequency of it: still to the reading", day: dayOf(2026, 7, 1), days: 151 },
    { on: "a day past it: to the day itself", day: dayOf(2026, 7, 15), days: 196 },
  ])("is counted on $on", ({ day, days }) => {
    const { moneyPlanned, moneyClaimed } = moneyOn(day, flow, readings);
    expect(moneyPlanned).toBeCloseTo((1200 * days) / 365, 6);
    expect(moneyClaimed).toBeCloseTo((1200 * 151) / 365, 6);
  });

  test("counts whole days by month: 1,200 × 31/365 in January, × 28/365 in February", () => {
    const { plan, leaves } = assess(snapshotWith(flow, readings), dayOf(2026, 5, 31));
    const months = moneyByPeriod(plan, leaves).categories[0]?.plan.months ?? [];
    expect(Array.from(months.slice(0, 2)).map((amount) => Math.round(amount * 1e6) / 1e6)).toEqual([101.917808, 92.054795]);
  });
});

test("planned money of a level runs to the day, as its last reading is held for one Frequency and claimed as long", () => {
  // 10 units of £365 a year from the first day: £10 a day. 210 days to 30 July; 180 + 31 held by 31 December, 364 planned.
  const level = soundBenefit({
    Category: "Cashable",
    Direction: "Increase",
    Baseline: 0,
    Target: 10,
    Start: "2026-01-01",
    Due: "2026-01-01",
    "Unit value": 365,
    Frequency: "Monthly",
  });
  const readings = [
    ["2026-01-01", 10],
    ["2026-06-30", 10],
  ] as const;
  const figures = [dayOf(2026, 7, 30), dayOf(2026, 12, 31)].map((day) => {
    const { moneyPlanned, moneyClaimed } = moneyOn(day, level, readings);
    return [moneyPlanned, moneyClaimed].map((amount) => Math.round((amount as number) * 1e6) / 1e6);
  });
  expect(figures).toEqual([
    [2100, 2100],
    [3640, 2110],
  ]);
});

describe("a value to keep with a unit value", () => {
  test.each(["At least", "At most", "Maintain"])("%s has no money, with the reason and never 0", (Direction) => {
    const kept = soundBenefit({ Direction, Baseline: null, Target: 99.9, Unit: "points", "Unit value": 1000, Category: "Cashable" });
    const snapshot = snapshotWith(kept, [["2026-05-31", 99.5]]);
    const { moneyPlanned, moneyClaimed, moneyValidated } = moneyOn(dayOf(2026, 6, 15), kept, [["2026-05-31", 99.5]]);
    expect([moneyPlanned, moneyClaimed, moneyValidated]).toEqual([null, null, null]);
    const { plan, standings, leaves } = assess(snapshot, dayOf(2026, 6, 15));
    const money = benefitMoney(standings[0]!, "£");
    for (const figure of Object.values(money ?? {})) {
      expect(isKnown(figure) ? figure : figure.because).toBe("a value to keep promises no change");
    }
    expect(Object.keys(money ?? {})).toEqual(["planned", "plannedUnadjusted", "claimed", "validated"]);
    expect(moneyByPeriod(plan, leaves).categories).toEqual([]);
  });
});
