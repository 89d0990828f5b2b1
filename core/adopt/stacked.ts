import { isBlankWord } from "../parsing/text";
import type { SheetLook } from "../port/look";
import type { Cell } from "../port/workbook";
import { headingKey, isBlank, textOf } from "../register/grid";
import { headRows } from "./head-rows";
import { partialPeriod, periodOf } from "./periods";
import type { TextReader } from "./text-reader";

type Rows = readonly (readonly Cell[])[];

/**
 * The lists of a sheet that stand one below the other, each with the title above it; the sheet as it is where there is but one.
 * Another list begins below a blank row, or a title below one, with a row of headings: texts alone, over columns of figures.
 */
export function listsOf(look: SheetLook, reader: TextReader): readonly SheetLook[] {
  const { rows } = look;
  if (look.table !== null) return [look];
  const starts = rows.flatMap((_, row) => (isStart(rows, row) ? [row] : []));
  const first = starts[0];
  if (first === undefined) return [look];
  const begins = [0];
  let headings = first;
  for (const start of starts.slice(1)) {
    const begin = titleAbove(rows, start);
    // What stands above the headings of a register, as who keeps it and since when, belongs to it.
    const isList = headRows(rows.slice(begins[begins.length - 1], begin), reader) !== undefined;
    if (isList && goesOn(rows, headings, start)) continue;
    if (isList) begins.push(begin);
    headings = start;
  }
  return begins.map((begin, place) => ({ ...look, top: look.top + begin, rows: rows.slice(begin, begins[place + 1] ?? rows.length) }));
}

function isStart(rows: Rows, row: number): boolean {
  // Most rows hold a figure that is no period, and are done with at the first.
  if (rows[row]?.some((cell) => typeof cell === "number" && periodOf(cell, 4) === undefined) === true) return false;
  const filled = filledIn(rows[row]);
  if (filled.length < 2 || !filled.every(({ cell }) => isHeading(cell))) return false;
  const texts = filled.map(({ cell }) => headingKey(textOf(cell)));
  if (new Set(texts).size < texts.length / 2 || (row > 0 && !isBlankRow(rows[row - 1]) && filledIn(rows[row - 1]).length > 1)) return false;
  if (row > 0 && !isBlankRow(rows[titleAbove(rows, row) - 1])) return titleAbove(rows, row) === 0;
  const body = bodyBelow(rows, row);
  if (shapeOf(filled[0]?.cell) === shapeOf(body[0]?.[filled[0]?.column ?? 0]) && /9/.test(shapeOf(filled[0]?.cell))) return false;
  return filled.some(({ cell, column }) => typeof cell === "string" && isOfFigures(body.map((cells) => cells[column] ?? null)));
}

/** A heading is a text, or names a period; a word in place of a figure is none. */
const isHeading = (cell: Cell): boolean =>
  typeof cell === "string"
    ? !isBlankWord(cell) && (partialPeriod(cell) !== undefined || !/^[\s£$€(-]*\d[\d\s.,%)]*$/u.test(cell) || periodOf(cell, 4) !== undefined)
    : periodOf(cell, 4) !== undefined;

const filledIn = (row: readonly Cell[] | undefined) => (row ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
const isBlankRow = (row: readonly Cell[] | undefined): boolean => (row ?? []).every(isBlank);

/** The rows below a row, down to the next blank one. A line of units or of halves of headings may be the first of them. */
function bodyBelow(rows: Rows, row: number): Rows {
  let end = row + 1;
  while (end < rows.length && !isBlankRow(rows[end])) end++;
  return rows.slice(row + 1, end);
}

function isOfFigures(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.filter((cell) => typeof cell === "number").length * 2 >= filled.length;
}

/** Where the texts alone in their rows begin that stand right above a row. */
function titleAbove(rows: Rows, row: number): number {
  let top = row;
  while (top > 0 && filledIn(rows[top - 1]).length === 1 && typeof filledIn(rows[top - 1])[0]?.cell === "string") top--;
  return top;
}

/** "B-04" and "B-05" are of one shape. */
const shapeOf = (cell: Cell | undefined): string =>
  textOf(cell)
    .replace(/\p{L}+/gu, "a")
    .replace(/\d+/g, "9");

/** The same headings again, over rows of other names: one list in groups, and not another. */
function goesOn(rows: Rows, first: number, start: number): boolean {
  const headings = (row: number): ReadonlySet<string> => new Set(filledIn(rows[row]).map(({ cell }) => headingKey(textOf(cell))));
  const [upper, lower] = [headings(first), headings(start)];
  const same = [...lower].filter((heading) => upper.has(heading)).length;
  if (same < lower.size * 0.8 || same < upper.size * 0.8) return false;
  const column = filledIn(rows[start])[0]?.column ?? 0;
  const names = (row: number): readonly string[] => bodyBelow(rows, row).map((cells) => headingKey(textOf(cells[column])));
  const above = new Set(names(first));
  const below = names(start).filter((name) => name !== "");
  return below.filter((name) => above.has(name)).length * 2 < below.length;
}
