import { approvedCurve, type ApprovedPart } from "../domain/approved-curve";
import { curveForecast, type CurveForecast } from "../domain/curve-forecast";
import { curveAgain, isOnCurve, keptCurve, type CurvePart, type KeptCurve, type PlanCurve } from "../domain/plan-curve";
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

/** The curves of a plan that is followed, with what the next review takes from them. */
export interface KeptCurves {
  readonly curves: PlanCurves;
  readonly kept: KeptCurve;
  /** The benefit of each part of the curve. */
  readonly positions: readonly number[];
}

/** The curves of the review before, and by position 1 for each benefit that stands as it did. */
export interface KnownCurves extends KeptCurves {
  readonly unchanged: Uint8Array;
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

/** `keeps` asks for what each benefit brings, for the next review; `known` is that of the review before. */
export function planCurves(plan: Plan, standings: readonly Standing[], keeps = false, known?: KnownCurves): KeptCurves {
  const { parts, positions, plannedByNow, weights, unmeasuredCount } = shownBy(standings);
  const again = known === undefined ? undefined : keptAgain(plan, parts, positions, known);
  const kept = again ?? keptCurve(parts, plan.statusDate, keeps);
  const { curve } = kept;
  const curves: PlanCurves = {
    curve,
    forecastCapped: capped(curveForecast(curve)),
    approved: again === undefined ? approvedCurve(parts, curve.monthEnds) : known?.curves.approved,
    today: {
      planned: weights === 0 ? 0 : plannedByNow / weights,
      delivered: curve.deliveredCapped[curve.deliveredCapped.length - 1] ?? null,
      unmeasuredCount,
    },
  };
  return { curves, kept, positions };
}

/** The benefits on the curve, and what they come to at the status date. */
interface Shown {
  readonly parts: (CurvePart & ApprovedPart)[];
  readonly positions: number[];
  plannedByNow: number;
  weights: number;
  unmeasuredCount: number;
}

/** A function of its own, which an engine compiles once: what else is done for a curve is of other shapes at each review. */
function shownBy(standings: readonly Standing[]): Shown {
  const shown: Shown = { parts: [], positions: [], plannedByNow: 0, weights: 0, unmeasuredCount: 0 };
  for (let position = 0; position < standings.length; position++) show(shown, standings[position] as Standing, position);
  return shown;
}

function show(shown: Shown, standing: Standing, position: number): void {
  const { progress, readings, benefit, status } = standing;
  if (progress === undefined || !isOnCurve(progress.change)) return;
  shown.parts.push({ change: progress.change, readings, weight: benefit.weight, approved: latestApproved(standing)?.change });
  shown.positions.push(position);
  shown.plannedByNow += benefit.weight * progress.share;
  shown.weights += benefit.weight;
  if (status === "Not measured") shown.unmeasuredCount++;
}

/** The curve from that of the review before; undefined where other benefits are on it. */
function keptAgain(plan: Plan, parts: readonly CurvePart[], positions: readonly number[], known: KnownCurves): KeptCurve | undefined {
  const isSame = known.kept.delivered.length === parts.length && positions.every((position, place) => known.positions[place] === position);
  if (!isSame) return undefined;
  return curveAgain(
    known.kept,
    parts,
    plan.statusDate,
    Uint8Array.from(positions, (position) => known.unchanged[position] as number),
  );
}

function capped({ low, middle, high }: CurveForecast): CurveForecast {
  const cap = (shares: readonly (number | null)[]) => shares.map((share) => (share === null ? null : Math.min(share, 1)));
  return { low: cap(low), middle: cap(middle), high: cap(high) };
}
