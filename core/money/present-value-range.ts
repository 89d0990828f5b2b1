import { isKnown, largestSummable, tooLarge, unknown, type Figure, type Unknown } from "../domain/figure";
import { simulate, type Simulation } from "../domain/investment/simulate";
import type { ThreePoint } from "../domain/investment/three-point";
import type { Plan } from "../reading/plan";
import type { MoneyByPeriod, MoneyCategory } from "./money-by-period";
import { openShare } from "./tornado";
import { say } from "../words/say";

/** A review draws about a million times at most, and no benefit fewer than 500 times. */
const mostRuns = 10_000;
const mostDraws = 1_000_000;
const mostBenefits = 2_000;
/** The same plan gives the same range everywhere and every time. */
const seed = 1;

/**
 * Where the net present value of the plan may end up: each benefit is drawn from a triangle around its planned present value,
 * by the part that its Confidence leaves open to either side (at 80%, from 80% to 120% of plan), costs stay as planned.
 * Where every Confidence is 100% or blank, it is exactly the plan.
 */
export function presentValueRange(plan: Plan, { terms, benefits }: MoneyByPeriod, scope: readonly MoneyCategory[], presentCosts: Figure): Simulation {
  if (!isKnown(terms.rate)) return same(terms.rate);
  if (!isKnown(presentCosts)) return same(presentCosts);
  const inScope = benefits.filter(({ category }) => scope.includes(category));
  if (inScope.length === 0) return same(unknown("no benefit has money in cash"));
  if (inScope.length > mostBenefits) return same(unknown(say`a review draws the range of at most ${mostBenefits} benefits with money`));
  if (inScope.some(({ present = Infinity }) => Math.abs(present) > largestSummable)) return same(tooLarge);
  const estimates = inScope.map(({ position, present = 0 }): ThreePoint => {
    const open = openShare(plan.benefits[position]?.row.confidence);
    return { optimistic: present + Math.abs(present) * open, mostLikely: present, pessimistic: present - Math.abs(present) * open };
  });
  const fixed = { optimistic: -presentCosts, mostLikely: -presentCosts, pessimistic: -presentCosts };
  return simulate([...estimates, fixed], Math.min(mostRuns, Math.floor(mostDraws / inScope.length)), seed);
}

const same = (because: Unknown): Simulation => ({ p10: because, p50: because, p90: because, mean: because });
