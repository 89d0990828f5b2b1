import { plannedShare, rampOrigin, type PlannedChange } from "./planned-change";
import { profileSpan, type ProfileTable } from "./profile-table";
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
  if (change.kind === "Milestone" || profile === "Step" || due === start) return Math.min(now, due);
  if (profile !== "Table") return origin + (due - origin) * rampInverses[profile](Math.min(wanted, 1));
  return table === undefined ? origin : dayInTable(change, table, wanted, now);
}

/** The day nearest to now on which the broken line of the table stands at a share. */
function dayInTable(change: PlannedChange, table: ProfileTable, wanted: number, now: number): number {
  const shares = sharesOf(change, table);
  const level = Math.min(
    wanted,
    shares.reduce((most, share) => Math.max(most, share), 0),
  );
  const origin = rampOrigin(change);
  let nearest = origin;
  let distance = Infinity;
  let fromDay = origin;
  let from = 0;
  for (let period = 0; period < shares.length; period++) {
    const toDay = table.ends[period] as number;
    const to = shares[period] as number;
    if (toDay > fromDay && level >= Math.min(from, to) && level <= Math.max(from, to)) {
      const day = from === to ? Math.min(Math.max(now, fromDay), toDay) : fromDay + ((level - from) / (to - from)) * (toDay - fromDay);
      if (Math.abs(day - now) < distance) {
        nearest = day;
        distance = Math.abs(day - now);
      }
    }
    if (toDay > fromDay) fromDay = toDay;
    from = to;
  }
  return nearest;
}

/** The planned share at each period end. */
function sharesOf({ kind, baseline, target }: PlannedChange, table: ProfileTable): readonly number[] {
  const span = profileSpan(table, kind, baseline, target);
  if (span === 0) return [];
  return kind === "Flow" ? table.cumulative.map((sum) => sum / span) : table.planned.map((reading) => (reading - baseline) / span);
}
