import { HostError } from "./trouble";
import { localTime, offsetAt } from "./zone";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

type Words = (local: Date, length: number, offset: number) => string;
const digits =
  (read: (local: Date) => number): Words =>
  (local, length) =>
    String(read(local)).padStart(length, "0");
const name =
  (all: readonly string[], read: (local: Date) => number): Words =>
  (local, length) =>
    (length > 3 ? all[read(local)] : all[read(local)]?.slice(0, 3)) ?? "";

/** What the letters of a format stand for, as in Java's SimpleDateFormat, which "Utilities.formatDate" names. */
const letters: Readonly<Record<string, Words>> = {
  y: (local, length) => (length === 2 ? String(local.getUTCFullYear() % 100).padStart(2, "0") : String(local.getUTCFullYear()).padStart(length, "0")),
  M: (local, length) => (length < 3 ? String(local.getUTCMonth() + 1).padStart(length, "0") : name(months, (local) => local.getUTCMonth())(local, length, 0)),
  d: digits((local) => local.getUTCDate()),
  E: name(days, (local) => local.getUTCDay()),
  u: digits((local) => local.getUTCDay() || 7),
  H: digits((local) => local.getUTCHours()),
  h: digits((local) => local.getUTCHours() % 12 || 12),
  a: (local) => (local.getUTCHours() < 12 ? "AM" : "PM"),
  m: digits((local) => local.getUTCMinutes()),
  s: digits((local) => local.getUTCSeconds()),
  S: digits((local) => local.getUTCMilliseconds()),
  Z: (_, __, offset) => zoneWords(offset, ""),
  X: (_, length, offset) => (offset === 0 ? "Z" : length === 1 ? zoneWords(offset, "").slice(0, 3) : zoneWords(offset, length === 3 ? ":" : "")),
};

function zoneWords(offset: number, between: string): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? "-" : "+"}${String(Math.floor(minutes / 60)).padStart(2, "0")}${between}${String(minutes % 60).padStart(2, "0")}`;
}

/** An instant in words of a zone. @throws HostError for a letter that means nothing. */
export function dateWords(instant: number, zone: string, format: string): string {
  const offset = offsetAt(instant, zone);
  const local = new Date(localTime(instant, zone));
  return format.replace(/'([^']*)'|([a-zA-Z])\2*/g, (run: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted;
    const words = letters[run.charAt(0)];
    if (words === undefined) throw new HostError(`Invalid argument: ${format}`);
    return words(local, run.length, offset);
  });
}
