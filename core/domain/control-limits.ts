import { type Unknown, unknown } from "./figure";
import { InvalidInput } from "./invalid-input";

/** The lines of an XmR chart, all in the unit of the readings. */
export interface ControlLimits {
  readonly mean: number;
  /** The mean distance between neighbouring readings, those that were screened out not counted. */
  readonly meanMovingRange: number;
  /** The natural process limits: mean ± 2.66 × mean moving range. */
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the mean to the limits. */
  readonly nearLower: number;
  readonly nearUpper: number;
}

export interface LimitOptions {
  /** Whether moving ranges above 3.267 × their mean are left out of the limits, once, so that one outlier does not widen them: yes, unless false. */
  readonly screen?: boolean;
  /** The limits come from this many first readings (at least 2) and judge all that follow; without it from all. */
  readonly baselineReadings?: number;
}

/** 3 standard deviations, each 1/1.128 of the mean moving range (Wheeler, "Understanding Variation"). */
const limitFactor = 2.66;
/** The upper limit of a moving range as a multiple of their mean (D4 for pairs). */
const screenFactor = 3.267;
/** What rounding may shift a reading against a line, as a share of the size of the figures. */
const roundingShare = 1e-12;

/**
 * The XmR limits of a series in time order; at least 2 readings, else unknown. The mean takes all readings of the
 * baseline: screening leaves out ranges, never readings. Time order is all that counts, not the days between.
 * Source: method §7; NHS England, "Making Data Count"; constants and one-time screening as in NHSRplotthedots.
 * A range of exactly 3.267 × the mean stays in (method: "above"), so a series without any change has limits too.
 *
 * @example controlLimits([1, 3, 2, 4]) // { mean: 2.5, meanMovingRange: 1.667, lower: -1.933, upper: 6.933 }
 */
export function controlLimits(values: ArrayLike<number>, options: LimitOptions = {}): ControlLimits | Unknown {
  return limitsBetween(values, 0, values.length, options);
}

/** {@link controlLimits} of the stretch from `from` to before `to`, without copying it. */
export function limitsBetween(values: ArrayLike<number>, from: number, to: number, options: LimitOptions = {}): ControlLimits | Unknown {
  requireNumbers(values, from, to);
  const end = baselineEnd(from, to, options.baselineReadings);
  if (end - from < 2) return tooShort;
  const mean = meanBetween(values, from, end);
  const allRanges = meanRangeBetween(values, from, end, Infinity);
  const meanMovingRange = options.screen === false ? allRanges : meanRangeBetween(values, from, end, screenFactor * allRanges);
  const reach = limitFactor * meanMovingRange;
  const lower = mean - reach;
  const upper = mean + reach;
  if (!Number.isFinite(upper - lower)) return tooFarApart;
  const nearReach = (2 / 3) * reach;
  return {
    mean,
    meanMovingRange,
    lower,
    upper,
    nearLower: mean - nearReach,
    nearUpper: mean + nearReach,
  };
}

/**
 * On which side of a line of the chart a value lies: 1 above, −1 below, 0 on it. On it is within rounding, so that a
 * reading of 95% on a mean of 95% is on the line though their last bits differ.
 */
export function sideOf(value: number, line: number, { mean, lower, upper }: ControlLimits): 1 | 0 | -1 {
  const distance = value - line;
  if (Math.abs(distance) <= roundingShare * (Math.abs(mean) + upper - lower)) return 0;
  return distance > 0 ? 1 : -1;
}

const tooShort = unknown("control limits need at least 2 readings");
const tooFarApart = unknown("the readings are too far apart to compute control limits");

function baselineEnd(from: number, to: number, baselineReadings: number | undefined): number {
  if (baselineReadings === undefined) return to;
  if (!Number.isInteger(baselineReadings) || baselineReadings < 2)
    throw new InvalidInput("number", "The baseline of the limits must be a whole number of at least 2 readings");
  return Math.min(to, from + baselineReadings);
}

/** Summed as distances from the first reading, so that a series without any change has exactly its value as mean. */
function meanBetween(values: ArrayLike<number>, from: number, to: number): number {
  const first = values[from] as number;
  let sum = 0;
  for (let i = from + 1; i < to; i++) sum += (values[i] as number) - first;
  return first + sum / (to - from);
}

/** The mean of the moving ranges that are not above `most`. The smallest range never is, so there is always one. */
function meanRangeBetween(values: ArrayLike<number>, from: number, to: number, most: number): number {
  let sum = 0;
  let count = 0;
  for (let i = from + 1; i < to; i++) {
    const range = Math.abs((values[i] as number) - (values[i - 1] as number));
    if (range > most) continue;
    sum += range;
    count++;
  }
  return sum / count;
}

function requireNumbers(values: ArrayLike<number>, from: number, to: number): void {
  for (let i = from; i < to; i++) if (!Number.isFinite(values[i])) throw new InvalidInput("number", "A reading of the series is not a number");
}
