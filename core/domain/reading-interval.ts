import type { CountedStretch, Readings } from "./readings";
import { percentileOfSorted } from "./percentile";

/** Where a row names no Frequency, a reading is current for at least this many days. */
export const leastInterval = 31;

/**
 * For how many days a reading is current: the Frequency or, where that is blank, the median gap between the days of the
 * readings that count, at least 31 days (method §2, `measuredTo`).
 */
export function readingInterval({ days }: Readings, { from, to }: CountedStretch, frequency: number | undefined): number {
  if (frequency !== undefined) return frequency;
  if (to - from < 2) return leastInterval;
  const gaps = new Float64Array(to - from - 1);
  for (let position = from + 1; position < to; position++) gaps[position - from - 1] = (days[position] as number) - (days[position - 1] as number);
  const median = percentileOfSorted(gaps.sort(), 0.5);
  return typeof median === "number" ? Math.max(leastInterval, median) : leastInterval;
}
