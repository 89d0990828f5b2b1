import { isThreshold, signOf, type Direction } from "./direction";
import type { Kind, Nature } from "./kind";
import type { ProfileTable } from "./profile-table";
import { elapsedShare, rampAt, type ProfileName } from "./ramp";

/** What a benefit plans: from where to where, when, along which profile. The definition that all arithmetic starts from. */
export interface PlannedChange {
  readonly nature: Nature;
  readonly kind: Kind;
  readonly direction: Direction;
  /** B, in units: a flow's total that would have come anyway from Start to Due; a level's reading before the change. */
  readonly baseline: number;
  /** The row has no Baseline: a level to keep needs none, a flow's is 0 then. */
  readonly isBaselineBlank?: boolean;
  /** T, in units: a flow's total from Start to Due; a level's reading at Due. */
  readonly target: number;
  readonly start: number;
  readonly due: number;
  /** After this day nothing more counts. */
  readonly end: number | undefined;
  readonly profile: ProfileName;
  /** The explicit plan, where profile is Table. */
  readonly table: ProfileTable | undefined;
}

/** The day on which a change stands, looked at on a day: this one, or End where that came before. At End it is closed, and what it was then it stays. */
export const standingDay = ({ end }: { readonly end: number | undefined }, day: number): number => (end === undefined ? day : Math.min(day, end));

/** Whether nothing more can come: at End, the last day that counts. */
export const hasEnded = ({ end }: { readonly end: number | undefined }, day: number): boolean => end !== undefined && day >= end;

/** Which way a movement counts: +1 for a benefit, −1 for a dis-benefit, where movement in Direction is the harm. */
export const natureSign = (change: { readonly nature: Nature }): 1 | -1 => (change.nature === "Dis-benefit" ? -1 : 1);

/** The sign that turns movement of the KPI into benefit: `s` of the method, turned round for a dis-benefit. */
export const benefitSign = (change: Pick<PlannedChange, "direction" | "nature">): number => signOf(change.direction) * natureSign(change);

/** A value to keep (Maintain, At least, At most) has no ramp; a milestone has one whatever its Direction. */
export const isKept = ({ direction, kind }: PlannedChange): boolean => kind !== "Milestone" && signOf(direction) === 0;

/** A floor or a ceiling, see {@link isKept}. */
export const isFloorOrCeiling = ({ direction, kind }: PlannedChange): boolean => kind !== "Milestone" && isThreshold(direction);

/** A flow whose Target does not lie beyond its Baseline in Direction: it cannot be told what was promised. */
export const isAgainstDirection = (change: PlannedChange): boolean =>
  change.kind === "Flow" && !isKept(change) && Math.sign(change.target - change.baseline) !== signOf(change.direction);

/** The day from whose end the ramp counts: a flow's reading of a day covers that day, so that its first day is a whole one. */
export const rampOrigin = ({ kind, start }: { readonly kind: Kind; readonly start: number }): number => (kind === "Flow" ? start - 1 : start);

/** `elapsed` x of a change at a day: whole days for a flow, so that a year splits 31/365 : 28/365 : … (method §2). */
export const elapsedOf = (change: { readonly kind: Kind; readonly start: number; readonly due: number }, day: number): number =>
  day < change.start ? 0 : elapsedShare(day, rampOrigin(change), change.due);

/** `rampShare` F at a day: the share of the promised change that is planned by then. A value to keep has no ramp: 1 from Start. */
export function plannedShare(change: PlannedChange, day: number): number {
  if (change.kind === "Milestone") return day < change.due ? 0 : 1;
  if (isKept(change)) return day < change.start ? 0 : 1;
  if (change.profile !== "Table") return rampAt(change.profile, elapsedOf(change, day));
  const { table } = change;
  return table === undefined ? 0 : table.line.shareAt(table, change, rampOrigin(change), day);
}

/**
 * `planned(t)`: what the KPI should stand at (a level) or add up to (a flow) at a day, in units.
 *
 * @param share the planned share at the day, where it is known already
 */
export function planned(change: PlannedChange, day: number, share = plannedShare(change, day)): number {
  const { kind, baseline, target, due } = change;
  if (kind === "Milestone") return day < due ? 0 : 1;
  const elapsed = kind === "Flow" ? elapsedOf(change, day) : 0;
  if (isKept(change)) return kind === "Flow" ? target * elapsed : target;
  const movement = (target - baseline) * share;
  return kind === "Flow" ? baseline * elapsed + movement : baseline + movement;
}

/** `plannedBenefit` Q: the benefit planned by a day, in units, positive when it is good; `share` as for {@link planned}. */
export function plannedBenefit(change: PlannedChange, day: number, share = plannedShare(change, day)): number {
  return share === 0 ? 0 : promised(change) * share;
}

/** `promised` N: the whole benefit promised by Due, in units; 0 for a value to keep. */
export function promised(change: PlannedChange): number {
  if (change.kind === "Milestone") return natureSign(change);
  const promise = benefitSign(change) * (change.target - change.baseline);
  return promise === 0 ? 0 : promise;
}

/** The last day for which something is planned: Due, or the last Period end of a table of periods that runs beyond it. */
export function lastPlannedDay(change: PlannedChange): number {
  const { due, profile, table, kind } = change;
  if (profile !== "Table" || table === undefined || kind === "Milestone" || isKept(change)) return due;
  return Math.max(due, table.ends[table.ends.length - 1] ?? due);
}
