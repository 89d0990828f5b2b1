import { calendarDate, type Day } from "../domain/day";
import type { Cell } from "../port/workbook";
import { readUntil } from "../domain/readings";
import { tidy } from "../parsing/text";
import { readingsOf } from "../reading/measurement-log";
import type { Plan } from "../reading/plan";
import { exactField, fieldNumber, fieldText, textField } from "./record-text";

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

/** Reads a plan's log by benefit and month. One for a review, since it keeps which month each day lies in. */
export interface MonthReader {
  /** The months of a benefit with readings up to a day, in order; `from` leaves out the readings before that day. */
  monthsOf(benefit: number, upTo: Day, from?: Day): readonly MonthReadings[];
  /** What all readings of a benefit up to a day are, as a {@link printName} says it; and what those up to an earlier day are. */
  printsOf(benefit: number, upTo: Day, closedOn: Day): { readonly all: string; readonly closed: string };
  /** Which of the readings of a benefit up to a day are validated: how many at first, and of those behind five in a letter: "30", "30:2". */
  validatedOf(benefit: number, upTo: Day): string;
  /** The day of the first reading that one such list tells otherwise than another; undefined where they agree. */
  firstValidatedAnew(benefit: number, then: string, now: string): Day | undefined;
  /** How many readings there are after one day up to another. */
  countBetween(benefit: number, after: Day, upTo: Day): number;
}

export function monthReader({ measurements, found }: Pick<Plan, "measurements" | "found">): MonthReader {
  const validators: readonly Cell[] = found.measurements?.cells("validatedBy") ?? [];
  const monthOf = monthsOfDays();
  const { days, actuals, validated, rows } = measurements;
  return {
    monthsOf(benefit, upTo, from) {
      const readings = readingsOf(measurements, benefit);
      const months: { -readonly [K in keyof MonthReadings]: MonthReadings[K] }[] = [];
      const end = readUntil(readings, upTo);
      for (let position = from === undefined ? readings.from : readUntil(readings, from - 1); position < end; position++) {
        const [day, actual] = [days[position] as number, actuals[position] as number];
        const month = monthOf(day);
        let figures = months[months.length - 1];
        if (figures?.month !== month) months.push((figures = { month, count: 0, sum: 0, last: 0, lastDay: day, validatedBy: "" }));
        figures.count++;
        figures.sum = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, figures.sum + actual));
        figures.last = actual;
        figures.lastDay = day;
        if (validated[position] === 1) figures.validatedBy = nameOf(validators[rows[position] as number]);
      }
      return months;
    },
    printsOf(benefit, upTo, closedOn) {
      const readings = readingsOf(measurements, benefit);
      const end = readUntil(readings, upTo);
      const closedEnd = Math.min(end, readUntil(readings, closedOn));
      let print = emptyPrint;
      let closed = print;
      for (let position = readings.from; position < end; position++) {
        if (position === closedEnd) closed = print;
        print = printWith(printWith(print, days[position] as number), actuals[position] as number);
      }
      return { all: printName(print), closed: printName(closedEnd === end ? print : closed) };
    },
    validatedOf(benefit, upTo) {
      const readings = readingsOf(measurements, benefit);
      const end = readUntil(readings, upTo);
      let first = readings.from;
      while (first < end && validated[first] === 1) first++;
      let last = end;
      while (last > first && validated[last - 1] !== 1) last--;
      let rest = "";
      for (let from = first; from < last; from += bitsOfLetter) {
        let bits = 0;
        for (let place = 0; place < bitsOfLetter && from + place < last; place++) bits |= (validated[from + place] as number) << place;
        rest += (rest === "" ? ":" : "") + bits.toString(2 ** bitsOfLetter);
      }
      return first === readings.from && rest === "" ? "" : `${first - readings.from}${rest}`;
    },
    firstValidatedAnew(benefit, then, now) {
      if (then === now) return undefined;
      const { from } = readingsOf(measurements, benefit);
      const old = isValidatedAt(then);
      const fresh = isValidatedAt(now);
      const places = Math.max(old.length, fresh.length);
      for (let place = Math.min(old.first, fresh.first); place < places; place++) if (old.at(place) !== fresh.at(place)) return days[from + place];
      return undefined;
    },
    countBetween(benefit, after, upTo) {
      const readings = readingsOf(measurements, benefit);
      return readUntil(readings, upTo) - readUntil(readings, after);
    },
  };
}

const bitsOfLetter = 5;

/** Whether the reading at a place is validated by such a list. */
function isValidatedAt(list: string): { readonly first: number; readonly length: number; at(place: number): boolean } {
  const [count = "", rest = ""] = list.split(":");
  const first = Number(count);
  const bit = (place: number): number => {
    const code = rest.charCodeAt(Math.floor(place / bitsOfLetter));
    // "0" to "9", then "a" to "v"; NaN behind the end.
    const letter = code >= 97 ? code - 87 : code >= 48 ? code - 48 : 0;
    return (letter >> (place % bitsOfLetter)) & 1;
  };
  return { first, length: first + rest.length * bitsOfLetter, at: (place) => place < first || bit(place - first) === 1 };
}

const nameOf = (cell: Cell | undefined): string => (cell === null || cell === undefined || typeof cell === "object" ? "" : tidy(String(cell)));

/** "2026-02" of a day, worked out but once. */
function monthsOfDays(): (day: Day) => string {
  const months = new Map<number, string>();
  return (day) => {
    const known = months.get(day);
    if (known !== undefined) return known;
    const { year, month } = calendarDate(day);
    const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    months.set(day, text);
    return text;
  };
}

/** The month of a day, "2026-02". */
export const monthOfDay = (day: Day): string => monthsOfDays()(day);

/** A number as the two halves of its bits. */
const value = new Float64Array(1);
const halves = new Int32Array(value.buffer);

/** A print tells many numbers and texts apart (FNV-1a): the same for the same, and in practice another for others. This one is of none. */
export const emptyPrint = 0x811c9dc5;

/** The print of one more number. */
export function printWith(print: number, number: number): number {
  value[0] = number === 0 ? 0 : number;
  const half = Math.imul(print ^ (halves[0] as number), 0x01000193);
  return Math.imul(half ^ (halves[1] as number) ^ (half >>> 15), 0x01000193);
}

/** The print of one more text. */
export function printWithText(print: number, text: string): number {
  let mixed = print;
  for (let place = 0; place < text.length; place++) mixed = Math.imul(mixed ^ text.charCodeAt(place), 0x01000193);
  return Math.imul(mixed ^ 0x10000, 0x01000193);
}

/** A print in seven letters, to the base 36; digit by digit, which takes a tenth of what toString does. */
export function printName(print: number): string {
  const upper = Math.floor((print >>> 0) / 46656);
  const lower = (print >>> 0) % 46656;
  const letter = (rest: number): number => (rest % 36) + (rest % 36 < 10 ? 48 : 87);
  const high = Math.floor(upper / 1296);
  return String.fromCharCode(
    letter(Math.floor(high / 36)),
    letter(high),
    letter(Math.floor(upper / 36)),
    letter(upper),
    letter(Math.floor(lower / 1296)),
    letter(Math.floor(lower / 36)),
    letter(lower),
  );
}

/** A month as an entry of a line of the record: "2026-02=13", or "2026-02=13:2:25!Finance" with more readings than one. */
export function monthEntry({ month, count, sum, last, validatedBy }: MonthReadings): string {
  const figures = count === 0 ? "" : count === 1 ? exactField(last) : `${exactField(last)}:${count}:${exactField(sum)}`;
  return `${month}=${figures}${validatedBy === "" ? "" : `!${textField(validatedBy)}`}`;
}

/** The month of an entry; undefined for one that somebody spoilt. */
export function entryMonth(entry: string): MonthReadings | undefined {
  const [, month = "", figures = "", , name = ""] = /^(\d{4}-\d{2})=([^!]*)(!(.*))?$/.exec(entry) ?? [];
  if (month === "") return undefined;
  const [last, count, sum] = figures.split(":");
  const value = fieldNumber(last);
  return {
    month,
    count: value === null ? 0 : (fieldNumber(count) ?? 1),
    sum: value === null ? 0 : (fieldNumber(sum) ?? value),
    last: value ?? 0,
    lastDay: undefined,
    validatedBy: fieldText(name),
  };
}

/** Whether two months hold the same readings, but for what rounding left over and for who validated them. */
export const isSameMonth = (a: MonthReadings, b: MonthReadings): boolean =>
  a.count === b.count && isClose(a.sum, b.sum) && (a.count === 0 || isClose(a.last, b.last));

/** Closer than any program keeps apart. */
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-3);
