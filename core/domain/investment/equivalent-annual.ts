import { type Figure, finite } from "../figure";
import { InvalidInput } from "../invalid-input";
import { requireRate } from "./cash-flows";

/**
 * `equivalentAnnual`: the same amount in each of n periods that is worth as much as the net present value,
 * NPV·r/(1 − (1 + r)⁻ⁿ). It puts investments of unequal lives side by side.
 *
 * @param rate the discount rate per period, a share; at 0 the amount is NPV/n
 * @param netPresentValue as of today
 * @param periods n, above zero; the first amount comes at the end of the first
 * @example equivalentAnnual(0.08, 164.64, 4) // 49.71
 *
 * Source: method §5; it is the annuity formula of the spreadsheets' PMT with the sign turned.
 */
export function equivalentAnnual(rate: number, netPresentValue: number, periods: number): Figure {
  requireRate(rate);
  if (!Number.isFinite(netPresentValue)) throw new InvalidInput("value", "The net present value must be a number.");
  if (!Number.isFinite(periods)) throw new InvalidInput("value", "The number of periods must be a number.");
  if (periods <= 0) throw new InvalidInput("number", "The number of periods must be above zero.");
  if (rate === 0) return netPresentValue / periods;
  // 1 − (1 + r)⁻ⁿ by way of logarithms keeps its digits for a rate near zero.
  const annuity = -Math.expm1(-periods * Math.log1p(rate)) / rate;
  return finite(netPresentValue / annuity, "the annual amount is too large to show");
}
