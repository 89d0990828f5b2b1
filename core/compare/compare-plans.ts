import { isoDate, type Day } from "../domain/day";
import type { PlanSnapshot } from "../port/workbook";
import { judgedDifferences, type JudgedDifference } from "./judged";
import { planDifferences, type PlanDifference } from "./plan-difference";
import { planLines } from "./plan-lines";

/** The version of the shape; it rises when a key changes its meaning or goes. Written down in docs/compare.schema.json. */
export const comparisonVersion = 1;

/** Two copies of a plan beside each other, for machines: days as ISO dates, unknown and blank as null. */
export interface Comparison {
  readonly version: typeof comparisonVersion;
  /** The day on which both were looked at; null where neither names one. */
  readonly statusDate: string | null;
  readonly differences: readonly PlanDifference[];
  /** How the review judges the benefits that both have; null where a copy cannot be reviewed on that day. */
  readonly judged: readonly JudgedDifference[] | null;
}

/** How one copy of a plan differs from another. Left out, the status date is that of the second copy, else of the first. */
export function comparePlans(then: PlanSnapshot, now: PlanSnapshot, statusDate?: Day): Comparison {
  const [before, after] = [planLines(then), planLines(now)];
  const day = statusDate ?? after.settings.statusDate ?? before.settings.statusDate;
  return {
    version: comparisonVersion,
    statusDate: day === undefined ? null : isoDate(day),
    differences: planDifferences(before, after),
    judged: day === undefined ? null : (judgedDifferences(then, now, day) ?? null),
  };
}
