import { LocaleType, type mergeLocales } from "@univerjs/core";
import type { Language } from "#core";
import { say } from "../../session/wording";
import { words as english } from "./words/english";

type Words = ReturnType<typeof mergeLocales>;

/** What the grid's packages say in other languages, each in a file that is fetched when it is asked for. Dutch they do not speak. */
const files: Readonly<Partial<Record<Language, () => Promise<{ readonly words: Words }>>>> = {
  de: () => import(/* webpackChunkName: "grid-words-de" */ "./words/german"),
  fr: () => import(/* webpackChunkName: "grid-words-fr" */ "./words/french"),
  es: () => import(/* webpackChunkName: "grid-words-es" */ "./words/spanish"),
};

/** What the packages call a language. */
export const gridLanguages: Readonly<Record<Language, LocaleType>> = {
  en: LocaleType.EN_US,
  de: LocaleType.DE_DE,
  fr: LocaleType.FR_FR,
  es: LocaleType.ES_ES,
  nl: LocaleType.EN_US,
};

/** Of a calculation that takes a while the packages of the grid have no words, and would show their names. */
const withProgress = (words: Words): Words => ({
  ...words,
  "sheets-formula": {
    ...(words["sheets-formula"] as object),
    progress: {
      analyzing: say`Looking at the formulas…`,
      calculating: say`Calculating…`,
      "array-analysis": say`Looking at the formulas of several cells…`,
      "array-calculation": say`Calculating formulas of several cells…`,
      done: say`Calculated`,
    },
  },
});

/** What the grid itself says, in English. */
export const englishWords = (): Words => withProgress(english);

/** What the grid itself says in a language; what cannot be fetched is told in English. */
export async function gridWordsIn(language: Language): Promise<Words> {
  const file = await files[language]?.().catch(() => undefined);
  return withProgress(file?.words ?? english);
}
