import { speakFromNowOn, spokenLanguage, type Language } from "#core";
import { entryOf, madeWords, type MadeCatalogue } from "../../languages/made-words";
import type { SheetsWords } from "../words-file";
import type { Google } from "./google";

/** Puts a language in force for the rest of the execution. Where its file cannot be had, what is in force stays. */
export function speak({ html }: Pick<Google, "html">, language: Language): void {
  if (language === spokenLanguage()) return;
  if (language === "en") return speakFromNowOn(undefined);
  const words = wordsIn(html, language);
  if (words !== undefined) speakFromNowOn(madeWords(language, (key) => entryOf(words.server, key)));
}

/** What the sidebar tells in a language; undefined for English. */
export const sidebarMessages = ({ html }: Pick<Google, "html">, language: Language): MadeCatalogue | undefined =>
  language === "en" ? undefined : wordsIn(html, language)?.sidebar;

/** The file of a language in the script project. */
export const wordsFileName = (language: Exclude<Language, "en">): string => `Words-${language}`;

function wordsIn(html: Google["html"], language: Exclude<Language, "en">): SheetsWords | undefined {
  try {
    return JSON.parse(html.createHtmlOutputFromFile(wordsFileName(language)).getContent()) as SheetsWords;
  } catch {
    return undefined;
  }
}
