import { firstDay, isoDate, lastDay, parseDateInWords, realDay, say, type DateReading } from "#core";
import { CommandTrouble, exitCodes } from "./trouble";

/** The day that --as-of names. "today" reads the clock, in the machine's own time zone; nothing else ever does. */
export const statusDay = (text: string | undefined): number | undefined => dayNamed("as-of", text);

/** The day that an option names. */
export function dayNamed(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text.toLowerCase() === "today") {
    const now = new Date();
    return realDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }
  const reading = parseDateInWords(text, undefined);
  if ("day" in reading) return reading.day;
  throw new CommandTrouble(exitCodes.usage, unreadDay[reading.problem](option, text));
}

/** Why a text names no day, in words. */
const unreadDay: Readonly<Record<Extract<DateReading, { readonly problem: string }>["problem"], (option: string, text: string) => string>> = {
  "not-a-date": (option, text) => say`--${option} "${text}" is no day. Write it as 2026-10-31, or say today.`,
  "date-out-of-range": (option, text) =>
    say`--${option} "${text}" is not a day between ${isoDate(firstDay)} and ${isoDate(lastDay)}. Write it as 2026-10-31, or say today.`,
  "ambiguous-date": (option, text) => say`--${option} "${text}" is not a date that can be read one way only. Write it as 2026-10-31, or say today.`,
};
