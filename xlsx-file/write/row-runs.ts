import { isUnread } from "#core";
import { shortestRun } from "../package/shortest-run";
import { openEnd, plainStretch, type Stretch } from "../package/stretches";
import { runOf } from "../scan/cell-runs";
import { aroundText, textXml } from "./cells";
import { textOf, type LongCell, type RowParts } from "./long-cells";

/** A row by its runs of long texts and what stands between them; undefined where it has none that is long enough to be packed by itself. */
export function withRuns(parts: RowParts): readonly (string | Stretch)[] | undefined {
  if (openEnd() === undefined) return undefined;
  const pieces: (string | Stretch | LongCell)[] = [];
  for (let at = 0; at < parts.length;) {
    const cells = cellsFrom(parts, at);
    const run = runStretch(cells);
    if (run === undefined) pieces.push(parts[at++] as string | LongCell);
    else {
      pieces.push(run);
      at += cells.length;
    }
  }
  const hasRuns = pieces.some((piece) => typeof piece !== "string" && !isLongCell(piece));
  return hasRuns ? pieces.map((piece) => (typeof piece !== "string" && isLongCell(piece) ? longXml(piece) : piece)) : undefined;
}

const isLongCell = (piece: Stretch | LongCell): piece is LongCell => "cell" in piece;

/** The cells from a place on that can be one run. */
function cellsFrom(parts: RowParts, from: number): readonly LongCell[] {
  const cells: LongCell[] = [];
  for (let at = from; at < parts.length; at++) {
    const [part, last] = [parts[at], cells[cells.length - 1]];
    if (part === undefined || typeof part === "string") break;
    if (last !== undefined && (part.column !== last.column + 1 || part.style !== last.style)) break;
    cells.push(part);
  }
  return cells;
}

/** The run of these cells: the one that they were read from, where they stand as they stood; undefined for what is too short. */
function runStretch(cells: readonly LongCell[]): Stretch | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const { row, column, style } = first;
  const count = cells.length;
  const taken = runOf(cells.flatMap(({ cell }) => (isUnread(cell) ? [cell] : [])));
  const { run } = taken ?? {};
  if (run?.row === row && run.column === column && run.style === style && run.count === count) return taken;
  if (cells.reduce((sum, cell) => sum + textOf(cell).length, 0) < shortestRun) return undefined;
  return plainStretch(Buffer.from(cells.map(longXml).join("")), { row, column, style, count });
}

function longXml(cell: LongCell): string {
  const [before, behind] = aroundText(cell.row, cell.column, cell.style);
  return `${before}${textXml(textOf(cell))}${behind}`;
}
