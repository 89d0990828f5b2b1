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
    const letters = ((widths[column] ?? 10) - 2) * (widthsAreOf / (look.size ?? widthsAreOf));
    const count = cell.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
    if (count > 1) lines.set(row, Math.min(Math.max(count, lines.get(row) ?? 1), mostLines));
  }
  return new Map(Array.from(lines, ([row, count]) => [row, count * lineHeight]));
}
