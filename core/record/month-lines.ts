import { beginLine, endLine, type CellWriter } from "./cell-writer";
import { makeRoom, putExact, putExactOf, putField, putText, semicolon, type Letters } from "./letters";
import { monthEnd, monthOf, monthText, sumOf, validatorOf, type MonthLog, type MonthReadings } from "./month-readings";
import { fieldNumber, fieldText } from "./record-text";

/*
 * The months of a benefit in a line of the record: "B-01;2026-02=13", or "2026-02=13:2:25!Finance" with more readings than one, the last
 * of them, how many and their sum. The month after the one before is not named, and "!" alone names whom the line named last.
 */

const [exclamation, colon, equals] = [33, 58, 61];

/** Adds the line of the readings at some places of the log; none where there are none. */
export function addReadings(writer: CellWriter, log: MonthLog, id: string, from: number, end: number): void {
  if (from >= end) return;
  const { days, actuals } = log.measurements;
  const { letters } = writer;
  let at = putField(letters, beginLine(writer), id);
  let [lastIndex, lastName] = [0, ""];
  for (let place = from, to = from; place < end; place = to) {
    const month = monthOf(log, days[place] as number);
    to = monthEnd(days, month, place, end);
    makeRoom(letters, at);
    letters.bytes[at++] = semicolon;
    if (month.index !== lastIndex + 1) at = putMonth(letters, at, month.text);
    lastIndex = month.index;
    at = putExactOf(letters, at, actuals, to - 1);
    if (to - place > 1) at = putSeveral(letters, at, to - place, sumOf(actuals, place, to));
    const name = validatorOf(log, place, to);
    if (name === "") continue;
    letters.bytes[at++] = exclamation;
    if (name !== lastName) at = putField(letters, at, name);
    lastName = name;
  }
  endLine(writer, at);
}

/** Adds a line of months; none where there are none. */
export function addMonths(writer: CellWriter, id: string, months: readonly MonthReadings[]): void {
  if (months.length === 0) return;
  const { letters } = writer;
  let at = putField(letters, beginLine(writer), id);
  let [lastIndex, lastName] = [0, ""];
  for (const { month, count, last, sum, validatedBy } of months) {
    const index = monthIndex(month);
    makeRoom(letters, at);
    letters.bytes[at++] = semicolon;
    if (index !== lastIndex + 1 || count === 0) at = putMonth(letters, at, month);
    lastIndex = index;
    if (count > 0) at = putExact(letters, at, last);
    if (count > 1) at = putSeveral(letters, at, count, sum);
    if (validatedBy === "") continue;
    letters.bytes[at++] = exclamation;
    if (validatedBy !== lastName) at = putField(letters, at, validatedBy);
    lastName = validatedBy;
  }
  endLine(writer, at);
}

/** Names a month. */
function putMonth(letters: Letters, at: number, name: string): number {
  const end = putText(letters, at, name);
  letters.bytes[end] = equals;
  return end + 1;
}

/** Behind the last of several readings how many they are and their sum. */
function putSeveral(letters: Letters, at: number, count: number, sum: number): number {
  letters.bytes[at] = colon;
  const end = putExact(letters, at + 1, count);
  letters.bytes[end] = colon;
  return putExact(letters, end + 1, sum);
}

const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

/** The months of a line, in their order, without those that somebody spoilt. Earlier reviews named every month and everybody each time. */
export function monthsOfLine(line: string): readonly MonthReadings[] {
  const months: MonthReadings[] = [];
  let before: number | undefined;
  let lastName = "";
  for (const entry of line.split(";").slice(1)) {
    const [, named, figures = "", mark, name = ""] = /^(?:(\d{4}-\d{2})=)?([^!]*)(!(.*))?$/.exec(entry) ?? [];
    const [last, count, sum] = figures.split(":");
    const value = fieldNumber(last);
    const index = named !== undefined ? monthIndex(named) : before === undefined || value === null ? undefined : before + 1;
    before = index;
    if (index === undefined) continue;
    if (name !== "") lastName = fieldText(name);
    months.push({
      month: monthText(index),
      count: value === null ? 0 : (fieldNumber(count) ?? 1),
      sum: value === null ? 0 : (fieldNumber(sum) ?? value),
      last: value ?? 0,
      lastDay: undefined,
      validatedBy: mark === undefined ? "" : lastName,
    });
  }
  return months;
}
