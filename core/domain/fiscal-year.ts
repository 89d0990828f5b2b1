import { calendarDate, type Day } from "./day";
import type { MonthSpan } from "./month-span";

/** A fiscal year as far as it lies in a span of months. */
export interface FiscalYear {
  /** "2026", or "2026/27" for a year that starts in another month than January. */
  readonly name: string;
  /** Positions of its months: the first, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** The calendar year in which the fiscal year of a day starts; `startMonth` is 1 to 12. */
export function fiscalYearOf(day: Day, startMonth: number): number {
  const { year, month } = calendarDate(day);
  return month >= startMonth ? year : year - 1;
}

/** The fiscal years that the months of a span lie in, in order; the first and the last may be parts of one. */
export function fiscalYears({ ends }: MonthSpan, startMonth: number): readonly FiscalYear[] {
  const years: FiscalYear[] = [];
  let from = 0;
  for (let month = 1; month <= ends.length; month++) {
    const year = fiscalYearOf(ends[from] as Day, startMonth);
    if (month < ends.length && fiscalYearOf(ends[month] as Day, startMonth) === year) continue;
    years.push({ name: startMonth === 1 ? String(year) : `${year}/${String((year + 1) % 100).padStart(2, "0")}`, from, to: month });
    from = month;
  }
  return years;
}

/** The amounts of months added up by year, each year in the order of its months. */
export const byYear = (months: ArrayLike<number>, years: readonly FiscalYear[]): readonly number[] =>
  years.map(({ from, to }) => {
    let sum = 0;
    for (let month = from; month < to; month++) sum += months[month] as number;
    return sum;
  });
