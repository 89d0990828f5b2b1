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
  /** Brought by the table itself, so that who never has one, the cell functions, carries none of it. */
  readonly line: typeof line;
}

/** What a table's shares are shares of. */
export interface TableTerms {
  readonly kind: Kind;
  readonly baseline: number;
  readonly target: number;
}

/** Builds the table from its periods, which are sorted by end; `planned` of one end twice must be merged by the caller. */
export function profileTable(periods: readonly { readonly end: number; readonly planned: number }[]): ProfileTable {
  const sorted = [...periods].sort((a, b) => a.end - b.end);
  let total = 0;
  return {
    ends: sorted.map((period) => period.end),
    planned: sorted.map((period) => period.planned),
    cumulative: sorted.map((period) => (total += period.planned)),
    line,
  };
}

/** What the table's share is a share of: its total for a flow, T − B for a level. 0 means that there is no share. */
export function profileSpan(table: ProfileTable, { kind, baseline, target }: TableTerms): number {
  if (kind !== "Flow") return target - baseline;
  return table.cumulative[table.cumulative.length - 1] ?? 0;
}

/** A broken line through the points of a table, level after the last of them. */
export interface TableLine {
  /** The origin first: Start, of a flow the day before it. */
  readonly days: readonly number[];
  readonly values: readonly number[];
  /** Where it stands before: a level's Baseline, 0 of a flow. */
  readonly before: number;
}

/**
 * The line of a table: for a flow through what is planned so far, for a level through the planned readings.
 *
 * Rows up to the origin lie before the benefit begins. A flow's amounts of that time are planned all the same, and come with its first day. A
 * level sets out from its Baseline at Start; only where no later row is there to run to, it stands at the last one from Start on.
 */
export function tableLine(table: ProfileTable, terms: TableTerms, origin: number): TableLine {
  const { kind, baseline } = terms;
  if (last?.table !== table || last.origin !== origin || last.kind !== kind || last.baseline !== baseline)
    last = { table, origin, kind, baseline, line: lineOf(table, terms, origin) };
  return last.line;
}

/** The line that was last asked for: a benefit asks for its own month by month. */
let last: { readonly table: ProfileTable; readonly origin: number; readonly kind: Kind; readonly baseline: number; readonly line: TableLine } | undefined;

function lineOf({ ends, planned, cumulative }: ProfileTable, { kind, baseline }: TableTerms, origin: number): TableLine {
  const [values, before] = kind === "Flow" ? [cumulative, 0] : [planned, baseline];
  const next = lastUntil(ends, origin) + 1;
  const first = kind === "Flow" || next === ends.length ? values[next - 1] : before;
  return { days: [origin, ...ends.slice(next)], values: [first ?? before, ...values.slice(next)], before };
}

/** The value of a line at a day. */
export function lineValue({ days, values, before }: TableLine, { kind }: TableTerms, day: number): number {
  const at = kind === "Flow" && day === days[0] ? -1 : lastUntil(days, day);
  const value = values[at] ?? before;
  const from = days[at] as number;
  const to = days[at + 1] as number;
  return at < 0 || at === days.length - 1 ? value : value + (((values[at + 1] as number) - value) * (day - from)) / (to - from);
}

/** The last of some rising days that lies on or before the day, or −1. */
function lastUntil(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The arithmetic of a Table profile. `origin` is the day at which the share is 0: Start, of a flow the day before it. */
const line = {
  /**
   * `rampShare` F: for a flow the cumulative Planned at the last Period end ≤ t plus straight-line within the running period, divided
   * by the table's total; for a level (planned reading − B)/(T − B). 0 where there is nothing to be a share of.
   */
  shareAt(table: ProfileTable, terms: TableTerms, origin: number, day: number): number {
    const span = profileSpan(table, terms);
    if (span === 0) return 0;
    const points = tableLine(table, terms, origin);
    return (lineValue(points, terms, day) - points.before) / span;
  },

  /** The day nearest to now on which the line stands at a share. */
  dayAt(table: ProfileTable, terms: TableTerms, origin: number, wanted: number, now: number): number {
    const { days, shares } = shareLine(table, terms, origin);
    const most = shares.reduce((high, share) => Math.max(high, share), 0);
    const level = Math.min(wanted, most);
    let nearest = origin;
    let distance = Infinity;
    for (let index = 1; index < days.length; index++) {
      const [fromDay, toDay, from, to] = [days[index - 1] as number, days[index] as number, shares[index - 1] as number, shares[index] as number];
      if (level < Math.min(from, to) || level > Math.max(from, to)) continue;
      const day = from === to ? Math.min(Math.max(now, fromDay), toDay) : fromDay + ((level - from) / (to - from)) * (toDay - fromDay);
      if (Math.abs(day - now) < distance) {
        nearest = day;
        distance = Math.abs(day - now);
      }
    }
    return nearest;
  },

  /** ∫ F dt in days from Start to a day on or after it. */
  shareDays(table: ProfileTable, terms: TableTerms, start: number, until: number): number {
    const { days, shares } = shareLine(table, terms, start);
    let sum = 0;
    let from = start;
    let value = shares[0] as number;
    for (let index = 1; index < days.length && from < until; index++) {
      const end = days[index] as number;
      const to = Math.min(until, end);
      const reached = value + (((shares[index] as number) - value) * (to - from)) / (end - from);
      sum += ((value + reached) / 2) * (to - from);
      from = to;
      value = reached;
    }
    return sum + Math.max(0, until - from) * value;
  },
};

/** The line of a table in shares of the promise, none where there is nothing to be a share of. */
function shareLine(table: ProfileTable, terms: TableTerms, origin: number): { readonly days: readonly number[]; readonly shares: readonly number[] } {
  const { days, values, before } = tableLine(table, terms, origin);
  const span = profileSpan(table, terms);
  return { days, shares: values.map((value) => (span === 0 ? 0 : (value - before) / span)) };
}
