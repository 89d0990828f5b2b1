import { approvedCurve, type ApprovedPart } from "../domain/approved-curve";
import { curveForecast, type CurveForecast } from "../domain/curve-forecast";
import { isOnCurve, planCurve, type CurvePart, type PlanCurve } from "../domain/plan-curve";
import type { Standing } from "../standing/standing";
import { latestApproved } from "../money/approved-change";
import type { Plan } from "../reading/plan";

/** The plan over time: planned and delivered, where it is heading, and what was approved. */
export interface PlanCurves {
  readonly curve: PlanCurve;
  /** Each way at most 100%, as the delivered shares that it continues are capped benefit by benefit. */
  readonly forecastCapped: CurveForecast;
  /** Undefined where nothing was ever frozen. */
  readonly approved: readonly number[] | undefined;
  readonly today: CurveToday;
}

/** Where the curve stands at the status date. */
export interface CurveToday {
  /** The share of the promise that was planned for what is delivered: each benefit's for the day that it is measured to. */
  readonly planned: number;
  /** The delivered share; null while nothing is measured. */
  readonly delivered: number | null;
  /** How many benefits should have been measured and are not: they bring nothing to what is delivered. */
  readonly unmeasuredCount: number;
}

export function planCurves(plan: Plan, standings: readonly Standing[]): PlanCurves {
  const parts: (CurvePart & ApprovedPart)[] = [];
  for (const standing of standings) {
    const { progress, readings, benefit } = standing;
    if (progress !== undefined) parts.push({ change: progress.change, readings, weight: benefit.weight, approved: latestApproved(standing)?.change });
  }
  const curve = planCurve(parts, plan.statusDate);
  return {
    curve,
    forecastCapped: capped(curveForecast(curve.planned, curve.deliveredCapped)),
    approved: approvedCurve(parts, curve.monthEnds),
    today: today(standings, curve.deliveredCapped[curve.deliveredCapped.length - 1] ?? null),
  };
}

function today(standings: readonly Standing[], delivered: number | null): CurveToday {
  let [planned, weights, unmeasuredCount] = [0, 0, 0];
  for (const { progress, benefit, status } of standings) {
    if (progress === undefined || !isOnCurve(progress.change)) continue;
    planned += benefit.weight * progress.share;
    weights += benefit.weight;
    if (status === "Not measured") unmeasuredCount++;
  }
  return { planned: weights === 0 ? 0 : planned / weights, delivered, unmeasuredCount };
}

function capped({ low, middle, high }: CurveForecast): CurveForecast {
  const cap = (shares: readonly (number | null)[]) => shares.map((share) => (share === null ? null : Math.min(share, 1)));
  return { low: cap(low), middle: cap(middle), high: cap(high) };
}
