import type { Language } from "../words/words";
import { magnitudeOfMoney, sizeOfWords, timesSize, unclearMagnitude } from "./magnitudes";
import { parseAmount, type DecimalMark } from "./parse-number";
import { tidy } from "./text";

/** What a text says that holds a number and more: the figure with its unit, or why no figure can be taken from it. A reason is words in its place. */
export type MeasureReading =
  | {
      readonly value: number;
      readonly unit?: string;
      /** The size that the text names itself: 1,000,000 of "5 Mio. Stück", whose value is 5,000,000. */
      readonly size?: number;
      readonly isBound?: true;
      readonly isAbout?: true;
    }
  | { readonly problem: "range" | "bound" | "magnitude" | "sizes" | "reason" };

const bound =
  /^(?:[≥≤<>]=?|at least|at most|up to|no (?:more|less|fewer) than|not (?:more|less) than|more than|less than|over|under|below|above|max(?:imum)?\.?|min(?:imum)?\.?)\s*(?=[\d£$€+−(-])/i;
const about = /^(?:[~≈∼]|(?:about|around|roughly|approx(?:imately)?|circa|ca|c)\.?(?=[\s\d£$€]|$))\s*(?=[\d£$€+−(-])/i;
const range = /^(?:between\s+)?[^\s\d–—]*\d[\d.,]*\s*%?(?:\s*[–—]\s*|\s*-\s*|\s+to\s+|\s+and\s+|\s*\.\.+\s*)[^\s\d–—]*\d[\d.,]*\s*%?[\s\p{L}/]*$/iu;
const withWords = /^(?<figure>[^\p{L}]*\d[\d.,'’\s]*%?|[£$€¥]\s?[\d.,]+)\s*(?<words>\p{L}[\p{L}\s/²³%.'’()£$€¥-]{0,40})$/u;

/**
 * Reads "12 days", "5 million tonnes" and, where a bound is as good as a figure (a target), "≥ 98 %". Undefined for a text
 * that is none of these and gives no reason either.
 */
export function parseMeasure(text: string, decimalMark: DecimalMark, mayBeBound: boolean, language: Language = "en"): MeasureReading | undefined {
  const words = tidy(text);
  const exact = words.replace(about, "");
  if (exact !== words) {
    const reading = figureAlone(exact, decimalMark, language) ?? parseMeasure(exact, decimalMark, false, language);
    return reading !== undefined && "value" in reading ? { ...reading, isAbout: true } : reading;
  }
  const without = words.replace(bound, "");
  if (without !== words) {
    if (!mayBeBound) return { problem: "bound" };
    const reading = figureAlone(without, decimalMark, language) ?? parseMeasure(without, decimalMark, false, language);
    return reading !== undefined && "value" in reading ? { ...reading, isBound: true } : reading;
  }
  if (range.test(words)) return { problem: "range" };
  // As accountants write what is lost: (5 Mio).
  const [, inside] = /^\(([^()]+)\)$/.exec(words) ?? [];
  const parts = withWords.exec(inside ?? words)?.groups;
  if (parts !== undefined)
    return figureWithUnit((parts["figure"] as string).trim(), (parts["words"] as string).trim(), inside !== undefined, decimalMark, language);
  return isReason(words) ? { problem: "reason" } : undefined;
}

function figureAlone(text: string, decimalMark: DecimalMark, language: Language): MeasureReading | undefined {
  const amount = parseAmount(text, decimalMark, language);
  return amount && measureOf(amount.value, amount.size, amount.currency ?? "");
}

const measureOf = (value: number, size: number | undefined, unit: string): MeasureReading => ({
  value,
  ...(unit === "" ? {} : { unit }),
  ...(size === undefined ? {} : { size }),
});

/** "£60,000 a year" is no total, and whether the column wants one the cell cannot tell. */
const rate = /^(?:an?|per|each|every|p\.?a\.?)(?![\p{L}\p{N}])/iu;

/** Money with more words than its size is read nowhere. */
const hasSign = /[£$€¥]/;

function figureWithUnit(figure: string, words: string, isLoss: boolean, decimalMark: DecimalMark, language: Language): MeasureReading | undefined {
  const amount = parseAmount(figure, decimalMark, language);
  if (amount === undefined || rate.test(words)) return undefined;
  const value = isLoss ? -amount.value : amount.value;
  if (figure.endsWith("%")) return { value };
  const sized = sizeOfWords(words, language) ?? (amount.currency === undefined ? undefined : sizeOfMoney(words, language));
  if (sized === undefined) {
    const problem = unclearMagnitude(words);
    return problem !== undefined ? { problem } : hasSign.test(words) ? undefined : measureOf(value, undefined, words);
  }
  const { size, unit } = sized;
  if (rate.test(unit) || hasSign.test(unit) || (unit !== "" && !/\p{L}|%/u.test(unit))) return undefined;
  return measureOf(timesSize(value, size), size, unit === "" ? (amount.currency ?? "") : unit);
}

/** The letters that say a size beside a currency, and the words behind them: "£5m of fuel". */
function sizeOfMoney(words: string, language: Language): { readonly size: number; readonly unit: string } | undefined {
  const [letters = "", ...rest] = words.split(" ");
  const size = magnitudeOfMoney(letters, false, language);
  return size === undefined ? undefined : { size, unit: rest.join(" ") };
}

const reasonWords =
  /^(?:(?:n\/?a|tb[acd]|none|nil)\b|exempt|not\s|no\s|data\s|un(?:known|available|measured)\b|withheld|redacted|confidential|to be\s|pending|await|suspended|discontinued|deferred|see\s)/i;

/** Several words without a figure, or words that say by themselves that there is none: "Exempt under Section 43". */
const isReason = (words: string): boolean =>
  reasonWords.test(words) || (/^\p{L}[\p{L}'’]*[\s,]/u.test(words) && !/\d/.test(words) && !/^(?:about|approx|circa|around|roughly)\b/i.test(words));
