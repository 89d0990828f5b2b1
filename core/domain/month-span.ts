import { calendarDate, dayOf, type Day } from "./day";

/** Months that follow each other, with what is asked of them once for every benefit. */
export interface MonthSpan {
  /** The first day of the first month. */
  readonly firstDay: Day;
  /** The last day of each month. */
  readonly ends: readonly Day[];
  /** The days of the calendar year that each month lies in. */
  readonly yearLengths: Uint16Array;
  /** The position of the month of each day, by days from the first. */
  readonly monthOfDay: Uint16Array;
}

/** The most months that a span has: 60 years. What lies beyond belongs to its first or last month. */
export const mostMonths = 720;

/** The whole months from that of the first day to that of the last, at least one and at most {@link mostMonths}. */
export function monthSpan(first: Day, last: Day): MonthSpan {
  const { year, month } = calendarDate(first);
  const ends: Day[] = [];
  do ends.push(dayOf(year, month + ends.length + 1, 1) - 1);
  while (ends.length < mostMonths && (ends[ends.length - 1] as Day) < last);
  const firstDay = dayOf(year, month, 1);
  const monthOfDay = new Uint16Array((ends[ends.length - 1] as Day) - firstDay + 1);
  let from = 0;
  ends.forEach((end, position) => {
    monthOfDay.fill(position, from, end - firstDay + 1);
    from = end - firstDay + 1;
  });
  const yearLengths = Uint16Array.from(ends, (end) => {
    const year = calendarDate(end).year;
    return dayOf(year + 1, 1, 1) - dayOf(year, 1, 1);
  });
  return { firstDay, ends, yearLengths, monthOfDay };
}

/** The position of the month that a day lies in; the first or last month for a day outside. */
export function monthAt({ firstDay, ends, monthOfDay }: MonthSpan, day: Day): number {
  if (day < firstDay) return 0;
  return monthOfDay[Math.floor(day) - firstDay] ?? ends.length - 1;
}
