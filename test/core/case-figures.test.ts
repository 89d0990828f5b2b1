import { describe, expect, test } from "@jest/globals";
import { dayOf, endOfMonth } from "../../core/domain/day";
import { isKnown, unknown, type Figure } from "../../core/domain/figure";
import { caseFigures } from "../../core/domain/investment/case-figures";

const monthEnds = (year: number, month: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, later) => endOfMonth(dayOf(year, month + later, 1)));

const known = (figure: Figure): number => {
  if (!isKnown(figure)) throw new Error(`It is unknown, because ${figure.because}`);
  return figure;
};

describe("the figures of a case", () => {
  const flows = {
    ends: monthEnds(2026, 1, 18),
    horizon: dayOf(2027, 6, 30),
    benefits: [0, 0, 0, 250, 500, 750, 1000, 1250, 1500, 1500, 1500, 1400, 1600, 1500, 1500, 1500, 1500, 1800],
    costs: [2500, 3000, 3000, 2000, 1500, 0, 0, 0, 0, 0, 0, 0, 0, 900, 0, 0, 0, 0],
  };
  const terms = { rate: 0.06, priceDate: dayOf(2025, 10, 1) };

  // Values of LibreOffice 24.2: XNPV with a zero flow on the price date, XIRR; the annuity over (last date − price date)/365 years and the
  // discount of a delay, 1 − 1.06^−years, in Python.
  test.each([
    { name: "benefits", gives: 19050 },
    { name: "costs", gives: 12900 },
    { name: "presentBenefits", gives: 17698.1075665002 },
    { name: "presentCosts", gives: 12501.2265062146 },
    { name: "netPresentValue", gives: 5196.88106028562 },
    { name: "benefitCostRatio", gives: 17698.1075665002 / 12501.2265062146 },
    { name: "internalRate", gives: 0.726550526797115 },
    { name: "switchingShare", gives: 5196.88106028562 / 17698.1075665002 },
    { name: "returnOnInvestment", gives: 6150 / 12900 },
    // The sum stands at −150 after thirteen months and gains 1,500 in the next.
    { name: "payback", gives: 13.1 / 12 },
    { name: "discountedPayback", gives: 13.388098251738693 / 12 },
    { name: "delayOfThreeMonths", gives: 255.94363044619288 },
    { name: "delayOfTwelveMonths", gives: 1001.7796735754847 },
    { name: "equivalentAnnual", gives: 3224.8196741186257 },
  ] as const)("agree with LibreOffice: $name", ({ name, gives }) => {
    expect(Math.abs(known(caseFigures(flows, terms)[name]) / gives - 1)).toBeLessThan(1e-9);
  });

  test("are the method's own where years are flows: 164.64, 49.71 and 86.27 (§5)", () => {
    const first = dayOf(2026, 1, 1);
    const ends = [0, 1, 2, 3, 4].map((year) => first + 365 * year);
    const figures = caseFigures(
      { ends, benefits: [0, 300, 400, 500, 200], costs: [1000, 0, 0, 0, 0], horizon: ends[4] as number },
      { rate: 0.08, priceDate: first },
    );
    expect(known(figures.netPresentValue)).toBeCloseTo(164.64, 2);
    expect(known(figures.equivalentAnnual)).toBeCloseTo(49.71, 2);
    expect(known(figures.delayOfTwelveMonths)).toBeCloseTo(86.27, 2);
  });

  test("say why they are unknown without a discount rate, and tell what needs none", () => {
    const figures = caseFigures(flows, { ...terms, rate: unknown("Settings name no Discount rate") });
    for (const name of [
      "presentBenefits",
      "netPresentValue",
      "benefitCostRatio",
      "discountedPayback",
      "switchingShare",
      "equivalentAnnual",
      "delayOfThreeMonths",
    ] as const) {
      expect(figures[name]).toEqual(unknown("Settings name no Discount rate"));
    }
    expect([figures.payback, figures.returnOnInvestment, figures.internalRate].every(isKnown)).toBe(true);
  });

  test.each([
    { what: "without costs", costs: [0, 0], name: "benefitCostRatio", because: "there are no costs" },
    { what: "with costs below zero", costs: [-10, 0], name: "benefitCostRatio", because: "the costs are below zero" },
    { what: "that never comes back", costs: [900, 0], name: "payback", because: "not within the horizon" },
    { what: "without any money", costs: [0, 0], benefits: [0, 0], name: "payback", because: "there are no cash flows" },
    { what: "without benefits", costs: [5, 5], benefits: [0, 0], name: "switchingShare", because: "there are no benefits to lose" },
    { what: "too large", costs: [1, 1], benefits: [1e308, 1e308], name: "benefits", because: "the figures are too large to calculate with" },
  ] as const)("a case $what has no $name", ({ costs, name, because, ...given }) => {
    const benefits = "benefits" in given ? given.benefits : [100, 100];
    expect(caseFigures({ ends: monthEnds(2026, 1, 2), horizon: dayOf(2026, 2, 28), benefits, costs }, terms)[name]).toEqual(unknown(because));
  });

  test("name all internal rates, and tell the one nearest 10% in ln(1 + r): −100, 150, 150, 150, −5 → 138.8% (§5)", () => {
    const first = dayOf(2026, 1, 1);
    const ends = [0, 1, 2, 3, 4].map((year) => first + 365 * year);
    const figures = caseFigures({ ends, horizon: ends[4] as number, benefits: [0, 150, 150, 150, 0], costs: [100, 0, 0, 0, 5] }, terms);
    // |ln(.03226) − ln(1.1)| = 3.53 and |ln(2.38767) − ln(1.1)| = .775.
    expect(known(figures.internalRate)).toBeCloseTo(1.3877, 4);
    expect(figures.internalRates.map((rate) => Math.round(rate * 1e4) / 1e4)).toEqual([-0.9677, 1.3877]);
  });
});
