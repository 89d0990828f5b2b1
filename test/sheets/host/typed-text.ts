import { isDateFormat, parseValue } from "numfmt";
import type { CellValue } from "./model";
import { serialOfDay, yearOfSerial } from "./zone";

/** What a typed text turns into: a value and, where the text shows one, a format that the cell takes on. */
export interface Typed {
  readonly value: CellValue;
  readonly format?: string;
}

/**
 * Sheets reads a text that a script writes as if a user had typed it ("Range.setValue", and "ValueInputOption" of the Sheets
 * API: USER_ENTERED). Numbers, percentages, money, dates, times and truth values are lost as texts; what is none of them
 * stays a text. Reads as the United States do; where day and month come the other way round is not known here.
 */
export function typedText(text: string, year: number): Typed {
  if (isPlainly(text)) return { value: text };
  const named = namedMonth(text.trim(), year);
  if (named !== undefined) return { value: named, format: "MMM d, yyyy" };
  // Sheets reads blanks between digits as it reads commas.
  if (/^\d+( \d+)+$/.test(text.trim())) return { value: Number(text.replace(/ /g, "")) };
  // The library takes brackets for a minus, as Sheets does, and spaces around.
  const parsed = parseValue(text);
  if (parsed === null || typeof parsed.v === "object") return { value: text };
  const { v: value, z: format } = parsed as { readonly v: CellValue; readonly z?: string };
  if (format === undefined) return { value };
  if (!isDateFormat(format) || typeof value !== "number") return { value, format };
  // The library fills in the year of the machine; the spreadsheet's own clock counts.
  const moved = /y/i.test(format) || !/d/i.test(format) ? value : value - serialOfDay(yearOfSerial(value), 1, 1) + serialOfDay(year, 1, 1);
  return { value: moved, format };
}

/** Most texts can be told at a glance: no digit in them and no truth value, or a word that no number and no date has. */
const isPlainly = (text: string): boolean => !/\d|^\s*(true|false)\s*$/i.test(text) || text.match(/[a-z]+/gi)?.some((word) => !possible.test(word)) === true;
const possible = /^(e|am|pm|a|p|true|false|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/i;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const name = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

/** "Mar 1 2016" becomes a date, says "ValueInputOption"; so do its sisters. */
function namedMonth(text: string, year: number): number | undefined {
  const monthFirst = new RegExp(`^${name}[ -](\\d{1,2})(?:,? +(\\d{4}))?$`, "i").exec(text);
  const dayFirst = new RegExp(`^(\\d{1,2})[ -]${name}(?:[ -](\\d{4}))?$`, "i").exec(text);
  const [month, day, ofYear] = monthFirst !== null ? [monthFirst[1], monthFirst[2], monthFirst[3]] : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  if (month === undefined || day === undefined) return undefined;
  return serialOfDay(Number(ofYear ?? year), months.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day));
}
