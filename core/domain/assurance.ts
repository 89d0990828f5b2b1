import { type ControlLimits, type LimitOptions, limitsBetween, sideOf } from "./control-limits";
import { goodSideOf, type Direction } from "./direction";
import { type Unknown, unknown } from "./figure";
import { fewestReadings, tooFewReadings } from "./signal";

/** Whether the process as it runs now can be relied on to meet its target. */
export const assurances = ["Consistently pass", "Consistently fail", "Hit and miss"] as const;
export type Assurance = (typeof assurances)[number];

const noSide = unknown("assurance needs a direction, and Maintain has none");

/**
 * A target beyond a natural process limit is always met or always missed while nothing changes; one between the limits,
 * or on one of them, is met by chance. Maintain: unknown, for neither side of the target is the better one.
 * Source: method §7; NHS England, "Making Data Count"; NHSRplotthedots, `assurance_type`.
 *
 * @example assurance(controlLimits([4, 6, 5, 4, 6, 5, 4]), 15, "Increase") // "Consistently fail"
 */
export function assurance(limits: ControlLimits, target: number, direction: Direction): Assurance | Unknown {
  const goodSide = goodSideOf(direction);
  if (goodSide === 0) return noSide;
  const isAbove = sideOf(target, limits.upper, limits) > 0;
  const isBelow = sideOf(target, limits.lower, limits) < 0;
  if (!isAbove && !isBelow) return "Hit and miss";
  return isAbove === goodSide > 0 ? "Consistently fail" : "Consistently pass";
}

/** {@link assurance} by the limits of the stretch from `from` to before `to`; unknown with fewer than 7 readings. */
export function assuranceBetween(
  values: ArrayLike<number>,
  from: number,
  to: number,
  target: number,
  direction: Direction,
  options: LimitOptions = {},
): Assurance | Unknown {
  if (to - from < fewestReadings) return tooFewReadings;
  const limits = limitsBetween(values, from, to, options);
  return "because" in limits ? limits : assurance(limits, target, direction);
}
