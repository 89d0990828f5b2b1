import { textTag, textXml } from "./cells";

/** The XML of a row piece by piece, its long texts as they are before they are escaped. */
export type RowPieces = readonly (string | LongText)[];

/** The text of a cell that is as long as those of the record. */
export interface LongText {
  readonly text: string;
}

export const rowXml = (pieces: RowPieces): string => pieces.map((piece) => (typeof piece === "string" ? piece : textXml(piece.text))).join("");

/** Gives the bytes that stand in a part as a row, where they are just those to be written. Rows are asked for in their order. */
export type StandingRows = (row: number, pieces: RowPieces) => Uint8Array | undefined;

/**
 * The rows of a sheet's part that are to be written as they stand, so that the record of years is not escaped and encoded anew for the row that a
 * review adds to it: the host's own comparison takes a tenth of that.
 */
export function standingRows(part: Uint8Array): StandingRows {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
  const written = Buffer.allocUnsafe(mostBytes);
  let behind = 0;
  const endOf = (pieces: RowPieces, start: number): number => {
    let at = start;
    for (const piece of pieces) {
      const xml = typeof piece === "string" ? piece : longXml(piece.text);
      if (xml.length * mostBytesOfUnit > mostBytes) return -1;
      const length = written.write(xml);
      if (at + length > bytes.length || written.compare(bytes, at, at + length, 0, length) !== 0) return -1;
      at += length;
    }
    return at;
  };
  return (row, pieces) => {
    const start = bytes.indexOf(`<row r="${row}"`, behind);
    if (start < 0) return undefined;
    const end = endOf(pieces, start);
    behind = Math.max(start, end);
    return end < 0 ? undefined : bytes.subarray(start, end);
  };
}

const mostBytes = 2 ** 20;
/** Of a unit of UTF-16 in UTF-8. */
const mostBytesOfUnit = 3;

/** As {@link textXml}, which looks at letter after letter, where the host's own search finds nothing to escape. What that does not look for stands nowhere unescaped. */
const longXml = (text: string): string => (marks.some((mark) => text.includes(mark)) ? textXml(text) : `${textTag(text)}${text}</t>`);
const marks = ["&", "<", ">", "_x", "\r"];
