import { isoDate, realDay, type Day } from "../domain/day";
import { grouped, residue, signed } from "../wording/figures";

/*
 * How the record writes a line: fields with semicolons between, so that a person can read it and split it into columns. What a
 * field may not hold is written as in an address: a semicolon is %3B.
 */

const reserved = /[;%\u0000-\u001f]/;

/** A text as a field of a line. */
export const textField = (text: string): string =>
  reserved.test(text) ? text.replace(/[;%\u0000-\u001f]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`) : text;

/** The text that a field stands for. */
export const fieldText = (field: string): string =>
  field.includes("%") ? field.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : field;

/** The digits that a figure keeps: more than any page shows, few enough for 240,000 lines. */
export const figureDigits = 7;

/** Of sums and of what was entered, as many as every program that saves a workbook keeps. */
export const exactDigits = 12;

/** A figure as the record keeps it; blank where it is unknown. */
export const figureField = (value: number | null | undefined): string => (typeof value === "number" ? String(keptFigure(value)) : "");

/** A figure as near as the record tells it. */
export const keptFigure = (value: number): number => roundedTo(value, figureDigits);

/** A share, or months, to the hundredth of a per cent: more than any page shows. */
export const keptShare = (value: number): number => (Math.abs(value) < 1e9 ? Math.round(value * shareScale) / shareScale + 0 : keptFigure(value));
export const shareScale = 1e4;

/** A number that was entered, or a sum of such, without what rounding left over. */
export const exactField = (value: number): string => String(Math.abs(value) < residue ? nearNothing(value) : roundedTo(value, exactDigits));

/** The same for people. */
export const exactText = (value: number): string => signed(value, grouped(exactField(Math.abs(value))));

/** What is entered so small is meant. */
export const nearNothing = (value: number): number => Number(value.toPrecision(exactDigits)) + 0;

/** A number of a field; null for a blank one. */
export function fieldNumber(field: string | undefined): number | null {
  const value = field === undefined || field === "" ? NaN : Number(field);
  return Number.isFinite(value) ? value : null;
}

/** A day of a field; undefined for a blank one and for what is no day. */
export function fieldDay(field: string | undefined): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(field ?? "") ?? [];
  return year === undefined ? undefined : realDay(Number(year), Number(month), Number(day));
}

/** Writes days, each but once: a long plan has few different ones. */
export function dayFields(): (day: Day | null | undefined) => string {
  const written = new Map<number, string>();
  return (day) => {
    if (day === null || day === undefined) return "";
    const text = written.get(day) ?? isoDate(day);
    written.set(day, text);
    return text;
  };
}

/** Whole numbers stay whole, however long they are. */
export function roundedTo(value: number, digits: number): number {
  const size = Math.abs(value);
  if (size < residue) return 0;
  if (Number.isInteger(value)) return value;
  if (size >= 10 ** digits) return Math.round(value);
  const scale = 10 ** (digits - 1 - Math.floor(Math.log10(size)));
  return Math.round(value * scale) / scale;
}

/** As many letters as a cell of every host takes (Excel: 32,767), with room to spare. */
export const mostLetters = 30_000;

/** Lines in as few cells as they need, each with the headings above, so that each can be read alone. */
export function linesInCells(headings: string, lines: readonly string[]): readonly string[] {
  const cells: string[] = [];
  let [from, length] = [0, headings.length];
  const close = (to: number): void => {
    if (to > from) cells.push([headings, ...lines.slice(from, to)].join("\n"));
    [from, length] = [to, headings.length];
  };
  lines.forEach((line, place) => {
    if (length + line.length + 1 > mostLetters) close(place);
    length += line.length + 1;
  });
  close(lines.length);
  return cells;
}

/** The lines of cells, without the headings. */
export const linesOfCells = (cells: readonly string[]): readonly string[] => cells.flatMap((cell) => cell.split("\n").slice(1));

/** The places of the lines in cells, without the headings, in order. */
export function eachLine(cells: readonly string[], tell: (cell: string, from: number, to: number) => void): void {
  isSomeLine(cells, (cell, from, to) => {
    tell(cell, from, to);
    return false;
  });
}

/** Whether one of the lines in cells is such: none behind the first that is is looked at. */
export function isSomeLine(cells: readonly string[], isSuch: (cell: string, from: number, to: number) => boolean): boolean {
  for (const cell of cells) {
    let end = cell.indexOf("\n");
    while (end >= 0) {
      const from = end + 1;
      end = cell.indexOf("\n", from);
      if (isSuch(cell, from, end < 0 ? cell.length : end)) return true;
    }
  }
  return false;
}
