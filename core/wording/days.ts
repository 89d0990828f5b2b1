import { calendarDate, type Day } from "../domain/day";
import { words } from "../words/speaking";

const monthWords = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** "31 October 2026", whatever the machine's language. */
export function longDate(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarDate(day);
  const shape = words()?.shape;
  if (shape === undefined) return `${dayOfMonth} ${monthWords[month - 1] as string} ${year}`;
  return shape.longDate
    .replace("{day}", (dayOfMonth === 1 ? shape.firstDay : undefined) ?? String(dayOfMonth))
    .replace("{month}", shape.months[month - 1] as string)
    .replace("{year}", String(year));
}
