import { speaking, words } from "./speaking";
import type { Message, Shape, Words } from "./words";

/** How English writes, where it needs words of its own. */
const englishShape: Shape = {
  decimal: ".",
  group: ",",
  groupFrom: 0,
  percent: "%",
  sign: { isBefore: true, gap: "" },
  amounts: { thousand: "k", million: "m", billion: "bn" },
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  longDate: "{day} {month} {year}",
  and: " and ",
  or: " or ",
};

/**
 * Does some work of the core in the language in force, but with names as they stand in the workbook: `names` gives them by the product's own
 * English ones. A sentence is known to name one by its key, in which names have capitals.
 */
export function namingAs<T>(names: ReadonlyMap<string, string>, work: () => T): T {
  return names.size === 0 ? work() : speaking(wordsNaming(words(), names), work);
}

interface Name {
  /** Finds it in a key. */
  readonly inKey: RegExp;
  /** What the language in force calls it, and what it is called in the workbook. */
  readonly spoken: string;
  readonly standing: string;
}

function wordsNaming(language: Words | undefined, names: ReadonlyMap<string, string>): Words {
  const known = [...names].map(([name, standing]): Name => ({
    inKey: new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "gu"),
    spoken: language?.message(name)?.([]) ?? name,
    standing,
  }));
  const base: Words = language ?? { language: "en", shape: englishShape, message: () => undefined };
  return {
    ...base,
    message: (key) => {
      const named = known.flatMap((name) => {
        const count = key.match(name.inKey)?.length ?? 0;
        return count === 0 ? [] : [{ ...name, count }];
      });
      const message = base.message(key) ?? (language === undefined && named.length > 0 ? englishMessage(key) : undefined);
      return message === undefined || named.length === 0 ? message : withNames(message, named);
    },
  };
}

/** A message of English, which is its key; undefined where a count chooses words in it. */
const englishMessage = (key: string): Message | undefined =>
  key.includes("plural") ? undefined : (holes) => key.replace(/\{(\d+)\}/g, (_, place: string) => String(holes[Number(place)]));

/** What stands for a text in a hole while names are looked for, so that nothing of a plan is taken for one. */
const mark = (place: number): string => `\uE000${String(place)}\uE001`;
const marks = /\uE000(\d+)\uE001/g;

const withNames =
  (message: Message, names: readonly (Name & { readonly count: number })[]): Message =>
  (holes) => {
    const told = message(holes.map((hole, place) => (typeof hole === "string" ? mark(place) : hole)));
    return names
      .reduce((text, { spoken, standing, count }) => withLast(text, spoken, standing, count), told)
      .replace(marks, (_, place: string) => String(holes[Number(place)]));
  };

/** With the last so many occurrences of a word in another's place: what stands before may be the plain word, as in "den Nutzen unter Nutzen". */
function withLast(text: string, word: string, other: string, count: number): string {
  const pieces = text.split(word);
  const kept = Math.max(1, pieces.length - count);
  return [pieces.slice(0, kept).join(word), ...pieces.slice(kept)].join(other);
}
