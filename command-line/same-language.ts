import type { Language } from "#core";

/** The language that --language named, and whether the plan is told in it without. */
let asked: { readonly language: Language; readonly isThePlans: boolean } | undefined;

/** Notes the language that --language names, or that it names none. */
export function languageAsked(language: Language | undefined): void {
  asked = language === undefined ? undefined : { language, isThePlans: false };
}

/** Notes the language in which the plan is told where none is asked for. */
export function languageOfPlan(language: Language): void {
  asked = asked && { language: asked.language, isThePlans: asked.language === language };
}

/** What a command that is told to be pasted says besides, so that it answers and writes in the language in which it was told. */
export const sameLanguage = (): readonly string[] => (asked === undefined || asked.isThePlans ? [] : ["--language", asked.language]);
