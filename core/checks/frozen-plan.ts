import type { Plan } from "../tables/plan";
import type { PlanTables } from "../tables/plan-tables";
import type { Row } from "../tables/table";
import { idKey } from "../tables/text";
import { oncePerPlan } from "./once-per-plan";

export type BaselineRow = Row<PlanTables["baselines"]>;

export interface FrozenPlan {
  /** The latest frozen row of each benefit by its position. */
  readonly byBenefit: readonly (BaselineRow | undefined)[];
  /** The latest frozen rows of benefits that are not in the plan, by ID key. */
  readonly dropped: ReadonlyMap<string, BaselineRow>;
}

/** What was last approved for each benefit by the status date; of two rows of one day the later one counts. */
export const frozenPlan = oncePerPlan((plan: Plan): FrozenPlan => {
  const byBenefit = new Array<BaselineRow | undefined>(plan.benefits.length).fill(undefined);
  const dropped = new Map<string, BaselineRow>();
  for (const row of plan.baselines) {
    const { benefitId, takenOn } = row;
    if (benefitId === undefined || takenOn === undefined || takenOn > plan.statusDate) continue;
    const position = plan.benefitOf.get(benefitId) ?? plan.benefitOf.get(idKey(benefitId));
    const former = position === undefined ? dropped.get(idKey(benefitId)) : byBenefit[position];
    if (former?.takenOn !== undefined && former.takenOn > takenOn) continue;
    if (position === undefined) dropped.set(idKey(benefitId), row);
    else byBenefit[position] = row;
  }
  return { byBenefit, dropped };
});

/** "Business case of 2026-01-15". */
export const frozenName = (row: BaselineRow, day: string): string => `${row.name ?? "the baseline"} of ${day}`;
