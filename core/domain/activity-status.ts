/** Where an activity or milestone stands (method: status columns of Activities). */
export const activityStatuses = ["Done", "On track", "Late", "Overdue"] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** Dates of an activity; the share complete runs 0…1. */
export interface ActivityDates {
  readonly baselineFinish: number | undefined;
  readonly forecastFinish: number | undefined;
  readonly actualFinish: number | undefined;
}

/** Done once Actual finish is on or before the day. */
export const isDone = ({ actualFinish }: ActivityDates, day: number): boolean => actualFinish !== undefined && actualFinish <= day;

/**
 * Done; Overdue when the day is past both the approved and the forecast finish; Late when the forecast is past the
 * approved finish; else On track. Undefined without an approved finish.
 */
export function activityStatus(dates: ActivityDates, day: number): ActivityStatus | undefined {
  const { baselineFinish, forecastFinish } = dates;
  if (isDone(dates, day)) return "Done";
  if (baselineFinish === undefined) return undefined;
  if (day > Math.max(baselineFinish, forecastFinish ?? baselineFinish)) return "Overdue";
  return forecastFinish !== undefined && forecastFinish > baselineFinish ? "Late" : "On track";
}

/**
 * When it is finished as things stand: of a finished activity when it finished; of an open one as it is forecast, else as
 * approved, and not before the day. Undefined without any of the dates.
 */
export function expectedFinish(dates: ActivityDates, day: number): number | undefined {
  if (isDone(dates, day)) return dates.actualFinish;
  const expected = dates.forecastFinish ?? dates.baselineFinish;
  return expected === undefined ? undefined : Math.max(expected, day);
}

/** Days from the approved to the expected finish. Negative is early; undefined without an approved finish. */
export function daysLate(dates: ActivityDates, day: number): number | undefined {
  const expected = expectedFinish(dates, day);
  return dates.baselineFinish === undefined || expected === undefined ? undefined : expected - dates.baselineFinish;
}
