import { lastPlannedDay, plannedShare, rampOrigin, type PlannedChange } from "./planned-change";
import { rampInverses } from "./ramp";

/** Shares closer than this are the same share but for rounding. */
const rounding = 1e-12;

/**
 * The day on which the plan stands at a share of its promise (0…1): the inverse of `rampShare` F over time. Where the plan
 * stands still at that share, or comes back to it, it is the day nearest to `now`; so what is delivered exactly as planned
 * by now is now. Nothing or less is the last day of the stretch on which nothing was planned yet. More than the plan's most
 * is the day of that most. Part of a step before Due is neither early nor late: now.
 *
 * @param change no value to keep, which has no ramp
 * @param now on or after Start
 */
export function dayAtShare(change: PlannedChange, share: number, now: number): number {
  const { start, due, profile, table } = change;
  const origin = rampOrigin(change);
  const wanted = Math.max(0, share);
  if (wanted < 1 && Math.abs(wanted - Math.max(0, plannedShare(change, now))) <= rounding) return now;
  if (change.kind === "Milestone" || profile === "Step" || lastPlannedDay(change) === start) return Math.min(now, due);
  if (profile !== "Table") return origin + (due - origin) * rampInverses[profile](Math.min(wanted, 1));
  return table === undefined ? origin : table.line.dayAt(table, change, origin, wanted, now);
}
