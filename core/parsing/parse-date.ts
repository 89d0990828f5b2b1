import { firstDay, lastDay, realDay, type Day } from "../domain/day";

/** How a text date with both numbers up to 12 is read; a Setting. Undefined means that such a date is not read at all. */
export type DateOrder = "Day first" | "Month first" | undefined;

/** What a date cell says, or why it is not a date. */
export type DateReading =
  | {
      readonly day: Day;
      /** Set where dropping the time of day may have moved the day: it names a zone, or stands just before midnight. */
      readonly droppedTime?: "zone" | "midnight";
    }
  | { readonly problem: "not-a-date" | "ambiguous-date" | "date-out-of-range" };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const time = /[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm)?\s*(z|gmt|utc|[+-]\d{2}:?\d{2})?$/i;

/**
 * Ten minutes before midnight: some writers make such a time of a date, by a zone's old local mean time (at the most some
 * minutes), and 23:59:59 is how others write the end of a day, so that neither day can be taken without a word.
 */
export const justBeforeMidnight = 1 - 10 / 1440;

/** A number from here on is a day; a smaller one may be a year. */
export const firstPlainDay = 2200;

/** A serial: whole days count, the time of day is dropped; a year typed alone (2026) is not a date. */
export function serialDay(serial: number): DateReading {
  const day = Math.floor(serial);
  if (Number.isInteger(serial) && serial >= 1900 && serial < firstPlainDay) return { problem: "not-a-date" };
  if (day < firstDay || day > lastDay) return { problem: "date-out-of-range" };
  return serial - day < justBeforeMidnight ? { day } : { day, droppedTime: "midnight" };
}

/** A date in words or figures: 2026-11-24, 24/11/2026, 24.11.2026, 24 Nov 2026, November 24, 2026. */
export function parseDate(text: string, order: DateOrder): DateReading {
  const timeOfDay = time.exec(text.trim());
  if (timeOfDay === null) return parsePlainDate(text.trim(), order);
  const reading = parsePlainDate(text.trim().slice(0, timeOfDay.index).trim(), order);
  return "day" in reading && timeOfDay[4] !== undefined ? { ...reading, droppedTime: "zone" } : reading;
}

function parsePlainDate(plain: string, order: DateOrder): DateReading {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso !== null) return dayOrRange(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = namedMonth(plain);
  if (named !== undefined) return named;
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4,6})$/.exec(plain);
  if (parts === null) return { problem: "not-a-date" };
  const first = Number(parts[1]);
  const second = Number(parts[3]);
  const year = fullYear(parts[4] as string);
  if (first > 12 || parts[2] === ".") return dayOrRange(year, second, first);
  if (second > 12) return dayOrRange(year, first, second);
  if (first === second) return dayOrRange(year, first, second);
  if (order === undefined) return { problem: "ambiguous-date" };
  return order === "Day first" ? dayOrRange(year, second, first) : dayOrRange(year, first, second);
}

/** Which order the figures of a text date show by themselves: one of them is over 12. Undefined where either would do. */
export function orderShown(text: string): DateOrder {
  const parts = /^(\d{1,2})([-/])(\d{1,2})\2(?:\d{2}|\d{4})(?!\d)/.exec(text.trim());
  const [first, second] = [Number(parts?.[1] ?? 0), Number(parts?.[3] ?? 0)];
  if (first > 12 && second <= 12) return "Day first";
  return second > 12 && first <= 12 ? "Month first" : undefined;
}

function namedMonth(text: string): DateReading | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?[\s,-]+(\d{2}|\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{2}|\d{4})$/i.exec(text);
  const found = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : undefined;
  if (found === undefined) return undefined;
  const month = months.indexOf((found[1] as string).slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return { problem: "not-a-date" };
  return dayOrRange(fullYear(found[2] as string), month, Number(found[0]));
}

/** Two figures mean the years 1970 to 2069. */
const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) < 70 ? 2000 + Number(text) : 1900 + Number(text));

function dayOrRange(year: number, month: number, day: number): DateReading {
  const found = realDay(year, month, day);
  if (found !== undefined) return { day: found };
  if (month < 1 || month > 12 || day < 1 || day > 31) return { problem: "not-a-date" };
  return { problem: year < 1901 || year > 9999 ? "date-out-of-range" : "not-a-date" };
}
