import { daysPerMonth } from "../domain/day";
import { durationAtPace, earnedTimeOn, schedulePerformanceTime, scheduleVarianceTime } from "../domain/earned-schedule";
import { earnedValue, type EarnedValueFigures, type EarnedValuePosition } from "../domain/earned-value";
import { isKnown, unknown, type Figure } from "../domain/figure";
import { monthAt, monthSpan } from "../domain/month-span";
import type { Plan } from "../reading/plan";
import type { ActivityValue } from "./activity-value";
import { dailyPlan } from "./daily-plan";

/** The earned value of all activities with a budget: at the status date, over time, and told in time. */
export interface PlanValue {
  readonly position: EarnedValuePosition;
  readonly figures: EarnedValueFigures;
  readonly schedule: EarnedScheduleFigures;
  readonly series: ValueSeries;
  /** Activities that the figures hold. */
  readonly countedCount: number;
  /** Activities that are left out of all figures, since nothing says how much of them is done. */
  readonly leftOutCount: number;
  /** Activities among the counted with work done and no cost booked: the cost of these is missing from AC. */
  readonly uncostedCount: number;
}

/** In months of 30.4375 days from the first start, to the day. */
export interface EarnedScheduleFigures {
  /** How much time has passed at the status date. */
  readonly now: Figure;
  /** ES: the time for which the plan had what is earned. */
  readonly earned: Figure;
  /** SV(t) = ES − now; below 0 is late. */
  readonly variance: Figure;
  /** SPI(t) = ES/now. */
  readonly performance: Figure;
  /** The months that the whole was planned to take. */
  readonly plannedDuration: number;
  /** IEAC(t): the months that the whole takes at the pace so far. */
  readonly durationAtPace: Figure;
}

/** Month by month, cumulative. */
export interface ValueSeries {
  readonly monthEnds: readonly number[];
  readonly planned: readonly number[];
  /** Up to the month of the status date, which stands as of that date. */
  readonly earned: readonly number[];
}

/** The plan's earned value, or undefined where no activity with a budget can be told. */
export function planValue(plan: Plan, values: readonly (ActivityValue | object | undefined)[]): PlanValue | undefined {
  const counted = values.filter((value): value is ActivityValue => value !== undefined && "budget" in value);
  if (counted.length === 0) return undefined;
  const { statusDate } = plan;
  const sum = (of: (value: ActivityValue) => number): number => counted.reduce((total, value) => total + of(value), 0);
  const position: EarnedValuePosition = {
    budget: sum(({ budget }) => budget),
    planned: sum(({ planned }) => planned),
    earned: sum(({ earned }) => earned),
    actualCost: sum(({ actualCost }) => actualCost ?? 0),
  };
  return {
    position,
    figures: earnedValue(position),
    schedule: earnedSchedule(counted, position, statusDate),
    series: valueSeries(counted, statusDate),
    countedCount: counted.length,
    leftOutCount: values.filter((value) => value !== undefined && !("budget" in value)).length,
    uncostedCount: counted.filter(({ earned, actualCost }) => earned > 0 && actualCost === undefined).length,
  };
}

const firstStart = (counted: readonly ActivityValue[]): number => counted.reduce((first, { from }) => Math.min(first, from), Infinity);
const lastFinish = (counted: readonly ActivityValue[]): number => counted.reduce((last, { to }) => Math.max(last, to), -Infinity);

/** The months from the first Start to the last Baseline finish, or the status date where that is later. */
function valueSeries(counted: readonly ActivityValue[], statusDate: number): ValueSeries {
  const span = monthSpan(firstStart(counted), Math.max(lastFinish(counted), statusDate));
  const now = statusDate < span.firstDay ? -1 : monthAt(span, statusDate);
  const at = (days: readonly number[], of: (value: ActivityValue, day: number) => number): readonly number[] =>
    days.map((day) => counted.reduce((total, value) => total + of(value, day), 0));
  return {
    monthEnds: span.ends,
    planned: at(span.ends, (value, day) => value.plannedBy(day)),
    earned: at(
      span.ends.slice(0, now + 1).map((end) => Math.min(end, statusDate)),
      (value, day) => value.earnedBy(day),
    ),
  };
}

function earnedSchedule(counted: readonly ActivityValue[], { earned, budget }: EarnedValuePosition, statusDate: number): EarnedScheduleFigures {
  const first = firstStart(counted);
  const plannedDuration = (lastFinish(counted) - first) / daysPerMonth;
  const passed = statusDate - first;
  if (passed < 0) return { now: notStarted, earned: notStarted, variance: notStarted, performance: notStarted, plannedDuration, durationAtPace: notStarted };
  const plan = dailyPlan(counted, first);
  // The same parts in another order round otherwise, and a plan that stands still would take that for more than it holds.
  const standing = plan.find(({ planned }) => Math.abs(planned - earned) <= rounding * budget);
  const time = earnedTimeOn(plan, standing?.planned ?? earned, passed);
  const inMonths = (days: Figure): Figure => (isKnown(days) ? days / daysPerMonth : days);
  const performance = isKnown(time) ? schedulePerformanceTime(time, passed) : time;
  return {
    now: passed / daysPerMonth,
    earned: inMonths(time),
    variance: inMonths(isKnown(time) ? scheduleVarianceTime(time, passed) : time),
    performance,
    plannedDuration,
    durationAtPace: durationAtPace(plannedDuration, performance),
  };
}

const rounding = 1e-12;
const notStarted = unknown("the plan has not started");
