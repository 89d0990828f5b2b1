import { dayOf, type Day } from "../domain/day";
import { readUntil, type Readings } from "../domain/readings";
import type { LoggedReadings } from "../reading/measurement-log";
import { isSameMonth, sumOf, type MonthReadings } from "./month-readings";
import { firstValidatedAnew, validatedOfList } from "./validated-list";

/** What the record tells of the readings of a benefit at an earlier review. */
export interface ReadingsTold {
  /** The day of that review. */
  readonly on: Day;
  /** Whether the readings up to that day are the same now, by their print. */
  readonly isPrint: boolean;
  /** Which of them were validated then, as a {@link validatedOfList list}. */
  readonly validated: string;
  /** Each month as it was told then; undefined where the record does not tell. */
  readonly months: () => Iterable<MonthReadings> | undefined;
}

/** Whether of the readings up to an earlier review one was changed, removed, entered late or validated otherwise since. */
export const isReadOtherwise = (log: Readings, { isPrint, validated, on }: ReadingsTold): boolean =>
  !isPrint || firstValidatedAnew(validated, log.validated, log.from, readUntil(log, on)) >= 0;

/**
 * The readings that a benefit had at an earlier review. The record keeps of each month the last one, how many there were and their sum, so
 * one that was changed since stands at the day on which that month has such a figure now, else at the end of the month; those before it in
 * the month share the rest of the sum. Undefined where the record does not tell.
 */
export function readingsThen(log: LoggedReadings, told: ReadingsTold): Readings | undefined {
  const to = readUntil(log, told.on);
  if (!isReadOtherwise(log, told)) return { ...log, to };
  const { days, actuals, from } = log;
  if (told.isPrint)
    return {
      days: days.subarray(from, to),
      actuals: actuals.subarray(from, to),
      validated: validatedOfList(told.validated, to - from),
      from: 0,
      to: to - from,
    };
  const months = told.months();
  if (months === undefined) return undefined;
  const then: { readonly days: number[]; readonly actuals: number[] } = { days: [], actuals: [] };
  for (const month of [...months].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    const [firstDay, endDay] = daysOfMonth(month, told.on);
    if (firstDay <= told.on) addMonth(then, log, month, firstDay, endDay);
  }
  const count = then.days.length;
  return { ...then, validated: validatedOfList(told.validated, count), from: 0, to: count };
}

function addMonth(then: { readonly days: number[]; readonly actuals: number[] }, log: LoggedReadings, month: MonthReadings, firstDay: Day, endDay: Day): void {
  const { count, sum, last } = month;
  const [from, to] = [readUntil(log, firstDay - 1), readUntil(log, endDay)];
  if (to > from && isSameMonth(month, { count: to - from, sum: sumOf(log.actuals, from, to), last: log.actuals[to - 1] as number })) {
    then.days.push(...log.days.subarray(from, to));
    then.actuals.push(...log.actuals.subarray(from, to));
    return;
  }
  for (let place = 0; place < count - 1; place++) {
    then.days.push(firstDay + place);
    then.actuals.push((sum - last) / (count - 1));
  }
  let same = to - 1;
  while (same >= from && log.actuals[same] !== last) same--;
  const day = same >= from ? (log.days[same] as number) : to - from === count ? (log.days[to - 1] as number) : endDay;
  then.days.push(Math.max(day, firstDay + count - 1));
  then.actuals.push(last);
}

/** The first day of a month such as "2026-02", and its last one up to a day. */
function daysOfMonth({ month }: MonthReadings, upTo: Day): readonly [first: Day, end: Day] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return [dayOf(year, number, 1), Math.min(dayOf(year, number + 1, 1) - 1, upTo)];
}
