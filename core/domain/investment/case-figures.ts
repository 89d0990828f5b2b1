import type { Day } from "../day";
import { finite, isKnown, tooLarge, unknown, type Figure } from "../figure";
import { benefitCostRatio } from "./benefit-cost-ratio";
import { daysPerDiscountYear } from "./cash-flows";
import { delayCost } from "./delay-cost";
import { equivalentAnnual } from "./equivalent-annual";
import { nearestRate, usualRate } from "./irr";
import { payback } from "./payback";
import { returnOnInvestment } from "./return-on-investment";
import { switchingShare } from "./switching-share";
import { datedRatesOfReturn } from "./xirr";

/** Benefits less dis-benefits, and costs as positive amounts, month by month; a month's money is dated on its last day. */
export interface CaseFlows {
  readonly ends: readonly Day[];
  readonly benefits: ArrayLike<number>;
  readonly costs: ArrayLike<number>;
  /** The last day of the plan's life; costs may come after it. */
  readonly horizon: Day;
}

/** By what present values are computed. */
export interface CaseTerms {
  /** Per year; unknown where the plan names none. */
  readonly rate: Figure;
  /** The day that values are present on. */
  readonly priceDate: Day;
}

/** What an investment is worth. Times are years. */
export interface CaseFigures {
  readonly benefits: Figure;
  readonly costs: Figure;
  readonly presentBenefits: Figure;
  readonly presentCosts: Figure;
  readonly netPresentValue: Figure;
  readonly benefitCostRatio: Figure;
  readonly internalRate: Figure;
  /** All internal rates that can be told, ascending; several mean that the rate should decide nothing. */
  readonly internalRates: readonly number[];
  /** Undiscounted. */
  readonly returnOnInvestment: Figure;
  /** From the first month with money. */
  readonly payback: Figure;
  readonly discountedPayback: Figure;
  readonly switchingShare: Figure;
  /** Over the years from the price date to the horizon. */
  readonly equivalentAnnual: Figure;
  /** What it costs that every benefit comes later; costs stay where they are. */
  readonly delayOfThreeMonths: Figure;
  readonly delayOfTwelveMonths: Figure;
}

/** The names of the figures, in the order in which a reader takes them in. */
export type CaseFigureName = Exclude<keyof CaseFigures, "internalRates">;

/** The present value at the price date of money that comes on the last days of months, by days/365. Source: as XNPV. */
export function discountFactors(rate: number, priceDate: Day, ends: readonly Day[]): Float64Array {
  const growth = Math.log1p(rate);
  return Float64Array.from(ends, (end) => Math.exp((-growth * (end - priceDate)) / daysPerDiscountYear));
}

/**
 * The figures of a business case (method §5). What cannot be told is unknown with its reason: without a discount rate all
 * present values, without costs the ratios.
 */
export function caseFigures(flows: CaseFlows, { rate, priceDate }: CaseTerms): CaseFigures {
  const { ends, horizon } = flows;
  const net = Array.from(flows.benefits, (benefit, month) => benefit - (flows.costs[month] as number));
  const benefits = total(flows.benefits);
  const costs = total(flows.costs);
  const factors = isKnown(rate) ? discountFactors(rate, priceDate, ends) : undefined;
  const present = (amounts: ArrayLike<number>): Figure => (factors === undefined ? rate : total(weighted(amounts, factors)));
  const presentBenefits = present(flows.benefits);
  const presentCosts = present(flows.costs);
  const netPresentValue = both(presentBenefits, presentCosts, (gained, spent) => finite(gained - spent, tooLarge.because));
  const years = (horizon - priceDate) / daysPerDiscountYear;
  const rates = isKnown(benefits) && isKnown(costs) ? datedRatesOfReturn(net, ends) : undefined;
  const late = (time: number): Figure => both(rate, presentBenefits, (yearly, gained) => delayCost(yearly, [gained], time));
  return {
    benefits,
    costs,
    presentBenefits,
    presentCosts,
    netPresentValue,
    benefitCostRatio: both(presentBenefits, presentCosts, (gained, spent) => (spent < 0 ? negativeCosts : benefitCostRatio(gained, spent))),
    internalRate: rates === undefined ? tooLarge : nearestRate(rates, net, usualRate),
    internalRates: rates?.rates ?? [],
    returnOnInvestment: both(benefits, costs, (gained, spent) => (spent < 0 ? negativeCosts : returnOnInvestment(gained, spent))),
    payback: yearsBack(net),
    discountedPayback: factors === undefined ? rate : yearsBack(weighted(net, factors)),
    switchingShare: both(netPresentValue, presentBenefits, switchingShare),
    equivalentAnnual: both(rate, netPresentValue, (yearly, value) =>
      years > 0 ? equivalentAnnual(yearly, value, years) : unknown("the plan ends before the price date"),
    ),
    delayOfThreeMonths: late(0.25),
    delayOfTwelveMonths: late(1),
  };
}

const negativeCosts = unknown("the costs are below zero");

const weighted = (amounts: ArrayLike<number>, factors: Float64Array): readonly number[] =>
  Array.from(amounts, (amount, month) => amount * (factors[month] as number));

function total(amounts: ArrayLike<number>): Figure {
  let sum = 0;
  for (let month = 0; month < amounts.length; month++) sum += amounts[month] as number;
  return finite(sum, tooLarge.because);
}

function both(a: Figure, b: Figure, combine: (a: number, b: number) => Figure): Figure {
  if (!isKnown(a)) return a;
  return isKnown(b) ? combine(a, b) : b;
}

/** The payback of monthly flows in years from the first month with money. */
function yearsBack(net: readonly number[]): Figure {
  const first = net.findIndex((flow) => flow !== 0);
  if (first < 0) return unknown("there are no cash flows");
  if (!net.every(Number.isFinite)) return tooLarge;
  const months = payback(net.slice(first));
  return isKnown(months) ? months / 12 : months;
}
