import type { Valuation } from "../domain/money/valuation";
import type { Benefit } from "../reading/plan";
import { currencyKey } from "../parsing/currencies";
import { tidy } from "../parsing/text";

/**
 * What a unit is worth, or undefined where the benefit has no money: a Flow in the plan's currency counts 1. Another unit value
 * than the row's is that of a frozen plan; where that is blank too, the row's counts. What one of the factors cannot be read of has none.
 */
export function valuationOf(
  { row, category, change, unreadFactor }: Benefit,
  currency: string,
  unitValue: number | undefined = row.unitValue,
): Valuation | undefined {
  if (category === "Non-financial" || change === undefined || unreadFactor !== undefined) return undefined;
  const inCurrency =
    unitValue === undefined &&
    change.kind === "Flow" &&
    row.unit !== undefined &&
    currency !== "" &&
    (row.unit === currency || currencyKey(tidy(row.unit)) === currencyKey(currency));
  const worth = inCurrency ? 1 : unitValue;
  return worth === undefined
    ? undefined
    : { unitValue: worth, deadweight: row.deadweight, attribution: row.attribution, optimismBias: row.optimismBias, confidence: row.confidence };
}
