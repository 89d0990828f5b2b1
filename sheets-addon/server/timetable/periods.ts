import { dayOf, isoDate } from "#core";
import { weekdays, type Appointment, type TimetableSettings } from "../../../session/timetable-verbs";

/** What the clocks of the spreadsheet show: the day as a day number, and the hour of it, 0 to 23. */
export interface LocalTime {
  readonly day: number;
  readonly hour: number;
}

/**
 * The period whose appointed hour was the last to pass: "2026-11-24" for a day, "2026-W48" for a week, "2026-11" for a month;
 * undefined where it is never. What was done under such a name is not done again, and what was missed is caught up with.
 */
export function latestPeriod({ every, hour, weekday }: Appointment<TimetableSettings["review"]["every"]>, now: LocalTime): string | undefined {
  const reached = now.hour >= hour ? now.day : now.day - 1;
  if (every === "never") return undefined;
  if (every === "day") return isoDate(reached);
  if (every === "week") return weekName(latest(weekday, reached));
  const first = latest(weekday, firstOfMonth(reached) + 6);
  return isoDate(first <= reached ? reached : firstOfMonth(reached) - 1).slice(0, 7);
}

/** Monday is 0. Day 0, 30 December 1899, was a Saturday. */
const weekdayOf = (day: number): number => (day + 5) % 7;
const latest = (weekday: (typeof weekdays)[number], day: number): number => day - ((weekdayOf(day) - weekdays.indexOf(weekday) + 7) % 7);

const firstOfMonth = (day: number): number => day - Number(isoDate(day).slice(8)) + 1;

/** By ISO 8601 a week belongs to the year that its Thursday lies in. */
function weekName(day: number): string {
  const thursday = day - weekdayOf(day) + 3;
  const year = isoDate(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayOf(Number(year), 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
