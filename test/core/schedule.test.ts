import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayOf } from "../../core/domain/day";
import { elapsedShare } from "../../core/domain/ramp";
import { dailyPlan } from "../../core/schedule/daily-plan";
import type { NamedCells } from "../support/plan-builder";
import { tableOf } from "../support/plan-builder";
import { reviewedCells } from "../support/status-cells";

const start = dayOf(2026, 1, 1);
const benefit: NamedCells = {
  "Benefit ID": "B-01",
  Benefit: "Hours saved",
  Kind: "Flow",
  Direction: "Increase",
  Target: 100,
  Start: start,
  Due: start + 363,
  Unit: "hours",
  "Unit value": 10,
  Category: "Cashable",
};
const reviewed = (activities: readonly NamedCells[], day: number, cells: NamedCells = benefit) =>
  reviewedCells({ Benefits: tableOf(cells), Activities: tableOf(...activities) }, day);
const valueOf = (activities: readonly NamedCells[], day: number) => reviewed(activities, day).review.result.earnedValue;

describe("earned value of the activities (method §6)", () => {
  const half: NamedCells = {
    "Activity ID": "A-01",
    Activity: "Install",
    Start: start,
    "Baseline finish": start + 100,
    Budget: 5,
    "% complete": 0.3,
    "Actual cost": 1.8,
  };

  test("budget 5.0, earned 1.5, spent 1.8: CPI .8333, EAC 6.0, and 5.3 if the rest costs as budgeted", () => {
    const value = valueOf([half], start + 50);
    expect(value).toMatchObject({
      budget: 5,
      planned: 2.5,
      earned: 1.5,
      actualCost: 1.8,
      costPerformance: expect.closeTo(0.8333, 4),
      estimateAtCompletion: expect.closeTo(6, 9),
      estimateAsBudgeted: expect.closeTo(5.3, 9),
    });
    // CPI·SPI = .8333 × .6 = .5 → 1.8 + 3.5/.5 = 8.8; TCPI = 3.5/3.2.
    expect(value).toMatchObject({
      schedulePerformance: expect.closeTo(0.6, 9),
      estimateWithDelay: expect.closeTo(8.8, 9),
      toCompletePerformance: expect.closeTo(3.5 / 3.2, 9),
      varianceAtCompletion: expect.closeTo(-1, 9),
      estimateToComplete: expect.closeTo(4.2, 9),
    });
  });
  test("no cost booked is no CPI of 1; nothing planned is no SPI of 1", () => {
    expect(valueOf([{ ...half, "Actual cost": null }], start + 50)).toMatchObject({ costPerformance: null, estimateAtCompletion: null, activitiesUncosted: 1 });
    expect(valueOf([{ ...half, Start: start + 60, "Actual cost": null, "% complete": null }], start + 50)).toMatchObject({
      planned: 0,
      earned: 0,
      schedulePerformance: null,
      activitiesUncosted: 0,
    });
  });
  test("an activity that has begun and does not say how far is left out whole, and counted", () => {
    expect(valueOf([half, { ...half, "Activity ID": "A-02", "% complete": null }], start + 50)).toMatchObject({
      budget: 5,
      actualCost: 1.8,
      activitiesCounted: 1,
      activitiesLeftOut: 1,
    });
  });
  test("a finished one has earned its budget whatever % complete says, and nothing without a budget is counted", () => {
    expect(
      valueOf(
        [
          { ...half, "% complete": 0.9, "Actual finish": start + 40 },
          { "Activity ID": "A-02", Activity: "Go live", "Baseline finish": start + 100 },
        ],
        start + 50,
      ),
    ).toMatchObject({ earned: 5, activitiesCounted: 1, activitiesLeftOut: 0 });
    expect(valueOf([{ "Activity ID": "A-02", Activity: "Go live", "Baseline finish": start + 100 }], start + 50)).toBeNull();
  });
  test("the columns: planned and earned value and cost variance by activity, blank where they are not known", () => {
    const { cell } = reviewed(
      [half, { ...half, "Activity ID": "A-02", "% complete": null }, { ...half, "Activity ID": "A-03", "Actual cost": null }],
      start + 50,
    );
    const row = (id: string) => ["Planned value", "Earned value", "Cost variance"].map((header) => cell("Activities", header, id));
    expect([row("A-01"), row("A-02"), row("A-03")]).toEqual([
      [2.5, 1.5, expect.closeTo(-0.3, 9)],
      [null, null, null],
      [2.5, 1.5, null],
    ]);
  });
});

describe("the published series of earned schedule (method §6), one activity a period of four weeks", () => {
  const planned = [5, 10, 25, 55, 85, 120, 130, 140, 150];
  const earned = [3.33, 6.67, 10, 22.5, 70, 82.5, 90, 120, 130, 140, 150];
  const schedules = [0.67, 1.33, 2.0, 2.83, 4.5, 4.92, 5.14, 6, 7, 8, 9];
  const periodEnd = (period: number) => start + 28 * period;
  const inPeriods = (months: number | null | undefined): number => ((months ?? NaN) * 30.4375) / 28;
  const at = (month: number) => {
    const share = (earned[month - 1] as number) / 150;
    const activities = planned.map((sum, period) => ({
      "Activity ID": `A-${period + 1}`,
      Activity: "Part",
      Start: periodEnd(period),
      "Baseline finish": periodEnd(period + 1),
      Budget: sum - (planned[period - 1] ?? 0),
      "% complete": share,
    }));
    return valueOf(activities, periodEnd(month));
  };

  test.each(earned.map((value, month) => ({ month: month + 1, value, time: schedules[month] as number })))(
    "period $month: $value earned stands at $time",
    ({ month, value, time }) => {
      const valueNow = at(month);
      expect(valueNow?.earned).toBeCloseTo(value, 9);
      expect([valueNow?.monthsPassed, valueNow?.plannedMonths].map(inPeriods)).toEqual([expect.closeTo(month, 9), expect.closeTo(9, 9)]);
      expect(inPeriods(valueNow?.earnedSchedule)).toBeCloseTo(time, 2);
      expect(inPeriods(valueNow?.scheduleVarianceMonths)).toBeCloseTo(time - month, 2);
    },
  );
  test("at period 11 SPI is 1.00 while SPI(t) is .818 and the duration at this pace 11.0", () => {
    expect(at(11)).toMatchObject({ schedulePerformance: 1, schedulePerformanceTime: expect.closeTo(0.818, 3) });
    expect(inPeriods(at(11)?.monthsAtPace)).toBeCloseTo(11, 9);
  });
});

describe("earned schedule counts days from the first start (method §6)", () => {
  const work = (cells: NamedCells): NamedCells => ({ "Activity ID": "A-01", Activity: "Part", Budget: 100, ...cells });

  test("31 January to 2 March, 25% done on 15 February where 50% was planned: SPI(t) .50", () => {
    const value = valueOf([work({ Start: dayOf(2026, 1, 31), "Baseline finish": dayOf(2026, 3, 2), "% complete": 0.25 })], dayOf(2026, 2, 15));
    // 7.5 of 15 days; the 30 planned take 60 at that pace.
    expect(value).toMatchObject({
      planned: 50,
      earned: 25,
      schedulePerformanceTime: expect.closeTo(0.5, 12),
      monthsPassed: expect.closeTo(15 / 30.4375, 12),
      earnedSchedule: expect.closeTo(7.5 / 30.4375, 12),
      plannedMonths: expect.closeTo(30 / 30.4375, 12),
      monthsAtPace: expect.closeTo(60 / 30.4375, 12),
    });
  });

  test("work that is done as planned is on time through a pause, whatever the order of its parts", () => {
    const parts = [0.3, 0.1, 0.2].map((budget, at) =>
      work({ "Activity ID": `A-${at}`, Start: start + at, "Baseline finish": start + 10 - at, "Actual finish": start + 10 - at, Budget: budget }),
    );
    const value = valueOf([...parts, work({ "Activity ID": "A-9", Start: start + 60, "Baseline finish": start + 90, "% complete": 0 })], start + 40);
    expect(value).toMatchObject({ schedulePerformanceTime: 1, scheduleVarianceMonths: 0 });
  });

  test("half of a point in time that is due today is half a day behind", () => {
    const points = [
      work({ "Baseline finish": start, "Actual finish": start }),
      work({ "Activity ID": "A-02", "Baseline finish": start + 20, "% complete": 0.5 }),
    ];
    expect(valueOf(points, start + 20)).toMatchObject({ earnedSchedule: expect.closeTo(19.5 / 30.4375, 12) });
  });

  test("the plan at each bend is the sum of the activities' own", () => {
    const activity = fc.record({ budget: fc.integer({ min: 1, max: 1000 }), from: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(fc.array(activity, { minLength: 1, maxLength: 12 }), (rows) => {
        const activities = rows.map(({ budget, from, days }) => ({ budget, from, to: from + days }));
        const first = Math.min(...activities.map(({ from }) => from));
        for (const { time, planned } of dailyPlan(activities, first)) {
          const sum = activities.reduce((total, { budget, from, to }) => total + budget * elapsedShare(first + time, from, to), 0);
          expect(planned).toBeCloseTo(sum, 9);
        }
      }),
    );
  });
});

test("the series knows the budget of what was finished by a month end, and stands at today's value in the running month", () => {
  const value = valueOf(
    [
      { "Activity ID": "A-01", Activity: "Install", Start: start, "Baseline finish": dayOf(2026, 1, 31), "Actual finish": dayOf(2026, 2, 28), Budget: 100 },
      { "Activity ID": "A-02", Activity: "Train", Start: dayOf(2026, 3, 1), "Baseline finish": dayOf(2026, 4, 30), Budget: 60, "% complete": 0.25 },
    ],
    dayOf(2026, 3, 15),
  );
  expect(value?.months).toEqual([
    { end: "2026-01-31", planned: 100, earned: expect.closeTo((100 * 30) / 58, 9) },
    { end: "2026-02-28", planned: 100, earned: 100 },
    { end: "2026-03-31", planned: 130, earned: 115 },
    { end: "2026-04-30", planned: 160, earned: null },
  ]);
});

describe("what late activities move", () => {
  const late: NamedCells = {
    "Activity ID": "A-01",
    Activity: "Install",
    Start: start - 60,
    "Baseline finish": start,
    "Forecast finish": start + 91,
    Budget: 50,
    "% complete": 0.5,
  };
  const { review, cell } = reviewed([late, { ...late, "Activity ID": "A-02", "Forecast finish": null }], start + 30, { ...benefit, Trigger: "A-01" });

  test("stands with its activity, its benefit, its months and its money, one by one", () => {
    expect(review.result.milestoneEffects).toEqual([
      { activity: "A-01", benefit: "B-01", category: "Cashable", months: expect.closeTo(91 / 30.4375, 9), money: expect.closeTo(250, 9) },
    ]);
    expect([cell("Activities", "Cost of delay", "A-01"), cell("Activities", "Cost of delay", "A-02")]).toEqual([expect.closeTo(250, 9), null]);
  });
  test("is on the sheet Schedule, with the Gantt chart and the S-curve", () => {
    const sheet = review.update.sheets.find(({ name }) => name === "Schedule");
    expect(sheet?.charts.map(({ key, kind }) => [key, kind])).toEqual([
      ["gantt", "stacked bar"],
      ["earned value", "line"],
    ]);
    const texts = sheet?.blocks.flatMap(({ cells }) => cells.flat().map(String)).join("\n");
    expect(texts).toContain("Late triggers move 1 benefit, at most by 3 months.");
    expect(texts).toContain("Delay cost: Cashable 250.");
  });
});
