import { isUnclearMagnitude, sizeOfWords } from "./magnitudes";
import { parseNumber, type DecimalMark } from "./parse-number";
import { tidy } from "./text";

/** What a text says that holds a number and more: the figure with its unit, or why no figure can be taken from it. A reason is words in its place. */
export type MeasureReading =
  | { readonly value: number; readonly unit?: string; readonly isBound?: true; readonly isAbout?: true }
  | { readonly problem: "range" | "bound" | "magnitude" | "reason" };

const bound =
  /^(?:[≥≤<>]=?|at least|at most|up to|no (?:more|less|fewer) than|not (?:more|less) than|more than|less than|over|under|below|above|max(?:imum)?\.?|min(?:imum)?\.?)\s*(?=[\d£$€+−(-])/i;
const about = /^(?:[~≈∼]|(?:about|around|roughly|approx(?:imately)?|circa|ca|c)\.?(?=[\s\d£$€]|$))\s*(?=[\d£$€+−(-])/i;
const range = /^(?:between\s+)?[^\s\d–—]*\d[\d.,]*\s*%?(?:\s*[–—]\s*|\s*-\s*|\s+to\s+|\s+and\s+|\s*\.\.+\s*)[^\s\d–—]*\d[\d.,]*\s*%?[\s\p{L}/]*$/iu;
const withWords = /^(?<figure>[^\p{L}]*\d[\d.,'’\s]*%?|[£$€¥]\s?[\d.,]+)\s*(?<words>\p{L}[\p{L}\s/²³%.'’()-]{0,40})$/u;

/**
 * Reads "12 days", "5 million tonnes" and, where a bound is as good as a figure (a target), "≥ 98 %". Undefined for a text
 * that is none of these and gives no reason either.
 */
export function parseMeasure(text: string, decimalMark: DecimalMark, mayBeBound: boolean): MeasureReading | undefined {
  const words = tidy(text);
  const exact = words.replace(about, "");
  if (exact !== words) {
    const value = parseNumber(exact, decimalMark);
    const reading = value === undefined ? parseMeasure(exact, decimalMark, false) : { value };
    return reading !== undefined && "value" in reading ? { ...reading, isAbout: true } : reading;
  }
  const without = words.replace(bound, "");
  if (without !== words) {
    if (!mayBeBound) return { problem: "bound" };
    const value = parseNumber(without, decimalMark);
    const reading = value === undefined ? parseMeasure(without, decimalMark, false) : { value };
    return reading !== undefined && "value" in reading ? { ...reading, isBound: true } : reading;
  }
  if (range.test(words)) return { problem: "range" };
  const parts = withWords.exec(words)?.groups;
  if (parts !== undefined) return figureWithUnit((parts["figure"] as string).trim(), (parts["words"] as string).trim(), decimalMark);
  return isReason(words) ? { problem: "reason" } : undefined;
}

/** "£60,000 a year" is no total, and whether the column wants one the cell cannot tell. */
const rate = /^(?:an?|per|each|every|p\.?a\.?)\b/i;

function figureWithUnit(figure: string, words: string, decimalMark: DecimalMark): MeasureReading | undefined {
  const value = parseNumber(figure, decimalMark);
  if (value === undefined || rate.test(words)) return undefined;
  if (figure.endsWith("%")) return { value };
  const sized = sizeOfWords(words);
  if (sized === undefined) return isUnclearMagnitude(words) ? { problem: "magnitude" } : { value, unit: words };
  const { size, unit } = sized;
  return { value: value * size, ...(unit === "" ? {} : { unit }) };
}

const reasonWords =
  /^(?:(?:n\/?a|tb[acd]|none|nil)\b|exempt|not\s|no\s|data\s|un(?:known|available|measured)\b|withheld|redacted|confidential|to be\s|pending|await|suspended|discontinued|deferred|see\s)/i;

/** Several words without a figure, or words that say by themselves that there is none: "Exempt under Section 43". */
const isReason = (words: string): boolean =>
  reasonWords.test(words) || (/^\p{L}[\p{L}'’]*[\s,]/u.test(words) && !/\d/.test(words) && !/^(?:about|approx|circa|around|roughly)\b/i.test(words));
