import { isDone } from "../domain/activity-status";
import { largestSummable, unknown, type Unknown } from "../domain/figure";
import { elapsedShare } from "../domain/ramp";
import type { ActivityRow } from "../reading/plan";

/** An activity with a budget, and what is known of the work: money is the plan's. */
export interface ActivityValue {
  readonly budget: number;
  /** From when to when the work is planned; the same day twice where it is a point in time. */
  readonly from: number;
  readonly to: number;
  readonly planned: number;
  readonly earned: number;
  /** Undefined where no cost is booked. */
  readonly actualCost: number | undefined;
  /** PV by a day: evenly from Start to Baseline finish; all of it on Baseline finish where there is no Start. */
  plannedBy(day: number): number;
  /** EV by a day up to the status date, as far as that can be told: see {@link activityValue}. */
  earnedBy(day: number): number;
}

/**
 * The earned value of one activity at the status date; undefined without a budget (a milestone), unknown where it has begun
 * and nothing says how much is done.
 *
 * The table holds no history of % complete. So only two points of the work are known: that all of it was done on Actual
 * finish, and how much is done on the status date. Before that, what is earned is taken to have come evenly since Start;
 * without a Start (or with one still to come) it is earned on the day on which it is known.
 */
export function activityValue(row: ActivityRow, statusDate: number): ActivityValue | Unknown | undefined {
  const { budget, baselineFinish, complete, actualCost } = row;
  if (budget === undefined || budget <= 0) return undefined;
  if (baselineFinish === undefined) return unknown("it has no Baseline finish");
  if (budget > largestSummable || Math.abs(actualCost ?? 0) > largestSummable) return unknown("the figures are too large to add up");
  const done = isDone(row, statusDate);
  const share = done ? 1 : (complete ?? (row.start !== undefined && statusDate < row.start ? 0 : undefined));
  if (share === undefined) return unknown("% complete is blank");
  const start = Math.min(row.start ?? baselineFinish, baselineFinish);
  const knownOn = done ? (row.actualFinish as number) : statusDate;
  const begun = row.start === undefined ? knownOn : Math.min(row.start, knownOn);
  const earned = share * budget;
  const plannedBy = (day: number): number => budget * elapsedShare(day, start, baselineFinish);
  return {
    budget,
    from: start,
    to: baselineFinish,
    planned: plannedBy(statusDate),
    earned,
    actualCost,
    plannedBy,
    earnedBy: (day) => earned * elapsedShare(day, begun, knownOn),
  };
}
