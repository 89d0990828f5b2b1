import { dayOf, firstDay, lastDay, type Day } from "../domain/day";

/** The first and the last day of a period that a text names. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** A way to write a period: what it looks like, and how many months from which month of which year it covers. */
interface Form {
  readonly pattern: RegExp;
  /** Whether the year is a fiscal one, named after the calendar year in which it ends. */
  readonly fiscal?: true;
  readonly months: 1 | 3 | 6 | 12;
}

const month =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const year = "['’]?(?<year>\\d{4}|\\d{2})";
const fullYear = "(?<year>\\d{4})";
/** 22, 2022, 2021/22, 2021-22: the last two figures name the year in which it ends. */
const fiscalYear = "FY\\s?(?:(?:\\d{4}|\\d{2})[/–-])?(?<year>\\d{4}|\\d{2})";
const quarter = "Q(?<part>[1-4])";
const half = "H(?<part>[12])";
const gap = "[\\s,/–-]*";

const whole = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join("")}$`, "i");

const forms: readonly Form[] = [
  { pattern: whole(month, "[\\s,/–-]*", year), months: 1 },
  { pattern: whole(fullYear, "[-/](?<number>0?[1-9]|1[0-2])"), months: 1 },
  { pattern: whole("(?<number>0?[1-9]|1[0-2])[/-]", fullYear), months: 1 },
  { pattern: whole(quarter, gap, year), months: 3 },
  { pattern: whole(fullYear, gap, quarter), months: 3 },
  { pattern: whole(half, gap, year), months: 6 },
  { pattern: whole(fullYear, gap, half), months: 6 },
  { pattern: whole(fiscalYear, gap, quarter), months: 3, fiscal: true },
  { pattern: whole(quarter, gap, fiscalYear), months: 3, fiscal: true },
  { pattern: whole(fiscalYear, gap, half), months: 6, fiscal: true },
  { pattern: whole(half, gap, fiscalYear), months: 6, fiscal: true },
  { pattern: whole(fiscalYear), months: 12, fiscal: true },
];

const monthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A month, quarter, half-year or fiscal year in words: Dec-26, March 2023, 2026-12, Q4 2026, H1 2027, FY22Q4, FY2022/23.
 * `fiscalYearStart` is the month, 1 to 12; a fiscal year bears the number of the calendar year in which it ends.
 */
export function parsePeriod(text: string, fiscalYearStart: number): Period | undefined {
  for (const { pattern, fiscal, months } of forms) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const named = groups["month"] === undefined ? Number(groups["number"] ?? 1) : monthStarts.indexOf(groups["month"].slice(0, 3).toLowerCase()) + 1;
    const start = named + (Number(groups["part"] ?? 1) - 1) * months;
    const endsIn = years(groups["year"] as string);
    return fiscal === true ? span(endsIn - (fiscalYearStart === 1 ? 0 : 1), start + fiscalYearStart - 1, months) : span(endsIn, start, months);
  }
  return undefined;
}

/** Two figures mean the years 1970 to 2069. */
const years = (text: string): number => (text.length > 2 ? Number(text) : Number(text) < 70 ? 2000 + Number(text) : 1900 + Number(text));

function span(inYear: number, fromMonth: number, months: number): Period | undefined {
  const first = dayOf(inYear, fromMonth, 1);
  const last = dayOf(inYear, fromMonth + months, 1) - 1;
  return first >= firstDay && last <= lastDay ? { first, last } : undefined;
}
