import { calendarDate, dayOf, type Day } from "../domain/day";
import { readUntil } from "../domain/readings";
import { tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { readingsOf } from "../reading/measurement-log";
import type { Plan } from "../reading/plan";

/** What was read of one benefit in one calendar month up to a day: one reading a day, as everywhere (method §1). */
export interface MonthReadings {
  /** "2026-02". */
  readonly month: string;
  readonly count: number;
  readonly sum: number;
  readonly last: number;
  /** The day of the last one; undefined where it comes from the record, which does not keep it. */
  readonly lastDay: Day | undefined;
  /** Who validated the latest one that is validated; "" where none is. */
  readonly validatedBy: string;
}

/** What a month holds, in one object for all months: to be taken out of it at once. */
type MonthSummary = { -readonly [Key in Exclude<keyof MonthReadings, "month">]: MonthReadings[Key] };

/** Tells the readings at some places of the log by the months in which they lie, in order. */
export type MonthTeller = (from: number, end: number, tell: (month: CalendarMonth, readings: Readonly<MonthSummary>) => void) => void;

/** One for a review, since it keeps which month each day lies in. */
export function monthTeller({ measurements, found }: Pick<Plan, "measurements" | "found">): MonthTeller {
  const validators: readonly Cell[] = found.measurements?.cells("validatedBy") ?? [];
  const telling: Telling = {
    measurements,
    monthOf: monthsOfDays(),
    nameAt: namesOf(validators),
    summary: { count: 0, sum: 0, last: 0, lastDay: undefined, validatedBy: "" },
  };
  return (from, end, tell) => tellMonths(telling, from, end, tell);
}

/** What the months of a review are told by. */
interface Telling {
  readonly measurements: Plan["measurements"];
  readonly monthOf: (day: Day) => CalendarMonth;
  readonly nameAt: (row: number) => string;
  readonly summary: MonthSummary;
}

/** A function of its own, for what is compiled for one review holds for the next. */
function tellMonths({ measurements, monthOf, nameAt, summary }: Telling, from: number, end: number, tell: Parameters<MonthTeller>[2]): void {
  const { days, actuals, validated, rows } = measurements;
  for (let at = from; at < end;) {
    const month = monthOf(days[at] as number);
    const first = at;
    let [sum, lastValidated] = [0, -1];
    for (; at < end && (days[at] as number) < month.behind; at++) {
      sum = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, sum + (actuals[at] as number)));
      if (validated[at] === 1) lastValidated = at;
    }
    summary.count = at - first;
    summary.sum = sum;
    summary.last = actuals[at - 1] as number;
    summary.lastDay = days[at - 1];
    summary.validatedBy = lastValidated < 0 ? "" : nameAt(rows[lastValidated] as number);
    tell(month, summary);
  }
}

/** The months of a benefit with readings up to a day, in order. */
export function monthsOf({ measurements }: Pick<Plan, "measurements">, tellMonths: MonthTeller, benefit: number, upTo: Day): readonly MonthReadings[] {
  const readings = readingsOf(measurements, benefit);
  const months: MonthReadings[] = [];
  tellMonths(readings.from, readUntil(readings, upTo), ({ index }, summary) => months.push({ month: monthText(index), ...summary }));
  return months;
}

/** The name in a cell by its row, each tidied but once. */
function namesOf(cells: readonly Cell[]): (row: number) => string {
  const names = new Map<Cell | undefined, string>();
  return (row) => {
    const cell = cells[row];
    let name = names.get(cell);
    if (name === undefined) names.set(cell, (name = cell === null || cell === undefined || typeof cell === "object" ? "" : tidy(String(cell))));
    return name;
  };
}

/** A calendar month. */
export interface CalendarMonth {
  /** Months since the year 0. */
  readonly index: number;
  readonly firstDay: Day;
  /** The first day behind it. */
  readonly behind: Day;
}

/** The month of each day, worked out but once. */
export function monthsOfDays(): (day: Day) => CalendarMonth {
  const months = new Map<number, CalendarMonth>();
  const monthAt = (day: Day): CalendarMonth => {
    const { year, month } = calendarDate(day);
    const index = year * 12 + month - 1;
    let found = months.get(index);
    if (found === undefined) months.set(index, (found = { index, firstDay: dayOf(year, month, 1), behind: dayOf(year, month + 1, 1) }));
    return found;
  };
  let last: CalendarMonth = { index: 0, firstDay: 0, behind: 0 };
  return (day) => {
    if (day >= last.firstDay && day < last.behind) return last;
    // Behind one month comes the next, mostly.
    const next = day >= last.behind ? months.get(last.index + 1) : undefined;
    return (last = next !== undefined && day < next.behind ? next : monthAt(day));
  };
}

/** "2026-02". */
export const monthText = (index: number): string => `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;

/** The month of a day, "2026-02". */
export function monthOfDay(day: Day): string {
  const { year, month } = calendarDate(day);
  return monthText(year * 12 + month - 1);
}

/** Whether two months hold the same readings, but for what rounding left over and for who validated them. */
export const isSameMonth = (a: MonthReadings, b: MonthReadings): boolean =>
  a.count === b.count && isClose(a.sum, b.sum) && (a.count === 0 || isClose(a.last, b.last));

/** Closer than any program keeps apart. */
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-3);
