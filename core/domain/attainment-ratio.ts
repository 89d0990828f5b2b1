import { signOf, type Direction } from "./direction";
import { finite, unknown, type Figure } from "./figure";
import { shortfall } from "./progress";

/**
 * How far a figure stands towards another, the one to reach: of the target `attainment`, of the plan to date
 * `realizationRate`. With a baseline (A − B)/(T − B), whatever the direction. Without one the ratio forms: for an increase
 * A/T, for a decrease 1 − (A − T)/|T|, so that a target of 50 missed at 75 is 0.5 and not 1.5. Below zero an increase is
 * told in the same way, 1 + (A − T)/|T|, since A/T would call a doubled loss a double success. A value to keep: 1 where it is
 * kept, else 1 + variance/|T|. An Increase or Decrease that does not lie beyond its baseline is a value to keep.
 *
 * @example attainmentRatio(80, 75, "Increase", 60) // 0.75
 * @example attainmentRatio(50, 100, "Decrease", undefined) // 0
 *
 * Source: method §2; Infor, "KPI attainment", for the ratio forms.
 */
export function attainmentRatio(target: number, actual: number, direction: Direction, baseline: number | undefined): Figure {
  if (signOf(direction) === 0) {
    const difference = varianceBetween(target, actual, direction);
    if (difference === 0 || typeof difference !== "number") return difference === 0 ? 1 : difference;
    return target === 0 ? unknown("the value to keep is 0, so there is no share of it") : finite(1 + difference / Math.abs(target), tooLarge);
  }
  if (baseline !== undefined) {
    return target === baseline
      ? unknown("it equals Baseline, so there is no change to be a share of")
      : finite((actual - baseline) / (target - baseline), tooLarge);
  }
  if (target === 0) return unknown("a share of 0 is not defined without a baseline");
  return finite(target > 0 && direction === "Increase" ? actual / target : 1 + (signOf(direction) * (actual - target)) / Math.abs(target), tooLarge);
}

/**
 * `variance` without a plan row: s·(A − P), positive is favourable; Maintain −|A − P|, At least and At most what is missing to
 * the floor or beyond the ceiling, else 0. The baseline cancels out.
 */
export function varianceBetween(planned: number, actual: number, direction: Direction): Figure {
  const difference = signOf(direction) === 0 ? shortfall({ direction }, actual, planned) : signOf(direction) * (actual - planned);
  return finite(difference === 0 ? 0 : difference, tooLarge);
}

/** `variancePercent` = variance/|planned benefit|, the planned benefit being the way from baseline to plan. */
export function varianceShare(planned: number, actual: number, direction: Direction, baseline: number | undefined): Figure {
  const difference = varianceBetween(planned, actual, direction);
  if (typeof difference !== "number") return difference;
  const kept = signOf(direction) === 0;
  if (kept && difference === 0) return 0;
  const against = Math.abs(kept ? planned : planned - (baseline ?? 0));
  if (kept && against === 0) return unknown("the value to keep is 0, so there is no share of it");
  return against === 0 ? unknown("nothing was planned by this date (not due)") : finite(difference / against, tooLarge);
}

const tooLarge = "the figures are too large to calculate with";
