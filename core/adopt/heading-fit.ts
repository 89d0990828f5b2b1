import { once } from "../domain/once";
import { editDistance } from "../parsing/text";
import { namesOf } from "../words/known-names";
import { readHeading, type Heading } from "./heading";
import { benefitFields, type FieldWords } from "./vocabulary";

/** How surely a heading's words stand for each field that they speak of at all: 1 where it says just that. */
export function headingFits({ words, aside }: Heading): ReadonlyMap<FieldWords, number> {
  const fits = new Map<FieldWords, number>();
  const headingWords = words.split(" ");
  if (words === "" || headingWords.length > mostWords) return fits;
  const take = (field: FieldWords, fit: number): void => {
    if (fit > (fits.get(field) ?? 0)) fits.set(field, fit);
  };
  for (const field of alone.get(words) ?? []) take(field, 1);
  for (const word of new Set(headingWords)) for (const phrase of byFirstWord.get(word) ?? []) take(phrase.field, containedFit(headingWords, words, phrase));
  for (const phrase of bySpelling.get(spelling(headingWords.length, words)) ?? []) take(phrase.field, misspeltFit(words, phrase));
  // "Ende" is a benefit's end where nothing else is: most who write so mean when it is due.
  for (const field of ownNames().get(words) ?? []) take(field, [...fits].some(([other, fit]) => other !== field && fit === 1) ? 0.9 : 1);
  for (const [field, fit] of fits) {
    const padded = ` ${fit === 1 ? "" : words} ${aside} `;
    if (field.unless?.some((word) => padded.includes(` ${word} `)) === true) fits.set(field, fit * 0.45);
  }
  return fits;
}

/** Whether a heading is one of the words so common that a heading which says more goes before it: "Benefit name" before "Description". */
export const isCommonWord = ({ words }: Heading, field: string): boolean => alone.get(words)?.some((phrase) => phrase.field === field) === true;

/** A cell of more words is prose. */
const mostWords = 25;

interface Phrase {
  readonly field: FieldWords;
  readonly text: string;
  readonly words: readonly string[];
}

const spelling = (count: number, words: string): string => `${count} ${words.charAt(0)}`;
const [alone, byFirstWord, bySpelling] = [new Map<string, FieldWords[]>(), new Map<string, Phrase[]>(), new Map<string, Phrase[]>()];
const put = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
};
for (const field of benefitFields) {
  for (const word of field.alone ?? []) put(alone, word, field);
  for (const text of field.phrases) {
    const phrase: Phrase = { field, text, words: text.split(" ") };
    put(byFirstWord, phrase.words[0] as string, phrase);
    if (text.length >= 5) put(bySpelling, spelling(phrase.words.length, text), phrase);
  }
}

/** What the product itself heads the fields in each of its languages, by the words of the heading. */
const ownNames = once(() => {
  const fieldsByName = new Map<string, FieldWords[]>();
  for (const field of benefitFields)
    for (const words of new Set([field.field, ...(field.names ?? [])].flatMap(namesOf).map((name) => readHeading(name).words))) put(fieldsByName, words, field);
  return fieldsByName;
});

/** Words that say nothing of what a column holds. */
const filler = new Set(
  "the of a an and or line statement latest in for this to per please enter select expected name value current total annual full kpi benefit benefits measure project programme de la le du des der die das het een el los las s".split(
    " ",
  ),
);

/** How much of a heading a phrase in it is: less for each further word that tells something. */
function containedFit(headingWords: readonly string[], words: string, { text, words: wanted }: Phrase): number {
  if (words === text) return 1;
  const atEnd = words.endsWith(` ${text}`);
  if (text.length < 3) return headingWords.length <= 2 ? 0.7 : headingWords.length <= 3 || atEnd ? 0.62 : 0;
  const more = headingWords.filter((word) => !wanted.includes(word) && !filler.has(word)).length;
  const telling = wanted.filter((word) => !filler.has(word)).length;
  if (` ${words} `.includes(` ${text} `)) {
    const weight = telling + 0.4 + wanted.length * 0.1;
    // What a heading is about stands at its end or, in other languages, at its beginning; in between it only tells more.
    // "Owner of the benefit", "dueño del beneficio": what follows "of" tells which, and is not what the heading is about.
    const isBeforeOf = words.startsWith(`${text} `) && /^ (?:of|del?|du|des|van|der) /.test(words.slice(text.length));
    const isAfterOf = atEnd && / (?:of|del?|du|des|van|der|the|la|het) $/.test(words.slice(0, -text.length));
    const strangeness = isBeforeOf ? 0.3 : atEnd && !isAfterOf ? 0.4 : words.startsWith(`${text} `) ? 0.6 : 0.8;
    return Math.min(0.97, (0.95 * weight) / (weight + more * strangeness));
  }
  const isScattered = wanted.length >= 2 && telling > 0 && wanted.every((word) => headingWords.includes(word));
  return isScattered ? (0.9 * wanted.length) / (wanted.length + more * 0.6) : 0;
}

/** A letter or two typed wrongly, never the first. */
function misspeltFit(words: string, { text }: Phrase): number {
  const most = Math.max(1, Math.floor(text.length / 6));
  return Math.abs(words.length - text.length) <= most && editDistance(words, text) <= most ? 0.85 : 0;
}
