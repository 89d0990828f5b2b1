import { assurance, type Assurance } from "./assurance";
import { limitsBetween, type ControlLimits } from "./control-limits";
import type { Direction } from "./direction";
import { unknown, type Unknown } from "./figure";
import { natureSign, planned, type PlannedChange } from "./planned-change";
import type { Progress } from "./progress";
import type { Readings } from "./readings";
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
  readonly assurance: Assurance | Unknown;
}

/** The control of a KPI by its readings up to the day; unknown with fewer than 7, and for a milestone. */
export function kpiControl({ change, latest, readingCount }: Progress, readings: Readings): KpiControl | Unknown {
  if (change.kind === "Milestone") return noVariation;
  const to = latest + 1;
  const from = to - readingCount;
  if (to - from < fewestReadings) return tooFewReadings;
  const limits = limitsBetween(readings.actuals, from, to);
  if ("because" in limits) return limits;
  const direction = goodDirection(change);
  const cause = latestCause(readings.actuals, from, to, limits);
  const target = expectedReading(change, readings, to - 1);
  return {
    from,
    to,
    limits,
    cause,
    verdict: verdictOn(cause, direction),
    target,
    assurance: target === undefined ? noTarget : assurance(limits, target, direction),
  };
}

/** Which way the readings should go: movement in Direction is bad news where it is a harm. */
export const goodDirection = (change: PlannedChange): Direction => (natureSign(change) === 1 ? change.direction : opposite[change.direction]);

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

const opposite: Readonly<Record<Direction, Direction>> = { Increase: "Decrease", Decrease: "Increase", Maintain: "Maintain" };
const noVariation = unknown("a milestone has no readings that vary");
const noTarget = unknown("nothing was planned for the latest period");
