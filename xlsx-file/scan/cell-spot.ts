import { damaged } from "../package/errors";
import { nextTagStart, textEnd } from "./text";
import { colon, equals, exclamation, greaterThan, hasName, integer, lessThan, nameEnd, question, quote, skipSpecial, slash, space, tagEnd } from "./xml-bytes";

/** How a cell's value is written: the `t` attribute. */
type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

/** A cell as it stands in the sheet's bytes, its row and column counted from 1. The scanner hands out the same object each time: read, do not keep. */
export interface CellSpot {
  row: number;
  column: number;
  style: number;
  type: CellType;
  /** The whole element. */
  start: number;
  end: number;
  /** The inside of `<v>`, or of `<is>` for an inline text, which may be empty; both 0 where there is none. */
  valueStart: number;
  valueEnd: number;
  /** The start of `<f>`; 0 where there is none. */
  formulaStart: number;
  /** The value, where it was read on the way; else NaN. */
  number: number;
  /** Whether an inline text is one run of plain ASCII, whose hash is then known. */
  isPlain: boolean;
  hash: number;
}

/** A place for what is read of a cell. */
export const cellSpot = (): CellSpot => ({
  row: 0,
  column: 0,
  style: 0,
  type: "n",
  start: 0,
  end: 0,
  valueStart: 0,
  valueEnd: 0,
  formulaStart: 0,
  number: NaN,
  isPlain: false,
  hash: 0,
});

/** Reads the cell that starts at `<`; a cell without an address stands behind the one before. */
export function readCell(bytes: Uint8Array, start: number, nameStop: number, cell: CellSpot): void {
  cell.start = start;
  cell.column++;
  cell.style = 0;
  cell.type = "n";
  cell.valueStart = cell.valueEnd = cell.formulaStart = 0;
  cell.number = NaN;
  cell.isPlain = false;
  const tagStop = readCellTag(bytes, nameStop, cell);
  cell.end = bytes[tagStop - 2] === slash ? tagStop : readCellContent(bytes, tagStop, cell);
}

function readCellTag(bytes: Uint8Array, from: number, cell: CellSpot): number {
  let at = readUsualAttributes(bytes, from, cell);
  if (bytes[at] === greaterThan) return at + 1;
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined) throw damaged("a cell has no end");
    if (byte === greaterThan) return at + 1;
    if (byte <= space || byte === slash) {
      at++;
      continue;
    }
    const nameStart = at;
    while (bytes[at] !== equals && (bytes[at] ?? greaterThan) > space && bytes[at] !== greaterThan) at++;
    const single = at === nameStart + 1;
    while (bytes[at] !== 0x22 && bytes[at] !== 0x27) {
      if (++at >= bytes.length) throw damaged("an attribute has no value");
    }
    const quote = bytes[at] ?? 0;
    const valueStart = ++at;
    while (bytes[at] !== quote) {
      if (++at >= bytes.length) throw damaged("an attribute has no end");
    }
    if (single && byte === 0x72) cell.column = columnOf(bytes, valueStart, at) || cell.column;
    else if (single && byte === 0x73) cell.style = integer(bytes, valueStart, at);
    else if (single && byte === 0x74) cell.type = typeOf(bytes, valueStart, at);
    at++;
  }
}

/** Reads attributes as long as each is one letter, in double quotes and one space behind what stands before it, as most programs write them. */
function readUsualAttributes(bytes: Uint8Array, from: number, cell: CellSpot): number {
  let at = from;
  while (bytes[at] === space && bytes[at + 2] === equals && bytes[at + 3] === quote) {
    const name = bytes[at + 1];
    const start = at + 4;
    at = start;
    if (name === 0x72) {
      let column = 0;
      for (let letter = (bytes[at] ?? 0) & 0xdf; letter >= 0x41 && letter <= 0x5a; letter = (bytes[++at] ?? 0) & 0xdf) column = column * 26 + letter - 0x40;
      cell.column = column || cell.column;
    }
    while (bytes[at] !== quote) if (++at >= bytes.length) throw damaged("an attribute has no end");
    if (name === 0x73) cell.style = integer(bytes, start, at);
    else if (name === 0x74) cell.type = typeOf(bytes, start, at);
    at++;
  }
  return at;
}

/** Reads `<v>…</v></c>` and `<is><t>…</t></is></c>`, all that most cells hold, and gives the cell's end; 0 for anything else. */
function readUsualContent(bytes: Uint8Array, from: number, cell: CellSpot): number {
  const isValue = bytes[from + 1] === 0x76 && bytes[from + 2] === greaterThan;
  const opening = isValue ? plainValue : stands(bytes, from, keptText.start) ? keptText : plainText;
  if (bytes[from] !== lessThan || (opening === plainText && !stands(bytes, from, opening.start))) return 0;
  const at = nextTagStart(bytes, from + opening.start.length);
  if (!stands(bytes, at, opening.end)) return 0;
  cell.valueStart = from + opening.before;
  cell.valueEnd = at + opening.after;
  return at + opening.end.length;
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** What stands around a value, and how much of it counts as outside. */
const plainValue = { start: ascii("<v>"), end: ascii("</v></c>"), before: 3, after: 0 };
const plainText = { start: ascii("<is><t>"), end: ascii("</t></is></c>"), before: 4, after: 4 };
const keptText = { ...plainText, start: ascii('<is><t xml:space="preserve">') };

function stands(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

function readCellContent(bytes: Uint8Array, from: number, cell: CellSpot): number {
  const usual = readUsualContent(bytes, from, cell);
  if (usual > 0) return usual;
  let at = from;
  for (;;) {
    at = bytes[at] === lessThan ? at : bytes.indexOf(lessThan, at);
    if (at < 0) throw damaged("a cell has no end");
    const next = bytes[at + 1];
    if (next === exclamation || next === question) {
      at = skipSpecial(bytes, at);
      continue;
    }
    const nameStop = nameEnd(bytes, at);
    const last = bytes[nameStop - 1];
    const end = bytes[nameStop] === greaterThan ? nameStop + 1 : tagEnd(bytes, at);
    const short = nameStop - at === 2 || bytes[nameStop - 2] === colon || (next === slash && nameStop - at === 3);
    if (next === slash) {
      if (short && last === 0x63) return end;
      at = end;
      continue;
    }
    if (bytes[end - 2] === slash) {
      if (short && last === 0x66) cell.formulaStart = at;
      if (short && last === 0x76) cell.valueStart = cell.valueEnd = end;
      at = end;
    } else if (short && last === 0x76) {
      cell.valueStart = end;
      at = cell.valueEnd = textEnd(bytes, end);
    } else if (short && last === 0x66) {
      cell.formulaStart = at;
      at = textEnd(bytes, end);
    } else if (hasName(bytes, at, "is")) {
      cell.valueStart = end;
      at = cell.valueEnd = inlineEnd(bytes, end);
    } else at = end;
  }
}

/** The `<` of the `</is>` that ends an inline text. */
function inlineEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(lessThan, from); at >= 0; at = bytes.indexOf(lessThan, at)) {
    if (bytes[at + 1] === exclamation) at = skipSpecial(bytes, at);
    else if (bytes[at + 1] === slash && hasName(bytes, at, "is")) return at;
    else at++;
  }
  throw damaged("an inline text has no end");
}

function columnOf(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const letter = (bytes[at] ?? 0) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column;
}

function typeOf(bytes: Uint8Array, from: number, to: number): CellType {
  const first = bytes[from];
  if (first === 0x73) return to - from === 1 ? "s" : "str";
  if (first === 0x69) return "inlineStr";
  if (first === 0x62) return "b";
  if (first === 0x65) return "e";
  return first === 0x64 ? "d" : "n";
}
