/**
 * A day as the spreadsheets count it: 1 is 1900-01-01 in the count that Excel and Google Sheets share from 1900-03-01 (61)
 * on, so that days compare and subtract. Only whole days between {@link firstDay} and {@link lastDay} are dates here.
 */
export type Day = number;

/** 1900-03-01: the first day on which every spreadsheet counts alike (before it Excel has a day that never was). */
export const firstDay: Day = 61;
/** 9999-12-31. */
export const lastDay: Day = 2958465;

/** The mean length of a month in days, used wherever days are told in months. */
export const daysPerMonth = 30.4375;
/** The mean length of a year in days. */
export const daysPerYear = 365.25;

/** Days from 1970-01-01 back to day 0 of the spreadsheets (1899-12-30). */
const epochOffset = 25569;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/**
 * The day number of a calendar date of the Gregorian calendar. Months beyond 12 or below 1 run into the years beside.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const monthIndex = month - 1;
  const realYear = year + Math.floor(monthIndex / 12);
  const realMonth = (((monthIndex % 12) + 12) % 12) + 1;
  const shifted = realMonth <= 2 ? realYear - 1 : realYear;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (realMonth + (realMonth > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + epochOffset;
}

/** The calendar date of a day number. Source: as {@link dayOf}, civil_from_days. */
export function calendarDate(day: Day): CalendarDate {
  const z = Math.floor(day) - epochOffset + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The number of days of a month. */
export const monthLength = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** The same day of the month, `months` later; the month's last day where it is shorter (31 January + 1 is 28 February). */
export function addMonths(day: Day, months: number): Day {
  const date = calendarDate(day);
  const first = calendarDate(dayOf(date.year, date.month + months, 1));
  return dayOf(first.year, first.month, Math.min(date.day, monthLength(first.year, first.month)));
}

/** The last day of the month that a day lies in. */
export function endOfMonth(day: Day): Day {
  const { year, month } = calendarDate(day);
  return dayOf(year, month + 1, 1) - 1;
}

/** "2026-11-24". */
export function isoDate(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** The day of a calendar date that exists between 1900-03-01 and 9999-12-31, or undefined. */
export function realDay(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  const number = dayOf(year, month, day);
  return number >= firstDay && number <= lastDay ? number : undefined;
}
