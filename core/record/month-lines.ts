import { cellWriter } from "./cell-writer";
import { putExact, putField, putText, semicolon } from "./letters";
import { monthText, type MonthReadings, type MonthTeller } from "./month-readings";
import { fieldNumber, fieldText, textField } from "./record-text";
import { recordedParts } from "./recorded-review";

/*
 * The months of a benefit in a line of the record: "B-01;2026-02=13", or "2026-02=13:2:25!Finance" with more readings than one, the last
 * of them, how many and their sum. The month after the one before is not named, and "!" alone names whom the line named last.
 */

export interface MonthLines {
  /** Adds the line of the readings at some places of the log; none where there are none. */
  addReadings(id: string, from: number, end: number): void;
  addMonths(id: string, months: readonly MonthReadings[]): void;
  /** The last to be called. */
  cells(): readonly string[];
}

const [exclamation, colon] = [33, 58];

export function monthLines(tellMonths: MonthTeller): MonthLines {
  const writer = cellWriter(recordedParts.Readings);
  const { letters } = writer;
  const names = remembered((index: number) => `${monthText(index)}=`);
  const fields = remembered(textField);
  let [at, lastMonth, lastName] = [0, 0, ""];
  const begin = (id: string): void => {
    at = putField(letters, writer.beginLine(), id);
    [lastMonth, lastName] = [0, ""];
  };
  const put = (month: number, { count, sum, last, validatedBy }: Pick<MonthReadings, "count" | "sum" | "last" | "validatedBy">): void => {
    letters[at++] = semicolon;
    if (month !== lastMonth + 1 || count === 0) at = putText(letters, at, names(month));
    lastMonth = month;
    if (count > 0) at = putExact(letters, at, last);
    if (count > 1) {
      letters[at++] = colon;
      at = putExact(letters, at, count);
      letters[at++] = colon;
      at = putExact(letters, at, sum);
    }
    if (validatedBy === "") return;
    letters[at++] = exclamation;
    if (validatedBy !== lastName) at = putText(letters, at, fields(validatedBy));
    lastName = validatedBy;
  };
  const putSummary: Parameters<MonthTeller>[2] = ({ index }, summary) => put(index, summary);
  return {
    addReadings(id, from, end) {
      if (from >= end) return;
      begin(id);
      tellMonths(from, end, putSummary);
      writer.endLine(at);
    },
    addMonths(id, months) {
      if (months.length === 0) return;
      begin(id);
      for (const month of months) put(monthIndex(month.month), month);
      writer.endLine(at);
    },
    cells: writer.cells,
  };
}

/** What stands for a month or a name, each put together but once. */
function remembered<T>(textOf: (of: T) => string): (of: T) => string {
  const texts = new Map<T, string>();
  return (of) => {
    let text = texts.get(of);
    if (text === undefined) texts.set(of, (text = textOf(of)));
    return text;
  };
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
