import { isoDate, type Day } from "../domain/day";
import { withoutDateWords } from "../parsing/date-words";
import { parseDate, type DateOrder, type DateReading } from "../parsing/parse-date";
import { parseMeasure, type MeasureReading } from "../parsing/parse-measure";
import { parsePeriod } from "../parsing/parse-period";
import { tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { cellText } from "../wording/cell-text";
import { phrase, say, told } from "../words/say";

/* What cells come to that hold more than a plain number or date: understood, with something to tell of it, or not readable. */

/** A cell that cannot be read: the rule it breaks, what is wrong and how to mend it. */
export class Unreadable {
  constructor(
    readonly rule: string,
    readonly what: string,
    readonly mend: string,
  ) {}
}

/** Something to tell of a cell that was read all the same. */
export interface Remark {
  readonly rule: string;
  readonly severity: "Needs attention" | "Advice";
  readonly what: string;
  readonly mend: string;
}

/** A value that took some understanding: what it was read as, with what is to be told of it. */
export class Understood<T> {
  constructor(
    readonly value: T | undefined,
    readonly remark: Remark | undefined,
    /** What the cell itself says it counts. */
    readonly unit?: string,
    /** What its row must be for it to count: a Milestone ("Yes"), or one whose Unit is a time (0:45, in days until then). */
    readonly only?: "milestone" | "hours and minutes" | "hours, minutes and seconds",
  ) {}
}

/** How people say that a milestone is reached, and that it is not. */
export const milestoneWords: ReadonlyMap<string, number> = new Map([
  ...["yes", "y", "true", "done", "complete", "completed", "achieved", "reached", "met", "delivered", "finished", "closed", "x", "✓", "✔"].map(
    (word) => [word, 1] as const,
  ),
  ...["no", "false", "not yet", "not done", "not complete", "not achieved", "not reached", "not met", "open", "in progress", "not started", "outstanding"].map(
    (word) => [word, 0] as const,
  ),
]);

/** What a text that is no plain number comes to. */
export function measured(header: string, cell: string, reading: MeasureReading | undefined): Unreadable | Understood<number> {
  if (reading === undefined) return notANumber(cell);
  if ("value" in reading) {
    const remark = reading.isBound === true ? boundRemark(header, cell) : reading.isAbout === true ? aboutRemark(header, cell) : unitRemark(header, cell);
    return new Understood(reading.value, remark, reading.unit);
  }
  if (reading.problem !== "reason") return new Unreadable("not-a-number", ...unreadableMeasures[reading.problem](cell));
  const name = told(header);
  const what = say`${name} says "${tidy(cell)}" instead of a number, so it counts as blank`;
  return new Understood<number>(undefined, { rule: "reason-not-figure", severity: "Advice", what, mend: say`Enter the ${name} once it is known` });
}

/** "0:45" and "1:30:00": hours and minutes, with seconds or without, as days; undefined for other texts. */
export function duration(header: string, cell: string): Understood<number> | undefined {
  const words = tidy(cell);
  const [, hours, minutes, seconds] = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(words) ?? [];
  if (hours === undefined) return undefined;
  const kind = seconds === undefined ? "hours and minutes" : "hours, minutes and seconds";
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86400;
  const read = kind === "hours and minutes" ? told("hours and minutes") : told("hours, minutes and seconds");
  const what = say`${told(header)} "${words}" is read as ${read}`;
  return new Understood(days, { rule: "duration-in-text", severity: "Advice", what, mend: say`Enter it as a number in the row's Unit` }, undefined, kind);
}

const unitRemark = (header: string, cell: string): Remark => ({
  rule: "unit-in-cell",
  severity: "Advice",
  what: say`${told(header)} "${tidy(cell)}" is read as its number`,
  mend: say`Keep the number alone in the cell, and what it counts in the column Unit`,
});

const aboutRemark = (header: string, cell: string): Remark => ({
  rule: "about-in-cell",
  severity: "Advice",
  what: say`${told(header)} "${tidy(cell)}" is read as its number, as if it were exact`,
  mend: say`Keep the number alone in the cell, and how sure it is in Note or Notes`,
});

const boundRemark = (header: string, cell: string): Remark => ({
  rule: "bound-in-cell",
  severity: "Advice",
  what: say`${told(header)} "${tidy(cell)}" is read as its number; whether it is a floor or a ceiling is for Direction to say`,
  mend: say`Keep the number alone in the cell; a floor or a ceiling is the Direction At least or At most`,
});

const unreadableMeasures = {
  range: (cell: string) => [say`"${tidy(cell)}" is a range, not one number`, say`Enter one number: the one to be reached, or the one that was read`],
  bound: (cell: string) => [say`"${tidy(cell)}" gives a bound, not a number`, say`Enter the number itself`],
  magnitude: (cell: string) => [say`"${tidy(cell)}" may count in millions or in some unit`, say`Write the number out, for instance 5,000,000`],
} as const satisfies Readonly<Record<string, (cell: string) => readonly [string, string]>>;

export function undated(cell: string | number, problem: Extract<DateReading, { problem: unknown }>["problem"]): Unreadable {
  if (problem === "ambiguous-date") {
    return new Unreadable(
      problem,
      say`"${cell}" can be read day first or month first`,
      say`Type it as year-month-day (2026-03-05), or set "Date order" on the Settings sheet to Day first or Month first`,
    );
  }
  if (problem === "date-out-of-range")
    return new Unreadable(problem, say`"${cell}" is not a date between 1900-03-01 and 9999-12-31`, say`Enter a date in that range`);
  return notADate(cell);
}

/** A day with words around it, a period's day, or the reason that stands in place of a date. */
export function inWords(
  header: string,
  cell: string,
  { dateOrder, fiscalYearStart = 1 }: { readonly dateOrder: DateOrder; readonly fiscalYearStart?: number | undefined },
  first: boolean,
): Understood<number> | Unreadable {
  const words = tidy(cell);
  const { text, isEnd } = withoutDateWords(words);
  const dated = text === words ? undefined : parseDate(text, dateOrder);
  if (dated !== undefined && "day" in dated) return understoodDay(header, words, dated.day);
  if (dated?.problem === "ambiguous-date") return undated(words, dated.problem);
  const period = parsePeriod(text, fiscalYearStart);
  if (period === "needs-fiscal-year") {
    return new Unreadable(
      "fiscal-year-unknown",
      say`"${words}" is a year of two calendar years, and the Settings do not say in which month it starts`,
      say`Enter "Fiscal year start" on the Settings sheet, or the day itself`,
    );
  }
  if (period !== undefined) return understoodDay(header, words, first && !isEnd ? period.first : period.last);
  const reading = parseMeasure(words, ".", false);
  if (reading === undefined || !("problem" in reading) || reading.problem !== "reason") return notADate(cell);
  const name = told(header);
  const what = say`${name} says "${words}" instead of a date, so it counts as blank`;
  return new Understood<number>(undefined, { rule: "reason-not-figure", severity: "Advice", what, mend: say`Enter the ${name} once it is known` });
}

const understoodDay = (header: string, words: string, day: Day): Understood<number> =>
  new Understood<number>(day, {
    rule: "period-as-date",
    severity: "Advice",
    what: say`${told(header)} "${words}" is read as ${isoDate(day)}`,
    mend: say`Enter the day itself where another one is meant`,
  });

const droppedTimes = phrase({
  midnight: "stands just before midnight",
  zone: "names a time zone",
} as const);

export function withoutTime(cell: string | number, day: number, why: keyof typeof droppedTimes): Understood<number> {
  const shown = typeof cell === "number" ? `${isoDate(day)} ${clock(cell - day)}` : tidy(cell);
  return new Understood(day, {
    rule: "time-dropped",
    severity: "Needs attention",
    what: say`The time "${shown}" ${told(droppedTimes[why])}; the time was dropped and ${isoDate(day)} taken`,
    mend: say`Enter the day alone, the one that is meant`,
  });
}

/** A share of a day as hours, minutes and seconds. */
function clock(share: number): string {
  const seconds = Math.min(86399, Math.round(share * 86400));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

export const notADate = (cell: Cell): Unreadable =>
  new Unreadable("not-a-date", say`"${cellText(cell)}" is not a date`, say`Enter a date, for instance 2026-03-05`);

export const notANumber = (cell: string | number | boolean): Unreadable =>
  new Unreadable("not-a-number", say`"${String(cell)}" is not a number`, say`Enter a number, without words or units in the cell`);
