import type { Cell } from "../port/workbook";
import { combinedHeadings, headingKey, textOf } from "./grid";
import type { MappingLine } from "./mapping";

/** A row that bears headings of a mapping. */
export interface HeadFit {
  /** From 0; of two-line headings the upper one. */
  readonly row: number;
  /** How many of the mapping's headings it bears, and which share of them. */
  readonly known: number;
  readonly share: number;
}

/** How far down the headings of a mapping are looked for. */
interface Reach {
  readonly most: number;
  /** Whether no other list's headings were found in the row. */
  readonly isFree?: (row: number) => boolean;
}

/** The row with most of the mapped headings, the first of equals. A register on its side begins where it begins. */
export function bestHead(rows: readonly (readonly Cell[])[], lines: readonly MappingLine[], { most, isFree = () => true }: Reach): HeadFit | undefined {
  const wanted = new Set(lines.flatMap(({ heading }) => (heading === "" ? [] : [headingKey(heading)])));
  const count = (headings: readonly string[]): number => new Set(headings.map(headingKey).filter((heading) => wanted.has(heading))).size;
  const isTwoLined = lines.some(({ headingLines }) => headingLines === 2);
  let best: { readonly row: number; readonly known: number } | undefined;
  if (lines.some(({ layout }) => layout === "Columns")) best = { row: 0, known: count(rows.map((row) => textOf(row[0]))) };
  else
    for (let row = 0; row < Math.min(rows.length, most); row++) {
      const cells = rows[row] ?? [];
      const known = count(isTwoLined ? combinedHeadings(cells, rows[row + 1] ?? []) : cells.map(textOf));
      if (known > (best?.known ?? 0) && isFree(row)) best = { row, known };
    }
  return best === undefined || best.known === 0 ? undefined : { ...best, share: best.known / wanted.size };
}
