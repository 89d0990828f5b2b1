import type { Language, Words } from "#core";

/** Where the words of each offered language lie for the command line, with those that it alone tells. */
const files: Readonly<Partial<Record<Language, () => Promise<{ readonly words: Words }>>>> = {
  de: () => import(/* webpackChunkName: "words-de" */ "./german"),
  fr: () => import(/* webpackChunkName: "words-fr" */ "./french"),
  es: () => import(/* webpackChunkName: "words-es" */ "./spanish"),
  nl: () => import(/* webpackChunkName: "words-nl" */ "./dutch"),
};

/** The words of an offered language; undefined in English. */
export const wordsIn = async (language: Language): Promise<Words | undefined> => (await files[language]?.())?.words;
