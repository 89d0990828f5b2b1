import { notCalculated, type Cell } from "#core";
import { days1904, isoDay } from "./dates";
import type { SharedStrings } from "./shared-strings";
import type { CellSpot } from "./cell-spot";
import { knownTexts } from "./known-texts";
import { decodeText, plainRun, richText } from "./text";
import { latin } from "./xml-bytes";

/** What the value of a cell depends on beside its own bytes. */
export interface ValueContext {
  readonly sharedStrings: SharedStrings;
  /** Whether a style shows dates, asked only where the workbook counts days from 1904. */
  readonly is1904Date: (style: number) => boolean;
}

export type CellReader = (bytes: Uint8Array, cell: Readonly<CellSpot>) => Cell;

/** What a formula shows that no program has calculated. */
export const uncalculated: Cell = { error: notCalculated };

export function cellReader({ sharedStrings, is1904Date }: ValueContext): CellReader {
  const known = knownTexts();
  const inlineTexts = new Map<string, string>();
  const interned = (text: string): string | null => {
    if (text === "") return null;
    const standing = inlineTexts.get(text);
    if (standing !== undefined) return standing;
    if (inlineTexts.size < 10000) inlineTexts.set(text, text);
    return text;
  };

  return (bytes, cell) => {
    const { type, valueStart, valueEnd } = cell;
    if (valueStart === valueEnd) return neverCalculated(cell) ? uncalculated : null;
    if (type === "s") return sharedStrings(parseNumber(bytes, valueStart, valueEnd) ?? -1) || null;
    if (type === "n") {
      const number = parseNumber(bytes, valueStart, valueEnd);
      if (number === undefined) return null;
      return is1904Date(cell.style) ? number + days1904 : number;
    }
    if (type === "inlineStr") {
      const run = plainRun(bytes, valueStart, valueEnd);
      const plain = run && known(bytes, valueStart + run.before, valueEnd - run.after);
      return plain === undefined ? interned(richText(bytes, valueStart, valueEnd)) : plain || null;
    }
    if (type === "str") {
      const plain = known(bytes, valueStart, valueEnd);
      if (plain !== undefined) return plain || null;
    }
    const text = decodeText(bytes, valueStart, valueEnd);
    if (type === "str") return interned(text);
    if (type === "b") return text.trim() === "1" || text.trim() === "true";
    if (type === "e") return { error: text.trim() };
    return isoDay(text) ?? interned(text);
  };
}

/**
 * Whether a formula stands there without a value, as programs write it that do not calculate. A blank would be a claim. An
 * empty `<v>` is a value for a text alone: what `=""` shows.
 */
const neverCalculated = ({ formulaStart, type, valueStart }: Readonly<CellSpot>): boolean => formulaStart > 0 && !(type === "str" && valueStart > 0);

const powersOfTen = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/**
 * The number between two positions. Up to 15 digits and 22 decimals are exact in one division of two exact doubles
 * (Clinger 1990); the rest takes the slow road.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  const negative = bytes[from] === 0x2d;
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + byte - 0x30;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return parseSlowly(bytes, from, to);
  }
  if (digits === 0 || digits > 15) return parseSlowly(bytes, from, to);
  const value = decimals > 0 ? mantissa / (powersOfTen[decimals] ?? 1) : mantissa;
  return negative ? 0 - value : value;
}

function parseSlowly(bytes: Uint8Array, from: number, to: number): number | undefined {
  const text = latin(bytes, from, to).trim();
  const value = text === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}
