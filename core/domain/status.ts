import { isKnown, type Figure } from "./figure";
import { isAgainstDirection, isKept } from "./planned-change";
import { attainment, variance, variancePercent, type Progress } from "./progress";

/** The status of a benefit; the word always stands in the cell, the colour only beside it (method §3). */
export const statuses = ["Realized", "Green", "Amber", "Red", "Not measured", "Not due", "Undefined"] as const;
export type Status = (typeof statuses)[number];

/** What a tolerance counts in: a share of the plan, 0…1, or the KPI's own unit. */
export const toleranceBases = ["Share", "Units"] as const;
export type ToleranceBasis = (typeof toleranceBases)[number];

/** How far behind plan is still what. */
export interface Tolerances {
  /** a: up to this far behind plan is Green. */
  readonly amber: number;
  /** r: up to this far behind plan is Amber. */
  readonly red: number;
  /** What amber and red count in. */
  readonly basis: ToleranceBasis;
  /** Below this planned share it is too early to judge. */
  readonly tooEarly: number;
  /** Days after Due up to which a milestone that is not reached is Amber. */
  readonly milestoneGrace: number;
}

export const defaultTolerances: Tolerances = { amber: 0.05, red: 0.1, basis: "Share", tooEarly: 0.1, milestoneGrace: 31 };

/** Figures closer than this count as equal, so that 0.95 against 95% is Green. */
export const closeness = 1e-9;

/**
 * The status, tested in the method's order. Where the method is silent: a dis-benefit is never Realized (harm that
 * arrived is no achievement), nor late where it is a milestone; and what ends
 * before its Due is judged as it stood on End, so that it is never Realized and a milestone never late.
 *
 * @param latestIsValidated whether the latest reading was validated by the status date
 */
export function statusOf(progress: Progress, tolerances: Tolerances, latestIsValidated: boolean): Status {
  const { change, day, actual, delivered, plannedBenefit, promised } = progress;
  if (isAgainstDirection(change)) return "Undefined";
  if (isTooEarly(progress, tolerances)) return "Not due";
  if (!isKnown(actual)) return "Not measured";
  if (latestIsValidated && isRealized(progress, tolerances)) return "Realized";
  if (change.kind === "Milestone" && change.nature === "Benefit" && actual === 0) return day - change.due <= tolerances.milestoneGrace ? "Amber" : "Red";
  const behind = judged(progress, tolerances);
  if (isKnown(behind)) return statusByVariance(behind, tolerances);
  if (isKept(change)) return variance(progress) === 0 ? "Green" : "Red";
  if (promised === 0 || plannedBenefit !== 0 || !isKnown(delivered)) return "Undefined";
  return delivered >= 0 ? "Green" : "Red";
}

/** What the tolerances are held against: v, or the variance itself where they are in the KPI's unit. */
export const judged = (progress: Progress, { basis }: Pick<Tolerances, "basis">): Figure =>
  basis === "Units" ? variance(progress) : variancePercent(progress);

/** Green, Amber or Red by the variance alone, as a share or in units. */
export function statusByVariance(behind: number, { amber, red }: Pick<Tolerances, "amber" | "red">): "Green" | "Amber" | "Red" {
  if (isWithin(behind, amber)) return "Green";
  return isWithin(behind, red) ? "Amber" : "Red";
}

/** Whether something is no further behind than a tolerance, but for rounding. */
const isWithin = (behind: number, tolerance: number): boolean => behind >= -tolerance - closeness * Math.max(1, tolerance);

/**
 * Before Start, and while so little is planned that being behind says nothing. A milestone is expected from Due on; a value
 * to keep from Start on.
 */
function isTooEarly(progress: Progress, tolerances: Tolerances): boolean {
  const { change, day, share, actual } = progress;
  if (day < change.start) return true;
  if (change.kind === "Milestone") return day < change.due && (actual === 0 || change.nature === "Dis-benefit");
  if (isKept(change) || share >= tolerances.tooEarly - closeness) return false;
  const behind = judged(progress, tolerances);
  return !isKnown(behind) || !isWithin(behind, tolerances.amber);
}

/** Due, come to what was promised, and still read: a level or a score that nobody has read for two intervals lapses. */
function isRealized(progress: Progress, { amber, basis }: Tolerances): boolean {
  const { change, day, delivered, promised } = progress;
  if (day < change.due || change.nature === "Dis-benefit" || isOverdueTwice(progress)) return false;
  if (change.kind === "Milestone") return progress.actual === 1;
  if (basis === "Units") {
    const short = isKept(change) ? variance(progress) : isKnown(delivered) ? delivered - promised : delivered;
    return isKnown(short) && isWithin(short, amber);
  }
  const reached = attainment(progress);
  return isKnown(reached) && isWithin(reached - 1, amber);
}

/** A level or a score whose last reading is older than two intervals. */
const isOverdueTwice = ({ change, day, measuredOn, interval }: Progress): boolean =>
  (change.kind === "Level" || change.kind === "Scale") && measuredOn !== undefined && day - measuredOn > 2 * interval;
