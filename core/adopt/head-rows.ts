import { combinedHeadings, isBlank, textOf } from "../register/grid";
import type { Cell } from "../port/workbook";
import { headingText } from "./day-headings";
import { partialPeriod, periodOf, plannedOrActual } from "./periods";
import { textReader, type TextReader } from "./text-reader";

/** Where the headings stand among the first rows, counted from 0, and what they say. */
export interface HeadRows {
  /** The row of the headings; of two lines the upper one. */
  readonly row: number;
  readonly lines: 1 | 2;
  readonly headings: readonly string[];
  /** The cells of the line that names most, whose figures may be periods (a date, a year). */
  readonly cells: readonly Cell[];
  /** How much of a register the headings speak of. */
  readonly score: number;
}

/** The hosts look for a mapped register in the first 30 rows of a sheet, and headings may take two. */
const mostRows = 29;
/** What no row of headings falls below. */
const leastScore = 1.4;

/** The row, or the two rows, that look most like the headings of a register; undefined where none does. */
export function headRows(rows: readonly (readonly Cell[])[], reader = textReader()): HeadRows | undefined {
  let best: { readonly row: number; readonly score: number } | undefined;
  for (let row = 0; row < Math.min(rows.length, mostRows); row++) {
    const score = rowScore(rows[row] ?? [], reader, best?.score ?? leastScore);
    if (score > (best?.score ?? leastScore) + 1e-9) best = { row, score };
  }
  if (best === undefined) return undefined;
  return withSecondLine(rows, best.row, best.score);
}

/** The first row of texts that all differ: for a sheet that a person chose and whose headings speak no language that is known here. */
export function firstTexts(rows: readonly (readonly Cell[])[]): HeadRows | undefined {
  const row = rows.slice(0, mostRows).findIndex((cells) => {
    const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => (typeof cell === "string" ? textOf(cell) : ""));
    return texts.length >= 2 && !texts.includes("") && new Set(texts).size === texts.length;
  });
  const cells = rows[row];
  return cells === undefined ? undefined : { row, lines: 1, headings: cells.map(headingText), cells, score: 0 };
}

/** How many cells of a row say what a register's heading says; 0 where that cannot be more than `least`. Prose and figures speak against it. */
function rowScore(cells: readonly Cell[], { bestField, isPeriod }: TextReader, least: number): number {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < 2) return 0;
  const texts = filled.flatMap((cell) => (typeof cell === "string" ? [textOf(cell)] : []));
  if (texts.length * 4 < filled.length && filled.some((cell) => typeof cell === "number" && !Number.isInteger(cell))) return 0; // a row of figures
  const periods = filled.filter((cell) => (typeof cell === "string" ? isPeriod(cell) : periodOf(cell, 4) !== undefined)).length;
  if (texts.length < 2 && periods < 3) return 0;
  const figures = filled.length - texts.length - periods;
  const long = texts.filter((text) => text.length > 70).length;
  const besides = Math.min(periods, 6) * 0.4 - Math.max(0, figures) * 0.7 - long * 0.6;
  if (texts.length + besides <= least) return 0; // each text counts 1 at the most
  const known = new Set<string>();
  let score = 0;
  for (const text of texts) {
    const { field, fit } = bestField(text);
    if (fit < 0.55 || field === undefined) continue;
    score += known.has(field) ? fit * 0.3 : fit;
    known.add(field);
  }
  return score + besides;
}

/** Groups over the headings, or a line of units under them, belong to them. */
function withSecondLine(rows: readonly (readonly Cell[])[], row: number, score: number): HeadRows {
  const line = rows[row] ?? [];
  const above = rows[row - 1] ?? [];
  const below = rows[row + 1] ?? [];
  if (isGroupLine(above, line)) return { row: row - 1, lines: 2, headings: combinedHeadings(above, line.map(headingText)), cells: line, score };
  if (isLowerLine(line, below))
    return {
      row,
      lines: 2,
      headings: combinedHeadings(line.map(headingText), below.map(headingText)),
      cells: below.map((cell, column) => (isBlank(cell) ? (line[column] ?? null) : cell)),
      score,
    };
  return { row, lines: 1, headings: line.map(headingText), cells: line, score };
}

/** Names over several headings: at least two, or one over equal headings; a title over all of them is none. */
function isGroupLine(above: readonly Cell[], line: readonly Cell[]): boolean {
  const filled = above.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  if (filled.length === 0 || filled.some((column) => textOf(above[column]).length > 40)) return false;
  if (filled.length === 1 && filled[0] === 0) return false;
  if (filled.some((column) => isRemark(textOf(above[column])))) return false;
  const headings = line.map(textOf).filter((text) => text !== "");
  if (filled.length >= headings.length) return false;
  const repeated = new Set(headings.map((text) => text.toLowerCase())).size < headings.length;
  const overBlank = filled.some((column) => isBlank(line[column]));
  return (
    repeated || overBlank || spanAll(filled, line.length, above) || filled.filter((column) => periodOf(above[column] ?? null, 4) !== undefined).length >= 2
  );
}

/** "Owner: PMO Office", or the day of an update: what stands above a register of the register itself. */
const isRemark = (text: string): boolean => /:(?:\s|$)|\b\d{1,2}\.?[ ./-](?:\p{L}{3,}|\d{1,2})\.?[ ./-]\d{2,4}\b/u.test(text);

/** Three or more names, each but one over at least two headings, so that together they stand over all: groups, and no line of remarks. */
function spanAll(filled: readonly number[], width: number, above: readonly Cell[]): boolean {
  if (filled.length < 3 || filled.some((column) => textOf(above[column]).endsWith(":"))) return false;
  const spans = filled.map((column, place) => (filled[place + 1] ?? width) - column);
  return spans.filter((span) => span >= 2).length >= filled.length - 1;
}

/** A line of units, forms or halves of headings: no figures in it, and most of its cells short and in brackets, or a unit, or under a group. */
function isLowerLine(line: readonly Cell[], below: readonly Cell[]): boolean {
  const filled = below.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  if (filled.length < 2) return false;
  const hints = filled.filter((column) =>
    /^[([].*[)\]]$|^(?:%|[£$€].{0,4}|dd?[/.-]mm?[/.-]y+|yyyy.*|units?|number|text|free text|date)$/iu.test(textOf(below[column])),
  ).length;
  const underBlank = filled.filter((column) => isBlank(line[column])).length;
  const says = filled.filter(
    (column) =>
      periodOf(below[column] ?? null, 4) !== undefined ||
      partialPeriod(below[column] ?? null) !== undefined ||
      plannedOrActual(textOf(below[column])) !== undefined ||
      /^(?:var(?:iance)?|abweichung|écart|desviación|verschil)\.?$/iu.test(textOf(below[column])),
  ).length;
  return (
    filled.every((column) => typeof below[column] === "string" || periodOf(below[column] ?? null, 4) !== undefined) &&
    (hints >= filled.length * 0.6 || (underBlank >= 1 && says >= filled.length * 0.6))
  );
}
