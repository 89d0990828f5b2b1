import { describe, expect, test } from "@jest/globals";
import { reviewPlan } from "../../core/review/review";
import { dayOf } from "../../core/domain/day";
import { snapshotOf, soundBenefit, soundFlow, tableOf, type NamedCells } from "../support/plan-builder";

/** The review of one benefit B-01 by its log, with the findings of one rule. */
function reviewOf(benefit: NamedCells, log: readonly NamedCells[], day: number) {
  const { result, findings } = reviewPlan(
    snapshotOf({
      Benefits: tableOf(benefit),
      Measurements: tableOf(...log.map((row) => ({ "Benefit ID": "B-01", ...row }))),
      Settings: [
        ["Setting", "Value"],
        ["Currency", "£"],
      ],
    }),
    day,
  );
  const figures: Readonly<Record<string, unknown>> = result.benefits["B-01"] ?? {};
  return { result, figures, doubled: findings.filter(({ rule }) => rule === "duplicate-measurement") };
}

describe("one reading a day of a level", () => {
  const rising = soundBenefit({
    Direction: "Increase",
    Unit: "points",
    Baseline: 0,
    Target: 100,
    Category: "Cashable",
    "Unit value": 1000,
    Frequency: "Quarterly",
  });
  const log = (...last: readonly number[]): readonly NamedCells[] => [
    { Date: "2026-02-28", Actual: 8 },
    { Date: "2026-03-31", Actual: 9 },
    ...last.map((Actual) => ({ Date: "2026-04-30", Actual })),
  ];
  const july = dayOf(2026, 7, 2);

  test("the row below replaces the one above it in money: 3,864 is claimed, not 44,138", () => {
    const { result, doubled } = reviewOf(rising, log(990, 10), july);
    // 58 days 0 → 8: 232; 31 days 8 → 9: 263.5; 30 days 9 → 10: 285; 63 days held at 10: 630. 1,410.5 × 1,000/365 = 3,864.38.
    expect(result.benefits["B-01"]?.["moneyClaimed"]).toBeCloseTo((1410.5 * 1000) / 365, 9);
    expect(doubled).toMatchObject([{ table: "Measurements", row: 5, what: "B-01 has a second measurement on 2026-04-30; the later row counts" }]);
  });

  test("every figure is that of the log without the row that was replaced", () => {
    expect(reviewOf(rising, log(990, 10), july).result.benefits).toEqual(reviewOf(rising, log(10), july).result.benefits);
  });
});

describe("one reading a day of a milestone", () => {
  const live = soundBenefit({ Kind: "Milestone", Direction: "Increase", Unit: null, Baseline: null, Target: null, Due: "2026-06-30", "Baseline date": null });
  const onOneDay = (...actuals: readonly number[]) =>
    reviewOf(
      live,
      actuals.map((Actual) => ({ Date: "2026-06-20", Actual })),
      dayOf(2026, 7, 31),
    );

  test("1, then 0 on the same day is not reached", () => {
    // 31 days after Due, within the grace of 31: Amber.
    expect(onOneDay(1, 0).figures).toMatchObject({ actualToDate: 0, deliveredToDate: 0, status: "Amber" });
    expect(onOneDay(1, 0).doubled).toHaveLength(1);
  });

  test("0, then 1 on the same day is reached", () => {
    expect(onOneDay(0, 1).figures).toMatchObject({ actualToDate: 1, status: "Green" });
  });
});

describe("one reading a day of a flow", () => {
  const year = soundFlow({ Target: 365 });
  const twoSites = (north: string, south: string): readonly NamedCells[] => [
    { Date: "2026-01-31", Actual: 31, Source: "Payroll, January" },
    { Date: "2026-02-28", Actual: 28, Source: "Payroll, February" },
    { Date: "2026-03-31", Actual: 11, Source: north },
    { Date: "2026-03-31", Actual: 20, Source: south },
  ];
  const march = dayOf(2026, 3, 31);

  test("both rows count, and two sites are no finding", () => {
    // 31 + 28 + 11 + 20 = 90 of the 365 · 90/365 that were planned.
    const { figures, doubled } = reviewOf(year, twoSites("Site north", "Site south"), march);
    expect(figures).toMatchObject({ actualToDate: 90, plannedToDate: 90, status: "Green" });
    expect(doubled).toEqual([]);
  });

  test("they are one reading, their sum: the last three periods are three months", () => {
    const [, ...later] = twoSites("Site north", "Site south");
    const { figures } = reviewOf(year, [{ Date: "2026-01-31", Actual: 1 }, ...later], march);
    // 60 in three months. As planned from here 60 + 275 = 335; at the rate so far 365 · 60/90 = 730/3; at the pace of three
    // months, 20 in 30 days: 60 + 20 · 275/30 = 730/3. Were they two readings, the last three would be 59 in 59 days: 335.
    expect(figures["forecast"]).toBeCloseTo(730 / 3, 9);
    expect(figures["forecastHigh"]).toBeCloseTo(335, 9);
  });

  test.each([
    ["the same source, as it is spelled", "Payroll, March", "payroll,  march"],
    ["no source", "", ""],
  ])("where both rows name %s it is a finding", (_, north, south) => {
    const { figures, doubled } = reviewOf(year, twoSites(north, south), march);
    expect(figures["actualToDate"]).toBe(90);
    expect(doubled).toMatchObject([{ row: 5, what: "B-01 has a second measurement on 2026-03-31; both amounts count" }]);
  });

  test("is validated once both rows are", () => {
    const cashable = soundFlow({ Target: 31, Due: "2026-01-31", Category: "Cashable", Unit: "£", "Unit value": 1 });
    const validatedBy = (...names: readonly (string | null)[]) =>
      reviewOf(
        cashable,
        names.map((name, at) => ({ Date: "2026-01-31", Actual: 15.5, Source: `Site ${at}`, "Validated by": name, "Validated on": name && "2026-02-02" })),
        dayOf(2026, 2, 10),
      ).figures;
    expect(validatedBy("Controller", null)).toMatchObject({ status: "Green", moneyClaimed: 31, moneyValidated: 0 });
    expect(validatedBy("Controller", "Controller")).toMatchObject({ status: "Realized", moneyClaimed: 31, moneyValidated: 31 });
  });
});

test("a validation dated after the status date has not happened yet", () => {
  const done = soundBenefit({ Due: "2026-03-31", Category: "Cashable", Unit: "days", "Unit value": 1000 });
  const validatedOn = (date: string) =>
    reviewOf(done, [{ Date: "2026-03-31", Actual: 8, "Validated by": "Controller", "Validated on": date }], dayOf(2026, 4, 10)).figures;
  expect(validatedOn("2026-04-11")).toMatchObject({ status: "Green", moneyValidated: 0 });
  expect(validatedOn("2026-04-10")["status"]).toBe("Realized");
  // From 0 to 4 in 89 days: 2 · 89 are validated; that the 4 are held for 10 days more is a claim.
  expect(validatedOn("2026-04-10")["moneyValidated"]).toBeCloseTo((178 * 1000) / 365, 9);
  expect(validatedOn("2026-04-10")["moneyClaimed"]).toBeCloseTo((218 * 1000) / 365, 9);
});
