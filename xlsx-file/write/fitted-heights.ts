import type { PlacedCell } from "./block-cells";

const lineHeight = 15;
const mostLines = 8;
/** The size of the letters, in points, that widths of columns count. */
const widthsAreOf = 11;

/**
 * Room for the longest wrapped text of each row that needs more than a line, in points, by its letters, since not every program
 * makes it on opening. It is not a fixed height: a program fits the row anew once the text changes.
 */
export function fittedHeights(widths: readonly number[], cells: readonly PlacedCell[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  for (const { row, column, cell, style } of cells) {
    if (style.wrap !== true || typeof cell !== "string") continue;
    const letters = ((widths[column - 1] ?? 10) - 2) * (widthsAreOf / (style.size ?? widthsAreOf));
    const count = cell.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
    if (count > 1) lines.set(row, Math.min(Math.max(count, lines.get(row) ?? 1), mostLines));
  }
  return new Map(Array.from(lines, ([row, count]) => [row, count * lineHeight]));
}
