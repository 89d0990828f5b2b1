import { comparedPlan, isAdjusted, type PlannedAmounts } from "../domain/money/compared-plan";
import { say, told } from "../words/say";
import { narrowMoney } from "./money";

/** "What is claimed is compared with the plan before optimism bias and confidence: Cashable £496."; undefined where neither changes a plan. */
export function unadjustedNote(totals: readonly (PlannedAmounts & { readonly category: string })[], currency: string): string | undefined {
  const amounts = totals.filter(isAdjusted).map((total) => `${told(total.category)} ${narrowMoney(comparedPlan(total), currency)}`);
  return amounts.length === 0 ? undefined : say`What is claimed is compared with the plan before optimism bias and confidence: ${amounts.join(", ")}.`;
}
