import { percentText } from "../wording/figures";
import { isKnown, type Unknown } from "../domain/figure";
import { discountFactors } from "../domain/investment/case-figures";
import { delayCost } from "../domain/investment/delay-cost";
import type { Plan } from "../reading/plan";
import type { PlanCosts } from "./costs";
import type { MoneyByPeriod, MoneyCategory } from "./money-by-period";
import { phrase, say, told } from "../words/say";

/** How far one assumption moves the net present value, with the others as planned. */
export interface Swing {
  readonly name: string;
  /** The name as it is shown, in the language in force. */
  readonly shown: string;
  /** The benefit's ID, or the name as it is shown where it is no benefit. */
  readonly subject: string;
  /** What is assumed for the two ends, for instance "±20%". */
  readonly assumption: string;
  /** Change of the net present value at the bad end, and at the good one. */
  readonly low: number;
  readonly high: number;
}

/** A cost estimate is taken to be this uncertain. */
const costSpread = 0.1;
const rateStep = 0.01;

/**
 * What moves the net present value of the plan most, the widest swing first: each benefit by the part that its Confidence
 * leaves open (at 80%, by 20% either way; a blank Confidence leaves none open), each kind of cost by 10%, the discount rate
 * by one point, and a year's delay of all benefits. Unknown without a discount rate.
 */
export function tornado(
  plan: Plan,
  { terms, categories, benefits }: MoneyByPeriod,
  costs: PlanCosts,
  scope: readonly MoneyCategory[],
): readonly Swing[] | Unknown {
  if (!isKnown(terms.rate)) return terms.rate;
  const { rate, priceDate } = terms;
  const benefitsOfScope = new Float64Array(costs.ends.length);
  for (const { category, plan: series } of categories) {
    if (scope.includes(category)) series.months.forEach((amount, month) => (benefitsOfScope[month] = (benefitsOfScope[month] as number) + amount));
  }
  const present = (months: Float64Array, yearly: number): number => {
    const factors = discountFactors(yearly, priceDate, costs.ends);
    return months.reduce((sum, amount, month) => sum + amount * (factors[month] as number), 0);
  };
  const valueAt = (yearly: number): number => present(benefitsOfScope, yearly) - present(costs.plan, yearly);
  const swings: Swing[] = [];
  const add = (name: string, assumption: string, first: number, second: number, benefit?: string): void => {
    const shown = benefit === undefined ? told(name) : name;
    if (Number.isFinite(first) && Number.isFinite(second) && first !== second)
      swings.push({ name, shown, subject: benefit ?? shown, assumption, low: Math.min(first, second) || 0, high: Math.max(first, second) || 0 });
  };

  for (const { position, category, present: presentValue } of benefits) {
    const benefit = plan.benefits[position];
    if (benefit === undefined || presentValue === undefined || !scope.includes(category)) continue;
    const open = openShare(benefit.row.confidence);
    add(`${benefit.id} ${benefit.name}`, `±${percentText(open)}`, -presentValue * open, presentValue * open, benefit.id);
  }
  for (const { kind, plan: planned } of costs.byKind) {
    const spread = present(planned, rate) * costSpread;
    add(costNames[kind], "±10%", -spread, spread);
  }
  const value = valueAt(rate);
  add("Discount rate", say`±1 point`, valueAt(rate + rateStep) - value, valueAt(rate - rateStep) - value);
  const late = delayCost(rate, [present(benefitsOfScope, rate)].filter(Number.isFinite), 1);
  if (isKnown(late)) add(allLate, say`12 months`, -late, 0);
  return swings.sort((a, b) => b.high - b.low - (a.high - a.low));
}

/** The part of a benefit that its Confidence leaves open, either way. */
export const openShare = (confidence: number | undefined): number => 1 - (confidence ?? 1);

const costNames = phrase({ Tool: "Cost of tools", Personnel: "Cost of personnel", "No kind": "Other costs", "Activity budgets": "Cost of activities" });
const allLate = phrase("All benefits a year late");
