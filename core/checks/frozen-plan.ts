import { approvedPlans, type BaselineRow } from "../reading/approved-plans";
import type { PlannedChange } from "../domain/planned-change";
import type { Benefit, Plan } from "../reading/plan";
import { oncePerPlan } from "./once-per-plan";
import { say } from "../words/say";

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

/** What can be read of what a benefit promises, whatever else of its row cannot; undefined where no figures are promised. */
export function readablePromise({ row, children }: Benefit): ReadablePromise | undefined {
  const { kind, direction, nature = "Benefit", baseline, target } = row;
  if (children.length > 0 || kind === undefined || kind === "Milestone" || direction === undefined) return undefined;
  return { nature, direction, target, baseline: baseline ?? (kind === "Flow" ? 0 : undefined) };
}

interface ReadablePromise extends Pick<PlannedChange, "nature" | "direction"> {
  readonly target: number | undefined;
  readonly baseline: number | undefined;
}

/** "Business case of 2026-01-15". */
export const frozenName = (row: BaselineRow, day: string): string => (row.name === undefined ? say`the baseline of ${day}` : say`${row.name} of ${day}`);
