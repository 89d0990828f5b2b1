import type { Day } from "../domain/day";
import { explainStanding, type Explanation } from "../explain/explain";
import { asAdopted } from "../assessment/assess-workbook";
import { idKey } from "../parsing/text";
import type { Cell, PlanSnapshot } from "../port/workbook";
import type { Plan } from "../reading/plan";
import type { Standing } from "../standing/standing";
import { planTables } from "../tables/plan-tables";
import type { CurvePoint } from "./curve-points";
import { reviewing, reviewPlan } from "./review";
import type { BenefitResult } from "./review-result";

/** All that a review finds out about one benefit. */
export interface BenefitDetails {
  readonly result: BenefitResult;
  readonly explanation: Explanation;
  readonly curve: readonly CurvePoint[];
}

/** One benefit of a plan, from one assessment, or undefined where there is none of that ID. Throws as a review does. */
export function reviewBenefit(snapshot: PlanSnapshot, benefitId: string, statusDate?: Day): BenefitDetails | undefined {
  const { review, reviewed } = reviewing(snapshot, statusDate);
  const { plan, standings } = reviewed.assessment;
  const position = plan.benefitOf.get(idKey(benefitId));
  const result = review.result.benefits[benefitId];
  if (position === undefined || result === undefined) return undefined;
  return {
    result,
    explanation: explainStanding(plan, standings[position] as Standing),
    curve: reviewPlan(familyPart(asAdopted(snapshot), plan, position), plan.statusDate).curve,
  };
}

/** The plan with one benefit and what is below it as its only benefits, and their readings: its curve is the curve of that benefit. */
function familyPart(snapshot: PlanSnapshot, plan: Plan, position: number): PlanSnapshot {
  const isOfFamily = family(plan, position);
  const benefitRows = new Uint8Array(plan.found.benefits?.rowCount ?? 0);
  plan.benefits.forEach(({ row }, place) => (benefitRows[row.index] = isOfFamily[place] as number));
  const readingRows = plan.measurements.owners.map((owner) => isOfFamily[owner] ?? 0);
  const kept: Readonly<Record<string, ArrayLike<number>>> = { [planTables.benefits.name]: benefitRows, [planTables.measurements.name]: readingRows };
  const tables = snapshot.tables.map((table) => {
    const rows = kept[table.name];
    if (rows === undefined) return table;
    return { ...table, columns: table.columns.map((column) => ({ ...column, cells: column.cells.map((cell, row): Cell => (rows[row] === 1 ? cell : null)) })) };
  });
  return { tables };
}

/** Marks a benefit and all that is below it. */
function family({ benefits }: Plan, position: number): Uint8Array {
  const marked = new Uint8Array(benefits.length);
  const open = [position];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (marked[next] === 1) continue;
    marked[next] = 1;
    open.push(...(benefits[next]?.children ?? []));
  }
  return marked;
}
