import { type Figure, finite, unknown } from "../figure";
import { InvalidInput } from "../invalid-input";

/**
 * `bcr`, the benefit-cost ratio: the present value of the benefits for each unit of present cost. Above 1 the
 * benefits are worth more than they cost.
 *
 * Dis-benefits are benefits with a minus: they make the benefits smaller and not the costs larger, so the benefits
 * given here are what is left of them.
 *
 * @param presentBenefits the present value of benefits less dis-benefits
 * @param presentCosts the present value of the costs, as an amount above zero; zero is unknown
 * @example benefitCostRatio(8e6, 10e6) // 0.8
 *
 * Source: HM Treasury, The Green Book, on benefit-cost ratios; the fixture is the method's (§5).
 */
export function benefitCostRatio(presentBenefits: number, presentCosts: number): Figure {
  if (!Number.isFinite(presentBenefits)) throw new InvalidInput("value", "The benefits must be a number.");
  requireCosts(presentCosts);
  if (presentCosts === 0) return unknown("there are no costs");
  return finite(presentBenefits / presentCosts, "the costs are too small to divide by");
}

/** Costs are given as what is spent, so a cash flow of −1000 is a cost of 1000. */
export function requireCosts(costs: number): void {
  if (!Number.isFinite(costs)) throw new InvalidInput("value", "The costs must be a number.");
  if (costs < 0) throw new InvalidInput("number", "Costs are given as positive amounts.");
}
