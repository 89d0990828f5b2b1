import type { PlannedChange } from "./planned-change";
import { profileTable } from "./profile-table";

/** The same change a whole number of days later: Start, Due and the periods of a table move alike; End stays where it is. */
export function shiftedChange(change: PlannedChange, days: number): PlannedChange {
  const { start, due, table } = change;
  const periods = table?.ends.map((end, at) => ({ end: end + days, planned: table.planned[at] as number }));
  return { ...change, start: start + days, due: due + days, table: periods === undefined ? undefined : profileTable(periods) };
}
