import { isoDate, type Day } from "../domain/day";
import { residue } from "../wording/figures";
import { printLetters } from "../domain/prints";
import { exactDigits, figureDigits, nearNothing, roundedTo, shareScale, textField } from "./record-text";

/*
 * How a long part of the record is written: the codes of its letters into a list, one behind the other, each function giving the place
 * behind what it wrote. A string for each field, and one of each line, cost five times as much as the letters themselves.
 */

export type Letters = number[];

const [zero, minus, point, percent] = [48, 45, 46, 37];

/** What stands between the fields of a line. */
export const semicolon = 59;

export function putText(letters: Letters, at: number, text: string): number {
  for (let place = 0; place < text.length; place++) letters[at + place] = text.charCodeAt(place);
  return at + text.length;
}

/** A text as a field of a line: as {@link textField}. Hardly any holds what a field may not, so that it is looked for while writing. */
export function putField(letters: Letters, at: number, text: string): number {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === semicolon || code === percent || code < 0x20) return putText(letters, at, textField(text));
    letters[at + place] = code;
  }
  return at + text.length;
}

/** A figure as the record keeps it: as `String(keptFigure(value))`. */
export const putFigure = (letters: Letters, at: number, value: number): number => putRounded(letters, at, value, figureDigits);

/** A share or months: as `String(keptShare(value))`. */
export function putShare(letters: Letters, at: number, value: number): number {
  if (!(Math.abs(value) < 1e9)) return putFigure(letters, at, value);
  return putDecimals(letters, at, Math.round(value * shareScale), 4);
}

/** What was entered, or a sum of such: as `exactField(value)`. */
export function putExact(letters: Letters, at: number, value: number): number {
  const size = Math.abs(value);
  const inTenThousandths = Math.round(value * 1e4);
  if (size < 1e8 && inTenThousandths / 1e4 === value) return putDecimals(letters, at, inTenThousandths, 4);
  return size < residue ? putText(letters, at, String(nearNothing(value))) : putRounded(letters, at, value, exactDigits);
}

/** Writes days, each worked out but once: a long plan has few different ones. */
export function dayWriter(): (letters: Letters, at: number, day: Day) => number {
  const written = new Map<number, string>();
  return (letters, at, day) => {
    let text = written.get(day);
    if (text === undefined) written.set(day, (text = isoDate(day)));
    return putText(letters, at, text);
  };
}

/** A print in seven letters, to the base 36. */
export function putPrint(letters: Letters, at: number, print: number): number {
  // The four upper and the three lower ones each fit into 32 bits.
  const upper = Math.floor((print >>> 0) / 46656) | 0;
  putBase36(letters, at, upper, 4);
  return putBase36(letters, at + 4, ((print >>> 0) - upper * 46656) | 0, 3);
}

function putBase36(letters: Letters, at: number, whole: number, count: number): number {
  let rest = whole;
  for (let place = at + count - 1; place >= at; place--) {
    const next = (rest / 36) | 0;
    const letter = rest - next * 36;
    letters[place] = letter < 10 ? zero + letter : 87 + letter;
    rest = next;
  }
  return at + count;
}

/** Whether the letters of a text from a place on are those of a print. */
export function isPrintAt(text: string, from: number, print: number): boolean {
  let read = 0;
  for (let place = from; place < from + printLetters; place++) {
    const code = text.charCodeAt(place);
    const letter = code >= 97 && code <= 122 ? code - 87 : code >= zero && code <= 57 ? code - zero : NaN;
    read = read * 36 + letter;
  }
  return read === print >>> 0;
}

/** Fewer than every engine takes as the arguments of one call, and so few that the list of them is soon made. */
const mostArguments = 1024;

/** The text of the letters up to a place. */
export function textOfLetters(letters: Letters, to: number): string {
  const parts: string[] = [];
  const chunk = letters.slice(0, mostArguments);
  for (let from = 0; from < to; from += mostArguments) {
    chunk.length = Math.min(mostArguments, to - from);
    for (let place = 0; place < chunk.length; place++) chunk[place] = letters[from + place] as number;
    parts.push(String.fromCharCode.apply(null, chunk));
  }
  return parts.join("");
}

/** All that a number of 64 bits keeps exactly. */
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17];
const mostDigits = 15;

/** As {@link roundedTo} rounds it, and as a number becomes a text. */
function putRounded(letters: Letters, at: number, value: number, digits: number): number {
  const size = Math.abs(value);
  if (size < residue) return putText(letters, at, "0");
  if (Number.isInteger(value)) return size < (powers[mostDigits] as number) ? putDecimals(letters, at, value, 0) : putText(letters, at, String(value));
  if (size >= (powers[digits] as number)) return size < 1e15 ? putDecimals(letters, at, Math.round(value), 0) : putText(letters, at, String(Math.round(value)));
  // What is smaller is written with an exponent.
  if (size < 1e-5) return putText(letters, at, String(roundedTo(value, digits)));
  let decimals = digits;
  for (let whole = 0; size >= (powers[whole] as number); whole++) decimals--;
  for (let place = 1; size * (powers[place] as number) < 1; place++) decimals++;
  return putDecimals(letters, at, Math.round(value * (powers[decimals] as number)), decimals);
}

/** A whole number of units of the so manyth decimal place, without the zeros at the end. */
function putDecimals(letters: Letters, at: number, units: number, decimals: number): number {
  if (units < 0) letters[at] = minus;
  const from = units < 0 ? at + 1 : at;
  const size = Math.abs(units);
  if (decimals === 0) return putWhole(letters, from, size);
  const power = powers[decimals] as number;
  const whole = Math.floor(size / power);
  const rest = size - whole * power;
  let end = putWhole(letters, from, whole);
  if (rest === 0) return end;
  letters[end] = point;
  end = putPadded(letters, end + 1, rest, decimals);
  while (letters[end - 1] === zero) end--;
  return end;
}

function putWhole(letters: Letters, at: number, whole: number): number {
  let count = 1;
  while (count < mostDigits && whole >= (powers[count] as number)) count++;
  return putPadded(letters, at, whole, count);
}

/** So many digits, with zeros in front. */
function putPadded(letters: Letters, at: number, whole: number, count: number): number {
  const end = at + count;
  let place = end;
  let rest = whole;
  while (rest >= 1e9) {
    const next = Math.floor(rest / 10);
    letters[--place] = (zero + rest - next * 10) | 0;
    rest = next;
  }
  // Now it fits into 32 bits, which engines divide much faster.
  for (let small = rest | 0; place > at;) {
    const next = (small / 10) | 0;
    letters[--place] = zero + small - next * 10;
    small = next;
  }
  return end;
}
