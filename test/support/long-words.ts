import type { Shape, Words } from "../../core/words/words";
import { shapes } from "../../languages/shapes";

/*
 * Languages that nobody speaks, for tests: one whose letters no English text has, so that what is left in plain letters was never looked
 * up, and the same with longer words. The user's own cells are written in Greek letters.
 */

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = [..."åƀçđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"];
const greek = [..."αβψδεφγηιξκλμνοπςρστθωωχυζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΣΡΣΤΘΩΩΧΥΖ"];

const inLetters = (text: string, letters: readonly string[]): string => text.replace(/[a-z]/gi, (letter) => letters[plain.indexOf(letter)] as string);

export const accentedText = (text: string): string => inLetters(text, accented);
export const greekText = (text: string): string => inLetters(text, greek);

const plural = /\{(\d+), plural, one \{([^{}]*)\} other \{([^{}]*)\}\}/g;

/** What a pane calls its file, itself and its product, which messages choose their words by. */
const hostWords: ReadonlySet<unknown> = new Set(["workbook", "spreadsheet", "pane", "sidebar", "add-in", "add-on"]);

/** A key with its holes filled, as English tells it; `inWords` writes its own words. */
export function filledKey(key: string, holes: readonly (string | number)[], inWords: (words: string) => string = (words) => words): string {
  const chosen = key.replace(plural, (_, place: string, one: string, other: string) => (holes[Number(place)] === 1 ? one : other).replace("#", `{${place}}`));
  return chosen
    .split(/(\{\d+\})/)
    .map((part, at) => {
      const filled = at % 2 === 0 ? part : holes[Number(part.slice(1, -1))];
      return at % 2 === 0 || hostWords.has(filled) ? inWords(String(filled)) : String(filled);
    })
    .join("");
}

/** How the made-up languages write figures and days. */
export const accentedShape: Shape = {
  ...shapes.de,
  months: shapes.de.months.map(accentedText),
  amounts: { thousand: " Ťşđ", million: " Ḿö", billion: " Ḿŕđ" },
  and: " ûñđ ",
  or: " öđéŕ ",
};

/** What makes a text two fifths longer, as long as languages come. */
const longer = (length: number): string =>
  ` ${"ļöñĝéŕ "
    .repeat(length)
    .slice(0, Math.ceil(0.4 * length))
    .trim()}`;

/** Every text has its message: itself in accented letters, and longer. */
export const longWords: Words = {
  language: "de",
  shape: accentedShape,
  message: (key) => (holes) => {
    const text = filledKey(key, holes, accentedText);
    return `${text}${longer(text.length)}`;
  },
};

/** The same as a message of a catalogue, in ICU's syntax; it is longer by as much as its English text, its holes counted with it. */
export const longMessage = (key: string): string =>
  `${key.replace(/\{\d+, plural, one \{|\} other \{|\}\}|\{\d+\}|[^{}]+/g, (part) => (/[{}]/.test(part) ? part : accentedText(part)))}${longer(key.length)}`;
