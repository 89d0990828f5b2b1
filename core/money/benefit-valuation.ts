import type { Valuation } from "../domain/money/valuation";
import type { Benefit } from "../tables/plan";
import { tidy } from "../tables/text";

/** What a unit is worth, or undefined where the benefit has no money: a Flow in the plan's currency counts 1. */
export function valuationOf({ row, category, change }: Benefit, currency: string): Valuation | undefined {
  if (category === "Non-financial" || change === undefined) return undefined;
  const inCurrency = change.kind === "Flow" && row.unit !== undefined && currency !== "" && tidy(row.unit).toUpperCase() === currency.toUpperCase();
  const unitValue = row.unitValue ?? (inCurrency ? 1 : undefined);
  return unitValue === undefined ? undefined : { unitValue, deadweight: row.deadweight, attribution: row.attribution, optimismBias: row.optimismBias, confidence: row.confidence };
}
