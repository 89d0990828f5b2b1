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

/** Begins in English, and has the pane drawn anew where the server tells in another language. */
export function sidebarSpeech(drawIn: (language: Language) => void): SidebarSpeech {
  let spoken: Language | null = null;
  return {
    spoken: () => spoken,
    hear(reply) {
      const { language: named, messages } = (typeof reply === "object" && reply !== null ? reply : {}) as Partial<Spoken>;
      const language = offered.find((known) => known === named);
      const isAnother = language !== (spoken ?? "en");
      if (language === undefined || (isAnother && language !== "en" && messages === undefined)) return;
      spoken = language;
      if (!isAnother) return;
      speakFromNowOn(language === "en" || messages === undefined ? undefined : madeWords(language, (key) => entryOf(messages, key)));
      drawIn(language);
    },
  };
}
