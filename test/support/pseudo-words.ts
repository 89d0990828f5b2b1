import type { Words } from "../../core/words/words";
import { shapes } from "../../languages/shapes";

/*
 * The language that shows what is not told in a language yet: each letter of a message is one that no English text has, so that what
 * is left in plain letters was never looked up. The user's own cells are written in Greek letters.
 */

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = [..."åƀçđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"];
const greek = [..."αβψδεφγηιξκλμνοπςρστθωωχυζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΣΡΣΤΘΩΩΧΥΖ"];

const inLetters = (text: string, letters: readonly string[]): string => text.replace(/[a-z]/gi, (letter) => letters[plain.indexOf(letter)] as string);

export const accentedText = (text: string): string => inLetters(text, accented);
export const greekText = (text: string): string => inLetters(text, greek);

const plural = /\{(\d+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g;

/** Every key has its message: the key itself in accented letters. */
export const pseudoWords: Words = {
  language: "de",
  shape: {
    ...shapes.de,
    months: shapes.de.months.map(accentedText),
    amounts: { thousand: " Ťşđ", million: " Ḿö", billion: " Ḿŕđ" },
    and: " ûñđ ",
    or: " öđéŕ ",
  },
  message: (key) => (holes) => {
    const chosen = key.replace(plural, (_, place: string, one: string, other: string) => (holes[Number(place)] === 1 ? one : other).replace("#", `{${place}}`));
    return chosen
      .split(/(\{\d+\})/)
      .map((part, at) => (at % 2 === 0 ? accentedText(part) : String(holes[Number(part.slice(1, -1))])))
      .join("");
  },
};
