import { assurance, type Assurance } from "./assurance";
import { limitsBetween, type ControlLimits } from "./control-limits";
import type { Day } from "./day";
import type { Direction } from "./direction";
import { unknown, type Unknown } from "./figure";
import { isKept, natureSign, planned, type PlannedChange } from "./planned-change";
import type { Measured } from "./progress";
import { readUntil, type Readings } from "./readings";
import { fewestReadings, tooFewReadings, verdictOn, type Verdict } from "./signal";
import { latestCause, type SpecialCause } from "./special-cause";

/** What a KPI's readings say of the process behind it: signal or noise, and whether it meets its target (method §7). */
export interface KpiControl {
  /** The stretch of readings that it rests on. */
  readonly from: number;
  readonly to: number;
  readonly limits: ControlLimits;
  /** Why the latest reading is more than noise, or null. */
  readonly cause: SpecialCause | null;
  readonly verdict: Verdict;
  /** What each reading is held to: Target of a level or score; the amount planned for the latest period of a flow. */
  readonly target: number | undefined;
  readonly reliance: Reliance | Unknown;
}

/** Whether the process can be relied on to meet its target, and the stretch of readings and the limits that say so. */
export interface Reliance {
  readonly assurance: Assurance;
  readonly from: number;
  readonly limits: ControlLimits;
}

/** What of a benefit the control looks at: its plan, or as much of one as there is where it has no Target. */
export type Observed = Pick<PlannedChange, "nature" | "kind" | "direction" | "baseline" | "start" | "due" | "end"> & { readonly target?: undefined };

/**
 * The control of a KPI by its readings up to the day; unknown with fewer than 7, and for a milestone.
 *
 * @param limitsFrom the day from which the process is another: only readings from then on make limits and runs
 */
export function kpiControl(
  { change, latest, readingCount }: { readonly change: PlannedChange | Observed } & Measured,
  readings: Readings,
  limitsFrom?: Day,
): KpiControl | Unknown {
  if (change.kind === "Milestone") return noVariation;
  const to = latest + 1;
  const from = Math.max(to - readingCount, limitsFrom === undefined ? 0 : readUntil(readings, limitsFrom - 1));
  if (to - from < fewestReadings) return tooFewReadings;
  const limits = limitsBetween(readings.actuals, from, to);
  if ("because" in limits) return limits;
  const direction = goodDirection(change);
  const cause = latestCause(readings.actuals, from, to, limits);
  const target = change.target === undefined ? undefined : expectedReading(change, readings, to - 1);
  return {
    from,
    to,
    limits,
    cause,
    verdict: verdictOn(cause, direction),
    target,
    reliance: target === undefined || change.target === undefined ? noTarget : relianceOn(change, readings, from, to, target),
  };
}

/**
 * What holds from Due on (for a value to keep from Start): until then the process is meant to change, and its readings would
 * speak of a process that is gone.
 */
function relianceOn(change: PlannedChange, readings: Readings, first: number, to: number, target: number): Reliance | Unknown {
  const settled = isKept(change) ? change.start : change.due;
  const from = Math.max(first, readUntil(readings, settled - 1));
  if (to - from < fewestReadings) return notSettled;
  const limits = limitsBetween(readings.actuals, from, to);
  if ("because" in limits) return limits;
  const word = assurance(limits, target, goodDirection(change));
  return typeof word === "string" ? { assurance: word, from, limits } : word;
}

/** Which way the readings should go: movement in Direction is bad news where it is a harm. */
export const goodDirection = (change: Pick<PlannedChange, "nature" | "direction">): Direction =>
  natureSign(change) === 1 ? change.direction : opposite[change.direction];

/**
 * What the reading at a position is held to. Undefined for the first reading of a flow, whose period is not known, and where
 * nothing was planned for the period.
 */
export function expectedReading(change: PlannedChange, readings: Readings, position: number): number | undefined {
  if (change.kind !== "Flow") return change.target;
  if (position === readings.from) return undefined;
  const before = Math.max(change.start, readings.days[position - 1] as number);
  const amount = planned(change, readings.days[position] as number) - planned(change, before);
  return amount === 0 || !Number.isFinite(amount) ? undefined : amount;
}

/** A floor and a ceiling name the good side themselves, whatever the nature. */
const opposite: Readonly<Record<Direction, Direction>> = {
  Increase: "Decrease",
  Decrease: "Increase",
  Maintain: "Maintain",
  "At least": "At least",
  "At most": "At most",
};
const noVariation = unknown("a milestone has no readings that vary");
const notSettled = unknown("assurance needs at least 7 readings from Due on, for a value to keep from Start on");
const noTarget = unknown("nothing was planned for the latest period");
