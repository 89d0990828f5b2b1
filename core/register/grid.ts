import { realDay } from "../domain/day";
import { tidy } from "../parsing/text";
import type { Cell, FoundColumn, TableSnapshot } from "../port/workbook";
import { gatheredSpans, shiftedSpans } from "./spans";

/** A heading's column, by its text and by which of several equal ones it is, from 1. */
export function columnAt(table: TableSnapshot, heading: string, occurrence: number): FoundColumn | undefined {
  const wanted = headingKey(heading);
  let seen = 0;
  for (const column of table.columns) if (headingKey(column.header) === wanted && ++seen === occurrence) return column;
  return undefined;
}

/** What makes two headings of a register the same: their text, whatever its spaces and its case; a date as a text or as the spreadsheet counts it. */
export function headingKey(heading: string): string {
  const key = tidy(heading).toLowerCase();
  return key.length < 10 ? key : key.replace(datePart, (date, year: string, month: string, day: string) => String(realDay(+year, +month, +day) ?? date));
}

const datePart = /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/gu;

/** The text of a cell, or "" where it holds none. */
export const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined || typeof cell === "object" ? "" : tidy(String(cell)));

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && !beginsPlainly(cell) && tidy(cell) === "");

/** A first letter tells most texts sooner than tidying the whole. */
function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 32 && first < 127;
}

/**
 * The headings of two lines as one: a group's name before each heading under it, down to the next group. An upper cell that has
 * nothing under it is the heading itself.
 */
export function combinedHeadings(upper: readonly Cell[], lower: readonly Cell[]): readonly string[] {
  let group = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [textOf(upper[column]), textOf(lower[column])];
    if (above !== "") group = above;
    if (below === "") {
      group = "";
      return above;
    }
    return group === "" ? below : `${group} ${below}`;
  });
}

/** A register with headings of two lines as one with headings of one, its first row of cells gone into them. */
export function withSingleHeading(table: TableSnapshot): TableSnapshot {
  const headings = combinedHeadings(
    table.columns.map(({ header }) => header),
    table.columns.map(({ cells }) => cells[0] ?? null),
  );
  return {
    ...table,
    headerRow: table.headerRow + 1,
    columns: table.columns.map((column, place) => ({ header: headings[place] ?? "", cells: column.cells.slice(1), ...shiftedSpans(column, 1) })),
  };
}

/** Turned on its side: what stood in a column stands in a row, its first column the headings. */
export function turned(table: TableSnapshot): TableSnapshot {
  const [heads, ...records] = table.columns;
  if (heads === undefined) return table;
  const labels = [heads.header, ...heads.cells.map(textOf)];
  return {
    ...table,
    columns: labels.map((header, row) => ({
      header,
      cells: records.map((record) => (row === 0 ? record.header : (record.cells[row - 1] ?? null))),
      ...gatheredSpans(records.map((column) => ({ column, row: row - 1 }))),
    })),
  };
}
