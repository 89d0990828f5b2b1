import { isoDate, type Day } from "../domain/day";
import type { Cell } from "../port/workbook";

/** Words that say in any of five languages that figures run up. */
const cumulative = String.raw`cumulative(?:ly)?|running total|kumuliert\p{L}*|kumulativ\p{L}*|aufgelaufen\p{L}*|cumul|cumulée?s?|cumulati(?:f|ve)s?|acumulad[oa]s?|cumulatief|gecumuleerd\p{L}*`;
const asWords = (words: string): string => String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`;

/** What says that the figures of a period hold those of all before it: added up they would count the first month in every one. */
export const runningWords = new RegExp(String.raw`${asWords(`ytd|year[ -]to[ -]date|cum|to[ -]date|kum|${cumulative}`)}\.?`, "giu");

/** Whether the nearest text above a heading, from its column to the left, says so: one name over a block of periods. A title in the first column is none. */
export function isUnderRunning(above: readonly Cell[], column: number): boolean {
  const places = [...above.keys()].filter((place) => place <= column && above[place] !== null && above[place] !== "");
  const place = places[places.length - 1] ?? 0;
  const figure = above[place];
  return place > 0 && typeof figure === "string" && figure.search(runningWords) >= 0;
}

/** A row above the register whose only text says that figures run up. "To date" in a title is the day of the sheet, and says nothing of its months. */
export function isTitleOfRunningFigures(row: readonly Cell[]): boolean {
  const [only = "", ...others] = row.flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" ? [cell] : []));
  return others.length === 0 && titleWords.test(only);
}

/** Whether a heading of its own says that its figures run up: beside those of each period they say again what these add up to. */
export const saysRunningUp = (heading: string): boolean => titleWords.test(heading);

const titleWords = new RegExp(asWords(cumulative), "iu");

/** A column of figures with the last day of its period; without one its place in the year. */
export interface DatedColumn {
  readonly column: number;
  readonly end: Day | undefined;
}

/**
 * Whether figures that are said to run up can be told apart: they begin anew with a year, so that those of one financial year can, and
 * others where no row falls.
 */
export function canBeToldApart(columns: readonly DatedColumn[], body: readonly (readonly Cell[])[], fiscalStart: number): boolean {
  const years = new Set(columns.map(({ end }) => (end === undefined ? "one" : financialYear(end, fiscalStart))));
  return years.size === 1 || figuresIn(columns, body).every(neverFalls);
}

const financialYear = (day: Day, fiscalStart: number): number => {
  const [year = 0, month = 0] = isoDate(day).split("-").map(Number);
  return month >= fiscalStart ? year : year - 1;
};

/**
 * Whether figures look as if they ran up, where no word says so: of at least two rows with three of them none ever falls, and nearly all
 * grow by half. What is saved evenly each month does not, and what is read by chance falls somewhere.
 */
export function looksRunning(columns: readonly DatedColumn[], body: readonly (readonly Cell[])[]): boolean {
  const rows = figuresIn(columns, body).filter((figures) => figures.length >= 3);
  const grown = rows.filter(
    (figures) => (figures[figures.length - 1] as number) >= 1.5 * (figures[0] as number) && (figures[figures.length - 1] as number) > 0,
  );
  return rows.length >= 2 && rows.every(neverFalls) && grown.length * 10 >= rows.length * 8;
}

/** The figures of each row in the order of their periods. */
function figuresIn(columns: readonly DatedColumn[], body: readonly (readonly Cell[])[]): readonly (readonly number[])[] {
  const sorted = [...columns].sort((a, b) => (a.end ?? 0) - (b.end ?? 0));
  return body.map((cells) =>
    sorted.flatMap(({ column }) => {
      const cell = cells[column];
      return typeof cell === "number" ? [cell] : [];
    }),
  );
}

const neverFalls = (figures: readonly number[]): boolean => figures.every((figure, place) => place === 0 || figure >= (figures[place - 1] as number));
