/** Where a review of the calendar stands. */
export const reviewStates = ["Done", "Overdue", "Due soon", "Planned"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** A review within this many days counts as due soon. */
export const soon = 30;

/** Done once Done on is on or before the day; Overdue when Date is past; Due soon within 30 days; else Planned. */
export function reviewState(date: number | undefined, doneOn: number | undefined, day: number): ReviewState | undefined {
  if (doneOn !== undefined && doneOn <= day) return "Done";
  if (date === undefined) return undefined;
  if (day > date) return "Overdue";
  return date - day <= soon ? "Due soon" : "Planned";
}
