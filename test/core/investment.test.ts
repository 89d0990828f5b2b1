import { expect, test } from "@jest/globals";
import { dayOf } from "../../core/domain/day";
import { type Figure, unknown } from "../../core/domain/figure";
import { InvalidInput } from "../../core/domain/invalid-input";
import { benefitCostRatio } from "../../core/domain/investment/benefit-cost-ratio";
import { delayCost } from "../../core/domain/investment/delay-cost";
import { equivalentAnnual } from "../../core/domain/investment/equivalent-annual";
import { internalRate, internalRates } from "../../core/domain/investment/irr";
import { netPresentValue } from "../../core/domain/investment/npv";
import { discountedPayback, payback } from "../../core/domain/investment/payback";
import { pert } from "../../core/domain/investment/pert";
import { returnOnInvestment } from "../../core/domain/investment/return-on-investment";
import { rootBetween } from "../../core/domain/investment/root-between";
import { switchingShare } from "../../core/domain/investment/switching-share";
import { datedInternalRate } from "../../core/domain/investment/xirr";
import { datedNetPresentValue } from "../../core/domain/investment/xnpv";

/** The flows of Microsoft's example for XNPV and XIRR. */
const microsoft = {
  flows: [-10000, 2750, 4250, 3250, 2750],
  dates: [dayOf(2008, 1, 1), dayOf(2008, 3, 1), dayOf(2008, 10, 30), dayOf(2009, 2, 15), dayOf(2009, 4, 1)],
};
const [first, second] = [dayOf(2010, 1, 1), dayOf(2011, 1, 1)];

interface Fixture {
  readonly figure: string;
  readonly from: string;
  readonly given: Figure;
  readonly gives: number;
  readonly places: number;
}

const fixtures: readonly Fixture[] = [
  {
    figure: "npv",
    from: "method §5",
    given: netPresentValue(0.08, [-1000, 300, 400, 500, 200]),
    gives: 164.64,
    places: 2,
  },
  { figure: "npv at 0", from: "a sum", given: netPresentValue(0, [-1000, 300, 800]), gives: 100, places: 9 },
  { figure: "npv below 0", from: "−100 + 50/.5", given: netPresentValue(-0.5, [-100, 50]), gives: 0, places: 9 },
  {
    figure: "xnpv",
    from: "Microsoft",
    given: datedNetPresentValue(0.09, microsoft.flows, microsoft.dates),
    gives: 2086.647602,
    places: 6,
  },
  { figure: "irr", from: "method §5", given: internalRate([-100, 39, 59, 55, 20]), gives: 0.2809484, places: 7 },
  {
    figure: "irr, nearest to 10%",
    from: "Lorie and Savage 1955",
    given: internalRate([-1600, 10000, -10000]),
    gives: 0.25,
    places: 12,
  },
  {
    figure: "irr, nearest to a guess",
    from: "Lorie and Savage 1955",
    given: internalRate([-1600, 10000, -10000], 3),
    gives: 4,
    places: 12,
  },
  {
    figure: "irr, nearest to 10% in ln(1 + r)",
    from: "method §5: 138.8%, not −96.8%",
    given: internalRate([-100, 150, 150, 150, -5]),
    gives: 1.388,
    places: 3,
  },
  {
    figure: "irr of an all but total loss",
    from: "1/1,000,000 is left",
    given: internalRate([-1000000, 1]),
    gives: -0.999999,
    places: 12,
  },
  {
    figure: "irr after idle periods",
    from: "121/100 in two",
    given: internalRate([0, 0, 0, -100, 0, 121]),
    gives: 0.1,
    places: 12,
  },
  {
    figure: "xirr",
    from: "Microsoft, as LibreOffice computes it",
    given: datedInternalRate(microsoft.flows, microsoft.dates),
    gives: 0.373362533518831,
    places: 12,
  },
  {
    figure: "xirr of tenfold in 65 days",
    from: "10^(365/65) − 1",
    given: datedInternalRate([-100, 1000], [first, first + 65]),
    gives: 412461.6383,
    places: 4,
  },
  { figure: "payback", from: "method §5", given: payback([-2324, 600, 600, 600, 600]), gives: 3.87, places: 2 },
  {
    figure: "discounted payback",
    from: "method §5",
    given: discountedPayback(0.11, [-2324000, ...Array<number>(6).fill(600000)]),
    gives: 5.33,
    places: 2,
  },
  {
    figure: "payback, the last crossing",
    from: "back below zero in period 2",
    given: payback([-100, 150, -100, 100]),
    gives: 2.5,
    places: 12,
  },
  { figure: "payback of what is never out", from: "nothing is spent", given: payback([0, 100]), gives: 0, places: 12 },
  {
    figure: "payback to the penny",
    from: ".1 five times is .5, and 2.8e-17 less in a computer",
    given: payback([-0.5, 0.1, 0.1, 0.1, 0.1, 0.1]),
    gives: 5,
    places: 9,
  },
  { figure: "bcr", from: "method §5", given: benefitCostRatio(8e6, 10e6), gives: 0.8, places: 12 },
  { figure: "roi", from: "400 on 1000", given: returnOnInvestment(1400, 1000), gives: 0.4, places: 12 },
  {
    figure: "switching share",
    from: "164.64 of 1164.64",
    given: switchingShare(164.635397, 1164.635397),
    gives: 0.141362,
    places: 6,
  },
  {
    figure: "equivalent annual",
    from: "method §5",
    given: equivalentAnnual(0.08, 164.635397, 4),
    gives: 49.71,
    places: 2,
  },
  { figure: "equivalent annual at 0", from: "method §5", given: equivalentAnnual(0, 164, 4), gives: 41, places: 12 },
  {
    figure: "cost of delay",
    from: "method §5",
    given: delayCost(0.08, [0, 300, 400, 500, 200], 1),
    gives: 86.27,
    places: 2,
  },
  {
    figure: "cost of no delay",
    from: "method §5",
    given: delayCost(0.08, [0, 300, 400, 500, 200], 0),
    gives: 0,
    places: 12,
  },
  {
    figure: "pert mean",
    from: "method §5",
    given: pert({ optimistic: 80, mostLikely: 120, pessimistic: 140 }).mean,
    gives: 116.67,
    places: 2,
  },
  {
    figure: "pert deviation",
    from: "method §5",
    given: pert({ optimistic: 140, mostLikely: 120, pessimistic: 80 }).standardDeviation,
    gives: 10,
    places: 12,
  },
];

test.each(fixtures)("$figure is $gives ($from)", ({ given, gives, places }) => {
  expect(given).toBeCloseTo(gives, places);
});

test.each([
  { what: "a value of no flows", given: netPresentValue(0.1, []), because: "there are no cash flows" },
  { what: "a dated value of no flows", given: datedNetPresentValue(0.1, [], []), because: "there are no cash flows" },
  {
    what: "a value beyond all numbers",
    given: netPresentValue(-0.999999, Array<number>(60).fill(1)),
    because: "the present value is too large to show",
  },
  { what: "a rate of no flows", given: internalRate([]), because: "there are no cash flows" },
  { what: "a rate of zeros", given: internalRate([0, 0, 0]), because: "all cash flows are zero" },
  {
    what: "a rate of money that only comes in",
    given: internalRate([1, 2, 3]),
    because: "the cash flows never change sign, so no rate makes them worth zero",
  },
  {
    what: "a rate where no rate balances",
    given: internalRate([-100, 100, -100]),
    because: "no rate above −100% makes the cash flows worth zero",
  },
  {
    what: "a dated rate of a total loss",
    given: datedInternalRate([-1000, 0], [first, second]),
    because: "the cash flows never change sign, so no rate makes them worth zero",
  },
  {
    what: "a dated rate of flows that cancel out day by day",
    given: datedInternalRate([-100, 100, 50, -50], [first, first, second, second]),
    because: "the cash flows of each day cancel out, so they are worth zero at every rate",
  },
  {
    what: "a dated rate of a loss of half in a day: 2^−365 is left after a year",
    given: datedInternalRate([-100, 50], [first, first + 1]),
    because: "the one rate that makes the cash flows worth zero is nearer to −100% than can be told",
  },
  {
    what: "a dated rate where a day leaves .8 and .5 of the money: 100q² − 130q + 40 = 0",
    given: datedInternalRate([-100, 130, -40], [first, first + 1, first + 2]),
    because: "each rate that makes the cash flows worth zero is nearer to −100% than can be told",
  },
  {
    what: "a dated rate of fiftyfold in a day",
    given: datedInternalRate([-100, 5000], [first, first + 1]),
    because: "the one rate that makes the cash flows worth zero is higher than can be told",
  },
  {
    what: "a dated rate within one day",
    given: datedInternalRate([-0.3, 0.1, 0.2], [first, first, first]),
    because: "the cash flows of each day cancel out, so they are worth zero at every rate",
  },
  {
    what: "a dated rate of opposite flows on one day that leave something",
    given: datedInternalRate([-100, 150], [first, first]),
    because: "the sums of the cash flows of each day never change sign, so no rate makes them worth zero",
  },
  { what: "a payback beyond the horizon", given: payback([-1000, 300, 300]), because: "not within the horizon" },
  { what: "a payback that is lost again", given: payback([-100, 150, -100]), because: "not within the horizon" },
  {
    what: "a discounted payback beyond it",
    given: discountedPayback(0.11, [-1000, 500, 500]),
    because: "not within the horizon",
  },
  { what: "a ratio to no costs", given: benefitCostRatio(100, 0), because: "there are no costs" },
  { what: "a return on no costs", given: returnOnInvestment(100, 0), because: "there are no costs" },
  { what: "a share of no benefits", given: switchingShare(100, 0), because: "there are no benefits to lose" },
])("$what is unknown", ({ given, because }) => {
  expect(given).toEqual(unknown(because));
});

test.each([
  { what: "a rate of −100%", when: () => netPresentValue(-1, [1]), reason: "number" },
  { what: "a dated rate of −100%", when: () => datedNetPresentValue(-1, [1], [first]), reason: "number" },
  { what: "a discounting rate of −100%", when: () => discountedPayback(-1, [1]), reason: "number" },
  { what: "a guess below −100%", when: () => internalRate([-1, 2], -2), reason: "number" },
  { what: "a flow that is no number", when: () => internalRate([-1, Number.NaN]), reason: "value" },
  { what: "dates that do not match", when: () => datedInternalRate([-1, 2], [first]), reason: "number" },
  {
    what: "a date before the first",
    when: () => datedNetPresentValue(0.1, [-1, 2], [second, first]),
    reason: "number",
  },
  { what: "a negative cost", when: () => benefitCostRatio(100, -50), reason: "number" },
  { what: "a life of no periods", when: () => equivalentAnnual(0.1, 100, 0), reason: "number" },
  {
    what: "a most likely outside",
    when: () => pert({ optimistic: 1, mostLikely: 5, pessimistic: 4 }),
    reason: "number",
  },
])("$what is refused", ({ when, reason }) => {
  let refusal: unknown;
  try {
    when();
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(InvalidInput);
  expect((refusal as InvalidInput).reason).toBe(reason);
});

test.each([
  { flows: [-1600, 10000, -10000], rates: [0.25, 4], from: "Lorie and Savage 1955" },
  { flows: [-100, 220, -121], rates: [0.1], from: "(1.1 − q)² touches zero" },
  { flows: [-1000, 3600, -4320, 1728], rates: [0.2], from: "(1.2 − q)³" },
  { flows: [-5, 10.5, 1, -8, 1], rates: [-0.87020125, 0.08859834, 0.70955953], from: "numpy.roots" },
  {
    flows: [-100, ...Array<number>(50).fill(20), ...Array<number>(60).fill(-30)],
    rates: [0.01364383, 0.19994493],
    from: "numpy.roots",
  },
  { flows: [-100, 39, 59, 55, 20], rates: [0.28094842], from: "one change of sign" },
  { flows: [1, 2, 3], rates: [], from: "no change of sign" },
])("all the rates of $flows are $rates ($from)", ({ flows, rates }) => {
  const found = internalRates(flows);
  expect(found).toHaveLength(rates.length);
  found.forEach((rate, i) => expect(rate).toBeCloseTo(rates[i]!, 5));
});

test.each([
  { what: "x² = 2", valueAt: (x: number) => x * x - 2, from: 0, to: 2, evaluations: 10 },
  { what: "e^(20x) = 2", valueAt: (x: number) => Math.exp(20 * x) - 2, from: -1, to: 2, evaluations: 16 },
  { what: "x⁹ = 0.001", valueAt: (x: number) => x ** 9 - 1e-3, from: -1, to: 3, evaluations: 21 },
])("Brent's method solves $what in the $evaluations evaluations of SciPy's brentq", (given) => {
  let evaluations = 0;
  rootBetween((x) => (evaluations++, given.valueAt(x)), given.from, given.to);
  expect(Math.abs(evaluations - given.evaluations)).toBeLessThanOrEqual(2);
});

test.each([
  { what: "√2", valueAt: (x: number) => x * x - 2, from: 0, to: 2, root: Math.SQRT2 },
  { what: "a triple root", valueAt: (x: number) => (x - 1) ** 3, from: -3, to: 4, root: 1 },
  { what: "a cliff", valueAt: (x: number) => (x < 0.3 ? -1 : 1e9), from: 0, to: 1, root: 0.3 },
])("Brent's method finds $what", ({ valueAt, from, to, root }) => {
  expect(rootBetween(valueAt, from, to)).toBeCloseTo(root, 12);
});
