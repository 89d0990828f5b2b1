import { spokenLanguage } from "../words/speaking";

/** A word or a clause that begins with a capital, as it stands within a sentence; German words keep their capitals. */
export const inSentence = (text: string): string => (spokenLanguage() === "de" ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`);
