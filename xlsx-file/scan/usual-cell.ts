import type { CellSpot } from "./cell-spot";
import { hashWith } from "./known-texts";
import { exactNumber } from "./numbers";
import { farthestLook, four, meaningOf, ordinary, two } from "./words";
import { greaterThan, lessThan, quote } from "./xml-bytes";

const [cellTag, attribute] = [four("<c r"), two('="')];
const [style, type, closing, value] = [four(' s="'), four(' t="'), two("/>"), four("><v>")];
const [shared, sharedEnd] = [four('s"><'), two("v>")];
const [inline1, inline2, inline3, inline4, inline5] = [four("inli"), four("neSt"), four('r"><'), four("is><"), two("t>")];
const [valueEnd, cellEnd] = [four("</v>"), four("</c>")];
const [textEnd1, textEnd2, textEnd3] = [four("</t>"), four("</is"), four("></c")];

/** More letters, digits of a row or of a style than these are for the other reader. */
const longest = 8;

/**
 * Reads the cell at a `<` as most programs write it: its address first, then its style and type, and in it a number, the number of a shared
 * text, one inline text or nothing. Gives where it ends, or 0 for anything else; then nothing of it was read.
 */
export function readUsualCell(bytes: Uint8Array, words: DataView, start: number, cell: CellSpot): number {
  const last = bytes.length - farthestLook;
  if (start > last || words.getInt32(start, true) !== cellTag || words.getUint16(start + 4, true) !== attribute) return 0;
  let at = start + 6;
  let column = 0;
  for (let letter = bytes[at] as number; letter >= 0x41 && letter <= 0x5a; letter = bytes[++at] as number) column = column * 26 + letter - 0x40;
  if (column === 0 || at > start + 6 + longest) return 0;
  const digits = at;
  while (bytes[at] !== quote) if (++at > digits + longest) return 0;
  at++;
  let styleNumber = 0;
  if (words.getInt32(at, true) === style) {
    at += 4;
    const from = at;
    for (let digit = bytes[at] as number; digit !== quote; digit = bytes[++at] as number) {
      if (at > from + longest) return 0;
      styleNumber = styleNumber * 10 + digit - 0x30;
    }
    at++;
  }
  const end = readContent(bytes, words, at, cell);
  if (end === 0) return 0;
  cell.column = column;
  cell.style = styleNumber;
  cell.start = start;
  cell.end = end;
  cell.formulaStart = 0;
  return end;
}

/** Reads from behind the style on. */
function readContent(bytes: Uint8Array, words: DataView, at: number, cell: CellSpot): number {
  const next = words.getInt32(at, true);
  if (next === value) return readNumber(bytes, words, at + 4, "n", cell);
  if ((next & 0xffff) === closing) return readNothing(at + 2, cell);
  if (next !== type) return 0;
  const named = words.getInt32(at + 4, true);
  if (named === shared) return words.getUint16(at + 8, true) === sharedEnd ? readNumber(bytes, words, at + 10, "s", cell) : 0;
  const isInline =
    named === inline1 &&
    words.getInt32(at + 8, true) === inline2 &&
    words.getInt32(at + 12, true) === inline3 &&
    words.getInt32(at + 16, true) === inline4 &&
    words.getUint16(at + 20, true) === inline5;
  return isInline ? readText(bytes, words, at + 22, cell) : 0;
}

function readNothing(end: number, cell: CellSpot): number {
  cell.type = "n";
  cell.valueStart = cell.valueEnd = 0;
  return end;
}

/** Reads a number on the way to its end. */
function readNumber(bytes: Uint8Array, words: DataView, from: number, type: "n" | "s", cell: CellSpot): number {
  const last = bytes.length - farthestLook;
  let to = from;
  let mantissa = 0;
  let point = 0;
  let isPlain = true;
  const isNegative = bytes[from] === 0x2d;
  if (isNegative) to++;
  const first = to;
  for (let byte = bytes[to] as number; byte !== lessThan; byte = bytes[to] as number) {
    if (byte >= 0x30 && byte <= 0x39) mantissa = mantissa * 10 + byte - 0x30;
    else if (byte === 0x2e && point === 0) point = to;
    else isPlain = false;
    if (++to > last) return 0;
  }
  if (words.getInt32(to, true) !== valueEnd || words.getInt32(to + 4, true) !== cellEnd) return 0;
  cell.type = type;
  cell.valueStart = from;
  cell.valueEnd = to;
  cell.number = isPlain && to > first ? exactNumber(mantissa, point === 0 ? 0 : to - point - 1, isNegative) : NaN;
  return to + 8;
}

/** Reads an inline text to its end, with the hash by which it may be known already. */
function readText(bytes: Uint8Array, words: DataView, from: number, cell: CellSpot): number {
  const last = bytes.length - farthestLook;
  let to = from;
  let hash = 0;
  let isPlain = true;
  for (let byte = bytes[to] as number; byte !== lessThan; byte = bytes[to] as number) {
    hash = hashWith(hash, byte);
    if (meaningOf[byte] !== ordinary) isPlain = false;
    if (++to > last) return 0;
  }
  if (words.getInt32(to, true) !== textEnd1 || words.getInt32(to + 4, true) !== textEnd2 || words.getInt32(to + 8, true) !== textEnd3) return 0;
  if (bytes[to + 12] !== greaterThan) return 0;
  cell.type = "inlineStr";
  cell.valueStart = from - 3;
  cell.valueEnd = to + 4;
  cell.isPlain = isPlain;
  cell.hash = hash;
  return to + 13;
}
