import type { Language, Words } from "#core";

/** Where the words of each offered language lie: in a file of their own, which is fetched when they are first asked for. */
const files: Readonly<Partial<Record<Language, () => Promise<{ readonly words: Words }>>>> = {
  de: () => import(/* webpackChunkName: "words-de" */ "./german"),
};

/** The words of an offered language; undefined in English. */
export const wordsIn = async (language: Language): Promise<Words | undefined> => (await files[language]?.())?.words;
