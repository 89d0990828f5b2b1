import type { Language, Words } from "#core";
import { makeMessage } from "./make-message";
import { entryOf, madeWords } from "./made-words";

/** The messages of a language by their keys, in ICU's syntax. */
export type Catalogue = Readonly<Record<string, string>>;

/** A catalogue as words to hand to the core. A message is made when it is first told. */
export const wordsOf = (language: Exclude<Language, "en">, catalogue: Catalogue): Words =>
  madeWords(language, (key) => {
    const text = entryOf(catalogue, key);
    return text === undefined ? undefined : makeMessage(text);
  });
