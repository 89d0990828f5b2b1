import { dayAtShare } from "./day-at-share";
import { daysPerMonth, lastDay, type Day } from "./day";
import { isKnown, unknown, type Figure, type Unknown } from "./figure";
import type { PlannedChange } from "./planned-change";
import type { Progress } from "./progress";

/** Where a benefit stands in time: what it has delivered by one day was planned for another. */
export interface TimeStanding {
  readonly change: PlannedChange;
  /** The day that is looked at; once the promise is kept, the day on which that was. */
  readonly asOf: Day;
  /** ES: the day for which the plan had what is delivered. May be a part of a day. */
  readonly earnedDay: Day;
}

/**
 * The earned day of a benefit (earned schedule, applied to benefits). Unknown before Start, without a measurement, and for
 * what has no promise to be early or late with: a dis-benefit, a value to maintain, a target that equals its baseline.
 *
 * @param reachedOn the day of the reading that reached the promise; asked for once it is reached, for the standing no longer
 * moves from then on
 *
 * Source: method §4; W. Lipke, Schedule is Different, The Measurable News (2003).
 */
export function timeStanding(progress: Progress, reachedOn: Day | undefined): TimeStanding | Unknown {
  const { change, day, delivered, promised } = progress;
  if (day < change.start) return unknown("it has not started by the status date");
  if (change.nature === "Dis-benefit") return unknown("a dis-benefit is no promise that could be kept late");
  if (!isKnown(delivered)) return delivered;
  if (change.direction === "Maintain" && change.kind !== "Milestone") return unknown("a value to maintain has no ramp to be late on");
  if (promised === 0) return unknown("Target equals Baseline, so nothing is promised");
  const share = delivered / promised;
  if (!Number.isFinite(share)) return unknown("the figures are too large to calculate with");
  if (!isReached(progress)) return { change, asOf: day, earnedDay: dayAtShare(change, share, day) };
  if (reachedOn === undefined) return unknown("the target is reached; the day on which it was is needed to tell how late");
  return { change, asOf: reachedOn, earnedDay: change.due };
}

/** Whether what is delivered has come to what is promised, so that the day on which it did is asked for. */
export const isReached = ({ delivered, promised }: Progress): boolean => isKnown(delivered) && delivered / promised >= 1 - rounding;

/** `slip` = t − ES in months of 30.4375 days, positive = late. */
export const slip = ({ asOf, earnedDay }: TimeStanding): number => (asOf - earnedDay) / daysPerMonth;

/** `paceIndex` SPI(t) = (ES − Start)/(t − Start): 1 is as planned, 0.5 half as fast. */
export function paceIndex({ change, asOf, earnedDay }: TimeStanding): Figure {
  if (asOf <= change.start) return unknown("no time has passed since Start");
  return (earnedDay - change.start) / (asOf - change.start);
}

/** `forecastDue` = Start + (Due − Start)/SPI(t): when the promise is kept at the pace so far, to the whole day. */
export function forecastDue(standing: TimeStanding): Figure {
  const { start, due } = standing.change;
  const pace = paceIndex(standing);
  if (!isKnown(pace)) return pace;
  if (pace <= 0) return unknown("nothing is delivered yet, so there is no pace to go by");
  const day = Math.round(start + (due - start) / pace);
  return day <= lastDay ? day : unknown("at this pace it is not reached within the calendar");
}

const rounding = 1e-12;
