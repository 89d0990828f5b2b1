import { comparedPlan, isAdjusted, type PlannedAmounts } from "../domain/money/compared-plan";
import { phrase, say, told } from "../words/say";
import { narrowMoney } from "./money";

/** The heading of the plan that claimed money is compared with, which has a column of its own where it is another than the planned one. */
export const unadjustedPlan = phrase("Unadjusted plan");

/** What that column is; undefined where neither optimism bias nor confidence changes a plan, and there is none. */
export const unadjustedNote = (totals: readonly PlannedAmounts[]): string | undefined =>
  totals.some(isAdjusted) ? say`Unadjusted plan: before optimism bias and confidence; what is claimed is compared with it.` : undefined;

/** The same in a sentence with its amounts, where there is no room for a column: "… before optimism bias and confidence: Cashable £496."; undefined where neither changes a plan. */
export function unadjustedAmounts(totals: readonly (PlannedAmounts & { readonly category: string })[], currency: string): string | undefined {
  const amounts = totals.filter(isAdjusted).map((total) => `${told(total.category)} ${narrowMoney(comparedPlan(total), currency)}`);
  return amounts.length === 0 ? undefined : say`What is claimed is compared with the plan before optimism bias and confidence: ${amounts.join(", ")}.`;
}
