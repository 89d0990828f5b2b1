import { type Figure, finite, isKnown } from "../figure";
import { InvalidInput } from "../invalid-input";
import { netPresentValue } from "./npv";

/**
 * `delayCost`: what it costs that benefits come later, NPV(plan) − NPV(plan d later). Every benefit still comes, each d
 * periods later, so the loss is the discount alone. Costs that stay where they are belong in neither value: give the
 * benefits only. (Give costs and benefits together if the whole plan moves.)
 *
 * @param rate the discount rate per period, a share
 * @param benefits one cash flow a period, the first today and undiscounted
 * @param periodsLate d; parts of a period count, and a negative number is what coming early gains, with a minus
 * @example delayCost(0.08, [0, 300, 400, 500, 200], 1) // 86.27
 *
 * Source: method §5.
 */
export function delayCost(rate: number, benefits: readonly number[], periodsLate: number): Figure {
  if (!Number.isFinite(periodsLate)) throw new InvalidInput("value", "The delay must be a number of periods.");
  const onTime = netPresentValue(rate, benefits);
  if (!isKnown(onTime)) return onTime;
  // 1 − (1 + r)^−d, which is exactly zero for no delay.
  const lostShare = -Math.expm1(-periodsLate * Math.log1p(rate));
  return finite(onTime * lostShare, "the cost of delay is too large to show");
}
