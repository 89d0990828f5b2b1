import { parseDateInWords } from "../parsing/date-in-words";
import type { Day } from "../domain/day";
import type { Cell } from "../port/workbook";
import { textOf } from "../register/grid";
import { rowFields } from "../register/fields";
import type { JudgedSheet } from "./judged-sheet";
import { periodOf } from "./periods";

/** The year that the rows over the headings tell, or the sheet's name: the first of two, as of 2026/27. */
export function yearAround(list: JudgedSheet): { readonly first: number; readonly isOfTwo: boolean } | undefined {
  const year = /\b(20\d\d)(?:\s?[/-]\s?(\d{4}|\d{2}))?\b/.exec(textsAround(list).join(" "));
  if (year === null) return undefined;
  const first = Number(year[1]);
  return { first, isOfTwo: year[2] !== undefined && Number(year[2]) % 100 === (first + 1) % 100 };
}

/** The day that stands beside "Updated" over the headings, else the end of the period that a title or the sheet's name tells. */
function dateAround(list: JudgedSheet, fiscalStart: number): Day | undefined {
  for (const row of list.rows.slice(0, list.head.row)) {
    const [day] = row.flatMap((cell, place) => (updated.test(textOf(row[place - 1])) ? dayIn(cell) : dayAfterColon(textOf(cell))));
    if (day !== undefined) return day;
  }
  const texts = textsAround(list);
  for (const text of texts) {
    const [day] = [...text.matchAll(statedDay)].flatMap(([, words = ""]) => dayIn(words));
    if (day !== undefined) return day;
  }
  for (const text of texts) {
    // "Savings schedule 2025/26, position at September 2025": not every word before a year is a month.
    for (const [words] of text.matchAll(/\b(?:\p{L}{3,9}\s+20\d\d|q[1-4]\s+20\d\d(?:[/-]\d{2})?|20\d\d-\d\d)\b/giu)) {
      // "Efficiency plan 2026" says what was planned for the year, and not up to which day anything was measured.
      const period = periodOf(words, fiscalStart);
      if (period !== undefined && period.says !== "planned") return period.end;
    }
  }
  return undefined;
}

/** "position at 31 October 2026": only a day that is said to be the figures' own; another one may be that of an approval. */
const statedDay =
  /(?:(?:as|position|status|data|correct) (?:at|of|on)|up to|(?:month|quarter|year|period)[ -]end(?:ed|ing)?|ended|ending|stand|per|zum|au|al|tot(?: en met)?)\s*:?\s+(?:the )?(\d{1,2}\.? ?\p{L}{3,10}\.?,? 20\d\d|\d{1,2}[./]\d{1,2}[./]20\d\d|20\d\d-\d\d-\d\d)/giu;

/** The day of the readings in a list's rows: as their heading says, else what stands around the list. */
export function readingDay(list: JudgedSheet, fiscalStart: number): Day | undefined {
  const year = list.columns.find(({ field }) => field === rowFields.reading)?.read.year;
  return (year === undefined ? undefined : periodOf(year, fiscalStart)?.end) ?? dateAround(list, fiscalStart);
}

/** What stands before the day on which a register was last brought up to date. */
const updated =
  /^(?:(?:last|status|data|position|figures|report(?:ing)?) )?(?:updated?|as (?:at|of)|date|position at|(?:month|quarter|period|week) end(?:ed|ing)?|stand|stichtag|mise à jour|date de mise à jour|actualizado|fecha|bijgewerkt|peildatum)(?: on)?\s*:?$/iu;
/** A day, also in words that can be read in one way only. */
function dayIn(cell: Cell): readonly Day[] {
  if (isDay(cell)) return [cell as Day];
  const read = typeof cell === "string" && /\d/.test(cell) ? parseDateInWords(cell, undefined) : undefined;
  return read !== undefined && "day" in read && isDay(read.day) ? [read.day] : [];
}

/** "Stand: 30.09.2026", in one cell. */
function dayAfterColon(text: string): readonly Day[] {
  const [label = "", ...rest] = text.split(":");
  return rest.length > 0 && updated.test(label.trim()) ? dayIn(rest.join(":").trim()) : [];
}

const isDay = (cell: Cell): boolean => typeof cell === "number" && Number.isInteger(cell) && cell > 36526 && cell < 73415;

/** What stands over the headings of a list, and its sheet's name. */
export function textsAround({ rows, head, look }: JudgedSheet): readonly string[] {
  return [...rows.slice(0, head.row).flatMap((row) => row.map(textOf)), look.sheet].filter((text) => text !== "");
}
