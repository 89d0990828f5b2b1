import { words } from "./speaking";
import type { Hole } from "./words";

/** A count that chooses words; how it is made says wording/plural. */
export interface Plural {
  readonly count: number;
  readonly one: string;
  readonly other: string;
  /** The words that its count chooses in English. */
  toString(): string;
}

/**
 * A text in the language in force. The English text is the key: in English it is what stands there with its holes filled, in another
 * language the message of the catalogue for it, with its holes by their positions. A number in a hole is a count, written as the
 * language writes figures; a year, a row and an ID are texts.
 */
export function say(strings: TemplateStringsArray, ...holes: readonly (Hole | Plural)[]): string {
  return words()?.message(keyOf(strings, holes))?.(holes.map(filled)) ?? joined(strings, holes);
}

/** A text that was declared elsewhere, by {@link phrase} or in a declaration of a table, a column or a metric, in the language in force. */
export const told = (text: string): string => words()?.message(text)?.([]) ?? text;

/** A text that two meanings share in English and other languages tell apart: its key is the text with the meaning in brackets. */
export const toldAs = (text: string, meaning: string): string => words()?.message(`${text} (${meaning})`)?.([]) ?? text;

/** A word of a cell, {@link told}; what is no text stays as it is. */
export const toldCell = <T>(cell: T | string): T | string => (typeof cell === "string" ? told(cell) : cell);

/** Declares texts that are told later, by {@link told}: each text in it is a key. */
export const phrase = <const T>(texts: T): T => texts;

const joined = (strings: TemplateStringsArray, holes: readonly (Hole | Plural)[]): string =>
  strings.reduce((before, text, place) => `${before}${String(holes[place - 1])}${text}`);

const filled = (hole: Hole | Plural): Hole => (typeof hole === "object" ? hole.count : hole);

/** By the place in the code: its texts are the same each time. */
const keys = new WeakMap<TemplateStringsArray, string>();

function keyOf(strings: TemplateStringsArray, holes: readonly (Hole | Plural)[]): string {
  let key = keys.get(strings);
  if (key === undefined) {
    key = strings.reduce((before, text, place) => `${before}${holeKey(holes[place - 1] as Hole | Plural, place - 1)}${text}`);
    keys.set(strings, key);
  }
  return key;
}

const holeKey = (hole: Hole | Plural, place: number): string => (typeof hole === "object" ? pluralKey(hole, place) : `{${place}}`);

/** The words that a count chooses, as a message has them. */
export const pluralKey = ({ one, other }: Pick<Plural, "one" | "other">, place: number): string => `{${place}, plural, one {${one}} other {${other}}}`;
