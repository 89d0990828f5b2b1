import { phrase } from "../words/say";
import type { Day } from "../domain/day";
import { parseDate } from "../parsing/parse-date";
import { parseNumber } from "../parsing/parse-number";
import { headerKey, tidy } from "../parsing/text";
import type { Cell, TableSnapshot } from "../port/workbook";
import { fieldsOf, registerTables, type RegisterTable } from "./fields";
import { say } from "../words/say";

/** How a register lies on its sheet; "Form": a label beside its value, a sheet for each benefit. */
export const layouts = ["Rows", "Row a period", "Columns", "Form"] as const;
export type Layout = (typeof layouts)[number];

/**
 * One line of the mapping, which is a table that a person can read and change: a heading and the plan's column that it stands
 * for; or what a word in it means; or, without a heading, what is assumed for every row.
 */
export interface MappingLine {
  readonly sheet: string;
  /** The sheet row, from 1, of the headings, of two-line headings the upper one. */
  readonly headerRow: number;
  /** 2 where the headings take two lines, or a line of groups stands over them. */
  readonly headingLines: number;
  readonly layout: Layout;
  readonly table: RegisterTable;
  /** The heading as it stands, or "" for what is assumed for every row. */
  readonly heading: string;
  /** Which of several equal headings it is, from 1, counted from the left. */
  readonly occurrence: number;
  /** A plan column's header, or one of the fields of a row ({@link fieldsOf}); {@link leftAlone} where the heading is its owner's. */
  readonly field: string;
  /** What a figure is multiplied by: 1000 where the heading says (£k). */
  readonly scale: number;
  /** The word that the cell says, and what it means in the plan's words; both blank for a plain column. */
  readonly word: string;
  readonly means: string;
  /** The last day of the period whose figures the column holds; without a heading the day that holds for every row. */
  readonly periodEnd: Day | undefined;
  readonly why: string;
}

/** In place of a plan column: a heading that the person keeps for themselves. */
export const leftAlone = phrase("Left alone");

/** In place of a word: what is worked out of the row's other cells; of a heading that is left alone, that it is of a list beside the register. */
export const workedOut = {
  name: "Made from the name",
  figures: "From baseline to target",
  baseline: "Level from a baseline",
  periods: "From the periods",
  group: "The heading of its group",
  beside: "Another list",
} as const;

/** The table of the mapping, of the product's own, which is read before all others, and its sheet. */
export const mappingSheet = "Register mapping";
export const mappingTable = "RegisterMapping";
export const mappingHeaders = [
  "Sheet",
  "Header row",
  "Heading lines",
  "Layout",
  "Plan table",
  "Heading",
  "Which",
  "Plan column",
  "Scale",
  "Where it says",
  "It means",
  "Day",
  "Why",
] as const;

/** The lines as rows of the table. */
export const rowsOfMapping = (lines: readonly MappingLine[]): readonly (readonly Cell[])[] =>
  lines.map((line) => [
    line.sheet,
    line.headerRow,
    line.headingLines === 1 ? null : line.headingLines,
    line.layout,
    line.table,
    line.heading === "" ? null : line.heading,
    line.occurrence === 1 ? null : line.occurrence,
    line.field,
    line.scale === 1 ? null : line.scale,
    line.word === "" ? null : line.word,
    line.means === "" ? null : line.means,
    line.periodEnd ?? null,
    line.why,
  ]);

/** What a mapping says, and which of its lines say nothing that can be used. */
export interface ReadMapping {
  readonly lines: readonly MappingLine[];
  readonly unusable: readonly { readonly sheetRow: number; readonly what: string }[];
}

/** Reads the table back. A line that a person spoiled is told and left out; the others hold. */
export function readMapping(table: TableSnapshot): ReadMapping {
  const column = (header: string): readonly Cell[] => table.columns.find((candidate) => headerKey(candidate.header) === headerKey(header))?.cells ?? [];
  const cells = mappingHeaders.map(column);
  const lines: MappingLine[] = [];
  const unusable: { sheetRow: number; what: string }[] = [];
  for (let row = 0; row < Math.max(0, ...cells.map(({ length }) => length)); row++) {
    const lineCells = cells.map((list) => list[row] ?? null);
    if (lineCells.every((cell) => cell === null || cell === "")) continue;
    const line = lineOf(lineCells);
    if (typeof line === "string") unusable.push({ sheetRow: table.headerRow + 1 + row, what: line });
    else lines.push(line);
  }
  return { lines, unusable };
}

/** The line, or what is wrong with it. */
function lineOf(cells: readonly Cell[]): MappingLine | string {
  const [sheet, headerRow, headingLines, layout, tableWord, heading, occurrence, fieldWord, scale, word, means, periodEnd, why] = cells;
  const table = (Object.keys(registerTables) as RegisterTable[]).find((name) => headerKey(name) === headerKey(text(tableWord)));
  if (table === undefined) return say`"${text(tableWord)}" is no plan table; it may be ${Object.keys(registerTables).join(", ")}`;
  const field = [...fieldsOf(table), leftAlone].find((name) => headerKey(name) === headerKey(text(fieldWord)));
  if (field === undefined) return say`"${text(fieldWord)}" is no column of ${table}`;
  const row = numberOf(headerRow);
  if (row === undefined || row < 1) return say`Header row is no number of a row`;
  if (text(sheet) === "") return say`Sheet is blank`;
  const day = dayIn(periodEnd ?? null);
  if (day === "unclear") return say`Day "${text(periodEnd)}" is not a date that can be read one way only`;
  return {
    sheet: text(sheet),
    headerRow: row,
    headingLines: numberOf(headingLines) === 2 ? 2 : 1,
    layout: layouts.find((name) => headerKey(name) === headerKey(text(layout))) ?? "Rows",
    table,
    heading: text(heading),
    occurrence: numberOf(occurrence) ?? 1,
    field,
    scale: numberOf(scale) ?? 1,
    word: text(word),
    means: text(means),
    periodEnd: day,
    why: text(why),
  };
}

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined || typeof cell === "object" ? "" : tidy(String(cell)));

function dayIn(cell: Cell): Day | undefined | "unclear" {
  if (typeof cell === "number") return cell;
  if (text(cell) === "") return undefined;
  const read = parseDate(text(cell), undefined);
  return "day" in read ? read.day : "unclear";
}

function numberOf(cell: Cell | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? parseNumber(cell, ".") : undefined;
}
