import { type Figure, finite, unknown } from "./figure";
import { InvalidInput } from "./invalid-input";

/**
 * `earnedTime` ES, the earned schedule: the time at which the plan stands at what is earned by now. It tells lateness
 * in time where the schedule variance SV tells it in money, and, unlike SV, it does not come out as "on schedule" for
 * everything that is finished, however late.
 *
 * The plan is the cumulative plan at the end of each period, with straight lines between and zero at the start: time
 * 1 is the end of the first period. Where the plan stands still at what is earned (or, falling and rising, comes back
 * to it), the time is the one nearest to now, so that a step delivered as planned is not late. Nothing or less earned
 * is time 0, or now while nothing was planned by now either. What is earned beyond the plan's most is the time of
 * that most.
 *
 * @param planCumulative the plan at the end of each period
 * @param earned what is earned by now, in the plan's unit
 * @param now in periods from the start; only a plan that stands still, or nothing earned, asks for it
 * @returns the time in periods; unknown without a plan
 * @example earnedTime([10, 30, 60, 100, 150, 200, 250, 300], 215, 7) // 6.3
 *
 * Source: W. Lipke, Schedule is Different, The Measurable News (2003); method §4 and §6.
 */
export const earnedTime = (planCumulative: readonly number[], earned: number, now: number): Figure =>
  earnedTimeOn(
    planCumulative.map((planned, period) => ({ time: period + 1, planned })),
    earned,
    now,
  );

/** A point of a cumulative plan. */
export interface PlanPoint {
  readonly time: number;
  readonly planned: number;
}

/** {@link earnedTime} on a plan by points in order of time, with straight lines between, from nothing at time 0. */
export function earnedTimeOn(plan: readonly PlanPoint[], earned: number, now: number): Figure {
  if (!plan.every(({ planned }) => Number.isFinite(planned))) throw new InvalidInput("value", "The plan must be numbers.");
  if (!Number.isFinite(earned)) throw new InvalidInput("value", "What is earned must be a number.");
  if (!Number.isFinite(now)) throw new InvalidInput("value", "The present must be a number of periods.");
  if (now < 0) throw new InvalidInput("number", "The present must not lie before the start of the plan.");
  if (plan.length === 0) return unknown("nothing is planned");
  if (earned <= 0) return plannedAt(plan, now) <= 0 ? now : 0;

  const level = Math.min(
    earned,
    plan.reduce((most, { planned }) => Math.max(most, planned), 0),
  );
  let nearest = Infinity;
  let before: PlanPoint = origin;
  for (const point of plan) {
    const time = timeBetween(before, point, level, now);
    if (Math.abs(time - now) < Math.abs(nearest - now)) nearest = time;
    before = point;
  }
  return nearest;
}

/** SV(t): how far ahead of the schedule, in periods; a negative number is late. Source: Lipke. */
export const scheduleVarianceTime = (earnedTime: number, now: number): number => earnedTime - now;

/** SPI(t): the pace against the plan's, 1 when on schedule. Source: Lipke. */
export function schedulePerformanceTime(earnedTime: number, now: number): Figure {
  if (now <= 0) return unknown("the plan has not started");
  return finite(earnedTime / now, "the time since the start is too short");
}

/** IEAC(t): how many periods the whole takes at the pace so far, planned duration/SPI(t). Source: Lipke. */
export function durationAtPace(plannedDuration: number, schedulePerformance: Figure): Figure {
  if (typeof schedulePerformance !== "number") return schedulePerformance;
  if (schedulePerformance <= 0) return unknown("nothing is earned yet");
  return finite(plannedDuration / schedulePerformance, "the pace is too slow to tell");
}

const origin: PlanPoint = { time: 0, planned: 0 };

/** The plan at a time: straight lines between its points, the last value after the last. */
function plannedAt(plan: readonly PlanPoint[], time: number): number {
  let before = origin;
  for (const point of plan) {
    if (point.time >= time) return point.time === before.time ? point.planned : lineAt(before, point, time);
    before = point;
  }
  return before.planned;
}

const lineAt = (from: PlanPoint, to: PlanPoint, time: number): number =>
  from.planned + ((time - from.time) / (to.time - from.time)) * (to.planned - from.planned);

/** The time between two points at which a straight line stands at a level, or Infinity; on a flat one, the time nearest to now. */
function timeBetween(from: PlanPoint, to: PlanPoint, level: number, now: number): number {
  if (level < Math.min(from.planned, to.planned) || level > Math.max(from.planned, to.planned)) return Infinity;
  if (from.planned === to.planned) return Math.min(Math.max(now, from.time), to.time);
  return from.time + ((level - from.planned) / (to.planned - from.planned)) * (to.time - from.time);
}
