import type { Cell, PlanSnapshot } from "#core";
import { cellsOf } from "./synthetic-plan";

/**
 * The least that has to be done: planned, actual, variance and status of every benefit in one pass over the numbers, with
 * no check of anything. Written for speed alone and apart from the core, so that it is both a floor and a second opinion.
 */

/** The benefits and the log as numbers; unknown numbers are NaN. The words are codes of the lists below. */
export interface PlanNumbers {
  readonly kind: Uint8Array;
  readonly direction: Uint8Array;
  readonly profile: Uint8Array;
  readonly harm: Uint8Array;
  readonly baseline: Float64Array;
  readonly target: Float64Array;
  readonly start: Float64Array;
  readonly due: Float64Array;
  readonly end: Float64Array;
  readonly amber: Float64Array;
  readonly red: Float64Array;
  readonly owner: Int32Array;
  readonly day: Float64Array;
  readonly actual: Float64Array;
  /** The day on which a reading was confirmed, Infinity where nobody did. */
  readonly validatedOn: Float64Array;
}

/** A figure for each benefit; NaN is unknown. The status is a place in {@link floorStatuses}. */
export interface PlanFigures {
  readonly planned: Float64Array;
  readonly actual: Float64Array;
  readonly variance: Float64Array;
  readonly status: Uint8Array;
}

export const floorStatuses = ["Realized", "Green", "Amber", "Red", "Not measured", "Not due", "Undefined"] as const;
const [realized, green, amber, red, notMeasured, notDue, undefinedStatus] = [0, 1, 2, 3, 4, 5, 6];

const kinds = ["Flow", "Level", "Milestone", "Scale"];
const directions = ["Maintain", "Increase", "Decrease"];
const profiles = ["Linear", "S-curve", "Front-loaded", "Back-loaded", "Step"];
const tooEarly = 0.1;
const milestoneGrace = 31;
/** Every benefit of the synthetic plan is measured monthly. */
const interval = 31;
const closeness = 1e-9;

/** From the cells as a host hands them over: string IDs through a map, words looked up, blanks tested. */
export function numbersOf(snapshot: PlanSnapshot): PlanNumbers {
  const benefit = (header: string): readonly Cell[] => cellsOf(snapshot, "Benefits", header);
  const log = (header: string): readonly Cell[] => cellsOf(snapshot, "Measurements", header);
  const ids = benefit("Benefit ID");
  const positions = new Map<Cell, number>();
  for (let i = 0; i < ids.length; i++) positions.set(ids[i] as Cell, i);
  const names = log("Benefit ID");
  const owner = new Int32Array(names.length);
  for (let row = 0; row < names.length; row++) owner[row] = positions.get(names[row] as Cell) ?? -1;
  const by = log("Validated by");
  const on = log("Validated on");
  const validatedOn = new Float64Array(names.length);
  for (let row = 0; row < names.length; row++) validatedOn[row] = by[row] !== null && typeof on[row] === "number" ? (on[row] as number) : Infinity;
  return {
    kind: codes(benefit("Kind"), kinds),
    direction: codes(benefit("Direction"), directions),
    profile: codes(benefit("Profile"), profiles),
    harm: codes(benefit("Nature"), ["Benefit", "Dis-benefit"]),
    baseline: numbers(benefit("Baseline"), 0),
    target: numbers(benefit("Target"), 1),
    start: numbers(benefit("Start"), NaN),
    due: numbers(benefit("Due"), NaN),
    end: numbers(benefit("End"), Infinity),
    amber: numbers(benefit("Amber tolerance"), 0.05),
    red: numbers(benefit("Red tolerance"), 0.1),
    owner,
    day: numbers(log("Date"), NaN),
    actual: numbers(log("Actual"), NaN),
    validatedOn,
  };
}

function numbers(cells: readonly Cell[], blank: number): Float64Array {
  const values = new Float64Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    values[row] = typeof cell === "number" ? cell : blank;
  }
  return values;
}

function codes(cells: readonly Cell[], words: readonly string[]): Uint8Array {
  const values = new Uint8Array(cells.length);
  for (let row = 0; row < cells.length; row++) values[row] = words.indexOf(cells[row] as string);
  return values;
}

/** One pass over the log in the order of its rows, one over the benefits. */
export function floorFigures(plan: PlanNumbers, statusDate: number): PlanFigures {
  const { kind, start, due, end, baseline, owner, day, actual, validatedOn } = plan;
  const count = kind.length;
  const sums = new Float64Array(count);
  const lastDay = new Float64Array(count).fill(-1);
  const lastValidated = new Uint8Array(count);
  const stops = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const until = Math.min(statusDate, end[i] as number);
    stops[i] = kind[i] === 0 && baseline[i] !== 0 ? Math.min(until, due[i] as number) : until;
  }
  for (let row = 0; row < owner.length; row++) {
    const i = owner[row] as number;
    const at = day[row] as number;
    if (at > (stops[i] as number)) continue;
    const value = actual[row] as number;
    if (kind[i] === 0) {
      if (at < (start[i] as number)) continue;
      sums[i] = (sums[i] as number) + value;
    } else if (kind[i] === 2) {
      if (value >= 1) sums[i] = 1;
    } else if (at >= (lastDay[i] as number)) sums[i] = value;
    if (at < (lastDay[i] as number)) continue;
    lastDay[i] = at;
    lastValidated[i] = (validatedOn[row] as number) <= statusDate ? 1 : 0;
  }
  return benefitFigures(plan, statusDate, sums, lastDay, lastValidated);
}

function benefitFigures(plan: PlanNumbers, statusDate: number, sums: Float64Array, lastDay: Float64Array, lastValidated: Uint8Array): PlanFigures {
  const { kind, direction, profile, harm, baseline, target, start, due, end, amber: ambers, red: reds } = plan;
  const count = kind.length;
  const planned = new Float64Array(count);
  const actual = new Float64Array(count);
  const variance = new Float64Array(count);
  const status = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const from = start[i] as number;
    const to = due[i] as number;
    // At End it is closed: what it was then it stays.
    const standsOn = Math.min(statusDate, end[i] as number);
    const b = baseline[i] as number;
    const t = target[i] as number;
    const isMilestone = kind[i] === 2;
    const maintains = direction[i] === 0 && !isMilestone;
    const isMeasured = isMilestone || (lastDay[i] as number) >= 0;
    const readOn = Math.max(lastDay[i] as number, from);
    const value = isMilestone || isMeasured ? (sums[i] as number) : NaN;
    const origin = kind[i] === 0 ? from - 1 : from;
    const elapsed = (day: number): number => (day < from ? 0 : day >= to ? 1 : (day - origin) / (to - origin));
    const shareAt = (day: number): number => (isMilestone ? (day < to ? 0 : 1) : maintains ? (day < from ? 0 : 1) : rampAt(profile[i] as number, elapsed(day)));
    const planAt = (day: number): number =>
      isMilestone ? shareAt(day) : maintains ? (kind[i] === 0 ? t * elapsed(day) : t) : (kind[i] === 0 ? b * elapsed(day) : b) + (t - b) * shareAt(day);
    const goodness = (harm[i] === 1 ? -1 : 1) * (isMilestone ? 1 : maintains ? 0 : direction[i] === 1 ? 1 : -1);
    const promised = isMilestone ? (harm[i] === 1 ? -1 : 1) : goodness * (t - b);
    const anyway = kind[i] === 0 ? b * elapsed(isMeasured ? readOn : standsOn) : b;
    const delivered = isMilestone ? (value === 0 ? 0 : goodness) : goodness * (value - anyway);
    const varianceAt = (day: number): number => (maintains ? -Math.abs(value - planAt(day)) : delivered - promised * shareAt(day));
    let u = standsOn;
    if (!isMilestone && isMeasured && standsOn >= from) {
      const late = standsOn - (lastDay[i] as number) > interval;
      u = late && varianceAt(standsOn) <= varianceAt(readOn) ? standsOn : readOn;
    }
    const share = shareAt(u);
    planned[i] = planAt(u);
    actual[i] = value;
    variance[i] = isMeasured ? varianceAt(u) : NaN;
    const against = Math.abs(maintains ? (planned[i] as number) : promised * share);
    const v = (variance[i] as number) / against;
    const a = ambers[i] as number;
    const within = v >= -a - closeness;
    const tooSoon = isMilestone ? standsOn < to && (value === 0 || harm[i] === 1) : !maintains && share < tooEarly - closeness && !(against > 0 && within);
    if (standsOn < from || tooSoon) status[i] = notDue;
    else if (!isMeasured) status[i] = notMeasured;
    else if (
      lastValidated[i] === 1 &&
      standsOn >= to &&
      harm[i] === 0 &&
      (kind[i] === 0 || isMilestone || standsOn - (lastDay[i] as number) <= 2 * interval) &&
      (isMilestone ? value === 1 : (maintains ? 1 + v : delivered / promised) >= 1 - a - closeness)
    )
      status[i] = realized;
    else if (isMilestone && harm[i] === 0 && value === 0) status[i] = standsOn - to <= milestoneGrace ? amber : red;
    else if (against > 0) status[i] = within ? green : v >= -(reds[i] as number) - closeness ? amber : red;
    else if (promised === 0) status[i] = undefinedStatus;
    else status[i] = delivered >= 0 ? green : red;
  }
  return { planned, actual, variance, status };
}

function rampAt(profile: number, x: number): number {
  if (profile === 0) return x;
  if (profile === 1) return x * x * (3 - 2 * x);
  if (profile === 2) return 1 - (1 - x) * (1 - x);
  if (profile === 3) return x * x;
  return x < 1 ? 0 : 1;
}
