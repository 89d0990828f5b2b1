import type { PlannedChange } from "../domain/planned-change";
import { approvedChange, isKnownChange } from "../domain/plan-variance";
import type { Standing } from "../standing/standing";

/** What was last approved for a benefit by the status date. */
export interface ApprovedChange {
  readonly change: PlannedChange;
  /** Undefined where the frozen row names none. */
  readonly unitValue: number | undefined;
}

/** The latest frozen plan of a benefit; undefined where nothing is frozen, or where the row lacks what is needed. */
export function latestApproved({ approved, progress }: Standing): ApprovedChange | undefined {
  if (approved === undefined || progress === undefined) return undefined;
  const change = approvedChange(approved.latest, progress.change);
  return isKnownChange(change) && change.due >= change.start ? { change, unitValue: approved.latest.unitValue } : undefined;
}
