import type { Kind } from "./kind";

/**
 * An explicit plan per period (Profile = Table): for a flow the amount of the period that ends on each day, for a level
 * or scale the planned reading on that day with straight lines between. Ends rise strictly.
 */
export interface ProfileTable {
  readonly ends: readonly number[];
  readonly planned: readonly number[];
  /** Running totals of `planned`, for flows. */
  readonly cumulative: readonly number[];
}

/** Builds the table from its periods, which are sorted by end; `planned` of one end twice must be merged by the caller. */
export function profileTable(periods: readonly { readonly end: number; readonly planned: number }[]): ProfileTable {
  const sorted = [...periods].sort((a, b) => a.end - b.end);
  let total = 0;
  return {
    ends: sorted.map((period) => period.end),
    planned: sorted.map((period) => period.planned),
    cumulative: sorted.map((period) => (total += period.planned)),
  };
}

/** The last entry of the table that ends on or before the day, or −1. */
function lastEnded(ends: readonly number[], day: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The value at a day of the broken line through (start, first) and (ends, values); level after the last end. */
export function brokenLine(ends: readonly number[], values: readonly number[], start: number, first: number, day: number): number {
  if (day <= start || ends.length === 0) return first;
  const index = lastEnded(ends, day);
  const value = index < 0 ? first : (values[index] as number);
  if (index === ends.length - 1) return value;
  const from = index < 0 ? start : (ends[index] as number);
  const to = ends[index + 1] as number;
  const next = values[index + 1] as number;
  return to <= from ? next : value + ((next - value) * (day - from)) / (to - from);
}

/**
 * `rampShare` F of a Table profile: for a flow the cumulative Planned at the last Period end ≤ t plus straight-line
 * within the running period, divided by the table's total; for a level (planned reading − B)/(T − B). NaN-free: the
 * caller makes sure that the divisor is not 0 ({@link profileSpan}).
 *
 * @param origin the day at which the share is 0: Start, of a flow the day before it
 */
export function tableShare(table: ProfileTable, kind: Kind, origin: number, baseline: number, target: number, day: number): number {
  if (kind === "Flow") {
    return brokenLine(table.ends, table.cumulative, origin, 0, day) / profileSpan(table, kind, baseline, target);
  }
  return (brokenLine(table.ends, table.planned, origin, baseline, day) - baseline) / (target - baseline);
}

/** What the table's share is a share of: its total for a flow, T − B for a level. 0 means that there is no share. */
export function profileSpan(table: ProfileTable, kind: Kind, baseline: number, target: number): number {
  if (kind !== "Flow") return target - baseline;
  return table.cumulative[table.cumulative.length - 1] ?? 0;
}
