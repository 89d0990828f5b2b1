import { offered, speakFromNowOn, type Language } from "#core";
import { entryOf, madeWords } from "../../languages/made-words";
import type { Spoken } from "../rpc";

/** What language the sidebar speaks. */
export interface SidebarSpeech {
  /** Null until the server has said one. */
  spoken(): Language | null;
  /** Takes over the language of a reply, with its words where they came with it. */
  hear(reply: unknown): void;
}

/** A few words of a language, for what is shown before the server has answered. */
export interface Opening {
  readonly language: Exclude<Language, "en">;
  readonly words: Readonly<Record<string, string>>;
}

/** Begins with the words that it was opened with, or in English, and has the pane drawn anew where the server tells in another language. */
export function sidebarSpeech(drawIn: (language: Language) => void, opening?: Opening): SidebarSpeech {
  let spoken: Language | null = null;
  if (opening !== undefined) speakFromNowOn(madeWords(opening.language, (key) => entryOf(opening.words, key)));
  return {
    spoken: () => spoken,
    hear(reply) {
      const { language: named, messages } = (typeof reply === "object" && reply !== null ? reply : {}) as Partial<Spoken>;
      const language = offered.find((known) => known === named);
      // Of the language that it was opened in it has not all words.
      const isAnother = language !== (spoken ?? (opening === undefined ? "en" : undefined));
      if (language === undefined || (isAnother && language !== "en" && messages === undefined)) return;
      spoken = language;
      if (!isAnother) return;
      speakFromNowOn(language === "en" || messages === undefined ? undefined : madeWords(language, (key) => entryOf(messages, key)));
      drawIn(language);
    },
  };
}
