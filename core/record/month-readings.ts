import { calendarDate, dayOf, type Day } from "../domain/day";
import { readUntil } from "../domain/readings";
import { groupBy } from "../domain/group-by";
import { tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { readingsOf, type MixedReading } from "../reading/measurement-log";
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

/** A calendar month. */
export interface CalendarMonth {
  /** Months since the year 0. */
  readonly index: number;
  readonly firstDay: Day;
  /** The first day behind it. */
  readonly behind: Day;
  /** "2026-02". */
  readonly text: string;
  /** The one after it, once it was asked for. */
  next: CalendarMonth | undefined;
}

/** What the log of a plan holds in months. One for a review, since it keeps which months there are and who validated what. */
export interface MonthLog {
  readonly measurements: Plan["measurements"];
  readonly validators: readonly Cell[];
  /** Readings that stand in the log and are left out, by their benefit. */
  readonly leftOut: ReadonlyMap<number, readonly MixedReading[]>;
  /** Whether the log has rows and lacks a heading without which none of them is read. */
  readonly isUnreadable: boolean;
  readonly months: Map<number, CalendarMonth>;
  lastMonth: CalendarMonth;
  /** The name in a cell, each tidied but once, and the last one that was asked for: most readings are validated by the same. */
  readonly names: Map<Cell | undefined, string>;
  lastCell: Cell | undefined;
  lastName: string;
}

export const monthLog = ({ measurements, found }: Pick<Plan, "measurements" | "found">): MonthLog => ({
  measurements,
  validators: found.measurements?.cells("validatedBy") ?? [],
  leftOut: groupBy(measurements.mixed, ({ benefit }) => benefit),
  isUnreadable: measurements.days.length === 0 && lacksHeading(found.measurements),
  months: new Map(),
  lastMonth: { index: 0, firstDay: 0, behind: 0, text: "", next: undefined },
  names: new Map(),
  lastCell: undefined,
  lastName: "",
});

const lacksHeading = (found: Plan["found"]["measurements"]): boolean =>
  found !== undefined && found.rowCount > 0 && (["benefitId", "date", "actual"] as const).some((name) => !found.columns.byName.has(name));

/** The month of a day. */
export function monthOf(log: MonthLog, day: Day): CalendarMonth {
  const last = log.lastMonth;
  if (day >= last.firstDay && day < last.behind) return last;
  // Behind one month comes the next, mostly.
  const { next } = last;
  if (next !== undefined && day >= last.behind && day < next.behind) return (log.lastMonth = next);
  const { year, month } = calendarDate(day);
  const index = year * 12 + month - 1;
  let found = log.months.get(index);
  if (found === undefined) {
    found = { index, firstDay: dayOf(year, month, 1), behind: dayOf(year, month + 1, 1), text: monthText(index), next: undefined };
    log.months.set(index, found);
  }
  if (index === last.index + 1) last.next = found;
  return (log.lastMonth = found);
}

/** The place behind the last reading of a month among those up to another place. */
export function monthEnd(days: Float64Array, { behind }: CalendarMonth, from: number, end: number): number {
  let place = from + 1;
  while (place < end && (days[place] as number) < behind) place++;
  return place;
}

/** What some readings add up to, however large they are. */
export function sumOf(actuals: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let place = from; place < to; place++) sum = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, sum + (actuals[place] as number)));
  return sum;
}

/** Who validated the last one of some readings that is validated; "" where none is. */
export function validatorOf(log: MonthLog, from: number, to: number): string {
  const { validated, rows } = log.measurements;
  let place = to - 1;
  while (place >= from && validated[place] !== 1) place--;
  if (place < from) return "";
  const cell = log.validators[rows[place] as number];
  if (cell === log.lastCell) return log.lastName;
  let name = log.names.get(cell);
  if (name === undefined) log.names.set(cell, (name = cell === null || cell === undefined || typeof cell === "object" ? "" : tidy(String(cell))));
  log.lastCell = cell;
  return (log.lastName = name);
}

/** The months of a benefit with readings up to a day, in order. */
export function monthsOf(log: MonthLog, benefit: number, upTo: Day): readonly MonthReadings[] {
  const { days, actuals } = log.measurements;
  const readings = readingsOf(log.measurements, benefit);
  const end = readUntil(readings, upTo);
  const months: MonthReadings[] = [];
  for (let from = readings.from, to = from; from < end; from = to) {
    const month = monthOf(log, days[from] as number);
    to = monthEnd(days, month, from, end);
    months.push({
      month: month.text,
      count: to - from,
      sum: sumOf(actuals, from, to),
      last: actuals[to - 1] as number,
      lastDay: days[to - 1],
      validatedBy: validatorOf(log, from, to),
    });
  }
  return months;
}

/** "2026-02". */
export const monthText = (index: number): string => `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;

/** The month of a day, "2026-02". */
export function monthOfDay(day: Day): string {
  const { year, month } = calendarDate(day);
  return monthText(year * 12 + month - 1);
}

type Figures = Pick<MonthReadings, "count" | "sum" | "last">;

/** Whether two months hold the same readings, but for what rounding left over and for who validated them. */
export const isSameMonth = (a: Figures, b: Figures): boolean => a.count === b.count && isClose(a.sum, b.sum) && (a.count === 0 || isClose(a.last, b.last));

/** Closer than any program keeps apart. */
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-3);
