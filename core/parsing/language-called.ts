import { languages, offered, ownNames, type Language } from "../words/words";
import { headerKey } from "./text";

/** What English calls the languages. */
const englishNames: Readonly<Record<Language, string>> = { en: "English", de: "German", fr: "French", es: "Spanish", nl: "Dutch" };

/** The language that is offered and called so, by its code ("de", "de-CH"), its own name or its English one; undefined where there is none. */
export function languageCalled(name: string): Language | undefined {
  const key = headerKey(name);
  const isCalled = (language: Language): boolean =>
    [language, ownNames[language], englishNames[language]].some((known) => headerKey(known) === key) || (key.startsWith(`${language} `) && key.length === 5);
  return languages.find((language) => offered.includes(language) && isCalled(language));
}
