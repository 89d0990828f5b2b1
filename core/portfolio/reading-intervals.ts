import { percentileOfSorted } from "../domain/percentile";
import type { PlannedChange } from "../domain/planned-change";
import { leastInterval } from "../domain/reading-interval";
import { countedReadings, type Readings } from "../domain/readings";
import { endOfDays, lineAt } from "./plan-segments";

/**
 * What is known of a benefit from one day on until, not with, another: the KPI to date, as the reading of `readOn` left it. Any date is
 * then one row; no engine has to add up, sort or look for the latest.
 */
export interface ReadingInterval {
  readonly from: number;
  readonly until: number;
  /** The sum of a flow, the latest reading of the others, 1 of a milestone that is reached. */
  readonly toDate: number;
  /** 1 where the latest reading is validated by then. */
  readonly validated: 0 | 1;
  readonly readOn: number;
  /** For how many days the reading is current; half a day where a median lies between two. */
  readonly current: number;
  /** Where the line of a Table profile stands on the day that the reading is compared at; null for the other profiles. */
  readonly line: number | null;
}

/**
 * The intervals of a benefit, in the order of days.
 *
 * @param validatedOn the day on which the reading of a position was validated, NaN where it was not
 * @param frequency that of its row, in days
 */
export function readingIntervals(
  change: PlannedChange,
  readings: Readings,
  validatedOn: (position: number) => number,
  frequency: number | undefined,
): readonly ReadingInterval[] {
  const { from, to } = countedReadings(change, readings, endOfDays);
  const intervals: ReadingInterval[] = [];
  const gaps: number[] = [];
  let toDate = 0;
  for (let position = from; position < to; position++) {
    const day = readings.days[position] as number;
    const actual = readings.actuals[position] as number;
    if (position > from) insert(gaps, day - (readings.days[position - 1] as number));
    toDate = change.kind === "Flow" ? toDate + actual : change.kind === "Milestone" ? (actual >= 1 || toDate === 1 ? 1 : 0) : actual;
    const until = position + 1 < to ? (readings.days[position + 1] as number) : endOfDays;
    const known = {
      toDate,
      readOn: day,
      current: frequency ?? median(gaps),
      line: lineAt(change, Math.max(day, change.start)) ?? null,
    };
    const since = validatedOn(position);
    const valid = since <= day ? day : since < until ? since : until;
    if (valid > day) intervals.push({ from: day, until: valid, validated: 0, ...known });
    if (valid < until) intervals.push({ from: valid, until, validated: 1, ...known });
  }
  return intervals;
}

const median = (sorted: readonly number[]): number => {
  const middle = sorted.length === 0 ? undefined : percentileOfSorted(sorted, 0.5);
  return typeof middle === "number" ? Math.max(leastInterval, middle) : leastInterval;
};

/** Puts a number into its place among sorted ones. */
function insert(sorted: number[], value: number): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, value);
}
