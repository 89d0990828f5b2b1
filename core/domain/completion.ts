import { isKnown, unknown, type Unknown } from "./figure";
import { outlook } from "./forecast";
import { benefitSign } from "./planned-change";
import type { Progress } from "./progress";
import type { Readings } from "./readings";
import { robustTrend, trendAt } from "./robust-trend";

/** What the KPI is forecast to stand at (a level) or to add up to (a flow) at Due, to compare with Target: low ≤ high. */
export interface Completion {
  readonly low: number;
  readonly forecast: number;
  readonly high: number;
}

/**
 * The forecast at completion, in the KPI's own unit. A flow: the middle one of the three outlooks and the range that they
 * span; its recent pace is that of the last three readings. A level: its robust trend read at Due, with its band. Unknown
 * before Start, from Due on, and for what has no figure at completion: a milestone, an agreed score.
 *
 * Source: method §4.
 */
export function completion(progress: Progress, readings: Readings): Completion | Unknown {
  const { change, day, delivered } = progress;
  if (change.kind === "Milestone" || change.kind === "Scale") return noFigure;
  if (day < change.start) return notStarted;
  if (day >= change.due) return dueHasPassed;
  if (!isKnown(delivered)) return delivered;
  return change.kind === "Flow" ? flowCompletion(progress, delivered, readings) : levelCompletion(progress, readings);
}

function levelCompletion({ change, latest, readingCount }: Progress, readings: Readings): Completion | Unknown {
  const trend = robustTrend(readings.days, readings.actuals, latest + 1 - readingCount, latest + 1);
  if ("because" in trend) return trend;
  const { low, middle, high } = trendAt(trend, change.due);
  return known(low, middle, high);
}

/** In units of benefit first, where the outlooks are told; then back to what the KPI adds up to. */
function flowCompletion(progress: Progress, delivered: number, readings: Readings): Completion | Unknown {
  const { change, day, actual } = progress;
  const recent = recentPeriod(progress, readings);
  const isKept = change.direction === "Maintain";
  const sign = isKept ? 1 : benefitSign(change);
  const baseline = isKept ? 0 : change.baseline;
  const told = outlook({
    promised: isKept ? change.target : progress.promised,
    planned: isKept ? progress.planned : progress.plannedBenefit,
    delivered: isKept && isKnown(actual) ? actual : delivered,
    recentPace: recent === undefined ? undefined : sign * (recent.amount - (baseline * recent.length) / (change.due - change.start)),
    periodsLeft: recent === undefined ? undefined : (change.due - day) / recent.length,
  });
  if (!isKnown(told.low) || !isKnown(told.forecast) || !isKnown(told.high)) return tooLarge;
  const [least, most] = sign < 0 ? [told.high, told.low] : [told.low, told.high];
  return known(baseline + sign * least, baseline + sign * told.forecast, baseline + sign * most);
}

/** The mean amount and the mean length in days of the last three periods, each of which ends with a reading. */
function recentPeriod({ change, latest, readingCount }: Progress, readings: Readings): { readonly amount: number; readonly length: number } | undefined {
  if (readingCount < recentReadings) return undefined;
  const first = latest + 1 - recentReadings;
  const before = readingCount > recentReadings ? (readings.days[first - 1] as number) : change.start;
  const length = ((readings.days[latest] as number) - before) / recentReadings;
  if (length <= 0) return undefined;
  let sum = 0;
  for (let position = first; position <= latest; position++) sum += readings.actuals[position] as number;
  return { amount: sum / recentReadings, length };
}

/** A −0 is 0. */
const known = (low: number, forecast: number, high: number): Completion | Unknown =>
  Number.isFinite(low) && Number.isFinite(forecast) && Number.isFinite(high) ? { low: low || 0, forecast: forecast || 0, high: high || 0 } : tooLarge;

const recentReadings = 3;

const noFigure = unknown("only a flow or a level has a figure to forecast");
const notStarted = unknown("it has not started by the status date");
const dueHasPassed = unknown("Due has passed, so there is nothing left to forecast");
const tooLarge = unknown("the figures are too large to calculate with");
