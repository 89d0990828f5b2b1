import type { DecimalMark } from "./parse-number";

/** What the figures of a text show of their marks: which one stands before decimals, or that either may ("1.200"). */
export type ShownMark = DecimalMark | "either";

const figures = /(?<![\d.,])\d+(?:[.,]\d+)+(?![\d.,])/g;

/** What each figure of a text shows; those without a mark, and what is no figure (31.12.2026), show nothing. */
export const shownMarks = (text: string): readonly ShownMark[] => (text.match(figures) ?? []).flatMap((figure) => shownBy(figure) ?? []);

function shownBy(figure: string): ShownMark | undefined {
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(figure)) return "either";
  if (/^\d+,\d+$|^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(figure)) return ",";
  return /^\d+\.\d+$|^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/.test(figure) ? "." : undefined;
}
