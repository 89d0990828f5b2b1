import { HostError } from "./trouble";

const hour = 3_600_000;
const day = 24 * hour;
/** 1 January 1970 as a serial day, counted from 30 December 1899. */
const unixEpoch = 25569;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. @throws HostError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  // Clocks change on quarters of an hour only, so an offset holds for the whole quarter.
  const key = `${zone} ${Math.floor(instant / (hour / 4))}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const parts = formatOf(zone).formatToParts(instant);
  const year = parts.some((one) => one.type === "era" && one.value === "BC") ? 1 - part("year") : part("year");
  const local = Date.UTC(year, part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  const offset = local - Math.floor(instant / 1000) * 1000;
  offsets.set(key, offset);
  return offset;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format !== undefined) return format;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone, hourCycle: "h23", era: "short", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
    });
  } catch {
    throw new HostError(`Invalid argument: ${zone}`);
  }
  formats.set(zone, format);
  return format;
}

/**
 * The instant at which the clocks of a zone show this local time, which is given as if it were UTC. A time that the clocks
 * skip is moved on by what they skip; of a time that they show twice it is the first.
 */
export function instantOf(local: number, zone: string): number {
  const before = offsetAt(local - day, zone);
  const after = offsetAt(local + day, zone);
  if (offsetAt(local - before, zone) === before) return local - before;
  if (offsetAt(local - after, zone) === after) return local - after;
  return local - before;
}

/** What the clocks of a zone show at an instant, as if it were UTC. */
export const localTime = (instant: number, zone: string): number => instant + offsetAt(instant, zone);

/** A cell's serial of days and its instant in a zone; both go to the millisecond. */
export const instantOfSerial = (serial: number, zone: string): number => instantOf(Math.round((serial - unixEpoch) * day), zone);
export const serialOfInstant = (instant: number, zone: string): number => localTime(instant, zone) / day + unixEpoch;
export const serialOfDay = (year: number, month: number, dayOfMonth: number): number => Date.UTC(year, month - 1, dayOfMonth) / day + unixEpoch;
export const yearOfSerial = (serial: number): number => new Date((serial - unixEpoch) * day).getUTCFullYear();
