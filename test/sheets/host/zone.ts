import { HostError } from "./trouble";

const hour = 3_600_000;
const day = 24 * hour;
/** 1 January 1970 as a serial day, counted from 30 December 1899. */
const unixEpoch = 25569;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. @throws HostError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  // Clocks never change twice within a few days, so what holds at both ends of a stretch holds in between.
  const start = Math.floor(instant / stretch) * stretch;
  const offset = knownOffset(start, zone);
  return offset === knownOffset(start + stretch, zone) ? offset : knownOffset(Math.floor(instant / quarter) * quarter, zone);
}

const stretch = 8 * day;
/** Clocks change on quarters of an hour only. */
const quarter = hour / 4;

function knownOffset(instant: number, zone: string): number {
  const known = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, known);
  const offset = known.get(instant) ?? readOffset(instant, zone);
  known.set(instant, offset);
  return offset;
}

function readOffset(instant: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const year = parts.some((part) => part.type === "era" && part.value === "BC") ? 1 - part("year") : part("year");
  return Date.UTC(year, part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) - instant;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format !== undefined) return format;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
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
