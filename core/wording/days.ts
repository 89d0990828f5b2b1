import { calendarDate, type Day } from "../domain/day";

const monthWords = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** "31 October 2026", whatever the machine's language. */
export function longDate(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  return `${dayOfMonth} ${monthWords[month - 1] as string} ${year}`;
}
