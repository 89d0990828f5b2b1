import { notCalculated, type Cell, type NumberFormat } from "../port/workbook";
import { parseDate, serialDay, type DateOrder } from "../parsing/parse-date";
import { parseMeasure } from "../parsing/parse-measure";
import { nearestWords } from "../parsing/nearest-words";
import { parseAmount, parseNumber, type DecimalMark } from "../parsing/parse-number";
import { duration, inWords, measured, milestoneWords, notADate, notANumber, undated, Understood, Unreadable, withoutTime } from "./understood";
import { headerKey, isBlankWord, isErrorText, isTidyBlankWord, tidy } from "../parsing/text";
import { figureText, percentText } from "../wording/figures";
import { say, told, toldAs } from "../words/say";
import type { Language } from "../words/words";

/** How texts are read; from the Settings table. */
export interface ReadingRules {
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
  /** Where no Setting says the mark: what else does. */
  readonly markUnsaid?: MarkUnsaid | undefined;
  /** The month that the fiscal year starts with, 1 to 12; left out: January. */
  readonly fiscalYearStart?: number | undefined;
  /** What a word that is one size here and another there means by; left out: English. */
  readonly language?: Language | undefined;
  /** What the plan's money is counted in; blank or left out: nobody says. */
  readonly currency?: string | undefined;
}

/** What says which mark stands before decimals where no Setting does. */
export interface MarkUnsaid {
  readonly ofLanguage: DecimalMark;
  /** Whether a language was chosen, and English not just taken because nobody chose one. */
  readonly isNamed: boolean;
  /** The one that all figures of the plan show which can be read one way only. */
  readonly ofPlan: DecimalMark | undefined;
}

/** The same rules with another order of days and months, and another decimal mark. */
export const readAs = (
  { decimalMark, fiscalYearStart, language, currency }: ReadingRules,
  dateOrder: DateOrder,
  mark: DecimalMark = decimalMark,
): ReadingRules => ({
  dateOrder,
  decimalMark: mark,
  fiscalYearStart,
  language,
  currency,
});

export { Understood, Unreadable };
export type { Remark } from "./understood";

export type Parse<T> = (cell: string | number | boolean, rules: ReadingRules) => T | undefined | Unreadable | Understood<T>;

/** A column of a plan table, declared once: from it come the parsing, the template, the notes, drop-downs and the docs. */
export interface Column<T> {
  readonly header: string;
  /** Which of two meanings the header has, where other languages tell them apart ({@link toldAs}). */
  readonly sense?: string | undefined;
  readonly aliases: readonly string[];
  /** What to enter, in one or two sentences; the formulas' bundles leave it out. */
  readonly help: string;
  /** Needed to compute: a row without it gets no figures. */
  readonly required: boolean;
  readonly format?: NumberFormat;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** Width in characters. */
  readonly width: number;
  readonly choices?: readonly string[];
  /** Its numbers count what the row's Unit names. */
  readonly inUnit?: true;
  /** Its numbers count the plan's money. */
  readonly inMoney?: true;
  /** Read where a register has it; a new plan is born without it. */
  readonly onlyWhereItStands?: true;
  readonly parse: Parse<T>;
}

/** The header in the language in force. */
export const toldHeader = ({ header, sense }: Pick<Column<unknown>, "header" | "sense">): string =>
  sense === undefined ? told(header) : toldAs(header, sense);

interface Options {
  readonly aliases?: readonly string[];
  readonly sense?: string;
  readonly help: string;
  readonly required?: boolean;
  readonly width?: number;
  readonly wrap?: boolean;
}

const common = (header: string, options: Options) => ({
  header,
  aliases: options.aliases ?? [],
  help: options.help,
  required: options.required ?? false,
  ...(options.sense === undefined ? {} : { sense: options.sense }),
  ...(options.wrap ? { wrap: true } : {}),
});

/** Free text; also IDs, which are compared without case and outer spaces but kept as written. */
export const text = (header: string, options: Options): Column<string> => ({
  ...common(header, options),
  width: options.width ?? 18,
  parse: (cell) => {
    const words = tidy(String(cell));
    return words === "" || (!options.required && isTidyBlankWord(words)) ? undefined : words;
  },
});

/** IDs of other rows, separated by commas, semicolons or line breaks. */
export const idList = (header: string, options: Options): Column<readonly string[]> => ({
  ...common(header, options),
  width: options.width ?? 18,
  parse: (cell) => {
    const ids = String(cell)
      .split(/[,;\n]/)
      .map(tidy)
      .filter((id) => !isBlankWord(id));
    return ids.length === 0 ? undefined : ids;
  },
});

interface NumberOptions extends Options {
  readonly format?: NumberFormat;
  /** It counts what the row's Unit names, so that a milestone's Yes and No are figures too. */
  readonly inUnit?: true;
  /** It counts the plan's money, whatever the row counts in. */
  readonly inMoney?: true;
  /** A bound says it as well as a figure: a target of "≥ 98 %". */
  readonly mayBeBound?: true;
}

/** Shows a figure as it was typed, 58 as "58" and 62% as "62%": any format with optional decimals leaves a point standing behind whole ones. */
export const asTypedFormat: NumberFormat = "General";

/** Any number, in the unit that the row names. */
export const number = (header: string, options: NumberOptions): Column<number> => ({
  ...common(header, options),
  width: options.width ?? 12,
  format: options.format ?? asTypedFormat,
  align: "right",
  ...(options.inUnit === true ? { inUnit: true } : {}),
  ...(options.inMoney === true ? { inMoney: true } : {}),
  parse: (cell, rules) => {
    const reached = options.inUnit === true && typeof cell !== "number" ? milestoneWords.get(tidy(String(cell)).toLowerCase()) : undefined;
    if (reached !== undefined) return new Understood(reached, undefined, undefined, "milestone");
    if (typeof cell !== "string" || isBlankWord(cell)) return readNumber(cell, rules);
    const amount = parseAmount(cell, rules.decimalMark, rules.language);
    // Money says itself what it counts, and how large, which its row or the plan may do otherwise.
    if (amount !== undefined)
      return amount.currency === undefined ? amount.value : new Understood(amount.value, undefined, amount.currency, undefined, amount.size);
    const time = options.inUnit === true ? duration(header, cell) : undefined;
    return time ?? measured(header, cell, parseMeasure(cell, rules.decimalMark, options.mayBeBound === true, rules.language));
  },
});

/** Money in the plan's currency, shown whole. */
export const money = (header: string, options: Options): Column<number> => number(header, { ...options, inMoney: true, format: "#,##0" });

/** A share from 0 to `most` (1 when left out), typed as 0.25 or 25 %. */
export const share = (header: string, options: Options & { readonly most?: number }): Column<number> => ({
  ...common(header, options),
  width: options.width ?? 11,
  format: "0%",
  align: "right",
  parse: (cell, rules) => {
    const read = readNumber(cell, rules);
    const checked =
      read instanceof Unreadable && typeof cell === "string" ? measured(header, cell, parseMeasure(cell, rules.decimalMark, false, rules.language)) : read;
    const value = checked instanceof Understood && checked.unit === undefined ? checked.value : checked;
    if (value instanceof Understood) return notANumber(cell);
    const most = options.most ?? 1;
    if (typeof value !== "number" || (value >= 0 && value <= most)) return checked;
    return new Unreadable(
      "share-out-of-range",
      say`${told(header)} is ${figureText(value)}, outside 0% to ${percentText(most)}`,
      value > 1 && value <= 100 ? say`Type ${figureText(value)}% if that is what is meant` : say`Enter a share from 0% to ${percentText(most)}`,
    );
  },
});

/** A date: a serial, ISO text, a written date, or a period, which stands for its last day (its first, where `periodStart`). */
export const date = (header: string, options: Options & { readonly periodStart?: true }): Column<number> => ({
  ...common(header, options),
  width: options.width ?? 12,
  format: "yyyy-mm-dd",
  align: "center",
  parse: (cell, rules) => {
    if (typeof cell === "string" && isBlankWord(cell)) return undefined;
    if (typeof cell === "boolean") return notADate(cell);
    const reading = typeof cell === "number" ? serialDay(cell) : parseDate(cell, rules.dateOrder);
    if ("day" in reading) return reading.droppedTime === undefined ? reading.day : withoutTime(header, cell, reading.day, reading.droppedTime);
    if (reading.problem === "not-a-date" && typeof cell === "string") return inWords(header, cell, rules, options.periodStart === true);
    return undated(cell, reading.problem);
  },
});

/** One of a few words; synonyms map other spellings to them. */
export function choice<const W extends string>(
  header: string,
  words: readonly W[],
  options: Options & { readonly synonyms?: Readonly<Record<string, W>> },
): Column<W> {
  const known = new Map<string, W>(words.map((word) => [headerKey(word), word]));
  for (const [synonym, word] of Object.entries<W>(options.synonyms ?? {})) known.set(headerKey(synonym), word);
  const exact = new Map<unknown, W>(words.map((word) => [word, word]));
  return {
    ...common(header, options),
    width: options.width ?? 14,
    choices: words,
    parse: (cell) => {
      const chosen = exact.get(cell);
      if (chosen !== undefined) return chosen;
      const typed = tidy(String(cell));
      const word = known.get(headerKey(typed));
      if (word !== undefined) return word;
      if (isTidyBlankWord(typed)) return undefined;
      return new Unreadable(
        "unknown-word",
        say`${toldHeader({ header, sense: options.sense })} "${typed}" is not one of the words it may be`,
        chooseWord(typed, words),
      );
    },
  };
}

/** The words that there are, the one first that may have been meant. */
export function chooseWord(typed: string, words: readonly string[]): string {
  const names = words.map(told);
  const [near] = nearestWords(typed, names);
  const all = names.join(", ");
  return near === undefined ? say`Choose one of: ${all}` : say`Choose one of: ${all}; the nearest is ${near}`;
}

/** A number cell, or a text that shows a number; "n/a" and the like are blank. */
export function readNumber(cell: string | number | boolean, rules: ReadingRules): number | undefined | Unreadable {
  if (typeof cell === "number") return cell;
  if (typeof cell === "string") {
    if (isBlankWord(cell)) return undefined;
    const value = parseNumber(cell, rules.decimalMark, rules.language);
    if (value !== undefined) return value;
  }
  return notANumber(cell);
}

/** What a cell says in a column: its value, undefined when blank, or why it cannot be read; `understood` hears of what took understanding, and may put another value in its place. */
export function readCell<T>(
  column: Column<T>,
  cell: Cell,
  rules: ReadingRules,
  understood?: (reading: Understood<T>) => T | Unreadable | undefined,
): T | undefined | Unreadable {
  const reading = readPlainly(column, cell, rules);
  if (!(reading instanceof Understood)) return reading;
  return understood?.(reading) ?? reading.value;
}

/** The same, with what took understanding as it was understood. */
export function readPlainly<T>(column: Column<T>, cell: Cell, rules: ReadingRules): T | undefined | Unreadable | Understood<T> {
  if (cell === null || cell === "") return undefined;
  if (typeof cell === "object") return cellError(cell.error);
  if (typeof cell === "string" && cell.charCodeAt(0) === 35 && isErrorText(cell)) return cellError(cell.trim());
  return column.parse(cell, rules);
}

/** Why a cell without a value cannot be read: an error, or a formula that is still to be calculated. */
export const cellError = (error: string): Unreadable =>
  awaitsCalculation.has(error.toUpperCase())
    ? new Unreadable(
        "not-calculated",
        say`The formula in this cell was never calculated, so its value is not known`,
        say`Open the workbook in a spreadsheet program, let it calculate, save it and review again`,
      )
    : new Unreadable("cell-error", say`The cell shows the spreadsheet error ${error}`, say`Mend the formula in this cell, or type the value`);

/** Ours, and what Excel shows while it waits for data. */
const awaitsCalculation: ReadonlySet<string> = new Set([notCalculated.toUpperCase(), "#GETTING_DATA", "#BUSY!"]);
