import { type Figure, finite, unknown } from "../figure";
import { InvalidInput } from "../invalid-input";
import { requireCosts } from "./benefit-cost-ratio";

/**
 * `roi`, the return on investment: what the benefits bring beyond their costs, as a share of the costs, undiscounted:
 * (ΣB − ΣC)/ΣC. It leaves out when the money comes; the net present value does not.
 *
 * @param benefits the sum of the benefits less dis-benefits
 * @param costs the sum of the costs, as an amount above zero; zero is unknown
 * @example returnOnInvestment(1400, 1000) // 0.4
 *
 * Source: method §5.
 */
export function returnOnInvestment(benefits: number, costs: number): Figure {
  if (!Number.isFinite(benefits)) throw new InvalidInput("value", "The benefits must be a number.");
  requireCosts(costs);
  if (costs === 0) return unknown("there are no costs");
  return finite((benefits - costs) / costs, "the costs are too small to divide by");
}
