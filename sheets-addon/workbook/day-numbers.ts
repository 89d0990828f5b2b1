const millisecondsPerDay = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/**
 * Gives what turns an instant into the spreadsheet's own day number: 46053 is 31 January 2026, 46053.5 its noon, by the
 * clocks of the spreadsheet's time zone, which is often not the script's. Asks no service, since one call per date would
 * be too slow: Apps Script's engine knows all time zones and when their clocks change.
 */
export function dayNumbers(timeZone: string): (instant: Date) => number {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const known = new Map<number, number>();

  /** What the clocks show, in milliseconds since day zero. */
  function shown(instant: number): number {
    const parts: Record<string, string> = {};
    for (const { type, value } of clock.formatToParts(instant)) parts[type] = value;
    const part = (name: string): number => Number(parts[name]);
    const year = parts["era"] === "BC" ? 1 - part("year") : part("year");
    const milliseconds = ((instant % 1000) + 1000) % 1000;
    return Date.UTC(year, part("month") - 1, part("day"), part("hour"), part("minute"), part("second"), milliseconds) - dayZero;
  }

  return (date) => {
    const instant = date.getTime();
    const before = known.get(instant);
    if (before !== undefined) return before;
    const time = shown(instant);
    const day = Math.floor(time / millisecondsPerDay);
    // Where clocks go forward at midnight the day begins at 1 o'clock, and a date without a time is that instant.
    const isFirst = time === day * millisecondsPerDay || shown(instant - 1) === day * millisecondsPerDay - 1;
    const number = isFirst ? day : time / millisecondsPerDay;
    known.set(instant, number);
    return number;
  };
}
