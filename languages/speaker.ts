import { planLanguage, speakFromNowOn, type Language, type PlanWorkbook } from "#core";
import { wordsIn } from "./words-in";

/** Puts languages in force for all of a page, a worker or a program. */
export type Speaker = (language: Language) => Promise<void>;

/**
 * A speaker that begins in English, and tells when another language is in force. Where the words of the one that is wanted cannot be
 * fetched, that in force stays, and they are fetched when it is wanted again.
 */
export function speaker(told: (language: Language) => void): Speaker {
  let spoken: Language = "en";
  return async (language) => {
    if (language === spoken) return;
    const words = await wordsIn(language).catch(() => undefined);
    if (words === undefined && language !== "en") return;
    spoken = language;
    speakFromNowOn(words);
    told(language);
  };
}

/** A workbook that is told of in the language of its plan: each reading of it puts that in force. One without a plan leaves what is in force. */
export const inItsLanguage = (workbook: PlanWorkbook, speak: Speaker): PlanWorkbook => ({
  look: () => workbook.look(),
  async read(tables) {
    const snapshot = await workbook.read(tables);
    if (snapshot.tables.length > 0) await speak(planLanguage(snapshot));
    return snapshot;
  },
  apply: (update) => workbook.apply(update),
});
