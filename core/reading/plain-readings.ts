import { lastDay } from "../domain/day";
import { firstPlainDay, justBeforeMidnight } from "../parsing/parse-date";
import { isErrorText } from "../parsing/text";
import type { Cell } from "../port/workbook";
import type { ReadingRules } from "../tables/column";
import { measurements } from "../tables/measurements";
import type { FoundTable } from "./found-table";

/** What the rows of the log say, by row. */
export interface LogColumns {
  readonly days: Int32Array;
  readonly actuals: Float64Array;
  /** The day on which each row was validated, {@link never} where it is not. */
  readonly validatedOn: Int32Array;
}

/** A day after all days. */
export const never = lastDay + 1;

/** The rows whose cells are no plain numbers, column by column: to be understood, or told of. */
export interface OddRows {
  readonly date: readonly number[];
  readonly actual: readonly number[];
  readonly validatedOn: readonly number[];
  /** Whether a text stands where a day belongs. */
  readonly hasTextDays: boolean;
}

/**
 * Reads what is plain in one walk down the log: the days and figures of the rows that have an owner, and when each row was validated, which
 * it is by a name in Validated by and a day in Validated on.
 */
export function readPlainReadings(
  found: FoundTable<typeof measurements>,
  owner: Int32Array,
  areFiguresPlain: boolean,
  rules: ReadingRules,
  { days, actuals, validatedOn }: LogColumns,
): OddRows {
  const dates = found.cells("date");
  const figures = found.cells("actual");
  const by = found.cells("validatedBy");
  const on = found.cells("validatedOn");
  const [date, actual, validated]: [number[], number[], number[]] = [[], [], []];
  const names = new Map<string, boolean>();
  let last: Cell = null;
  let lastIsName = false;
  let hasTextDays = false;
  for (let row = 0; row < owner.length; row++) {
    const day = plainDay(dates[row]);
    if (day < 0 && typeof dates[row] === "string") hasTextDays = true;
    if (owner[row] !== -1) {
      const figure = figures[row];
      if (day >= 0) days[row] = day;
      else date.push(row);
      if (typeof figure === "number" && areFiguresPlain) actuals[row] = figure;
      else actual.push(row);
    }
    const when = on[row];
    if (when === null || when === undefined) continue;
    if (typeof when === "string") hasTextDays = true;
    const who = by[row] ?? null;
    if (who !== last) {
      last = who;
      lastIsName = isName(who, names, rules);
    }
    if (!lastIsName) continue;
    if (typeof when === "number" && when >= firstPlainDay && when < never) validatedOn[row] = when | 0;
    else validated.push(row);
  }
  return { date, actual, validatedOn: validated, hasTextDays };
}

/** A number that is surely a day without its time of day; −1 where it takes understanding. */
function plainDay(cell: Cell | undefined): number {
  if (typeof cell !== "number" || !(cell >= firstPlainDay && cell < never)) return -1;
  const day = cell | 0;
  return cell - day < justBeforeMidnight ? day : -1;
}

/** Whether a cell names somebody. Few people sign most of a log: each name is read once, and known from then on. */
function isName(who: Cell, known: Map<string, boolean>, rules: ReadingRules): boolean {
  if (who === null || typeof who === "object") return false;
  if (typeof who !== "string") return true;
  const is = known.get(who) ?? (!isErrorText(who) && measurements.columns.validatedBy.parse(who, rules) !== undefined);
  known.set(who, is);
  return is;
}
