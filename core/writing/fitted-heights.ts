import type { PlacedCell } from "./placed-cells";
import type { SheetLayout } from "./sheet-layout";

const lineHeight = 15;
const mostLines = 8;
/** The size of the letters, in points, that widths of columns count. */
const widthsAreOf = 11;

/**
 * Room for the longest wrapped text of each row that needs more than a line, by row, in points, by its letters, since not every program
 * makes it on opening. It is not a fixed height: a program fits the row anew once the text changes. Text over joined cells has the height
 * that its page gives it.
 */
export function fittedHeights(widths: readonly number[], cells: readonly PlacedCell[], { joined }: Pick<SheetLayout, "joined">): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { row, column, cell, look } of cells) {
    if (look.wrap !== true || typeof cell !== "string") continue;
    if (joined.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right)) continue;
    const count = linesOf(cell, widths[column] ?? 10, look.size);
    if (count > 1) lines.set(row, Math.max(count, lines.get(row) ?? 1));
  }
  return new Map(Array.from(lines, ([row, count]) => [row, count * lineHeight]));
}

/** Points that a text takes in a cell of so many characters which wraps it; 0 where one line does. */
export function wrappedHeight(text: string, width: number): number {
  const lines = linesOf(text, width);
  return lines > 1 ? lines * lineHeight : 0;
}

function linesOf(text: string, width: number, size = widthsAreOf): number {
  const letters = (width - 2) * (widthsAreOf / size);
  const count = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  return Math.min(count, mostLines);
}
