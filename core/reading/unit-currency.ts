import type { Kind, Category } from "../domain/kind";
import { currencyKey } from "../parsing/currencies";
import { tidy } from "../parsing/text";

/** A sign, or a code of three capitals, by which money is counted. */
const moneyUnit = /^(?:[£$€¥₹₺₩₽¢]|[A-Z]{1,2}\$|USD|EUR|GBP|CHF|JPY|CNY|INR|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|ZAR|BRL|TRY|SGD|HKD|AED|SAR)$/i;

interface Row {
  readonly kind: Kind | undefined;
  readonly category: Category | undefined;
  readonly unit: string | undefined;
}

/**
 * The currency of a plan whose Settings name none: the unit of its Flows in money, where all of them have the same. Undefined
 * where none has, and where they differ, since money of two currencies is never added up.
 */
export function unitCurrency(rows: readonly Row[]): string | undefined {
  const units = new Map<string, string>();
  for (const { kind, category, unit } of rows) {
    if (kind !== "Flow" || category === undefined || category === "Non-financial" || unit === undefined) continue;
    const unitText = tidy(unit);
    if (moneyUnit.test(unitText) && !units.has(currencyKey(unitText))) units.set(currencyKey(unitText), unitText);
  }
  const [first] = units.values();
  return units.size === 1 ? first : undefined;
}
