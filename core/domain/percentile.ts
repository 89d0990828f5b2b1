import { type Figure, finite, unknown } from "./figure";
import { InvalidInput } from "./invalid-input";

/**
 * The value below which a share of the values lies, with straight lines between neighbours: the spreadsheets'
 * PERCENTILE and PERCENTILE.INC. The share 0 is the smallest value, 0.5 the median, 1 the largest.
 *
 * @param values in any order; none is unknown
 * @param share 0…1
 * @example percentile([1, 3, 2, 4], 0.3) // 1.9
 *
 * Source: Microsoft Support, "PERCENTILE.INC function"; R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical
 * Packages (1996), definition 7.
 */
export function percentile(values: readonly number[], share: number): Figure {
  if (!values.every(Number.isFinite)) throw new InvalidInput("value", "Every value must be a number.");
  return percentileOfSorted(Float64Array.from(values).sort(), share);
}

/** {@link percentile} of values that stand in ascending order already. */
export function percentileOfSorted(sorted: ArrayLike<number>, share: number): Figure {
  if (!(share >= 0 && share <= 1)) throw new InvalidInput("number", "The share must lie between 0 and 1.");
  if (sorted.length === 0) return unknown("there are no values");
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return finite(low + (position - below) * (high - low), "the values are too large");
}
