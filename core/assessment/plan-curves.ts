import { approvedCurve, type ApprovedPart } from "../domain/approved-curve";
import { curveForecast, type CurveForecast } from "../domain/curve-forecast";
import { planCurve, type CurvePart, type PlanCurve } from "../domain/plan-curve";
import type { Standing } from "../standing/standing";
import { latestApproved } from "../money/approved-change";
import type { Plan } from "../reading/plan";

/** The plan over time: planned and delivered, where it is heading, and what was approved. */
export interface PlanCurves {
  readonly curve: PlanCurve;
  /** Each way at most 100 %, as the delivered shares that it continues are capped benefit by benefit. */
  readonly forecastCapped: CurveForecast;
  /** Undefined where nothing was ever frozen. */
  readonly approved: readonly number[] | undefined;
  /** The planned and the delivered share at the status date. */
  readonly today: { readonly planned: number; readonly delivered: number };
}

export function planCurves(plan: Plan, standings: readonly Standing[]): PlanCurves {
  const parts: (CurvePart & ApprovedPart)[] = [];
  for (const standing of standings) {
    const { progress, readings, benefit } = standing;
    if (progress !== undefined) parts.push({ change: progress.change, readings, weight: benefit.weight, approved: latestApproved(standing)?.change });
  }
  const curve = planCurve(parts, plan.statusDate);
  const now = curve.deliveredCapped.length - 1;
  return {
    curve,
    forecastCapped: capped(curveForecast(curve.planned, curve.deliveredCapped)),
    approved: approvedCurve(parts, curve.monthEnds),
    today: { planned: curve.planned[now] ?? 0, delivered: curve.deliveredCapped[now] ?? 0 },
  };
}

function capped({ low, middle, high }: CurveForecast): CurveForecast {
  const cap = (shares: readonly (number | null)[]) => shares.map((share) => (share === null ? null : Math.min(share, 1)));
  return { low: cap(low), middle: cap(middle), high: cap(high) };
}
