import { currencyKey } from "../parsing/currencies";
import { tidy } from "../parsing/text";
import type { NumberFormat } from "../port/workbook";
import { figureText, shareText } from "./figures";
import { moneyFormat, moneyText } from "./money";
import { spanFormats, spanText, spanUnitOf } from "./span";

/** A figure in a KPI's own unit: a share is a percentage, a span of time its hours and minutes, money has the plan's currency, and the others name their unit. */

const isPercentWord = (word: string): boolean => ["%", "percent", "percentage"].includes(word);
const wordOf = (unit: string | undefined): string => (unit === undefined ? "" : tidy(unit));

/** Whether a unit is the plan's money, however either spells it. */
const isOfCurrency = (word: string, currency: string): boolean => currency !== "" && currencyKey(word) === currencyKey(currency);

/** How percentages are written: as a share (0.43) or as a number (43). Both stand under one Unit, %. */
export type PercentScale = "share" | "percentage";

/** What a figure counts, and the plan's money. */
export interface Units {
  readonly unit: string | undefined;
  readonly currency: string;
  /** How the plan writes its percentages; left out, as shares. */
  readonly scale?: PercentScale | undefined;
}

/** Days; what lasts longer than the calendar of a spreadsheet is shown by its number. */
const longest = 2958466;

/** "10 days", "14%" (0.14, or 14 where the plan writes percentages so), "£1,200", "0:45" (0.03125 under the unit h:mm). */
export function quantityText(value: number, { unit, currency, scale }: Units): string {
  const word = wordOf(unit);
  if (isPercentWord(word.toLowerCase())) return scale === "percentage" ? `${figureText(value)}%` : shareText(value);
  const span = spanUnitOf(word.toLowerCase());
  if (span !== undefined && Math.abs(value) < longest) return spanText(value, span);
  if (isOfCurrency(word, currency)) return moneyText(value, currency);
  return word === "" ? figureText(value) : `${figureText(value)} ${word}`;
}

/** The same as short as its column shows it: money whole, a percentage with one decimal at most, others with two; in full where nothing else would show. */
export function shortQuantity(value: number, units: Units): string {
  const word = wordOf(units.unit).toLowerCase();
  if (spanUnitOf(word) !== undefined) return quantityText(value, units);
  const isMoney = isOfCurrency(word, units.currency);
  const decimals = isPercentWord(word) ? (units.scale === "percentage" ? 1 : 3) : isMoney ? 0 : 2;
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return quantityText(rounded === 0 ? value : rounded, units);
}

/** The number format of a figure in a KPI's unit, or null where a plain number will do: percentages, spans of time, and the plan's money. */
export function unitFormat({ unit, currency, scale }: Units, as: "reading" | "change"): NumberFormat | null {
  const word = wordOf(unit).toLowerCase();
  // A number that is written in per cent is shown as it is, with the sign behind it.
  if (isPercentWord(word) && scale === "percentage") return as === "change" ? '+0.0"%";-0.0"%";0.0"%"' : '0.0"%"';
  if (isPercentWord(word)) return as === "change" ? "+0.0%;-0.0%;0.0%" : "0.0%";
  const span = spanUnitOf(word);
  if (span !== undefined) return spanFormats[span][as];
  if (!isOfCurrency(word, currency)) return null;
  const money = moneyFormat(currency);
  return as === "change" ? `+${money}` : money;
}

/** Whether a KPI counts in per cent. */
export const isPercentage = (unit: string | undefined): boolean => isPercentWord(wordOf(unit).toLowerCase());
