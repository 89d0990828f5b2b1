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
 * Days behind the approved finish: of a finished activity as it finished, of an open one as it is forecast or, once past
 * that, as of the day. Negative is early; undefined without an approved finish.
 */
export function daysLate(dates: ActivityDates, day: number): number | undefined {
  const { baselineFinish, forecastFinish, actualFinish } = dates;
  if (baselineFinish === undefined) return undefined;
  if (isDone(dates, day) && actualFinish !== undefined) return actualFinish - baselineFinish;
  const expected = forecastFinish ?? baselineFinish;
  return Math.max(expected, activityStatus(dates, day) === "Overdue" ? day : expected) - baselineFinish;
}
