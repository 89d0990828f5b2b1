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
  const message = words()?.message(keyOf(strings, holes));
  return message === undefined ? joined(strings, holes) : message(holes.map(filled));
}

/** A text that was declared elsewhere, by {@link phrase} or in a declaration of a table, a column or a metric, in the language in force. */
export const told = (text: string): string => words()?.message(text)?.([]) ?? text;

/** A word of a cell, {@link told}; what is no text stays as it is. */
export const toldCell = <T>(cell: T | string): T | string => (typeof cell === "string" ? told(cell) : cell);

/** Declares texts that are told later, by {@link told}: each text in it is a key. */
export const phrase = <const T>(texts: T): T => texts;

function joined(strings: TemplateStringsArray, holes: readonly (Hole | Plural)[]): string {
  let text = strings[0] as string;
  for (let place = 0; place < holes.length; place++) text += `${String(holes[place])}${strings[place + 1] as string}`;
  return text;
}

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
