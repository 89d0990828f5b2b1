import type { Language, Words } from "./words";

/**
 * The language in which the core tells what it tells just now; undefined is English. The core never waits, so that between the
 * beginning and the end of a piece of work nothing else of the core runs: one place holds it for all, and no text needs it handed down.
 */
let spoken: Words | undefined;

/** The words in force; undefined in English. */
export const words = (): Words | undefined => spoken;

/** The language in force. */
export const spokenLanguage = (): Language => words()?.language ?? "en";

/**
 * Does some work of the core in a language: all texts that it tells, those too which are made when they are first asked for
 * ({@link inSameWords}). The work must not wait: what it did behind a promise would be told in another language.
 */
export function speaking<T>(language: Words | undefined, work: () => T): T {
  const before = spoken;
  if (before === language) return work();
  spoken = language;
  try {
    return work();
  } finally {
    spoken = before;
  }
}

/** From here on all is told in this language: for a page of one reader, before any of its texts is made, and for a program that serves one. */
export function speakFromNowOn(language: Words | undefined): void {
  spoken = language;
}

/** Work that is done later, in the language that is in force now. */
export function inSameWords<T>(work: () => T): () => T {
  const language = spoken;
  return () => speaking(language, work);
}
