import { parseDateInWords } from "../parsing/date-in-words";
import { parseNumber } from "../parsing/parse-number";
import { idKey, isBlankWord, tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import type { ReadingRules } from "../tables/column";

/** What a cell says, made comparable: equal values typed in different ways are equal here. Undefined is a blank. */
export type Comparable = string | number | boolean | undefined;

/** Programs keep fifteen digits of a number at least; twelve are compared, so that 43% and 0.43 are one. */
const digits = 12;
export const sameNumber = (value: number): number => (isShort(value) || !Number.isFinite(value) ? value + 0 : Number(value.toPrecision(digits)));

/** Whole numbers of no more digits are what they are; most cells of a plan hold such, or a day. */
const isShort = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 10 ** digits;

/** What a column of the plan reads in a cell; what it cannot read counts as it was typed. */
export function comparableInPlan(value: unknown, cell: Cell, isReference: boolean): Comparable {
  if (typeof value === "number") return sameNumber(value);
  if (Array.isArray(value))
    return value
      .map((id) => idKey(String(id)))
      .sort()
      .join(", ");
  if (typeof value !== "string") return typeof value === "boolean" ? value : asTyped(cell);
  return isReference ? idKey(value) : tidy(value);
}

function asTyped(cell: Cell): Comparable {
  if (cell === null) return undefined;
  if (typeof cell === "object") return cell.error.toUpperCase();
  if (typeof cell === "string") return isBlankWord(cell) ? undefined : tidy(cell);
  return typeof cell === "number" ? sameNumber(cell) : cell;
}

/** What a cell says in a column of the user's own, of which nobody knows what it holds: a text that shows a number or a date is that. */
export function comparableAsTyped(cell: Cell, rules: ReadingRules): Comparable {
  if (typeof cell !== "string") return asTyped(cell);
  const words = tidy(cell);
  if (words === "") return undefined;
  // "007" is a name, and no number.
  if (!/\d/.test(words) || /^0\d/.test(words)) return words;
  const number = parseNumber(words, rules.decimalMark);
  if (number !== undefined) return sameNumber(number);
  const date = parseDateInWords(words, rules.dateOrder);
  return "day" in date && date.droppedTime === undefined ? date.day : words;
}
