import { calendarDate, dayOf, type Day } from "../domain/day";
import type { ChartSpec } from "../port/workbook";

/** Months between two labels, and as many days as their longest run has: a label is never of the month before, and stays in its own for years. */
const steps = [
  { months: 1, days: 31 },
  { months: 3, days: 92 },
  { months: 6, days: 184 },
  { months: 12, days: 366 },
] as const;

/** As many labels as have room. */
const mostLabels = 12;

/** The ends of an axis of days that is labelled by months, and the days between its labels: from the first day of a month, a quarter, a half or a whole year. */
export function dateRange(first: Day, last: Day): NonNullable<ChartSpec["valueRange"]> {
  const { year, month } = calendarDate(first);
  const startOf = (months: number): Day => dayOf(year, month - ((month - 1) % months), 1);
  const [fits] = steps.filter(({ months, days }) => last - startOf(months) <= days * mostLabels);
  const { months, days } = fits ?? steps[steps.length - 1] ?? { months: 12, days: 366 };
  const from = startOf(months);
  const step = days * Math.ceil((last - from) / (days * mostLabels));
  return { from, to: from + step * Math.max(1, Math.ceil((last - from) / step)), step: Math.max(step, days) };
}
