import { putCode, putNumber, readColumn, sharedCode, type ReadColumn } from "./read-column";
import { findText, type TextsOfPart } from "./texts-of-part";
import { lastColumn, type Rectangle } from "./address";
import { exactNumber, powersOfTen } from "./numbers";
import { eight, farthestLook, four, two } from "./words";
import { greaterThan, integer, quote, slash, tagEnd } from "./xml-bytes";

/** The columns of a table, by their place in it, and where their reading stands; one that holds nothing yet is missing. */
export interface ReadRows {
  readonly table: Rectangle;
  readonly byPlace: (ReadColumn | undefined)[];
  /** The row and the column, from 1, of what was read last, and how many digits that row's number has. */
  row: number;
  column: number;
  rowDigits: number;
  /** The last column of the sheet that holds anything, and the last that has a cell at all, blank ones too; 0 for none. */
  widest: number;
  rightmost: number;
  /** By row under the header, where its end tag stands, as far as known. Undefined where nobody will ask. */
  readonly ends: number[] | undefined;
}

const [cellTag, attribute] = [four("<c r"), two('="')];
const [style, type, closing, value] = [four(' s="'), four(' t="'), two("/>"), four("><v>")];
const [shared, number, numberStart] = [four('s"><'), four('n"><'), two("v>")];
const [inline1, inline2, inline3] = [eight("inlineSt"), eight('r"><is><'), eight("><is><t>")];
const valueEnd = eight("</v></c>");
const [textEnd1, textEnd2] = [eight("</t></is"), eight("/is></c>")];
const [rowEnd, rowStart] = [eight("</row><r"), eight('<row r="')];

/** More digits of a style than these are for the other reader, and more of a number that fits 32 bits. */
const [longestStyle, longestInteger] = [8, 9];

/**
 * Reads the cells of rows below the header from a `<c` on into columns, as long as they stand as most programs write them: row below row, and each cell
 * with an address first, then a style and a type, and in it a number, the number of a shared text, one inline text or nothing. Gives where it stopped, at
 * what is for the other reader.
 */
export function readUsualRows(bytes: Uint8Array, words: DataView, from: number, into: ReadRows, texts: TextsOfPart): number {
  let at = from;
  for (;;) {
    at = readUsualCells(bytes, words, at, into, texts);
    const next = usualRow(bytes, words, at, into);
    if (next === 0) return at;
    at = next;
  }
}

/** Passes the end of a row and the start of the next; gives where its first cell stands, or 0 where something else does. */
function usualRow(bytes: Uint8Array, words: DataView, at: number, into: ReadRows): number {
  if (at > bytes.length - farthestLook || words.getFloat64(at, true) !== rowEnd || words.getFloat64(at + 6, true) !== rowStart) return 0;
  const next = into.row + 1;
  const digits = into.rowDigits + (next === powersOfTen[into.rowDigits] ? 1 : 0);
  const numberEnd = at + 14 + digits;
  if (bytes[numberEnd] !== quote || integer(bytes, at + 14, numberEnd) !== next || next > into.table.lastRow) return 0;
  const end = bytes[numberEnd + 1] === greaterThan ? numberEnd + 2 : tagEnd(bytes, at + 6);
  if (bytes[end - 2] === slash) return 0;
  if (into.ends !== undefined) into.ends[into.row - into.table.firstRow - 1] = at;
  into.row = next;
  into.rowDigits = digits;
  into.column = 0;
  return end;
}

function readUsualCells(bytes: Uint8Array, words: DataView, from: number, into: ReadRows, texts: TextsOfPart): number {
  const last = bytes.length - farthestLook;
  const { table, byPlace, rowDigits } = into;
  const row = into.row - table.firstRow - 1;
  let start = from;
  while (start <= last && words.getInt32(start, true) === cellTag && words.getUint16(start + 4, true) === attribute) {
    let at = start + 6;
    let column = 0;
    for (let letter = (bytes[at] as number) - 0x40; letter > 0 && letter <= 26 && column <= lastColumn; letter = (bytes[++at] as number) - 0x40)
      column = column * 26 + letter;
    at += rowDigits;
    if (bytes[at] !== quote || column === 0 || column > lastColumn) return start;
    let next = words.getInt32(++at, true);
    if (next === style) {
      const limit = at + 4 + longestStyle;
      at += 5;
      while (bytes[at] !== quote) if (++at > limit) return start;
      next = words.getInt32(++at, true);
    }
    if ((next & 0xffff) === closing) {
      into.column = column;
      if (column > into.rightmost) into.rightmost = column;
      start = at + 2;
      continue;
    }
    const place = column - table.firstColumn;
    const isInside = place >= 0 && column <= table.lastColumn;
    const named = next === type ? words.getInt32(at + 4, true) : 0;
    if (next === value || ((named === shared || named === number) && words.getUint16(at + 8, true) === numberStart)) {
      at += named === 0 ? 4 : 10;
      const isNegative = bytes[at] === 0x2d;
      if (isNegative) at++;
      const first = at;
      let mantissa = 0;
      let decimals = 0;
      for (let digit = (bytes[at] as number) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] as number) - 0x30) mantissa = (mantissa * 10 + digit) | 0;
      let digits = at - first;
      if (bytes[at] === 0x2e) {
        const point = at++;
        for (let digit = (bytes[at] as number) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] as number) - 0x30) mantissa = (mantissa * 10 + digit) | 0;
        decimals = at - point - 1;
        digits += decimals;
      }
      if (digits === 0 || digits > longestInteger || words.getFloat64(at, true) !== valueEnd) return start;
      if (named === shared && (isNegative || decimals > 0)) return start;
      at += 8;
      if (isInside) {
        const standing = (byPlace[place] ??= readColumn(table.lastRow - table.firstRow));
        if (named === shared) putCode(standing, row, sharedCode(mantissa));
        else putNumber(standing, row, exactNumber(mantissa, decimals, isNegative));
      }
    } else if (
      next === type &&
      words.getFloat64(at + 4, true) === inline1 &&
      words.getFloat64(at + 12, true) === inline2 &&
      words.getFloat64(at + 14, true) === inline3
    ) {
      at += 22;
      const standing = isInside ? (byPlace[place] ??= readColumn(table.lastRow - table.firstRow)) : undefined;
      const found = findText(texts, at, standing === undefined ? 0 : standing.lastText);
      if (found === 0) return start;
      at = texts.end;
      if (words.getFloat64(at, true) !== textEnd1 || words.getFloat64(at + 5, true) !== textEnd2) return start;
      at += 13;
      if (standing !== undefined) {
        standing.lastText = found;
        putCode(standing, row, texts.place);
      }
    } else return start;
    start = at;
    into.column = column;
    if (column > into.widest) into.widest = column;
  }
  return start;
}
