import { realDay, type Day } from "../domain/day";
import { monthOfName } from "../parsing/month-names";

/** A stretch of time that a heading names, by its last day. */
export interface Period {
  readonly end: Day;
  readonly length: "Week" | "Month" | "Quarter" | "Half-year" | "Year";
}

/** A date as a heading stands for the month that ends on it, a bare year for itself. */
export function dayHeading(value: number): Period | undefined {
  if (!Number.isInteger(value)) return undefined;
  if (value >= 1990 && value <= 2100) return { end: realDay(value, 12, 31) as Day, length: "Year" };
  if (value < 36526 || value > 73415) return undefined;
  return { end: value, length: "Month" };
}

export function monthHeading(text: string): Period | undefined {
  const named = /^(\p{L}{3,10})\.?[\s/-]*(\d{4}|\d{2})$/u.exec(text) ?? swapped(/^(\d{4})[\s/-]+(\p{L}{3,10})\.?$/u.exec(text));
  const month = named && monthOfName(named[1]);
  if (named && month) return { end: lastDayOf(yearOf(named[2]), month), length: "Month" };
  const figures = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? swapped(/^(\d{1,2})[-/](\d{4})$/.exec(text));
  if (figures && Number(figures[2]) >= 1 && Number(figures[2]) <= 12) return { end: lastDayOf(Number(figures[1]), Number(figures[2])), length: "Month" };
  return undefined;
}

const swapped = (found: RegExpExecArray | null): readonly [string, string, string] | undefined =>
  found === null ? undefined : [found[0], found[2] as string, found[1] as string];

export function quarterHeading(text: string, fiscalStart: number): Period | undefined {
  const found =
    /^(?:q|t|k|quarter |qtr )([1-4])[\s/-]*(?:fy)?\s*(\d{4}|\d{2})(?:\s*[/-]\s*(\d{4}|\d{2}))?$/u.exec(text) ??
    reordered(/^(?:fy)?\s*(\d{4}|\d{2})(?:\s*[/-]\s*(\d{4}|\d{2}))?\s*[-/]?\s*(?:q|t|k|quarter )([1-4])$/u.exec(text));
  return found === null || found === undefined ? undefined : { end: endOfPartOf(found, 3, text, fiscalStart), length: "Quarter" };
}

/** "H1 2026", "2025/26 H2", "1H26", "HJ1 2026", "2. Halbjahr 2026", "S1 2026", "1er semestre 2026", "2e halfjaar 2026". */
export function halfYearHeading(text: string, fiscalStart: number): Period | undefined {
  const found =
    /^(?:(?:hj?|hy|half-? ?|halbjahr |semest(?:er|re) |halfjaar )|s(?=[12]\s?\d{4}))([12])[\s/-]*(?:fy)?\s*(\d{4}|\d{2})(?:\s*[/-]\s*(\d{4}|\d{2}))?$/u.exec(
      text,
    ) ??
    /^([12])(?:\s?h|(?:st|nd) half|\.?\s?(?:hj|halbjahr)|(?:er|e|º|°)?\s?semestre|e halfjaar)[\s/-]*(?:fy|de)?\s*(\d{4}|\d{2})(?:\s*[/-]\s*(\d{4}|\d{2}))?$/u.exec(
      text,
    ) ??
    reordered(/^(?:fy)?\s*(\d{4}|\d{2})(?:\s*[/-]\s*(\d{4}|\d{2}))?\s*[-/]?\s*(?:hj?|s|half )([12])$/u.exec(text));
  return found === undefined ? undefined : { end: endOfPartOf(found, 6, text, fiscalStart), length: "Half-year" };
}

/** The last day of a part, of so many months, of a year: of a calendar year, or of a financial one where two years or FY are named. */
function endOfPartOf(found: readonly (string | undefined)[], length: number, text: string, fiscalStart: number): Day {
  const isFiscal = found[3] !== undefined || text.includes("fy");
  const first = yearOf(found[2] as string) - (isFiscal && found[3] === undefined && fiscalStart > 1 ? 1 : 0);
  const month = (isFiscal ? fiscalStart : 1) + Number(found[1]) * length - 1;
  return lastDayOf(first + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1);
}

const reordered = (found: RegExpExecArray | null): readonly (string | undefined)[] | undefined =>
  found === null ? undefined : [found[0], found[3], found[1], found[2]];

export function yearHeading(text: string, fiscalStart: number): Period | undefined {
  const pair = /^(?:fy)?\s*(\d{4}|\d{2})\s*[/-]\s*(\d{4}|\d{2})$/.exec(text);
  if (pair !== null) {
    const [from, to] = [yearOf(pair[1] as string), yearOf(pair[2] as string)];
    return to === from + 1 ? { end: lastDayOf(fiscalStart === 1 ? from : to, fiscalStart === 1 ? 12 : fiscalStart - 1), length: "Year" } : undefined;
  }
  const academic = academicYear.exec(text);
  if (academic !== null) {
    const [from, to] = [yearOf(academic[1] as string), yearOf(academic[2] as string)];
    return to === from + 1 ? { end: lastDayOf(to, 7), length: "Year" } : undefined;
  }
  const fiscal = /^fy\s*(\d{4}|\d{2})$/.exec(text);
  if (fiscal !== null) return { end: lastDayOf(yearOf(fiscal[1] as string), fiscalStart === 1 ? 12 : fiscalStart - 1), length: "Year" };
  const single = /^(19[9]\d|20\d\d)$/.exec(text);
  return single === null ? undefined : { end: lastDayOf(Number(single[1]), 12), length: "Year" };
}

/** An academic year ends on 31 July, as higher education's statistics and most school years count it. */
const academicYear =
  /^(?:ay|academic|school|schuljahr|studienjahr|année (?:scolaire|universitaire|académique)|(?:curso|año)(?: (?:académico|escolar))?|academisch jaar|schooljaar|studiejaar|collegejaar)\s*(\d{4}|\d{2})\s*[/-]\s*(\d{4}|\d{2})$/u;

const yearOf = (text: string): number => (text.length === 4 ? Number(text) : 2000 + Number(text));

/** The last day of a month: the day before the first of the next. */
export function lastDayOf(year: number, month: number): Day {
  const next = month === 12 ? realDay(year + 1, 1, 1) : realDay(year, month + 1, 1);
  return (next as Day) - 1;
}
