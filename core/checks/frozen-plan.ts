import { approvedPlans, type BaselineRow } from "../reading/approved-plans";
import type { Plan } from "../reading/plan";
import { oncePerPlan } from "./once-per-plan";

export interface FrozenPlan {
  /** The latest frozen row of each benefit by its position. */
  readonly byBenefit: readonly (BaselineRow | undefined)[];
  /** The latest frozen rows of benefits that are not in the plan, by ID key. */
  readonly dropped: ReadonlyMap<string, BaselineRow>;
}

/** What was last approved for each benefit by the status date; of two rows of one day the later one counts. */
export const frozenPlan = oncePerPlan((plan: Plan): FrozenPlan => {
  const { byBenefit, dropped } = approvedPlans(plan);
  return {
    byBenefit: byBenefit.map((rows) => rows[rows.length - 1]),
    dropped: new Map([...dropped].map(([key, rows]) => [key, rows[rows.length - 1] as BaselineRow])),
  };
});

/** "Business case of 2026-01-15". */
export const frozenName = (row: BaselineRow, day: string): string => `${row.name ?? "the baseline"} of ${day}`;
