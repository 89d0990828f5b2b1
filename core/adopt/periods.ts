import type { Day } from "../domain/day";
import type { Cell } from "../port/workbook";
import { tidy } from "../parsing/text";
import { monthOfName } from "../parsing/month-names";
import { dayHeading, halfYearHeading, lastDayOf, monthHeading, quarterHeading, yearHeading, type Period } from "./period-parts";
import { wholeWords } from "./whole-words";

/** The period that a heading names, and whether it says that its figures are planned or actual. */
export interface PeriodHeading extends Period {
  readonly says: "planned" | "actual" | undefined;
}

const plannedWords = wholeWords(
  "planned|plan|target|targets|budget|budgeted|forecast|profile|expected|soll|ziel|geplant|prévue?|cible|prévision|previst[oa]|objetivo|meta|gepland|begroot|streefwaarde|doel",
);
const actualWords = wholeWords(
  "actual|actuals|act|result|results|achieved|realised|realized|delivered|outturn|ist|erreicht|réalisée?|réalisations?|résultats?|real|realizado|logrado|resultado|werkelijk|gerealiseerd|realisatie",
);

/** What a heading says of its unit, in brackets or beside the period: (£m), (TEUR), £000, %. */
const unitPart = /[([](?:[^)\]\d]*|[^)\]]*[£$€%][^)\]]*)[)\]]|[£$€]\s?(?:000s?|bn|mn?|k)?(?=\s|$)|%/gu;

/** "actual", "planned", or neither, as a heading or a group of headings says. */
export function plannedOrActual(text: string): PeriodHeading["says"] {
  const words = tidy(text).toLowerCase();
  const [planned, actual] = [plannedWords.test(words), actualWords.test(words)];
  return planned === actual ? undefined : planned ? "planned" : "actual";
}

/** A heading without the words that say that its figures are planned or actual, as far as it has any. */
export const withoutSays = (heading: string): string =>
  tidy(
    heading
      .toLowerCase()
      .replace(plannedWords, " ")
      .replace(actualWords, " ")
      .replace(/[()[\]]/g, " "),
  );

/** The period of a heading, or undefined where it names none. `fiscalStart` is the month, from 1, in which a financial year begins. */
export function periodOf(heading: Cell, fiscalStart: number): PeriodHeading | undefined {
  if (typeof heading === "number") {
    const day = dayHeading(heading);
    return day && { ...day, says: undefined };
  }
  if (typeof heading !== "string") return undefined;
  const says = plannedOrActual(heading);
  const rest = tidy(
    heading
      .toLowerCase()
      .replace(/\b(?:milestone|meilenstein|jalon|hito|mijlpaal|year|yr|jahr|année|año|jaar)\s?\d{1,2}(?=\s*[([]?\s*(?:fy\s?)?20\d\d)/gu, " ")
      .replace(plannedWords, " ")
      .replace(actualWords, " ")
      .replace(unitPart, " ")
      .replace(/[()[\],:]/g, " ")
      .replace(/[–—]/gu, "-")
      .replace(/'/g, " ")
      .replace(/\b(to|as at|end|ending|year|fy|ye|cy)\b/g, (word) => (word === "fy" ? "fy" : " ")),
  );
  const period = monthHeading(rest) ?? quarterHeading(rest, fiscalStart) ?? halfYearHeading(rest, fiscalStart) ?? yearHeading(rest, fiscalStart);
  return period === undefined ? undefined : { ...period, says };
}

/** A month, a quarter or a half without its year: which of the year's parts, from 1, and how long it is. */
export interface PartialPeriod {
  readonly part: number;
  readonly length: Exclude<Period["length"], "Week" | "Year">;
  readonly says: PeriodHeading["says"];
}

/** "Jan", "Q1", "H2": a period whose year stands elsewhere, or must be asked. */
export function partialPeriod(heading: Cell): PartialPeriod | undefined {
  if (typeof heading !== "string") return undefined;
  const says = plannedOrActual(heading);
  const rest = tidy(
    heading
      .toLowerCase()
      .replace(plannedWords, " ")
      .replace(actualWords, " ")
      .replace(/[()[\],:.-]/g, " "),
  );
  const month = monthOfName(rest);
  if (month !== undefined) return { part: month, length: "Month", says };
  const quarter = /^(?:q|t|k|qtr |quarter |quartal |trimestre |kwartaal )([1-4])$/u.exec(rest);
  if (quarter !== null) return { part: Number(quarter[1]), length: "Quarter", says };
  const half =
    /^(?:hj? ?|hy ?|half |half year |halbjahr |semest(?:er|re) |halfjaar )([12])$/u.exec(rest) ??
    /^([12])(?: ?h|(?:st|nd) half(?: year)?| (?:hj|halbjahr)|(?:er|e|º|°)? ?semestre|e halfjaar)$/u.exec(rest);
  return half === null ? undefined : { part: Number(half[1]), length: "Half-year", says };
}

/** The last day of such a period in the year that begins in `first`, whose first month is `fiscalStart`. */
export function endOfPart({ part, length }: PartialPeriod, first: number, fiscalStart: number): Day {
  const month = length === "Month" ? part : fiscalStart + part * (length === "Quarter" ? 3 : 6) - 1;
  const year = length === "Month" ? (part >= fiscalStart ? first : first + 1) : first + Math.floor((month - 1) / 12);
  return lastDayOf(year, ((month - 1) % 12) + 1);
}

/** "Mar 26", "März 2026": a month of a year in words. */
export const isMonthText = (text: string): boolean => /^\p{L}/u.test(text) && monthHeading(text.toLowerCase()) !== undefined;
