import type { Language } from "#core";

/** The words by which a message tells counts apart (Unicode CLDR's plural categories, of those that an offered language has). */
export type PluralWord = "one" | "many" | "other";

/** Whole millions, of which French and Spanish have a word "de" behind: "1 000 000 de". */
const isMillions = (count: number): boolean => count !== 0 && count % 1_000_000 === 0;

const oneOrOther = (count: number): PluralWord => (count === 1 ? "one" : "other");

const rules: Readonly<Record<Language, (count: number) => PluralWord>> = {
  en: oneOrOther,
  de: oneOrOther,
  nl: oneOrOther,
  fr: (count) => (Math.trunc(count) <= 1 ? "one" : isMillions(count) ? "many" : "other"),
  es: (count) => (count === 1 ? "one" : isMillions(count) ? "many" : "other"),
};

/** Which word a count has in a language (Unicode CLDR, cardinal numbers); as a rule of ours, since not every host has Intl.PluralRules. */
export const pluralWord = (language: Language, count: number): PluralWord => rules[language](Math.abs(count));
