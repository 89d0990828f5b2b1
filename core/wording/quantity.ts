import { tidy } from "../parsing/text";
import type { NumberFormat } from "../port/workbook";
import { figureText, shareText } from "./figures";
import { moneyFormat, moneyText } from "./money";

/** A figure in a KPI's own unit: a share is a percentage, money has the plan's currency, and the others name their unit. */

const isPercentWord = (word: string): boolean => ["%", "percent", "percentage"].includes(word);
const wordOf = (unit: string | undefined): string => (unit === undefined ? "" : tidy(unit));

/** What a figure counts, and the plan's money. */
export interface Units {
  readonly unit: string | undefined;
  readonly currency: string;
}

/** "10 days", "14%", "£1,200". */
export function quantityText(value: number, { unit, currency }: Units): string {
  const word = wordOf(unit);
  if (isPercentWord(word.toLowerCase())) return shareText(value);
  if (currency !== "" && word.toLowerCase() === currency.toLowerCase()) return moneyText(value, currency);
  return word === "" ? figureText(value) : `${figureText(value)} ${word}`;
}

/** The number format of a figure in a KPI's unit, or null where a plain number will do: percentages, and the plan's money. */
export function unitFormat(unit: string | undefined, currency: string, as: "reading" | "change"): NumberFormat | null {
  const word = wordOf(unit).toLowerCase();
  if (isPercentWord(word)) return as === "change" ? "+0.0%;-0.0%;0.0%" : "0.0%";
  if (currency === "" || word !== currency.toLowerCase()) return null;
  const money = moneyFormat(currency);
  return as === "change" ? `+${money}` : money;
}

/** Whether a KPI counts in per cent. */
export const isPercentage = (unit: string | undefined): boolean => isPercentWord(wordOf(unit).toLowerCase());
