import { once } from "../../core/domain/once";
import type { Hole, Words } from "../../core/words/words";
import { messageKeys } from "../../scripts/message-keys";
import { shapes } from "../../languages/shapes";

/*
 * The language that shows what is not told in a language yet: each letter of a message is one that no English text has, so that what
 * is left in plain letters was never looked up. The user's own cells are written in Greek letters.
 */

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accentedLetters = [..."åƀçđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"];
const greek = [..."αβψδεφγηιξκλμνοπςρστθωωχυζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΣΡΣΤΘΩΩΧΥΖ"];

const inLetters = (text: string, letters: readonly string[]): string => text.replace(/[a-z]/gi, (letter) => letters[plain.indexOf(letter)] as string);

export const accentedText = (text: string): string => inLetters(text, accentedLetters);
export const greekText = (text: string): string => inLetters(text, greek);

const plural = /\{(\d+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g;

const keys = once(() => new Set(messageKeys().map(({ key }) => key)));

/** Every key that the catalogues have has its message: the key itself in accented letters. What is told by another is left in English, as in each language. */
export const pseudoWords: Words = {
  language: "de",
  shape: {
    ...shapes.de,
    months: shapes.de.months.map(accentedText),
    amounts: { thousand: " Ťşđ", million: " Ḿö", billion: " Ḿŕđ" },
    and: " ûñđ ",
    or: " öđéŕ ",
  },
  message: (key) => (keys().has(key) ? accented(key) : undefined),
};

const accented =
  (key: string) =>
  (holes: readonly Hole[]): string => {
    const chosen = key.replace(plural, (_, place: string, one: string, other: string) => (holes[Number(place)] === 1 ? one : other).replace("#", `{${place}}`));
    return chosen
      .split(/(\{\d+\})/)
      .map((part, at) => (at % 2 === 0 ? accentedText(part) : String(holes[Number(part.slice(1, -1))])))
      .join("");
  };
