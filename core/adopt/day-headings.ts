import { calendarDate, dayOf, isoDate, type Day } from "../domain/day";
import { parseDateInWords } from "../parsing/date-in-words";
import { orderShown, type DateOrder } from "../parsing/parse-date";
import type { Cell } from "../port/workbook";
import { textOf } from "../register/grid";
import { dayHeading, type Period } from "./period-parts";

/** The text of a heading; a date as people write it, and not as the spreadsheet counts it. */
export function headingText(cell: Cell | undefined): string {
  const day = typeof cell === "number" ? dayHeading(cell) : undefined;
  return day === undefined || day.length === "Year" ? textOf(cell) : isoDate(day.end);
}

/**
 * The days among headings, by their place. Where no text shows whether its day or its month comes first, that order counts in which all are
 * the firsts of months: 01/01/2026, 01/02/2026, 01/03/2026.
 */
export function daysAmong(cells: readonly Cell[]): ReadonlyMap<number, Day> {
  const texts = cells.filter((cell) => typeof cell === "string");
  const shown = new Set(texts.flatMap((text) => orderShown(text) ?? []));
  if (shown.size > 0) return daysIn(cells, shown.size === 1 ? [...shown][0] : undefined);
  const plain = daysIn(cells, undefined);
  const firsts = (["Day first", "Month first"] as const).map((order) => daysIn(cells, order)).filter((days) => [...days.values()].every(isFirst));
  return firsts.length === 1 && (firsts[0] as ReadonlyMap<number, Day>).size > plain.size ? (firsts[0] as ReadonlyMap<number, Day>) : plain;
}

function daysIn(cells: readonly Cell[], order: DateOrder): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>();
  cells.forEach((cell, place) => {
    const read = typeof cell === "string" && /\d/.test(cell) ? parseDateInWords(cell, order) : undefined;
    const day = read !== undefined && "day" in read ? read.day : cell;
    const period = typeof day === "number" ? dayHeading(day) : undefined;
    if (period !== undefined && period.length !== "Year") days.set(place, period.end);
  });
  return days;
}

const isFirst = (day: Day): boolean => calendarDate(day).day === 1;

/**
 * What headings that are days stand for. "Jan-26" as Excel takes it is the first of January and means all of it: a run of the firsts of months,
 * of quarters, of halves or of years are those that begin with them, and a run of Mondays weeks; their figures are of the days up to their
 * last. Other days are the last ones of their periods. `isAmongMonths`: other headings beside them are months in words.
 */
export function periodsOfDays(days: readonly Day[], isAmongMonths: boolean): (day: Day) => Period {
  const run = [...new Set(days)].sort((a, b) => a - b);
  const firsts = run.filter(isFirst);
  const months = isAmongMonths ? 1 : steps(firsts.map(monthsTo));
  const length = lengths.get(months);
  const isRun = firsts.length >= 3 ? firsts.length > run.length / 2 : firsts.length === run.length && months === 1;
  if (isRun && length !== undefined) {
    const whole = months === 2 ? 1 : months;
    return (day) => (isFirst(day) ? { end: dayOf(calendarDate(day).year, calendarDate(day).month + whole, 1) - 1, length } : { end: day, length: "Month" });
  }
  const step = steps(run);
  if (step === 7 && run.length >= 3 && run.every((day) => day % 7 === monday)) return (day) => ({ end: day + 6, length: "Week" });
  const isShort = run.some((day, place) => day - (run[place - 1] ?? -Infinity) < 28);
  return (end) => ({ end, length: isShort ? "Week" : "Month" });
}

/** How long a period is that comes every so many months; every second month is told for itself. */
const lengths: ReadonlyMap<number, Period["length"]> = new Map([
  [1, "Month"],
  [2, "Month"],
  [3, "Quarter"],
  [6, "Half-year"],
  [12, "Year"],
]);

/** The spreadsheets' days count in weeks from Saturday on. */
const monday = 2;

const monthsTo = (day: Day): number => calendarDate(day).year * 12 + calendarDate(day).month;

/** The greatest step in which all of these can be reached, one from the other; 0 of one alone. */
const steps = (sorted: readonly number[]): number => sorted.reduce((step, value) => greatest(step, value - (sorted[0] as number)), 0);
const greatest = (a: number, b: number): number => (b === 0 ? a : greatest(b, a % b));
