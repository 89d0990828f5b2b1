import type { Measured } from "./progress";
import type { Readings } from "./readings";

/** Days since the latest measurement that counts, or undefined where there is none. */
export function daysSinceMeasurement({ latest }: Measured, readings: Readings, day: number): number | undefined {
  return latest < 0 ? undefined : day - (readings.days[latest] as number);
}

/**
 * Days since the KPI was measured or should first have been: a benefit that was never measured is counted from its Start.
 * Undefined before Start.
 */
export function daysWithoutMeasurement(measured: Measured, readings: Readings, start: number, day: number): number | undefined {
  const since = daysSinceMeasurement(measured, readings, day);
  if (since !== undefined) return since;
  return day < start ? undefined : day - start;
}
