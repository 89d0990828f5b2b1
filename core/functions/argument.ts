import { firstDay, lastDay } from "../domain/day";
import { choice, date, number, share, type Column, Unreadable, Understood, type ReadingRules } from "../tables/column";
import type { Cell } from "../port/workbook";
import { firstPlainDay } from "../parsing/parse-date";

/** What a cell may hold where a formula looks for a value. */
export type Filled = string | number | boolean;

/** An argument of a formula, declared once. `V` is what the formula gets. */
export interface Argument<V> {
  /**
   * "cell": one value a row, a range gives a column of answers. "series": a whole row or column is one thing. "table": a
   * range as it stands.
   */
  readonly takes: "cell" | "series" | "table";
  readonly type: "number" | "text" | "date" | "boolean" | "any";
  /** May be left out at the end. */
  readonly optional: boolean;
  /** A row without it has no answer. */
  readonly needed: boolean;
  /** One for all rows as a rule (the status date, a rate), so it does not make a row of blanks a row. */
  readonly common: boolean;
  /** What a blank stands for. */
  readonly usual: V | undefined;
  /** What to enter, in a sentence. */
  readonly help: string;
  readonly choices?: readonly string[];
  /** Every number is its own value, so that there is nothing to read. */
  readonly plain?: boolean;
  /** The value of a cell, undefined where it says that there is none, or why it cannot be read. */
  readonly read: (cell: Filled) => unknown;
}

type Help = { readonly help: string };
type Kind<T> = {
  readonly type: Argument<T>["type"];
  readonly read: (cell: Filled) => T | undefined | Unreadable;
  readonly choices?: readonly string[];
  readonly plain?: boolean;
};

/** An argument that every row needs. */
export const needs = <T>(kind: Kind<T>, { help, common = false }: Help & { readonly common?: boolean }): Argument<T> => ({
  ...kind,
  takes: "cell",
  optional: false,
  needed: true,
  common,
  usual: undefined,
  help,
});

/** An argument that stands in the middle of the list and may be blank all the same. */
export const mayBeBlank = <T>(kind: Kind<T>, { help }: Help): Argument<T | undefined> => ({
  ...kind,
  takes: "cell",
  optional: false,
  needed: false,
  common: false,
  usual: undefined,
  help,
});

/** An argument that may be left out, without anything in its place. */
export const may = <T>(kind: Kind<T>, { help }: Help): Argument<T | undefined> => ({
  ...kind,
  takes: "cell",
  optional: true,
  needed: false,
  common: true,
  usual: undefined,
  help,
});

/** An argument that may be left out and then is the usual value. */
export const usually = <T>(kind: Kind<T>, usual: NoInfer<T>, { help }: Help): Argument<T> => ({
  ...kind,
  takes: "cell",
  optional: true,
  needed: false,
  common: true,
  usual,
  help,
});

/** A row or column that is one thing: values in order, undefined where a cell is blank. */
export type Series = readonly (number | undefined)[];

export const series = (kind: Kind<number>, { help }: Help): Argument<Series> => ({
  ...kind,
  takes: "series",
  optional: false,
  needed: true,
  common: false,
  usual: undefined,
  help,
});

/** A series that may be left out; it is then empty. */
export const maySeries = (kind: Kind<number>, { help }: Help): Argument<Series> => ({
  ...kind,
  takes: "series",
  optional: true,
  needed: false,
  common: true,
  usual: undefined,
  help,
});

/** A range as it stands, with its headers. */
export type Range = readonly (readonly Cell[])[];

export const table = ({ help }: Help): Argument<Range> => ({
  takes: "table",
  type: "any",
  optional: false,
  needed: true,
  common: false,
  usual: undefined,
  help,
  read: (cell) => cell,
});
export const mayTable = ({ help }: Help): Argument<Range | undefined> => ({
  takes: "table",
  type: "any",
  optional: true,
  needed: false,
  common: true,
  usual: undefined,
  help,
  read: (cell) => cell,
});

/** A formula has no Settings to look at: a point marks decimals, and a date that could be read two ways is not read. */
export const readingRules: ReadingRules = { dateOrder: undefined, decimalMark: "." };

/** What a cell says without a word: a formula has no place for remarks, so what gives a reason or needs its row is not read. */
function plainly<T>(column: Column<T>, cell: Filled): T | undefined | Unreadable {
  const reading = column.parse(cell, readingRules);
  if (!(reading instanceof Understood)) return reading;
  if (reading.value !== undefined && reading.only === undefined) return reading.value;
  return new Unreadable("not-readable", `"${String(cell)}" is not a ${column.align === "center" ? "date" : "number"}`, "");
}

const fromColumn = <T>(column: Column<T>, type: Argument<T>["type"]): Kind<T> => ({
  type,
  read: (cell) => plainly(column, cell),
  ...(column.choices === undefined ? {} : { choices: column.choices }),
});

/** Any number, also as text that shows one: "1,234.5", "43 %", "(1,200)". */
export const aNumber: Kind<number> = { ...fromColumn(number("Number", { help: "" }), "number"), plain: true };

/** A number as a column of the plan reads it. */
export const aNumberOf = (column: Column<number>): Kind<number> => fromColumn(column, "number");

/** A share from 0 to 1: 0.25, "25%". */
export const aShare: Kind<number> = fromColumn(share("Share", { help: "" }), "number");

const dateColumn = date("Date", { help: "" });

/**
 * A day: a spreadsheet date or a text like 2026-11-24. 0 is no date in any spreadsheet, but what some hosts hand over for a
 * blank cell, so it is blank here.
 */
export const aDate: Kind<number> = {
  type: "date",
  read: (cell) => {
    if (cell === 0) return undefined;
    if (typeof cell === "number" && cell >= firstPlainDay && cell < lastDay + 1) return Math.floor(cell);
    if (typeof cell === "number" && cell < firstDay && cell > 0) return new Unreadable("not-a-date", `${cell} is not a date`, "");
    return plainly(dateColumn, cell);
  },
};

/** One of a few words, or another spelling of it. */
export const aWord = <W extends string>(column: Column<W>): Kind<W> => fromColumn(column, "text");

export const aWordOf = <const W extends string>(words: readonly W[]): Kind<W> => aWord(choice("Word", words, { help: "" }));

const yesOrNo = choice("Word", ["Yes", "No"], { help: "", synonyms: { TRUE: "Yes", Y: "Yes", "1": "Yes", FALSE: "No", N: "No", "0": "No" } });

/** TRUE or FALSE, "Yes" or "No", 1 or 0. */
export const aFlag: Kind<boolean> = {
  type: "boolean",
  read: (cell) => {
    const word = yesOrNo.parse(cell, readingRules);
    return word === undefined || word instanceof Unreadable ? word : word === "Yes";
  },
};
