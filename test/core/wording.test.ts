import { format } from "numfmt";
import { describe, expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { reviewPlan } from "../../core/review/review";
import { counted, moreRows, namesText } from "../../core/wording/counts";
import { fixedText, figureText, percentText, shareText, withPlus } from "../../core/wording/figures";
import { axisMoneyFormat, fixedMoneyText, moneyText, narrowMoney, shortMoney } from "../../core/wording/money";
import { quantityText } from "../../core/wording/quantity";
import { sharedFormat } from "../../core/wording/row-format";
import { frozen, measured, placesOf } from "../support/check-plans";
import { snapshotOf, soundBenefit, soundPlan } from "../support/plan-builder";

describe("one way to write each kind of figure", () => {
  test.each([
    [1234567.891, "1,234,567.891"],
    [0.1 + 0.2, "0.3"],
    [-1500, "−1,500"],
    [0, "0"],
    [-0, "0"],
    [-1.388e-16, "0"],
    [999.99999, "1,000"],
    [0.00012346, "0.0001235"],
    [1e15, "1e+15"],
    [1.2e-7, "1.2e−7"],
    [-1.5e300, "−1.5e+300"],
    [Infinity, "(too large to calculate with)"],
  ])("the figure %d is %s", (value, words) => {
    expect(figureText(value)).toBe(words);
  });

  test.each([
    [0.87, "87%"],
    [0.15625, "15.625%"],
    [-1.388e-16, "0%"],
    [0.07 * 1.1, "7.7%"],
    [12.5, "1,250%"],
    [-0.25, "−25%"],
  ])("the share %d is %s", (share, words) => {
    expect(shareText(share)).toBe(words);
  });

  test.each([
    [0.874, 0, "87%"],
    [-0.0004, 1, "−0.04%"],
    [-1e-12, 1, "0.0%"],
    [0.9967, 0, "99.7%"],
    [-0.99996, 0, "−99.996%"],
    [1.004, 0, "100.4%"],
    [1 + 1e-12, 0, "100%"],
    [0.004, 0, "0.4%"],
    [-0.00051, 1, "−0.1%"],
    [0.875, 1, "87.5%"],
  ])("the share %d with %d decimals is %s", (share, decimals, words) => {
    expect(percentText(share, decimals)).toBe(words);
  });

  test("what shows as 0 has no sign, neither minus nor plus", () => {
    expect([-0.04, 0.04, -0.06, 0.06].map((value) => withPlus(fixedText(value, 1)))).toEqual(["0.0", "0.0", "−0.1", "+0.1"]);
  });

  test("money has its sign before the amount or its code behind it", () => {
    expect([moneyText(-1234.5, "£"), moneyText(1234.5, "EUR"), moneyText(-1e-12, "£"), fixedMoneyText(1.0449, "£", 2)]).toEqual([
      "−£1,234.5",
      "1,234.5 EUR",
      "£0",
      "£1.04",
    ]);
    expect([narrowMoney(120_500.4, "£"), narrowMoney(-13_160_000, "£"), narrowMoney(-0.4, "EUR")]).toEqual(["£120,500", "−£13.2m", "0 EUR"]);
    // Read by numfmt, which spells a number as a spreadsheet does.
    const onAxis = (amount: number, currency: string, most: number): string => format(axisMoneyFormat(currency, most), amount);
    expect([onAxis(3_324_041, "£", 3_324_041), onAxis(-72_913, "£", 3_324_041), onAxis(0, "£", 3_324_041)]).toEqual(["£3.3m", "-£0.1m", "0"]);
    expect([onAxis(163_400, "EUR", 163_400), onAxis(-999, "EUR", 999), onAxis(2.4e9, "", 2.4e9)]).toEqual(["163k EUR", "-999 EUR", "2.4bn"]);
    expect([shortMoney(-0.4, "£"), shortMoney(-340_000, "£"), shortMoney(9_994, "EUR")]).toEqual(["£0", "−£340k", "9,994 EUR"]);
  });

  test("a quantity is a percentage, money, or names its unit", () => {
    expect(["%", "£", "days", undefined].map((unit) => quantityText(0.012, { unit, currency: "£" }))).toEqual(["1.2%", "£0.012", "0.012 days", "0.012"]);
  });

  test("four names stand alone, of five the first three", () => {
    expect(namesText(["A", "B", "C", "D"])).toBe("A, B, C and D");
    expect(namesText(["A", "B", "C", "D", "E"])).toBe("A, B, C and 2 more");
    expect([moreRows(1), moreRows(2), moreRows(3), counted(1139, "row")]).toEqual(["", ", and in 1 more row", ", and in 2 more rows", "1,139 rows"]);
  });
});

test("a target cut is told in the unit that the sheet shows: 2% instead of 1.2%, not 0.02 instead of 0.012", () => {
  const row = soundBenefit({ Unit: "%", Baseline: 0.05, Target: 0.02 });
  const [finding] = placesOf("target-cut", frozen(row, { "Baseline value": 0.05, Target: 0.012 }));
  expect(finding?.what).toContain("has the target 2%, less ambitious than 1.2% in");
});

test("a benefit exactly on its plan has a variance of 0 and not of what rounding leaves over", () => {
  // Half way from 0.1 to 0.7 the plan stands at 0.4, 0.3 above the baseline; 0.4 − 0.1 is 0.30000000000000004 to the machine.
  expect(0.4 - 0.1 - 0.3).not.toBe(0);
  const row = soundBenefit({ Direction: "Increase", Unit: "%", Baseline: 0.1, Target: 0.7, Start: "2026-04-01", Due: "2026-09-28" });
  const { result } = reviewPlan(snapshotOf(soundPlan(measured(row, ["2026-06-30", 0.4]))), dayOf(2026, 6, 30));
  expect([result.benefits["B-01"]?.["variance"], result.benefits["B-01"]?.["variancePercent"]]).toEqual([0, 0]);
});

test.each([
  [[15, 23, null], "#,##0;-#,##0;0"],
  [[15, 15.29, 8.3], "#,##0.0;-#,##0.0;0.0"],
  [[5.77, 5.8, undefined], "#,##0.00;-#,##0.00;0.00"],
  [[-418.06, 2], "#,##0.0;-#,##0.0;0.0"],
  [[], "#,##0;-#,##0;0"],
])("figures side by side have as many decimals each: %j", (figures, format) => {
  expect(sharedFormat(figures)).toBe(format);
});
