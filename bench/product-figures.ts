import { isKnown } from "../core/domain/figure";
import { progressAt, variance } from "../core/domain/progress";
import { statusOf, type Status } from "../core/domain/status";
import { findingList } from "../core/reading/findings";
import { readingsOf } from "../core/reading/measurement-log";
import { readPlan } from "../core/reading/plan";
import type { PlanSnapshot } from "../core/port/workbook";

export interface FourFigures {
  readonly planned: Float64Array;
  readonly actual: Float64Array;
  readonly variance: Float64Array;
  readonly status: readonly (Status | undefined)[];
}

/**
 * What the product does for the four main figures alone: it reads every table of the plan with all its findings, groups
 * the log, and computes planned, actual, variance and status of each benefit. Without the plan check, the other columns
 * and the pages, so that it can stand beside engines that do no more.
 */
export function productFigures(snapshot: PlanSnapshot, statusDate: number): FourFigures {
  const plan = readPlan(snapshot, statusDate, findingList(["Benefits"]));
  const count = plan.benefits.length;
  const figures = {
    planned: new Float64Array(count),
    actual: new Float64Array(count),
    variance: new Float64Array(count),
    status: new Array<Status | undefined>(count),
  };
  plan.benefits.forEach(({ change, tolerances }, position) => {
    if (change === undefined) return;
    const readings = readingsOf(plan.measurements, position);
    const progress = progressAt(change, readings, statusDate);
    const difference = variance(progress);
    figures.planned[position] = progress.planned;
    figures.actual[position] = isKnown(progress.actual) ? progress.actual : NaN;
    figures.variance[position] = isKnown(difference) ? difference : NaN;
    figures.status[position] = statusOf(progress, tolerances, progress.latest >= 0 && readings.validated[progress.latest] === 1);
  });
  return figures;
}
