import { damaged } from "../errors";
import { lastColumn, lastRow } from "./address";
import { textEnd } from "./text";
import {
  colon,
  equals,
  exclamation,
  greaterThan,
  hasName,
  lessThan,
  nameEnd,
  question,
  skipSpecial,
  slash,
  space,
  tagEnd,
} from "./xml-bytes";

/** How a cell's value is written: the `t` attribute. */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

/** A cell as it stands in the sheet's bytes. The scanner hands out the same object each time: read, do not keep. */
export interface CellSpot {
  row: number;
  column: number;
  style: number;
  type: CellType;
  /** The whole element. */
  start: number;
  end: number;
  /** The inside of `<v>`, or of `<is>` for an inline text; both 0 where there is none. */
  valueStart: number;
  valueEnd: number;
  /** The start of `<f>`; 0 where there is none. */
  formulaStart: number;
}

/** A row as it stands in the sheet's bytes; the same object again and again. */
export interface RowSpot {
  row: number;
  start: number;
  /** After the start tag's `>`. */
  tagEnd: number;
  selfClosing: boolean;
}

export interface SheetVisitor {
  /** Called before the row's cells; false ends the scan. */
  readonly row?: (row: Readonly<RowSpot>) => boolean;
  readonly cell: (cell: Readonly<CellSpot>) => void;
  /** Called with the position of the row's end tag, or of the end of a row without content. */
  readonly rowEnd?: (position: number) => void;
}

/** One pass over the inside of `<sheetData>`: no tree, no strings, whatever prefix or quotes the writer used. */
export function scanSheetData(bytes: Uint8Array, from: number, to: number, visitor: SheetVisitor): void {
  const row: RowSpot = { row: 0, start: 0, tagEnd: 0, selfClosing: false };
  const cell: CellSpot = {
    row: 0, column: 0, style: 0, type: "n", start: 0, end: 0, valueStart: 0, valueEnd: 0, formulaStart: 0,
  };
  let at = from;
  while (at < to) {
    if (bytes[at] !== lessThan) {
      at++;
      continue;
    }
    const next = bytes[at + 1] ?? 0;
    if (next === exclamation || next === question) {
      at = skipSpecial(bytes, at);
      continue;
    }
    const nameStop = nameEnd(bytes, at);
    const first = bytes[nameStop - 1];
    const before = bytes[nameStop - 2];
    if (first === 0x63 && (before === lessThan || before === colon)) {
      cell.row = row.row;
      readCell(bytes, at, nameStop, cell);
      if (cell.column > lastColumn) throw damaged(`a cell stands in column ${cell.column}`);
      at = cell.end;
      visitor.cell(cell);
      continue;
    }
    const isRow = first === 0x77 && before === 0x6f && bytes[nameStop - 3] === 0x72 && nameStop - at >= 4;
    const end = tagEnd(bytes, at);
    if (isRow && next === slash) visitor.rowEnd?.(at);
    else if (isRow) {
      row.row = rowNumber(bytes, nameStop, end) ?? row.row + 1;
      if (!(row.row >= 1 && row.row <= lastRow)) throw damaged("a row has a number that no sheet has");
      row.start = at;
      row.tagEnd = end;
      row.selfClosing = bytes[end - 2] === slash;
      cell.column = 0;
      if (visitor.row?.(row) === false) return;
      if (row.selfClosing) visitor.rowEnd?.(end);
    }
    at = end;
  }
}

function readCell(bytes: Uint8Array, start: number, nameStop: number, cell: CellSpot): void {
  cell.start = start;
  cell.column++;
  cell.style = 0;
  cell.type = "n";
  cell.valueStart = cell.valueEnd = cell.formulaStart = 0;
  const tagStop = readCellTag(bytes, nameStop, cell);
  cell.end = bytes[tagStop - 2] === slash ? tagStop : readCellContent(bytes, tagStop, cell);
}

function readCellTag(bytes: Uint8Array, from: number, cell: CellSpot): number {
  let at = from;
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

function readCellContent(bytes: Uint8Array, from: number, cell: CellSpot): number {
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

/** The `r` attribute of a row's start tag, undefined where it has none. */
function rowNumber(bytes: Uint8Array, from: number, end: number): number | undefined {
  let quote = 0;
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === 0x72 && (bytes[at - 1] ?? 0) <= space && (bytes[at + 1] === equals || bytes[at + 1] === space)) {
      while (bytes[at] !== 0x22 && bytes[at] !== 0x27) at++;
      const close = bytes.indexOf(bytes[at] ?? 0, at + 1);
      return integer(bytes, at + 1, close);
    }
  }
  return undefined;
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

function integer(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + (bytes[at] ?? 0x30) - 0x30;
  return value;
}

function typeOf(bytes: Uint8Array, from: number, to: number): CellType {
  const first = bytes[from];
  if (first === 0x73) return to - from === 1 ? "s" : "str";
  if (first === 0x69) return "inlineStr";
  if (first === 0x62) return "b";
  if (first === 0x65) return "e";
  return first === 0x64 ? "d" : "n";
}
