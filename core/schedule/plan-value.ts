import { durationAtPace, earnedTime, schedulePerformanceTime, scheduleVarianceTime } from "../domain/earned-schedule";
import { earnedValue, type EarnedValueFigures, type EarnedValuePosition } from "../domain/earned-value";
import { isKnown, unknown, type Figure } from "../domain/figure";
import { monthAt, monthSpan } from "../domain/month-span";
import type { Plan } from "../reading/plan";
import type { ActivityValue } from "./activity-value";

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

/** In months from the first day of the plan's first month. */
export interface EarnedScheduleFigures {
  /** How far the plan's months have run at the status date. */
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
  const series = valueSeries(plan, values, counted, statusDate);
  return {
    position,
    figures: earnedValue(position),
    schedule: earnedSchedule(series, position, statusDate),
    series: series.shown,
    countedCount: counted.length,
    leftOutCount: values.filter((value) => value !== undefined && !("budget" in value)).length,
    uncostedCount: counted.filter(({ earned, actualCost }) => earned > 0 && actualCost === undefined).length,
  };
}

/** The months from the first Start to the last Baseline finish, or the status date where that is later. */
function valueSeries(plan: Plan, values: readonly (ActivityValue | object | undefined)[], counted: readonly ActivityValue[], statusDate: number) {
  let first = Infinity;
  let lastPlanned = -Infinity;
  plan.activities.forEach(({ start, baselineFinish }, at) => {
    const value = values[at];
    if (baselineFinish === undefined || value === undefined || !("budget" in value)) return;
    first = Math.min(first, start ?? baselineFinish, baselineFinish);
    lastPlanned = Math.max(lastPlanned, baselineFinish);
  });
  const span = monthSpan(first, Math.max(lastPlanned, statusDate));
  const now = statusDate < span.firstDay ? -1 : monthAt(span, statusDate);
  const at = (days: readonly number[], of: (value: ActivityValue, day: number) => number): readonly number[] =>
    days.map((day) => counted.reduce((total, value) => total + of(value, day), 0));
  const shown: ValueSeries = {
    monthEnds: span.ends,
    planned: at(span.ends, (value, day) => value.plannedBy(day)),
    earned: at(
      span.ends.slice(0, now + 1).map((end) => Math.min(end, statusDate)),
      (value, day) => value.earnedBy(day),
    ),
  };
  return { shown, firstDay: span.firstDay, plannedMonths: monthAt(span, lastPlanned) + 1 };
}

function earnedSchedule(
  { shown, firstDay, plannedMonths }: ReturnType<typeof valueSeries>,
  { earned }: EarnedValuePosition,
  statusDate: number,
): EarnedScheduleFigures {
  const plan = shown.planned.slice(0, plannedMonths);
  const now = statusDate < firstDay ? unknown("the plan has not started") : monthsPassed(shown.monthEnds, firstDay, statusDate);
  if (!isKnown(now)) return { now, earned: now, variance: now, performance: now, plannedDuration: plannedMonths, durationAtPace: now };
  const time = earnedTime(plan, earned, now);
  const performance = isKnown(time) ? schedulePerformanceTime(time, now) : time;
  return {
    now,
    earned: time,
    variance: isKnown(time) ? scheduleVarianceTime(time, now) : time,
    performance,
    plannedDuration: plannedMonths,
    durationAtPace: durationAtPace(plannedMonths, performance),
  };
}

/** Whole months, and the part of the running one by days: 1 on the last day of the first month. */
function monthsPassed(monthEnds: readonly number[], firstDay: number, day: number): number {
  const month = monthEnds.findIndex((end) => day <= end);
  if (month < 0) return monthEnds.length;
  const before = month === 0 ? firstDay - 1 : (monthEnds[month - 1] as number);
  return month + (day - before) / ((monthEnds[month] as number) - before);
}
