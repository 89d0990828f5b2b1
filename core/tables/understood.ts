import type { Day } from "../domain/day";
import { withoutDateWords } from "../parsing/date-words";
import { parseDate, type DateOrder, type DateReading } from "../parsing/parse-date";
import { parseMeasure, type MeasureReading } from "../parsing/parse-measure";
import { parsePeriod } from "../parsing/parse-period";
import { tidy } from "../parsing/text";
import type { Cell } from "../port/workbook";
import { cellText } from "../wording/cell-text";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

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

/** What there is to tell of a cell, not in words yet: the formulas, which tell nothing, do without them. */
export interface Notice {
  readonly rule: "unit-in-cell" | "about-in-cell" | "bound-in-cell" | "reason-not-figure" | "duration-in-text" | "period-as-date" | "time-dropped";
  readonly header: string;
  readonly cell: string | number;
  /** The day that it was read as. */
  readonly day?: number;
  /** What it was read as, or expected to be, or why something of it was dropped. */
  readonly as?: "hours and minutes" | "hours, minutes and seconds" | "number" | "date" | "midnight" | "zone";
}

/** A value that took some understanding: what it was read as, with what is to be told of it. */
export class Understood<T> {
  constructor(
    readonly value: T | undefined,
    readonly remark: Remark | Notice | undefined,
    /** What the cell itself says it counts. */
    readonly unit?: string,
    /** What its row must be for it to count: a Milestone ("Yes"), or one whose Unit is a time (0:45, in days until then). */
    readonly only?: "milestone" | "hours and minutes" | "hours, minutes and seconds",
    /** The size that the cell names itself: 1,000 of "800 T€", whose value is 800,000. */
    readonly size?: number,
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
    const rule = reading.isBound === true ? "bound-in-cell" : reading.isAbout === true ? "about-in-cell" : "unit-in-cell";
    return new Understood(reading.value, { rule, header, cell }, reading.unit, undefined, reading.size);
  }
  if (reading.problem !== "reason") return new Unreadable("not-a-number", ...unreadableMeasures[reading.problem](cell));
  return new Understood<number>(undefined, { rule: "reason-not-figure", header, cell, as: "number" });
}

/** "0:45" and "1:30:00": hours and minutes, with seconds or without, as days; undefined for other texts. */
export function duration(header: string, cell: string): Understood<number> | undefined {
  const words = tidy(cell);
  const [, hours, minutes, seconds] = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(words) ?? [];
  if (hours === undefined) return undefined;
  const kind = seconds === undefined ? "hours and minutes" : "hours, minutes and seconds";
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86400;
  return new Understood(days, { rule: "duration-in-text", header, cell, as: kind }, undefined, kind);
}

const unreadableMeasures = {
  range: (cell: string) => [say`"${tidy(cell)}" is a range, not one number`, say`Enter one number: the one to be reached, or the one that was read`],
  bound: (cell: string) => [say`"${tidy(cell)}" gives a bound, not a number`, say`Enter the number itself`],
  magnitude: (cell: string) => [say`"${tidy(cell)}" may count in millions or in some unit`, say`Write the number out, for instance 5,000,000`],
  sizes: (cell: string) => [say`"${tidy(cell)}" is one size to some and another to others`, say`Write the number out, for instance 5,000,000`],
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
  return new Understood<number>(undefined, { rule: "reason-not-figure", header, cell, as: "date" });
}

const understoodDay = (header: string, cell: string, day: Day): Understood<number> =>
  new Understood<number>(day, { rule: "period-as-date", header, cell, day });

export const withoutTime = (header: string, cell: string | number, day: number, why: "midnight" | "zone"): Understood<number> =>
  new Understood(day, { rule: "time-dropped", header, cell, day, as: why });

/** Why a figure that names its unit is not taken in a row that counts in another. */
export const inOtherUnit = (shown: string, unit: string, here: string): Unreadable =>
  new Unreadable("unit-differs", say`"${shown}" counts in ${unit}, but the unit here is ${here}`, say`Enter the number in ${here}, without words`);

/** Why a percentage is not taken in a row that counts something else. */
export const percentInOtherUnit = (shown: string, here: string): Unreadable =>
  new Unreadable(
    "unit-differs",
    say`"${shown}" is a percentage, but the unit here is ${here}`,
    say`Enter the number in ${here}; or enter % in the column Unit, where percentages are meant`,
  );

/** Why money is not taken that may be whole or count by thousands, as other figures there do. */
export const sizeUnclear = (shown: string, size: number): Unreadable =>
  new Unreadable(
    "size-unclear",
    say`"${shown}" may be the whole amount, or count by ${figureText(size)} as other figures here do`,
    say`Write the number alone as the others are, or with its size, for instance £5k`,
  );

export const notADate = (cell: Cell): Unreadable =>
  new Unreadable("not-a-date", say`"${cellText(cell)}" is not a date`, say`Enter a date, for instance 2026-03-05`);

export const notANumber = (cell: string | number | boolean): Unreadable =>
  new Unreadable("not-a-number", say`"${String(cell)}" is not a number`, say`Enter a number, without words or units in the cell`);
