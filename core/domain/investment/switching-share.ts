import { type Figure, finite, unknown } from "../figure";
import { InvalidInput } from "../invalid-input";

/**
 * `switchingShare`: the share of the benefits that may be lost before the net present value is zero, NPV/PV of the
 * benefits. A negative share says how much more benefit is needed before the investment breaks even.
 *
 * @param netPresentValue of benefits and costs together
 * @param presentBenefits the present value of the benefits alone; zero or less is unknown
 * @example switchingShare(164.64, 1164.64) // 0.1414
 *
 * Source: HM Treasury, The Green Book, on switching values; method §5.
 */
export function switchingShare(netPresentValue: number, presentBenefits: number): Figure {
  if (!Number.isFinite(netPresentValue)) throw new InvalidInput("value", "The net present value must be a number.");
  if (!Number.isFinite(presentBenefits)) throw new InvalidInput("value", "The benefits must be a number.");
  if (presentBenefits <= 0) return unknown("there are no benefits to lose");
  return finite(netPresentValue / presentBenefits, "the benefits are too small to divide by");
}
