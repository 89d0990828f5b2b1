import type { ApprovedPlan } from "../domain/plan-variance";
import type { PlanTables } from "../tables/plan-tables";
import type { Plan } from "./plan";
import type { Row } from "../tables/table";
import { idKey } from "../parsing/text";
import { isInOtherScale } from "./percent-alike";

export type BaselineRow = Row<PlanTables["baselines"]>;

/** The frozen rows of every benefit up to the status date, oldest first; of two rows of one day the later one counts as later. */
export interface ApprovedPlans {
  /** By position of the benefit; nothing at all where nothing was ever frozen. */
  readonly byBenefit: readonly (readonly BaselineRow[])[];
  /** Of benefits that are not in the plan, by ID key. */
  readonly dropped: ReadonlyMap<string, readonly BaselineRow[]>;
}

/** Groups the rows of Baselines by benefit; rows without an ID or a date say nothing. */
export function approvedPlans(plan: Plan): ApprovedPlans {
  if (plan.baselines.length === 0) return nothingApproved;
  const byBenefit = plan.benefits.map((): BaselineRow[] => []);
  const dropped = new Map<string, BaselineRow[]>();
  for (const row of inOrder(plan)) {
    const key = idKey(row.benefitId ?? "");
    const position = plan.benefitOf.get(key);
    if (position !== undefined) byBenefit[position]?.push(row);
    else dropped.set(key, [...(dropped.get(key) ?? []), row]);
  }
  return { byBenefit, dropped };
}

const nothingApproved: ApprovedPlans = { byBenefit: [], dropped: new Map() };

/** The rows that count by the status date, in the order in which they were approved. One with a cell that cannot be read, or in the other percent scale than its benefit's row, does not count. */
export const inOrder = (plan: Plan): readonly BaselineRow[] =>
  plan.baselines
    .filter(({ benefitId, takenOn }) => benefitId !== undefined && takenOn !== undefined && takenOn <= plan.statusDate)
    .filter((row) => !plan.frozenLeftOut.has(row.index) && !isFrozenInOtherScale(plan, row))
    .sort((a, b) => (a.takenOn ?? 0) - (b.takenOn ?? 0) || a.index - b.index);

/** Whether a frozen row is written in the other percent scale than its benefit's own row. */
export function isFrozenInOtherScale({ benefits, benefitOf }: Plan, { benefitId, baselineValue, target }: BaselineRow): boolean {
  const benefit = benefits[benefitOf.get(idKey(benefitId ?? "")) ?? -1];
  return benefit !== undefined && isInOtherScale(benefit.row, [baselineValue, target]);
}

/** A row without Target and Due that says who or why records openly that the benefit was dropped. */
export const recordsDrop = ({ target, due, reason, approvedBy }: BaselineRow): boolean =>
  target === undefined && due === undefined && (reason ?? approvedBy) !== undefined;

/** What a frozen row says of the benefit's plan. */
export const approvedPlan = ({ baselineValue, target, start, due, end, profile, unitValue }: BaselineRow): ApprovedPlan => ({
  baseline: baselineValue,
  target,
  start,
  due,
  end,
  profile,
  unitValue,
});
