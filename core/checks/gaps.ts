import type { Benefit, Plan } from "../reading/plan";
import { planTables } from "../tables/plan-tables";
import type { Place } from "./check";
import { benefitPlace, headerIn, type ColumnName } from "./place";

/** A benefit that lacks something. */
export interface Gap {
  readonly benefit: Benefit;
  readonly what: string;
  readonly column?: ColumnName<"benefits">;
}

/** Up to this many benefits, each one is named even where all lack the same. */
const fewBenefits = 3;

/** Says what each benefit lacks; where all of a longer register lack it, one line about the table says it once. */
export function reportGaps(plan: Plan, report: (place: Place) => void, gaps: readonly Gap[], outOf: number, all: string): void {
  const [first] = gaps;
  if (first !== undefined && gaps.length === outOf && outOf > fewBenefits) {
    const column = first.column === undefined ? {} : { column: headerIn(plan, "benefits", first.column) };
    report({ table: planTables.benefits.name, ...column, what: all });
    return;
  }
  for (const { benefit, what, column } of gaps) report({ ...benefitPlace(plan, benefit, column), what });
}
