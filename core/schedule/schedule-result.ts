import { daysPerMonth, isoDate } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import type { PlanValue } from "./plan-value";
import type { Schedule } from "./schedule";
import { idForPrograms } from "../wording/row-id";

type Value = number | null;

/** Earned value for machines: money in the plan's currency, times in months, unknown as null. */
export interface EarnedValueResult {
  readonly budget: Value;
  readonly planned: Value;
  readonly earned: Value;
  readonly actualCost: Value;
  readonly costVariance: Value;
  readonly scheduleVariance: Value;
  readonly costPerformance: Value;
  readonly schedulePerformance: Value;
  readonly estimateAtCompletion: Value;
  readonly estimateAsBudgeted: Value;
  readonly estimateWithDelay: Value;
  readonly estimateToComplete: Value;
  readonly varianceAtCompletion: Value;
  readonly toCompletePerformance: Value;
  readonly monthsPassed: Value;
  readonly earnedSchedule: Value;
  readonly scheduleVarianceMonths: Value;
  readonly schedulePerformanceTime: Value;
  readonly plannedMonths: Value;
  readonly monthsAtPace: Value;
  readonly activitiesCounted: number;
  readonly activitiesLeftOut: number;
  readonly activitiesUncosted: number;
  /** Cumulative; earned is null after the month of the status date. */
  readonly months: readonly { readonly end: string; readonly planned: Value; readonly earned: Value }[];
}

export interface MilestoneEffectResult {
  readonly activity: string;
  readonly benefit: string;
  readonly category: string | null;
  readonly months: Value;
  readonly money: Value;
}

/** The part of the machine-readable result that is about activities as a whole. */
export const scheduleResult = ({
  value,
  effects,
}: Schedule): { readonly earnedValue: EarnedValueResult | null; readonly milestoneEffects: readonly MilestoneEffectResult[] } => ({
  earnedValue: value === undefined ? null : earnedValueResult(value),
  milestoneEffects: effects.map(({ activity, standing, days, delayCost }) => ({
    activity: idForPrograms(activity),
    benefit: idForPrograms(standing.benefit.row),
    category: standing.benefit.category ?? null,
    months: number(days / daysPerMonth),
    money: delayCost === undefined ? null : number(delayCost),
  })),
});

const earnedValueResult = ({ position, figures, schedule, series, countedCount, leftOutCount, uncostedCount }: PlanValue): EarnedValueResult => ({
  budget: number(position.budget),
  planned: number(position.planned),
  earned: number(position.earned),
  actualCost: number(position.actualCost),
  costVariance: number(figures.costVariance),
  scheduleVariance: number(figures.scheduleVariance),
  costPerformance: number(figures.costPerformance),
  schedulePerformance: number(figures.schedulePerformance),
  estimateAtCompletion: number(figures.estimateAtCompletion),
  estimateAsBudgeted: number(figures.estimateAsBudgeted),
  estimateWithDelay: number(figures.estimateWithDelay),
  estimateToComplete: number(figures.estimateToComplete),
  varianceAtCompletion: number(figures.varianceAtCompletion),
  toCompletePerformance: number(figures.toCompletePerformance),
  monthsPassed: number(schedule.now),
  earnedSchedule: number(schedule.earned),
  scheduleVarianceMonths: number(schedule.variance),
  schedulePerformanceTime: number(schedule.performance),
  plannedMonths: number(schedule.plannedDuration),
  monthsAtPace: number(schedule.durationAtPace),
  activitiesCounted: countedCount,
  activitiesLeftOut: leftOutCount,
  activitiesUncosted: uncostedCount,
  months: series.monthEnds.map((end, month) => ({ end: isoDate(end), planned: number(series.planned[month] ?? 0), earned: number(series.earned[month]) })),
});

/** The gate that keeps NaN, Infinity and −0 from leaving. */
const number = (figure: Figure | undefined): Value => (figure !== undefined && isKnown(figure) && Number.isFinite(figure) ? figure || 0 : null);
