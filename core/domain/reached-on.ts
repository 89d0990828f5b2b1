import type { PlannedChange } from "./planned-change";
import { promised } from "./planned-change";
import { isKnown } from "./figure";
import { deliveredBenefit } from "./progress";
import { countedReadings, type Readings } from "./readings";

/** What rounding may keep a sum of readings from the promise, as a share of it. */
const rounding = 1e-12;

/**
 * The day of the reading with which the benefit came to what was promised and since when it has stayed there, or undefined
 * where it does not stand there by the day.
 */
export function reachedOn(change: PlannedChange, readings: Readings, day: number): number | undefined {
  const promise = promised(change);
  if (promise <= 0) return undefined;
  const { from, to } = countedReadings(change, readings, day);
  const { days, actuals } = readings;
  const isReached = (actual: number, date: number): boolean => {
    const delivered = deliveredBenefit(change, actual, date);
    return isKnown(delivered) && delivered >= promise - rounding * promise;
  };
  let since: number | undefined;
  if (change.kind === "Level" || change.kind === "Scale") {
    for (let position = to - 1; position >= from && isReached(actuals[position] as number, days[position] as number); position--) since = days[position];
    return since;
  }
  let actual = 0;
  for (let position = from; position < to; position++) {
    const reading = actuals[position] as number;
    const date = days[position] as number;
    actual = change.kind === "Flow" ? actual + reading : Math.max(actual, reading >= 1 ? 1 : 0);
    since = isReached(actual, date) ? (since ?? date) : undefined;
  }
  return since;
}
