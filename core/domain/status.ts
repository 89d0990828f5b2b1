import { isKnown } from "./figure";
import { natureSign } from "./planned-change";
import { attainment, variancePercent, type Progress } from "./progress";

/** The status of a benefit; the word always stands in the cell, the colour only beside it (method §3). */
export const statuses = ["Realized", "Green", "Amber", "Red", "Not measured", "Not due", "Undefined"] as const;
export type Status = (typeof statuses)[number];

/** Shares, 0…1. */
export interface Tolerances {
  /** a: up to this share behind plan is Green. */
  readonly amber: number;
  /** r: up to this share behind plan is Amber. */
  readonly red: number;
  /** Below this planned share nothing is expected yet. */
  readonly tooEarly: number;
}

export const defaultTolerances: Tolerances = { amber: 0.05, red: 0.1, tooEarly: 0.05 };

/** Figures closer than this count as equal, so that 0.95 against 95 % is Green. */
export const closeness = 1e-9;

/**
 * The status, tested in the method's order. Where the method is silent: a dis-benefit is never Realized (harm that
 * arrived is no achievement); before anything is planned (Q = 0) the sign of what came early decides.
 */
export function statusOf(progress: Progress, tolerances: Tolerances, latestIsValidated: boolean): Status {
  const { change, day, share, delivered } = progress;
  if (day < change.start) return "Not due";
  if (share < tolerances.tooEarly && (!isKnown(delivered) || delivered * natureSign(change) <= 0)) return "Not due";
  if (!isKnown(delivered)) return "Not measured";
  if (isRealized(progress, tolerances, latestIsValidated)) return "Realized";
  const v = variancePercent(progress);
  if (isKnown(v)) return statusByVariance(v, tolerances);
  if (progress.promised === 0 || progress.plannedBenefit !== 0) return "Undefined";
  return delivered >= 0 ? "Green" : "Red";
}

/** Green, Amber or Red by the variance share alone. */
export function statusByVariance(v: number, { amber, red }: Tolerances): "Green" | "Amber" | "Red" {
  if (v >= -amber - closeness) return "Green";
  return v >= -red - closeness ? "Amber" : "Red";
}

function isRealized(progress: Progress, { amber }: Tolerances, latestIsValidated: boolean): boolean {
  if (!latestIsValidated || progress.day < progress.change.due || progress.change.nature === "Dis-benefit") return false;
  const reached = attainment(progress);
  return isKnown(reached) && reached >= 1 - amber - closeness;
}
