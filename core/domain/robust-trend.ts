import { type Unknown, isKnown, unknown } from "./figure";
import { InvalidInput } from "./invalid-input";
import { percentileOfSorted } from "./percentile";

/** A straight line through readings that one wild reading does not move, with the slopes between which it may lie. */
export interface RobustTrend {
  /** Unit per day: the middle of the slopes of all pairs of readings, and their 10th and 90th percentile. */
  readonly slope: number;
  readonly lowSlope: number;
  readonly highSlope: number;
  /** The line passes through this point: the median of the days, and the line's value there. */
  readonly pivotDay: number;
  readonly pivotValue: number;
}

/** A trend read at one day, in the unit of the readings: low ≤ middle ≤ high. */
export interface TrendReading {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A trend looks at this many latest readings, and needs that many. */
export const trendReadings = { most: 12, fewest: 3 } as const;

/** Room for the most that a trend sorts, its slopes and then its levels: a list for each of 10,000 trends costs more than the trend. */
const room = new Float64Array(trendReadings.most ** 2);

const tooFew = unknown("a trend needs at least 3 readings");
const oneDay = unknown("a trend needs readings of more than one day");
const tooFarApart = unknown("the readings are too far apart to compute a trend");

/**
 * The Theil–Sen line through the last 12 readings of the stretch from `from` to before `to`, at least 3; days must not
 * go back. The slope is the median over all pairs (pairs of one day have none); the intercept is the median of
 * value − slope·day, told at the pivot and not at day 0, which lies a century off and would cost digits.
 * Source: method §4; Sen (1968), "Estimates of the regression coefficient based on Kendall's tau"; the intercept as
 * scipy.stats.theilslopes(method="joint"); percentiles as PERCENTILE.INC.
 *
 * @example robustTrend([1, 2, 3, 4, 10, 12, 18], [9, 15, 19, 20, 45, 55, 78]) // { slope: 4, pivotDay: 4, pivotValue: 22 }
 */
export function robustTrend(days: ArrayLike<number>, values: ArrayLike<number>, from = 0, to = days.length): RobustTrend | Unknown {
  if (to - from < trendReadings.fewest) return tooFew;
  const start = Math.max(from, to - trendReadings.most);
  requireSortedNumbers(days, values, start, to);
  const slopes = pairSlopes(days, values, start, to);
  if (slopes.length === 0) return oneDay;
  const slope = percentileOfSorted(slopes, 0.5);
  const lowSlope = percentileOfSorted(slopes, 0.1);
  const highSlope = percentileOfSorted(slopes, 0.9);
  if (!isKnown(slope) || !isKnown(lowSlope) || !isKnown(highSlope)) return tooFarApart;
  const pivotDay = middleDay(days, start, to);
  for (let i = start; i < to; i++) room[i - start] = (values[i] as number) - slope * ((days[i] as number) - pivotDay);
  const pivotValue = percentileOfSorted(room.subarray(0, to - start).sort(), 0.5);
  if (!isKnown(pivotValue)) return tooFarApart;
  return { slope, lowSlope, highSlope, pivotDay, pivotValue };
}

/**
 * A trend read at a day. The band fans out from the pivot, amid the readings, where the lines of all slopes cross: it
 * always contains the middle, and the further the day from the readings the wider it is.
 */
export function trendAt({ slope, lowSlope, highSlope, pivotDay, pivotValue }: RobustTrend, day: number): TrendReading {
  const days = day - pivotDay;
  const [least, most] = days < 0 ? [highSlope, lowSlope] : [lowSlope, highSlope];
  return { low: pivotValue + least * days, middle: pivotValue + slope * days, high: pivotValue + most * days };
}

/** The slopes of all pairs of readings of different days, sorted. */
function pairSlopes(days: ArrayLike<number>, values: ArrayLike<number>, from: number, to: number): Float64Array {
  let count = 0;
  for (let later = from + 1; later < to; later++) {
    for (let earlier = from; earlier < later; earlier++) {
      const apart = (days[later] as number) - (days[earlier] as number);
      if (apart > 0) room[count++] = ((values[later] as number) - (values[earlier] as number)) / apart;
    }
  }
  return room.subarray(0, count).sort();
}

function middleDay(days: ArrayLike<number>, from: number, to: number): number {
  const middle = (from + to - 1) / 2;
  return ((days[Math.floor(middle)] as number) + (days[Math.ceil(middle)] as number)) / 2;
}

function requireSortedNumbers(days: ArrayLike<number>, values: ArrayLike<number>, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    if (!Number.isFinite(days[i]) || !Number.isFinite(values[i])) throw new InvalidInput("number", "A reading of the trend is not a number");
    if (i > from && (days[i] as number) < (days[i - 1] as number)) throw new InvalidInput("value", "The readings of a trend must be sorted by day");
  }
}
