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
  readonly validated: Uint8Array;
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
const tooEarly = 0.05;
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
  const validated = new Uint8Array(names.length);
  for (let row = 0; row < names.length; row++) validated[row] = by[row] !== null && on[row] !== null ? 1 : 0;
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
    validated,
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
  const { kind, start, due, end, baseline, owner, day, actual, validated } = plan;
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
    lastValidated[i] = validated[row] as number;
  }
  return benefitFigures(plan, statusDate, sums, lastDay, lastValidated);
}

function benefitFigures(plan: PlanNumbers, statusDate: number, sums: Float64Array, lastDay: Float64Array, lastValidated: Uint8Array): PlanFigures {
  const { kind, direction, profile, harm, baseline, target, start, due, amber: ambers, red: reds } = plan;
  const count = kind.length;
  const planned = new Float64Array(count);
  const actual = new Float64Array(count);
  const variance = new Float64Array(count);
  const status = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const from = start[i] as number;
    const to = due[i] as number;
    const b = baseline[i] as number;
    const t = target[i] as number;
    const isMilestone = kind[i] === 2;
    const maintains = direction[i] === 0 && !isMilestone;
    const x = statusDate < from ? 0 : statusDate >= to ? 1 : (statusDate - from) / (to - from);
    const share = isMilestone ? (statusDate < to ? 0 : 1) : maintains ? (statusDate < from ? 0 : 1) : rampAt(profile[i] as number, x);
    const anyway = kind[i] === 0 ? b * x : b;
    const plan = isMilestone ? share : maintains ? (kind[i] === 0 ? t * x : t) : anyway + (t - b) * share;
    const goodness = (harm[i] === 1 ? -1 : 1) * (isMilestone ? 1 : maintains ? 0 : direction[i] === 1 ? 1 : -1);
    const promised = isMilestone ? goodness : goodness * (t - b);
    const isMeasured = (lastDay[i] as number) >= 0;
    const value = isMeasured ? (sums[i] as number) : NaN;
    const delivered = isMilestone ? goodness * value : goodness * (value - anyway);
    const difference = maintains ? -Math.abs(value - plan) : delivered - promised * share;
    planned[i] = plan;
    actual[i] = value;
    variance[i] = difference;
    const against = Math.abs(maintains ? plan : promised * share);
    const v = difference / against;
    const a = ambers[i] as number;
    const natured = harm[i] === 1 ? -delivered : delivered;
    if (statusDate < from || (share < tooEarly && (!isMeasured || natured <= 0))) status[i] = notDue as number;
    else if (!isMeasured) status[i] = notMeasured as number;
    else if (lastValidated[i] === 1 && statusDate >= to && harm[i] === 0 && (maintains ? 1 + v : delivered / promised) >= 1 - a - closeness)
      status[i] = realized as number;
    else if (against > 0) status[i] = (v >= -a - closeness ? green : v >= -(reds[i] as number) - closeness ? amber : red) as number;
    else if (promised === 0) status[i] = undefinedStatus as number;
    else status[i] = (delivered >= 0 ? green : red) as number;
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
