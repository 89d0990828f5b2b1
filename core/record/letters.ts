import { isoDate, type Day } from "../domain/day";
import { residue } from "../wording/figures";
import { printLetters } from "../domain/prints";
import type { TextOf } from "../port/host-means";
import { exactDigits, figureDigits, nearNothing, roundedTo, shareScale, textField } from "./record-text";

/*
 * How a long part of the record is written: the codes of its letters into a list, one behind the other, each function giving the place
 * behind what it wrote. A string for each field, and one of each line, cost five times as much as the letters themselves.
 */

/** Letters of a byte each; those whose code takes more stand beside, each by its place and its code, in order. */
export interface Letters {
  bytes: Uint8Array;
  wide: number[];
  /** Days, each worked out but once: a long plan has few different ones. */
  readonly days: Map<Day, string>;
}

const [zero, minus, point, percent] = [48, 45, 46, 37];

/** What stands between the fields of a line. */
export const semicolon = 59;

/** There is always room for so many behind the last text: more than the figures and marks up to the next one take. */
const spare = 512;

export const newLetters = (room = 0): Letters => ({ bytes: new Uint8Array(room + spare), wide: [], days: new Map() });

/** Makes room for letters up to a place, and for the figures behind it. */
export function makeRoom(letters: Letters, to: number): void {
  const { bytes } = letters;
  if (to + spare <= bytes.length) return;
  letters.bytes = new Uint8Array((to + spare) * 2);
  letters.bytes.set(bytes);
}

export function putText(letters: Letters, at: number, text: string): number {
  makeRoom(letters, at + text.length);
  const { bytes } = letters;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    bytes[at + place] = code;
    if (code > 0xff) letters.wide.push(at + place, code);
  }
  return at + text.length;
}

/** A text as a field of a line: as {@link textField}. Hardly any holds what a field may not, so that it is looked for while writing. */
export function putField(letters: Letters, at: number, text: string): number {
  makeRoom(letters, at + text.length);
  const { bytes } = letters;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === semicolon || code === percent || code < 0x20 || code > 0xff) return putText(letters, at, textField(text));
    bytes[at + place] = code;
  }
  return at + text.length;
}

/** What a number is, by which it is written: a figure, a share or months, a day. */
export type Written = "figure" | "share" | "day";

/** A number as the record keeps it. One way in for all, since an engine compiles each place that calls a writer with a copy of that. */
export const putNumber = (letters: Letters, at: number, value: number, what: Written): number =>
  what === "figure" ? putFigure(letters, at, value) : what === "share" ? putShare(letters, at, value) : putDay(letters, at, value);

/** A figure as the record keeps it: as `String(keptFigure(value))`. */
export const putFigure = (letters: Letters, at: number, value: number): number => putRounded(letters, at, value, figureDigits);

/** A share or months: as `String(keptShare(value))`. */
export function putShare(letters: Letters, at: number, value: number): number {
  if (!(Math.abs(value) < 1e9)) return putFigure(letters, at, value);
  return putDecimals(letters.bytes, at, Math.round(value * shareScale), 4);
}

/** What was entered, or a sum of such: as `exactField(value)`. */
export function putExact(letters: Letters, at: number, value: number): number {
  single[0] = value;
  return putExactOf(letters, at, single, 0);
}

const single = new Float64Array(1);

/** The same of a number in a list: handed to a call by itself it would have to be made an object. */
export function putExactOf(letters: Letters, at: number, values: Float64Array, place: number): number {
  const value = values[place] as number;
  const units = Math.round(value * 1e4);
  if (!(Math.abs(value) < 1e8 && units / 1e4 === value)) return putLong(letters, at, value);
  return putDecimals(letters.bytes, at, units, 4);
}

const putLong = (letters: Letters, at: number, value: number): number =>
  Math.abs(value) < residue ? putText(letters, at, String(nearNothing(value))) : putRounded(letters, at, value, exactDigits);

/** "2026-11-24". */
export function putDay(letters: Letters, at: number, day: Day): number {
  let text = letters.days.get(day);
  if (text === undefined) letters.days.set(day, (text = isoDate(day)));
  return putText(letters, at, text);
}

/** A print in seven letters, to the base 36. */
export function putPrint({ bytes }: Letters, at: number, print: number): number {
  // The four upper and the three lower ones each fit into 32 bits.
  const upper = Math.floor((print >>> 0) / 46656) | 0;
  putBase36(bytes, at, upper, 4);
  return putBase36(bytes, at + 4, ((print >>> 0) - upper * 46656) | 0, 3);
}

function putBase36(bytes: Uint8Array, at: number, whole: number, count: number): number {
  let rest = whole;
  for (let place = at + count - 1; place >= at; place--) {
    const next = (rest / 36) | 0;
    const letter = rest - next * 36;
    bytes[place] = letter < 10 ? zero + letter : 87 + letter;
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
export function textOfLetters({ bytes, wide }: Letters, to: number, textOf: TextOf = textOfCodes): string {
  if (!((wide[0] ?? to) < to)) return textOf(bytes, to);
  const codes = Uint16Array.from(bytes.subarray(0, to));
  for (let place = 0; place < wide.length; place += 2) codes[wide[place] as number] = wide[place + 1] as number;
  return textOfCodes(codes, to);
}

function textOfCodes(codes: ArrayLike<number>, to: number): string {
  const parts: string[] = [];
  const chunk = new Array<number>(mostArguments).fill(0);
  for (let from = 0; from < to; from += mostArguments) {
    chunk.length = Math.min(mostArguments, to - from);
    for (let place = 0; place < chunk.length; place++) chunk[place] = codes[from + place] as number;
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
  if (size < residue) return putDecimals(letters.bytes, at, 0, 0);
  const isWhole = Number.isInteger(value) || size >= (powers[digits] as number);
  if (isWhole && size >= (powers[mostDigits] as number)) return putText(letters, at, String(Math.round(value)));
  // What is smaller is written with an exponent.
  if (size < 1e-5) return putText(letters, at, String(roundedTo(value, digits)));
  let decimals = digits + mostZeros;
  while (size >= (limits[digits + mostZeros - decimals] as number)) decimals--;
  if (isWhole) decimals = 0;
  return putDecimals(letters.bytes, at, Math.round(value * (powers[decimals] as number)), decimals);
}

/** Of a figure that is written without an exponent so many zeros stand behind the point at the most, and what it is less than with one less, and so on. */
const mostZeros = 4;
const limits = [1e-4, 1e-3, 1e-2, 1e-1, ...powers];

/** A whole number of units of the so manyth decimal place, without the zeros at the end. */
function putDecimals(bytes: Uint8Array, at: number, units: number, decimals: number): number {
  // Written over where the number has no sign. An engine that has met no sign yet would have to compile all of this again at the first.
  bytes[at] = minus;
  const from = at + (units < 0 ? 1 : 0);
  const size = Math.abs(units);
  if (size > most32) return putParts(bytes, from, size, decimals);
  // All in whole numbers of 32 bits, which engines divide much faster, and in one loop from the last digit on.
  let [rest, left] = [size | 0, decimals];
  while (left > 0 && rest % 10 === 0) {
    rest = (rest / 10) | 0;
    left--;
  }
  let count = left + 1;
  while (rest >= (powers[count] as number)) count++;
  const end = from + count + (left > 0 ? 1 : 0);
  let place = end;
  for (let digit = 0; digit < count; digit++) {
    if (digit === left && left > 0) bytes[--place] = point;
    const next = (rest / 10) | 0;
    bytes[--place] = zero + rest - next * 10;
    rest = next;
  }
  return end;
}

const most32 = 0x7fffffff;

/** The same of a number that is longer. */
function putParts(bytes: Uint8Array, at: number, size: number, decimals: number): number {
  const power = powers[decimals] as number;
  const whole = Math.floor(size / power);
  const rest = size - whole * power;
  let end = putWhole(bytes, at, whole);
  if (rest === 0) return end;
  bytes[end] = point;
  end = putDigits(bytes, end + 1, rest, decimals);
  while (bytes[end - 1] === zero) end--;
  return end;
}

const billion = 1e9;

/** A whole number of no sign. */
export function putWhole(bytes: Uint8Array, at: number, whole: number): number {
  if (whole >= billion) {
    const upper = Math.floor(whole / billion);
    return putSmall(bytes, putWhole(bytes, at, upper), (whole - upper * billion) | 0, 9);
  }
  let count = 1;
  for (let limit = 10; limit <= whole; limit *= 10) count++;
  return putSmall(bytes, at, whole | 0, count);
}

/** So many digits, with zeros in front. */
function putDigits(bytes: Uint8Array, at: number, whole: number, count: number): number {
  if (count <= 9) return putSmall(bytes, at, whole | 0, count);
  const upper = Math.floor(whole / billion);
  return putSmall(bytes, putSmall(bytes, at, upper | 0, count - 9), (whole - upper * billion) | 0, 9);
}

/** The same of a number of 32 bits, which engines divide much faster. */
function putSmall(bytes: Uint8Array, at: number, whole: number, count: number): number {
  let rest = whole;
  for (let place = at + count - 1; place >= at; place--) {
    const next = (rest / 10) | 0;
    bytes[place] = zero + rest - next * 10;
    rest = next;
  }
  return at + count;
}
