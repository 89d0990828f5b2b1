import type { Language, Message, Words } from "#core";
import { messageOf, type MadeMessage } from "./made-message";
import { shapes } from "./shapes";

/** The messages of a language by their keys, made already. */
export type MadeCatalogue = Readonly<Record<string, MadeMessage>>;

/** Messages as words to hand to the core; each is looked up when it is first told. */
export function madeWords(language: Exclude<Language, "en">, made: (key: string) => MadeMessage | undefined): Words {
  const messages = new Map<string, Message | undefined>();
  const message = (key: string): Message | undefined => {
    if (!messages.has(key)) {
      const found = made(key);
      messages.set(key, found === undefined ? undefined : messageOf(language, found));
    }
    return messages.get(key);
  };
  return { language, shape: shapes[language], message };
}

/** What a catalogue has of its own under a key. */
export const entryOf = <Entry>(catalogue: Readonly<Record<string, Entry>>, key: string): Entry | undefined =>
  Object.prototype.hasOwnProperty.call(catalogue, key) ? catalogue[key] : undefined;
