import { inEnglishMonths } from "../parsing/date-in-words";
import { headerKey, tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { readPlainly, Understood, Unreadable, type Column, type ReadingRules } from "./column";
import { namesOf } from "../words/known-names";

/** What a cell says in a column, with what took understanding as it was understood; a word that may be chosen, and the name of a month, is known in every language. */
export function readWord<T>(column: Column<T>, cell: Cell, rules: ReadingRules): T | undefined | Unreadable | Understood<T> {
  const reading = readPlainly(column, cell, rules);
  if (typeof cell === "string" && reading instanceof Unreadable && reading.rule === "not-a-date") return inMonthsOf(column, cell, rules) ?? reading;
  if (typeof cell !== "string" || column.choices === undefined || (reading !== undefined && !(reading instanceof Unreadable))) return reading;
  const word = wordsIn(column.choices).get(headerKey(cell));
  if (word !== undefined) return readPlainly(column, word, rules);
  const bare = cell.replace(closingMarks, "");
  const bareReading = bare === cell || bare === "" ? undefined : readWord(column, bare, rules);
  return bareReading === undefined || bareReading instanceof Unreadable ? reading : bareReading;
}

/** The same of a date with the name of a month in another language, told as it is written. */
function inMonthsOf<T>(column: Column<T>, cell: string, rules: ReadingRules): T | Understood<T> | undefined {
  const english = inEnglishMonths(cell);
  const reading = english === cell ? undefined : readPlainly(column, english, rules);
  if (reading instanceof Unreadable) return undefined;
  if (!(reading instanceof Understood) || reading.remark === undefined || "what" in reading.remark) return reading;
  return new Understood(reading.value, { ...reading.remark, cell: tidy(cell) });
}

/** What closes a word without a doubt of it, as in "Dis-benefit!". */
const closingMarks = /[\s.,;!]+$/;

const known = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The words of a column by what they are called in all languages. */
function wordsIn(choices: readonly string[]): ReadonlyMap<string, string> {
  const words = known.get(choices) ?? new Map(choices.flatMap((word) => namesOf(word).map((name) => [headerKey(name), word] as const)));
  known.set(choices, words);
  return words;
}
