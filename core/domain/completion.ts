import { isKnown, tooLarge, unknown, type Unknown } from "./figure";
import { outlook } from "./forecast";
import { benefitSign, hasEnded, isKept, planned, rampOrigin } from "./planned-change";
import { possibleRange, type PossibleRange } from "./possible-range";
import { ended, notStarted, type Progress } from "./progress";
import type { Readings } from "./readings";
import { robustTrend, trendAt } from "./robust-trend";

/** What the KPI is forecast to stand at (a level) or to add up to (a flow) at Due, to compare with Target: low ≤ high. */
export interface Completion {
  readonly low: number;
  readonly forecast: number;
  readonly high: number;
}

/**
 * The forecast at completion, in the KPI's own unit: as planned from here, at today's rate, at the recent pace (a flow) or by
 * the robust trend with its band (a level, a score). The middle one of those that can be told is the forecast, and the range
 * is what they span; none passes what the KPI can be. Unknown before Start, from Due or End on, and for a milestone.
 *
 * @param isPercentage whether the KPI's unit is a percentage
 *
 * Source: method §4.
 */
export function completion(progress: Progress, readings: Readings, isPercentage: boolean): Completion | Unknown {
  const { change, day, actual } = progress;
  if (change.kind === "Milestone") return noFigure;
  if (day < change.start) return notStarted(change, day);
  if (day >= change.due) return dueHasPassed;
  if (hasEnded(change, day)) return ended;
  if (!isKnown(actual)) return actual;
  const completion = change.kind === "Flow" ? flowCompletion(progress, actual, readings) : levelCompletion(progress, actual, readings);
  return "because" in completion ? completion : within(completion, possibleRange(progress, readings, isPercentage));
}

function levelCompletion(progress: Progress, actual: number, readings: Readings): Completion | Unknown {
  const { change, measuredTo, delivered, plannedBenefit, promised, latest, readingCount } = progress;
  const { baseline, target, due } = change;
  const ways = [actual + planned(change, due) - planned(change, measuredTo)];
  if (!isKept(change) && plannedBenefit / promised > 0 && isKnown(delivered)) ways.push(baseline + ((target - baseline) * delivered) / plannedBenefit);
  const trend = robustTrend(readings.days, readings.actuals, latest + 1 - readingCount, latest + 1);
  const read = "because" in trend ? undefined : trendAt(trend, due);
  if (read !== undefined) ways.push(read.middle);
  const sorted = inOrder(ways);
  const least = sorted[0] ?? actual;
  const most = sorted[sorted.length - 1] ?? actual;
  return known(Math.min(least, read?.low ?? least), middleOf(sorted), Math.max(most, read?.high ?? most));
}

/** Three at the most, which are in order sooner than a call for each pair is made. */
function inOrder(ways: number[]): readonly number[] {
  for (let place = 1; place < ways.length; place++) {
    const way = ways[place] as number;
    let at = place;
    for (; at > 0 && (ways[at - 1] as number) > way; at--) ways[at] = ways[at - 1] as number;
    ways[at] = way;
  }
  return ways;
}

/** Of three the middle one, of two the mean. */
function middleOf(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  const middle = sorted[half] as number;
  const below = sorted[half - 1];
  return sorted.length % 2 === 1 || below === undefined ? middle : below + (middle - below) / 2;
}

/** In units of benefit first, where the outlooks are told; then back to what the KPI adds up to. */
function flowCompletion(progress: Progress, actual: number, readings: Readings): Completion | Unknown {
  const { change, delivered, measuredTo } = progress;
  const recent = recentPeriod(progress, readings);
  const kept = isKept(change);
  const sign = kept ? 1 : benefitSign(change);
  const baseline = kept ? 0 : change.baseline;
  if (!isKnown(delivered)) return delivered;
  const outcome = outlook({
    promised: kept ? change.target : progress.promised,
    planned: kept ? progress.planned : progress.plannedBenefit,
    delivered: kept ? actual : delivered,
    recentPace: recent === undefined ? undefined : sign * (recent.amount - (baseline * recent.length) / (change.due - rampOrigin(change))),
    periodsLeft: recent === undefined ? undefined : (change.due - measuredTo) / recent.length,
  });
  if (!isKnown(outcome.low) || !isKnown(outcome.forecast) || !isKnown(outcome.high)) return tooLarge;
  const [least, most] = sign < 0 ? [outcome.high, outcome.low] : [outcome.low, outcome.high];
  return known(baseline + sign * least, baseline + sign * outcome.forecast, baseline + sign * most);
}

/** The mean amount and the mean length in days of the last three periods, each of which ends with a reading. */
function recentPeriod({ change, latest, readingCount }: Progress, readings: Readings): { readonly amount: number; readonly length: number } | undefined {
  if (readingCount < recentReadings) return undefined;
  const first = latest + 1 - recentReadings;
  const before = readingCount > recentReadings ? (readings.days[first - 1] as number) : rampOrigin(change);
  const length = ((readings.days[latest] as number) - before) / recentReadings;
  if (length <= 0) return undefined;
  let sum = 0;
  for (let position = first; position <= latest; position++) sum += readings.actuals[position] as number;
  return { amount: sum / recentReadings, length };
}

const within = ({ low, forecast, high }: Completion, { least, most }: PossibleRange): Completion => {
  const bound = (figure: number): number => Math.min(Math.max(figure, least), most);
  return { low: bound(low), forecast: bound(forecast), high: bound(high) };
};

/** A −0 is 0. */
const known = (low: number, forecast: number, high: number): Completion | Unknown =>
  Number.isFinite(low) && Number.isFinite(forecast) && Number.isFinite(high) ? { low: low || 0, forecast: forecast || 0, high: high || 0 } : tooLarge;

const recentReadings = 3;

const noFigure = unknown("a milestone has no figure to forecast");
export const dueHasPassed = unknown("Due has passed, so there is nothing left to forecast");
