import { finite, isKnown, unknown, type Figure } from "./figure";

/** Where a benefit with a total stands on its way, all in units of benefit. */
export interface WayToTotal {
  /** N: the whole promise. */
  readonly promised: number;
  /** Q: planned by now. */
  readonly planned: number;
  /** D: delivered by now. */
  readonly delivered: number;
  /** The mean amount of the last 3 periods. */
  readonly recentPace?: number | undefined;
  /** Periods from now to Due. */
  readonly periodsLeft?: number | undefined;
}

/** What the benefit comes to in the end: three ways to tell, and the range that they span. */
export interface Outlook {
  /** D + (N − Q): what is left comes as planned. */
  readonly asPlanned: Figure;
  /** N·D/Q: the rest comes at the rate so far; unknown while nothing, or a dip, was planned. */
  readonly atRateSoFar: Figure;
  /** D + recent pace × periods left. */
  readonly atRecentPace: Figure;
  readonly low: Figure;
  /** The middle one of those that are known; of two the mean. */
  readonly forecast: Figure;
  readonly high: Figure;
}

/**
 * The outlook at completion. One method alone would hide how far the answer hangs on the assumption, so the range stands
 * beside the middle one.
 *
 * @example outlook({ promised: 600, planned: 250, delivered: 200 }) // { asPlanned: 550, atRateSoFar: 480 }
 *
 * Source: method §4; the first two are earned value's EAC turned from cost to benefit.
 */
export function outlook({ promised, planned, delivered, recentPace, periodsLeft }: WayToTotal): Outlook {
  const asPlanned = finite(delivered + (promised - planned), tooLarge);
  const atRateSoFar = atRate(promised, planned, delivered);
  const atRecentPace = recent(delivered, recentPace, periodsLeft);
  const known: number[] = [];
  for (const way of [asPlanned, atRateSoFar, atRecentPace]) if (isKnown(way)) insert(known, way);
  const [low = unknown(tooLarge)] = known;
  const high = known[known.length - 1] ?? low;
  const middle = isKnown(low) && isKnown(high) ? (known.length === 2 ? low + (high - low) / 2 : known[known.length >> 1]) : low;
  return { asPlanned, atRateSoFar, atRecentPace, low, forecast: middle ?? low, high };
}

function atRate(promised: number, planned: number, delivered: number): Figure {
  if (planned === 0) return unknown("nothing was planned by this date");
  return Math.sign(planned) === -Math.sign(promised) ? dipPlanned : finite((promised * delivered) / planned, tooLarge);
}

/** Of a plan that goes the wrong way first. */
export const dipPlanned = unknown("a dip was planned by this date, so there is no share of it that could be delivered");

/** `toComplete` = (N − D)/(N − Q): the pace that is needed from here, as a multiple of the planned one. */
export function toComplete(promised: number, planned: number, delivered: number): Figure {
  if (promised === planned) return unknown("all of it was planned by this date, so no planned pace is left to compare with");
  return finite((promised - delivered) / (promised - planned), tooLarge);
}

/** Puts a number into its place among a few that are sorted. */
function insert(sorted: number[], value: number): void {
  let place = sorted.length;
  for (; place > 0 && (sorted[place - 1] as number) > value; place--) sorted[place] = sorted[place - 1] as number;
  sorted[place] = value;
}

function recent(delivered: number, pace: number | undefined, periodsLeft: number | undefined): Figure {
  if (pace === undefined) return unknown("the recent pace is not given");
  if (periodsLeft === undefined) return unknown("the number of periods left is not given");
  return finite(delivered + pace * Math.max(0, periodsLeft), tooLarge);
}

const tooLarge = "the figures are too large to calculate with";
