import { standingDay, type PlannedChange } from "./planned-change";

/**
 * The measurements of one benefit: a stretch of columns that are sorted by day, one reading a day ({@link
 * import("./merge-days").mergeDays}). Columns are shared by all benefits so that a long log is grouped once and never copied.
 */
export interface Readings {
  readonly days: ArrayLike<number>;
  readonly actuals: ArrayLike<number>;
  /** 1 where it is validated: Validated by is present and Validated on not after the status date. */
  readonly validated: ArrayLike<number>;
  /** First position of the stretch, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** Whether two benefits, or one in two logs, have the same readings in the same place. */
export function hasSameReadings(a: Readings, b: Readings): boolean {
  const { from, to } = a;
  if (from !== b.from || to !== b.to) return false;
  for (let at = from; at < to; at++) if (a.actuals[at] !== b.actuals[at]) return false;
  // Where nothing but figures changed, all else is the very same.
  if (a.days === b.days && a.validated === b.validated) return true;
  for (let at = from; at < to; at++) if (a.days[at] !== b.days[at] || a.validated[at] !== b.validated[at]) return false;
  return true;
}

/** The position behind the last reading on or before a day. */
export function readUntil(readings: Readings, day: number): number {
  const { days, from, to } = readings;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of readings that count for a benefit by a day. */
export interface CountedStretch {
  readonly from: number;
  readonly to: number;
}

/** The last readings up to the latest one that counts (−1: none does), so many of them and none from before the stretch. */
export const lastReadings = (from: number, latest: number, count = 1): CountedStretch =>
  latest < from ? { from, to: from } : { from: Math.max(from, latest + 1 - count), to: latest + 1 };

/** What of a benefit says which of its readings count. */
export type Counting = Pick<PlannedChange, "kind" | "baseline" | "start" | "due" | "end">;

/**
 * Which readings count by a day (method §2): for a flow none before Start, none after Due where there is a baseline
 * (it accrues until Due only), none after End; for the other kinds all up to the day and End.
 */
export function countedReadings(change: Counting, readings: Readings, day: number): CountedStretch {
  let last = standingDay(change, day);
  if (change.kind !== "Flow") return { from: readings.from, to: readUntil(readings, last) };
  if (change.baseline !== 0) last = Math.min(last, change.due);
  const from = readUntil(readings, change.start - 1);
  // Readings of before Start may lie behind the day that is looked at; then none counts, and not fewer than none.
  return { from, to: Math.max(from, readUntil(readings, last)) };
}
