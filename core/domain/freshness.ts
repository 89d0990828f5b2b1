import type { Progress } from "./progress";
import type { Readings } from "./readings";

/** Days since the latest measurement that counts, or undefined where there is none. */
export function daysSinceMeasurement(progress: Progress, readings: Readings): number | undefined {
  return progress.latest < 0 ? undefined : progress.day - (readings.days[progress.latest] as number);
}

/**
 * Days since the KPI was measured or should first have been: a benefit that was never measured is counted from its Start.
 * Undefined before Start.
 */
export function daysWithoutMeasurement(progress: Progress, readings: Readings): number | undefined {
  const since = daysSinceMeasurement(progress, readings);
  if (since !== undefined) return since;
  return progress.day < progress.change.start ? undefined : progress.day - progress.change.start;
}
