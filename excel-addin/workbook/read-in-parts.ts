import { type Area, columnsOf, rowsOf, without } from "#core";
import type { ExcelGrid, ExcelValue } from "./cell-values";
import { mostAnswered } from "./payload";
import { rangeAt } from "./places";
import { isTooLarge } from "./trouble";

/** Excel on the web answers a range of more than five million cells with null in place of its values. */
export const tooManyCells = new Error("More cells than Excel answers at once.");

/** Whether asking for less at once helps. */
export const isTooMuch = (error: unknown): boolean => isTooLarge(error) || error === tooManyCells;

/** Cells of a sheet that are wanted. */
export interface WantedCells {
  readonly sheetId: string;
  readonly area: Area;
  /** What one of them is thought to weigh in the answer. */
  readonly bytesPerCell: number;
  /** Areas that are left out and given as blank. */
  readonly except?: readonly Area[];
}

/** What a cell is thought to weigh of which nothing is known, and what a blank one does in a column. */
export const bytesOfUnknown = 14;
export const bytesOfBlank = 5;

interface Piece {
  readonly of: number;
  readonly area: Area;
  readonly bytes: number;
}

/**
 * Reads cells in answers that Excel gives: as many at once as their bytes let expect, in smaller parts where that was too much, down
 * to single cells. What is queued besides goes with the first of them.
 */
export async function readInParts(
  context: Excel.RequestContext,
  wanted: readonly WantedCells[],
  what: "values" | "valueTypes" | "numberFormat" = "values",
): Promise<readonly ExcelGrid[]> {
  const grids = wanted.map(({ area }) => Array.from({ length: rowsOf(area) }, () => new Array<ExcelValue>(columnsOf(area)).fill("")));
  for (let queue = wanted.flatMap((cells, of) => piecesOf(cells, of)); queue.length > 0;) {
    const taken = firstOf(queue);
    const ranges = taken.map(({ of, area }) => rangeAt(context.workbook.worksheets.getItem(wanted[of]?.sheetId ?? ""), area).load(what));
    try {
      await context.sync();
      if (ranges.some((range) => (range[what] as unknown) === null)) throw tooManyCells;
    } catch (error) {
      const isLeast = taken.every(({ area }) => rowsOf(area) * columnsOf(area) === 1) && taken.length === 1;
      if (!isTooMuch(error) || isLeast) throw error;
      queue = heavier(queue, taken);
      continue;
    }
    taken.forEach(({ of, area }, index) => {
      const { top, left } = wanted[of]?.area ?? area;
      (ranges[index]?.[what] as ExcelGrid).forEach((row, down) =>
        row.forEach((value, across) => void ((grids[of]?.[area.top - top + down] as ExcelValue[])[area.left - left + across] = value)),
      );
    });
    queue = queue.slice(taken.length);
  }
  return grids;
}

function piecesOf({ area, bytesPerCell, except = [] }: WantedCells, of: number): readonly Piece[] {
  const parts = except.reduce((areas: readonly Area[], hole) => areas.flatMap((part) => without(part, hole)), [area]);
  return parts.flatMap((part) => cut({ of, area: part, bytes: rowsOf(part) * columnsOf(part) * bytesPerCell }));
}

/** As many as one answer holds, and at least one. */
function firstOf(queue: readonly Piece[]): readonly Piece[] {
  let bytes = 0;
  const end = queue.findIndex((piece, index) => (bytes += piece.bytes) > mostAnswered && index > 0);
  return end < 0 ? queue : queue.slice(0, end);
}

/** What was too much is taken to weigh what two answers hold, and all of the same cells with it. */
function heavier(queue: readonly Piece[], taken: readonly Piece[]): Piece[] {
  const factor = (2 * mostAnswered) / taken.reduce((sum, { bytes }) => sum + bytes, 0);
  const same = new Set(taken.map(({ of }) => of));
  return queue.flatMap((piece) => (same.has(piece.of) ? cut({ ...piece, bytes: piece.bytes * factor }) : [piece]));
}

/** A piece in parts that one answer holds each, along its longer side: a row of long texts from left to right. */
function cut(piece: Piece): readonly Piece[] {
  const { of, area, bytes } = piece;
  const [rows, columns] = [rowsOf(area), columnsOf(area)];
  if (bytes <= mostAnswered || rows * columns === 1) return [piece];
  const [first, last, length] = rows >= columns ? (["top", "bottom", rows] as const) : (["left", "right", columns] as const);
  return stretchesOf(length, bytes).flatMap(({ from, count }) =>
    cut({ of, area: { ...area, [first]: area[first] + from, [last]: area[first] + from + count - 1 }, bytes: (bytes * count) / length }),
  );
}

/** So many rows or columns that weigh so much together, in stretches that one answer holds each, as far as single ones do. */
export function stretchesOf(length: number, bytes: number): readonly { readonly from: number; readonly count: number }[] {
  const each = Math.max(1, Math.ceil(length / Math.max(1, Math.ceil(bytes / mostAnswered))));
  return Array.from({ length: Math.ceil(length / each) }, (_, part) => ({ from: part * each, count: Math.min(each, length - part * each) }));
}
