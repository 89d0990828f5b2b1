import { headerKey } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { readPlainly, Unreadable, type Column, type ReadingRules, type Understood } from "./column";
import { namesOf } from "../words/known-names";

/** What a cell says in a column, with what took understanding as it was understood; a word that may be chosen is known in every language. */
export function readWord<T>(column: Column<T>, cell: Cell, rules: ReadingRules): T | undefined | Unreadable | Understood<T> {
  const reading = readPlainly(column, cell, rules);
  if (typeof cell !== "string" || column.choices === undefined || (reading !== undefined && !(reading instanceof Unreadable))) return reading;
  const word = wordsIn(column.choices).get(headerKey(cell));
  if (word !== undefined) return readPlainly(column, word, rules);
  const bare = cell.replace(closingMarks, "");
  const bareReading = bare === cell || bare === "" ? undefined : readWord(column, bare, rules);
  return bareReading === undefined || bareReading instanceof Unreadable ? reading : bareReading;
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
