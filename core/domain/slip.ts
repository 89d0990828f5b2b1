import { dayAtShare } from "./day-at-share";
import { daysPerMonth, lastDay, type Day } from "./day";
import { isKnown, tooLarge, unknown, type Figure, type Unknown } from "./figure";
import { hasEnded, isKept, rampOrigin, type PlannedChange } from "./planned-change";
import { ended, noChange, notStarted, type Progress } from "./progress";

/** Where a benefit stands in time: what it has delivered by one day was planned for another. */
export interface TimeStanding {
  readonly change: PlannedChange;
  /** The day on which it stands: the status date t, or End where that came before. */
  readonly day: Day;
  /** u, the day that is looked at; once the promise is kept, the day on which that was. */
  readonly asOf: Day;
  /** ES: the day for which the plan had what is delivered. May be a part of a day. */
  readonly earnedDay: Day;
  /** Whether the promise is kept. */
  readonly isReached: boolean;
  /** Whether there is a pace to go by: not where a table has planned something and nothing is delivered, however late its plan began. */
  readonly hasPace: boolean;
}

/**
 * The earned day of a benefit (earned schedule, applied to benefits). Unknown before Start, without a measurement, and for
 * what has no promise to be early or late with: a dis-benefit, a value to keep.
 *
 * @param reachedOn the day of the reading that reached the promise; asked for once it is reached, for the standing no longer
 * moves from then on
 *
 * Source: method §4; W. Lipke, Schedule is Different, The Measurable News (2003).
 */
export function timeStanding(progress: Progress, reachedOn: Day | undefined): TimeStanding | Unknown {
  const { change, day, measuredTo, actual, delivered, promised } = progress;
  if (change.nature === "Dis-benefit") return unknown("a dis-benefit is no promise that could be kept late");
  if (isKept(change)) return noChange;
  if (day < change.start) return notStarted(change, day);
  if (!isKnown(actual) || !isKnown(delivered)) return isKnown(actual) ? tooLarge : actual;
  if (promised === 0) return unknown("Target equals Baseline, so nothing is promised");
  if (promised < 0) return unknown("Target lies against Direction, so it cannot be told what was promised");
  const share = delivered / promised;
  if (!Number.isFinite(share)) return tooLarge;
  if (!isReached(progress)) {
    const isTable = change.profile === "Table" && change.kind !== "Milestone";
    const hasPace = !isTable || share > 0 || progress.share <= 0;
    return { change, day, asOf: measuredTo, earnedDay: dayAtShare(change, share, measuredTo), isReached: false, hasPace };
  }
  if (reachedOn === undefined) return unknown("the target is reached; the day on which it was is needed to tell how late");
  return { change, day, asOf: reachedOn, earnedDay: change.due, isReached: true, hasPace: false };
}

/** Whether what is delivered has come to what is promised, so that the day on which it did is asked for. */
export const isReached = ({ delivered, promised }: Progress): boolean => isKnown(delivered) && delivered / promised >= 1 - rounding;

/** `slip` = u − ES in months of 30.4375 days, positive = late. */
export const slip = ({ asOf, earnedDay }: TimeStanding): number => (asOf - earnedDay) / daysPerMonth;

/** `paceIndex` SPI(t) = (ES − Start)/(u − Start), of a flow in whole days: 1 is as planned, 0.5 half as fast. */
export function paceIndex({ change, asOf, earnedDay, isReached: reached, hasPace }: TimeStanding): Figure {
  if (reached) return unknown("the target is reached, so no pace is asked for any more");
  if (change.due === change.start) return unknown("Start is Due, so there is no time to keep pace over");
  const origin = rampOrigin(change);
  if (asOf <= origin) return unknown("no time has passed since Start");
  if (!hasPace) return 0;
  return (earnedDay - origin) / (asOf - origin);
}

/**
 * `forecastDue` = Start + (Due − Start)/SPI(t): when the promise is kept at the pace so far, to the whole day; once it is kept,
 * the day of the reading that kept it. A step that has not come does not come before the status date, nor before Due. What lies
 * more than five times the planned time off is not in sight, and from End on nothing more comes.
 */
export function forecastDue(standing: TimeStanding): Figure {
  const { change, day, asOf } = standing;
  if (standing.isReached) return asOf;
  if (hasEnded(change, day)) return ended;
  const pace = paceIndex(standing);
  if (!isKnown(pace)) return pace;
  if (pace <= 0) return unknown("nothing is delivered yet, so there is no pace to go by");
  const origin = rampOrigin(change);
  const planned = change.due - origin;
  const atPace = Math.round(origin + planned / pace);
  const isStep = change.kind === "Milestone" || change.profile === "Step";
  const expected = isStep ? Math.max(atPace, day, change.due) : atPace;
  if (expected > change.start + mostPlannedTimes * planned) return unknown(notInSight);
  return expected <= lastDay ? expected : unknown("at this pace it is not reached within the calendar");
}

const mostPlannedTimes = 5;
export const notInSight = "at this pace it is not in sight within five times the planned time";
const rounding = 1e-12;
