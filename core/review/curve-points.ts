import type { PlanCurves } from "../assessment/plan-curves";
import type { Day } from "../domain/day";

/** The plan at a month's end, in shares of the promise; delivered ends at the status date. */
export interface CurvePoint {
  readonly day: Day;
  readonly planned: number | null;
  readonly delivered: number | null;
}

/** The plan over time as a pane draws it. */
export const curvePoints = ({ curve }: PlanCurves): readonly CurvePoint[] =>
  curve.monthEnds.map((day, month) => ({ day, planned: curve.planned[month] ?? null, delivered: curve.deliveredCapped[month] ?? null }));
