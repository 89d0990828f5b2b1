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
/** FY22 by the year in which it ends; 2021/22, 2021-22 and FY21/22 by that in which it starts as well. */
const fiscalYears = [
  "FY\\s?(?<year>\\d{4}|\\d{2})",
  "FY\\s?(?<from>\\d{4}|\\d{2})\\s?[/–-]\\s?(?<year>\\d{4}|\\d{2})",
  "(?<from>\\d{4})\\s?[/–-]\\s?(?<year>\\d{4}|\\d{2})",
];
const parts = [
  { part: "Q(?<part>[1-4])", months: 3 },
  { part: "(?<part>[1-4])Q", months: 3 },
  { part: "H(?<part>[12])", months: 6 },
  { part: "(?<part>[12])H", months: 6 },
] as const;
const gap = "[\\s,/–-]*";

const whole = (...pieces: readonly string[]): RegExp => new RegExp(`^${pieces.join("")}$`, "i");

const forms: readonly Form[] = [
  { pattern: whole(fullYear), months: 12 },
  { pattern: whole(month, gap, year), months: 1 },
  { pattern: whole(fullYear, "[-/](?<number>0?[1-9]|1[0-2])"), months: 1 },
  { pattern: whole("(?<number>0?[1-9]|1[0-2])[/-]", fullYear), months: 1 },
  ...parts.flatMap(({ part, months }): readonly Form[] => [
    { pattern: whole(part, gap, year), months },
    { pattern: whole(fullYear, gap, part), months },
    ...fiscalYears.flatMap((fiscalYear): readonly Form[] => [
      { pattern: whole(fiscalYear, gap, part), months, fiscal: true },
      { pattern: whole(part, gap, fiscalYear), months, fiscal: true },
    ]),
  ]),
  ...fiscalYears.map((fiscalYear): Form => ({ pattern: whole(fiscalYear), months: 12, fiscal: true })),
];

const monthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A month, quarter, half-year or year in words: Dec-26, March 2023, 2026-12, Q4 2026, 4Q26, H1 2027, 2026, FY22Q4, 2022/23.
 * `fiscalYearStart` is the month, 1 to 12; a fiscal year bears the number of the calendar year in which it ends. One of two
 * calendar years ("2022/23") is not known while it starts in January.
 */
export function parsePeriod(text: string, fiscalYearStart: number): Period | "needs-fiscal-year" | undefined {
  for (const { pattern, fiscal, months } of forms) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const named = groups["month"] === undefined ? Number(groups["number"] ?? 1) : monthStarts.indexOf(groups["month"].slice(0, 3).toLowerCase()) + 1;
    const start = named + (Number(groups["part"] ?? 1) - 1) * months;
    const endsIn = years(groups["year"] as string);
    if (groups["from"] !== undefined) {
      if (years(groups["from"]) + 1 !== endsIn) return undefined;
      if (fiscalYearStart === 1) return "needs-fiscal-year";
    }
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
