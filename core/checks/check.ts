import type { Plan } from "../reading/plan";
import type { Severity } from "../port/workbook";

/** Where a check found something, and the words for it. */
export interface Place {
  readonly table: string;
  /** The sheet row; left out when it is about the table as a whole. */
  readonly row?: number;
  /** The header as the user wrote it; left out when it is about the row as a whole. */
  readonly column?: string;
  /** The ID or name of the row's subject. */
  readonly subject?: string;
  readonly what: string;
  /** How to mend it, where the check's own words can be more to the point here. */
  readonly mend?: string;
}

/** A plan check, one a file: what it finds, how bad that is, and how to mend it (method §10). */
export interface Check {
  /** Stable, for instance "target-against-direction". */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong when it fires, and why it matters; the formulas' bundles leave it out. */
  readonly help: string;
  readonly mend: string;
  /**
   * What it looks at of the readings: whose there are and of which days, or their figures too. All others find the same for as long as
   * nothing else of the plan changes.
   */
  readonly ofReadings?: "days" | "figures";
  run(plan: Plan, report: (place: Place) => void): void;
}
