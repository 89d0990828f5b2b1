import { goodSideOf } from "./direction";
import { daysPerMonth } from "./day";
import { finite, isKnown, tooLarge, unknown, type Figure, type Unknown } from "./figure";
import { plannedMoney } from "./money/planned-money";
import { isFloorOrCeiling, isKept, promised, type PlannedChange } from "./planned-change";
import type { ProfileName } from "./ramp";

/** What a frozen baseline says of one benefit; undefined where its row leaves the cell blank. */
export interface ApprovedPlan {
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly start: number | undefined;
  readonly due: number | undefined;
  readonly end: number | undefined;
  readonly profile: ProfileName | undefined;
  readonly unitValue: number | undefined;
}

/** How a plan differs from what was approved. Positive is more, later. */
export interface PlanVariance {
  /** The promise that was approved, in units: N of the method at the approved Baseline and Target. */
  readonly promiseThen: Figure;
  readonly promiseNow: Figure;
  /** Now less then, in units; positive promises more. Maintain: −|T now − T then|, since any change leaves what was approved. */
  readonly promise: Figure;
  /** The same as a share of the size of what was approved. */
  readonly promiseShare: Figure;
  /** Months (30.4375 days) that Start and Due moved; positive is later. */
  readonly startMonths: Figure;
  readonly dueMonths: Figure;
}

/** The plan of today beside an approved one of the same benefit. */
export function planVariance(then: ApprovedPlan, now: PlannedChange): PlanVariance {
  const approved = approvedChange(then, now);
  const promiseNow = sizeOf(now);
  const promiseThen = isKnownChange(approved) ? sizeOf(approved) : approved;
  const promise = !isKnown(promiseThen) ? promiseThen : !isKnown(promiseNow) ? promiseNow : promiseDifference(promiseThen, promiseNow, now);
  return {
    promiseThen,
    promiseNow,
    promise,
    promiseShare: isKnown(promise) && isKnown(promiseThen) ? shareOf(promise, promiseThen) : promise,
    startMonths: monthsMoved(then.start, now.start, noStart),
    dueMonths: monthsMoved(then.due, now.due, noDue),
  };
}

/** What the promise is measured by: N, or the value itself where it is to be maintained. */
const sizeOf = (change: PlannedChange): Figure => known(isKept(change) ? change.target : promised(change));

const known = (value: number): Figure => finite(value === 0 ? 0 : value, tooLarge.because);

/** A floor that is raised or a ceiling that is lowered promises more; any change of a value to maintain leaves what was approved. */
function promiseDifference(then: number, now: number, change: PlannedChange): Figure {
  const moved = now - then;
  if (!isKept(change)) return known(moved);
  return known(isFloorOrCeiling(change) ? goodSideOf(change.direction) * moved : -Math.abs(moved));
}

const shareOf = (difference: number, then: number): Figure =>
  then === 0 ? unknown("nothing was promised then, so there is no share of it") : known(difference / Math.abs(then));

const noStart = unknown("the frozen row names no Start");
const noDue = unknown("the frozen row names no Due");

const monthsMoved = (then: number | undefined, now: number, where: Unknown): Figure => (then === undefined ? where : (now - then) / daysPerMonth);

/**
 * The change as it was approved: kind, direction and nature as today, since a baseline does not hold them. A blank End, Profile
 * or unit value was none; a blank Baseline of a flow was 0; a milestone needs no figures. Unknown where the row lacks more.
 */
export function approvedChange(then: ApprovedPlan, now: PlannedChange): PlannedChange | { readonly because: string } {
  const isMilestone = now.kind === "Milestone";
  const baseline = then.baseline ?? (isMilestone || now.kind === "Flow" || isKept(now) ? 0 : undefined);
  const target = then.target ?? (isMilestone ? 1 : undefined);
  if (baseline === undefined) return unknown("the frozen row names no Baseline value");
  if (target === undefined) return unknown("the frozen row names no Target");
  return { ...now, baseline, target, start: then.start ?? now.start, due: then.due ?? now.due, end: then.end, profile: then.profile ?? "Linear" };
}

export const isKnownChange = (change: ReturnType<typeof approvedChange>): change is PlannedChange => "kind" in change;

/**
 * Gross money of the plan of today less that of the approved one, both by the later of the two Dues, so that a date that moved
 * costs what does not come meanwhile. Unit values are money per unit then and now.
 */
export function promisedMoney(
  then: ApprovedPlan,
  now: PlannedChange,
  unitValueThen: number | undefined,
  unitValueNow: number | undefined,
): { readonly then: Figure; readonly now: Figure } {
  const approved = approvedChange(then, now);
  const by = Math.max(now.due, then.due ?? now.due);
  const money = (change: ReturnType<typeof approvedChange>, unitValue: number | undefined): Figure => {
    if (!isKnownChange(change)) return change;
    return unitValue === undefined ? unknown("it has no unit value") : plannedMoney(change, unitValue, by);
  };
  return { then: money(approved, unitValueThen), now: money(now, unitValueNow) };
}
