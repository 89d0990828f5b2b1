import { realDay, type Day } from "../domain/day";
import type { Cell } from "../port/workbook";
import { tidy } from "../parsing/text";
import { wholeWords } from "./whole-words";

/** The period that a heading names, and whether it says that its figures are planned or actual. */
export interface PeriodHeading {
  readonly end: Day;
  readonly length: "Month" | "Quarter" | "Year";
  readonly says: "planned" | "actual" | undefined;
}

const months: ReadonlyMap<string, number> = new Map(
  [
    "jan january januar janvier enero januari ene janv",
    "feb february februar février febrero februari févr fév",
    "mar march märz mars marzo maart mrt mrz mär",
    "apr april avril abril avr abr",
    "may mai mayo mei",
    "jun june juni juin junio",
    "jul july juli juillet julio juil",
    "aug august août agosto augustus ago",
    "sep sept september septembre septiembre",
    "oct october oktober octobre octubre okt",
    "nov november novembre noviembre",
    "dec december dezember décembre diciembre dez déc dic",
  ].flatMap((names, month) => names.split(" ").map((name): [string, number] => [name, month + 1])),
);

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

/** The period of a heading, or undefined where it names none. `fiscalStart` is the month, from 1, in which a financial year begins. */
export function periodOf(heading: Cell, fiscalStart: number): PeriodHeading | undefined {
  if (typeof heading === "number") return dayHeading(heading);
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
  const period = monthHeading(rest) ?? quarterHeading(rest, fiscalStart) ?? yearHeading(rest, fiscalStart);
  return period === undefined ? undefined : { ...period, says };
}

/** A month or a quarter without its year: which of the year's parts, from 1, and how long it is. */
export interface PartialPeriod {
  readonly part: number;
  readonly length: "Month" | "Quarter";
  readonly says: PeriodHeading["says"];
}

/** "Jan", "Q1", "Month 3": a period whose year stands elsewhere, or must be asked. */
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
  const month = months.get(rest);
  if (month !== undefined) return { part: month, length: "Month", says };
  const quarter = /^(?:q|t|k|qtr |quarter |quartal |trimestre |kwartaal )([1-4])$/u.exec(rest);
  return quarter === null ? undefined : { part: Number(quarter[1]), length: "Quarter", says };
}

/** The last day of such a period in the year that begins in `first`, whose first month is `fiscalStart`. */
export function endOfPart({ part, length }: PartialPeriod, first: number, fiscalStart: number): Day {
  const month = length === "Month" ? part : fiscalStart + part * 3 - 1;
  const year = length === "Month" ? (part >= fiscalStart ? first : first + 1) : first + Math.floor((month - 1) / 12);
  return lastDayOf(year, ((month - 1) % 12) + 1);
}

/** "Mar 26", "März 2026": a month of a year in words. */
export const isMonthText = (text: string): boolean => /^\p{L}/u.test(text) && monthHeading(text.toLowerCase()) !== undefined;

type Period = Omit<PeriodHeading, "says">;

/** A date as a heading stands for the month that it lies in, a bare year for itself. */
function dayHeading(value: number): PeriodHeading | undefined {
  if (!Number.isInteger(value)) return undefined;
  if (value >= 1990 && value <= 2100) return { end: realDay(value, 12, 31) as Day, length: "Year", says: undefined };
  if (value < 36526 || value > 73415) return undefined;
  return { end: value, length: "Month", says: undefined };
}

function monthHeading(text: string): Period | undefined {
  const named = /^(\p{L}{3,10})\.?[\s/-]*(\d{4}|\d{2})$/u.exec(text) ?? swapped(/^(\d{4})[\s/-]+(\p{L}{3,10})\.?$/u.exec(text));
  const month = named && months.get(named[1]);
  if (named && month) return { end: lastDayOf(yearOf(named[2]), month), length: "Month" };
  const figures = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? swapped(/^(\d{1,2})[-/](\d{4})$/.exec(text));
  if (figures && Number(figures[2]) >= 1 && Number(figures[2]) <= 12) return { end: lastDayOf(Number(figures[1]), Number(figures[2])), length: "Month" };
  return undefined;
}

const swapped = (found: RegExpExecArray | null): readonly [string, string, string] | undefined =>
  found === null ? undefined : [found[0], found[2] as string, found[1] as string];

function quarterHeading(text: string, fiscalStart: number): Period | undefined {
  const found =
    /^(?:q|t|k|quarter |qtr )([1-4])[\s/-]*(?:fy)?\s*(\d{4}|\d{2})(?:\s*[/-]\s*(\d{4}|\d{2}))?$/u.exec(text) ??
    reordered(/^(?:fy)?\s*(\d{4}|\d{2})(?:\s*[/-]\s*(\d{4}|\d{2}))?\s*[-/]?\s*(?:q|t|k|quarter )([1-4])$/u.exec(text));
  if (!found) return undefined;
  const quarter = Number(found[1]);
  const isFiscal = found[3] !== undefined || text.includes("fy");
  const first = yearOf(found[2] as string) - (isFiscal && found[3] === undefined && fiscalStart > 1 ? 1 : 0);
  const month = (isFiscal ? fiscalStart : 1) + quarter * 3 - 1;
  return { end: lastDayOf(first + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1), length: "Quarter" };
}

const reordered = (found: RegExpExecArray | null): readonly (string | undefined)[] | undefined =>
  found === null ? undefined : [found[0], found[3], found[1], found[2]];

function yearHeading(text: string, fiscalStart: number): Period | undefined {
  const pair = /^(?:fy)?\s*(\d{4}|\d{2})\s*[/-]\s*(\d{4}|\d{2})$/.exec(text);
  if (pair !== null) {
    const [from, to] = [yearOf(pair[1] as string), yearOf(pair[2] as string)];
    return to === from + 1 ? { end: lastDayOf(fiscalStart === 1 ? from : to, fiscalStart === 1 ? 12 : fiscalStart - 1), length: "Year" } : undefined;
  }
  const fiscal = /^fy\s*(\d{4}|\d{2})$/.exec(text);
  if (fiscal !== null) return { end: lastDayOf(yearOf(fiscal[1] as string), fiscalStart === 1 ? 12 : fiscalStart - 1), length: "Year" };
  const single = /^(19[9]\d|20\d\d)$/.exec(text);
  return single === null ? undefined : { end: lastDayOf(Number(single[1]), 12), length: "Year" };
}

const yearOf = (text: string): number => (text.length === 4 ? Number(text) : 2000 + Number(text));

/** The last day of a month: the day before the first of the next. */
function lastDayOf(year: number, month: number): Day {
  const next = month === 12 ? realDay(year + 1, 1, 1) : realDay(year, month + 1, 1);
  return (next as Day) - 1;
}
