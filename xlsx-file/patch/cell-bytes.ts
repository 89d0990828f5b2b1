import type { Cell } from "#core";
import { addressFrom1, lastRow } from "../scan/address";
import { cellXml, finite, textXml } from "../write/cells";
import type { ByteWriter } from "./byte-writer";

/** Writes the cells of one column, row by row: the same bytes as {@link cellXml} gives, without a string of each cell. */
export type CellWriter = (row: number, cell: Cell, style: number) => void;

const isAscii = /^[ -~]*$/;
/** Longer texts, and more of a column, are written as others are. */
const [longestText, mostTexts] = [100, 1000];

/** A writer of a column's cells; rows and columns count from 1. */
export function cellWriter(out: ByteWriter, column: number): CellWriter {
  const start = `<c r="${addressFrom1(1, column).slice(0, -1)}`;
  const numberStarts = new Map<number, string>();
  const textStarts = new Map<number, string>();
  const texts = new Map<string, string>();
  const startOf = (starts: Map<number, string>, style: number, rest: string): string => {
    const known = starts.get(style) ?? `"${style === 0 ? "" : ` s="${style}"`}${rest}`;
    starts.set(style, known);
    return known;
  };
  const textOf = (text: string): string => {
    const known = texts.get(text) ?? textXml(text);
    if (texts.size < mostTexts) texts.set(text, known);
    return known;
  };

  return (row, cell, style) => {
    if (typeof cell === "number" && row <= lastRow) {
      out.ascii(start);
      out.whole(row);
      out.ascii(startOf(numberStarts, style, "><v>"));
      putNumber(out, cell);
      out.ascii("</v></c>");
    } else if (typeof cell === "string" && row <= lastRow && cell.length < longestText && isAscii.test(cell)) {
      out.ascii(start);
      out.whole(row);
      out.ascii(startOf(textStarts, style, ' t="inlineStr"><is>'));
      out.ascii(textOf(cell));
      out.ascii("</is></c>");
    } else out.text(cellXml(row, column, cell, style));
  };
}

/** Writes a number as the language spells it: one of at most three decimals digit by digit, for no shorter spelling is nearer to it. */
function putNumber(out: ByteWriter, value: number): void {
  const thousandths = Math.round(value * 1000);
  if (!(thousandths >= 1000 && thousandths < 2 ** 31 && thousandths / 1000 === value)) return out.ascii(finite(value));
  const whole = Math.floor(value);
  const decimals = thousandths - whole * 1000;
  out.whole(whole);
  if (decimals === 0) return;
  out.ascii(".");
  if (decimals % 100 === 0) out.whole(decimals / 100);
  else if (decimals % 10 === 0) out.whole(decimals / 10, 2);
  else out.whole(decimals, 3);
}
