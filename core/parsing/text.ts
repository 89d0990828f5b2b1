import { remembering } from "./remembering";

/** Text as people type it, made comparable. */

const spaces = /[\s\u00a0\u2007\u2009\u200b\u202f\ufeff]+/g;

/** Outer spaces gone, inner ones single and ordinary. */
export function tidy(text: string): string {
  return isPlainlyTidy(text) ? text : text.replace(spaces, " ").trim();
}

/** Plain letters with single spaces between: so are most texts, and a look tells it sooner than replacing does. */
const isPlainlyTidy = (text: string): boolean => /^(?:[!-~]+(?: [!-~]+)*)?$/.test(text);

/** What makes two IDs the same: tidy, in capitals. */
export const idKey = (text: string): string => tidy(text).toUpperCase();

/** What makes two headers the same: lower case, no marks (*, :, ?, #) and soft hyphens, hyphens and underlines as spaces. */
export const headerKey = remembering((text) => tidy(text.replace(/\u00ad/g, "").replace(/[*:?#†_/–—.-]/g, " ")).toLowerCase());

/** Words that people type for "there is none". */
export const isBlankWord = (text: string): boolean => isTidyBlankWord(tidy(text));

/** The same of a text that is tidy already. */
export function isTidyBlankWord(words: string): boolean {
  return words.length <= longestBlankWord && /^(?:|n\/?a|none|nil|tbc|tbd|-|–|—|\?)$/i.test(words);
}

const longestBlankWord = 4;

/** "Total", "Grand total" or "Subtotal": what stands in a row of totals where the ID should be. */
export const isTotalWord = (cell: unknown): boolean => typeof cell === "string" && mayBeTotal(cell) && /^(grand |sub)?-?totals?:?$/i.test(tidy(cell));

/** A last letter that a total cannot end in tells most texts sooner than tidying does. */
function mayBeTotal(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return !((last >= 48 && last <= 57) || (last >= 97 && last <= 122 && last !== 108 && last !== 115));
}

/** The spreadsheets' error values, where a host can only hand them over as text. */
export const isErrorText = (text: string): boolean =>
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|BUSY!|FIELD!|CONNECT!|BLOCKED!|GETTING_DATA|UNKNOWN!)$/i.test(text.trim());

/** How many single-letter edits turn one word into the other (Levenshtein), used to suggest what was meant. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replace = (previous[column - 1] as number) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(replace, (previous[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[to.length] as number;
}
