import { notCalculated, type Cell } from "#core";
import { days1904, isoDay } from "./dates";
import type { SharedStrings } from "./shared-strings";
import type { CellSpot } from "./cell-spot";
import { knownTexts } from "./known-texts";
import { parseNumber } from "./numbers";
import { decodeText, longText, plainRun, plainTags, richText } from "./text";
import { textsOfPart, type TextsOfPart } from "./texts-of-part";
import { wordsOf } from "./words";

/** What the value of a cell depends on beside its own bytes. */
export interface ValueContext {
  readonly sharedStrings: SharedStrings;
  /** Whether a style shows dates, where the workbook counts days from 1904. */
  readonly is1904Date: ((style: number) => boolean) | undefined;
}

/** Gives what a cell says. */
export type ReadCell = (bytes: Uint8Array, cell: Readonly<CellSpot>) => Cell;

/** Gives what the cells of a workbook say. */
export interface CellReader extends ReadCell {
  /** The texts of a part's cells; undefined where what a number says depends on its cell's style. */
  readonly textsOf: ((bytes: Uint8Array) => TextsOfPart) | undefined;
  readonly sharedTexts: SharedStrings;
  /** Whether a formula that shows a 0 is taken for one that was never calculated. */
  readonly doubtsZeros: boolean;
}

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

  const readCell: ReadCell = (bytes, cell) => {
    const { type, valueStart, valueEnd } = cell;
    if (valueStart === valueEnd) return neverCalculated(cell) ? uncalculated : null;
    if (type === "s") return sharedStrings(numberIn(bytes, cell) ?? -1) || null;
    if (type === "n") {
      const number = numberIn(bytes, cell);
      if (number === undefined) return null;
      return is1904Date?.(cell.style) === true ? number + days1904 : number;
    }
    if (type === "inlineStr") {
      if (cell.isPlain) return known.byHash(bytes, valueStart + plainTags.before, valueEnd - plainTags.after, cell.hash) || null;
      // No other cell says the same.
      if (valueEnd - valueStart >= longText) return richText(bytes, valueStart, valueEnd) || null;
      const run = plainRun(bytes, valueStart, valueEnd);
      const plain = run && known.find(bytes, valueStart + run.before, valueEnd - run.after);
      return plain === undefined ? interned(richText(bytes, valueStart, valueEnd)) : plain || null;
    }
    if (type === "str") {
      const plain = known.find(bytes, valueStart, valueEnd);
      if (plain !== undefined) return plain || null;
    }
    const text = decodeText(bytes, valueStart, valueEnd);
    if (type === "str") return interned(text);
    if (type === "b") return text.trim() === "1" || text.trim() === "true";
    if (type === "e") return { error: text.trim() };
    return isoDay(text) ?? interned(text);
  };
  const textsOf = (bytes: Uint8Array): TextsOfPart =>
    textsOfPart(bytes, wordsOf(bytes), (from, to, within) => known.find(within, from, to) ?? interned(decodeText(within, from, to)));
  return Object.assign(readCell, { textsOf: is1904Date === undefined ? textsOf : undefined, sharedTexts: sharedStrings, doubtsZeros: false });
}

const numberIn = (bytes: Uint8Array, { number, valueStart, valueEnd }: Readonly<CellSpot>): number | undefined =>
  Number.isNaN(number) ? parseNumber(bytes, valueStart, valueEnd) : number;

/**
 * Whether a formula stands there without a value, as programs write it that do not calculate. A blank would be a claim. An
 * empty `<v>` is a value for a text alone: what `=""` shows.
 */
const neverCalculated = ({ formulaStart, type, valueStart }: Readonly<CellSpot>): boolean => formulaStart > 0 && !(type === "str" && valueStart > 0);
