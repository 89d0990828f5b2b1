import type { Readings } from "../domain/readings";
import type { Cell } from "../port/workbook";

/**
 * The measurements of all benefits, grouped once: columns in which each benefit's readings stand together, sorted by day
 * and then by row. No row objects, since the log is the one long table of a plan.
 */
export interface MeasurementLog {
  readonly days: Float64Array;
  readonly actuals: Float64Array;
  readonly validated: Uint8Array;
  /** By row of the snapshot: the day on which it was validated, whatever the status date; one after all days where it is not. */
  readonly validatedOn: Int32Array;
  /** The position in the snapshot's columns, from 0. */
  readonly rows: Int32Array;
  /** The benefit of each row; −1 where the row is no reading. */
  readonly owners: Int32Array;
  /** Benefit i's readings are those from starts[i] up to, not with, starts[i + 1]. */
  readonly starts: Int32Array;
  /** Two rows of one benefit on one day, of which the earlier is replaced or, of a flow, added to; in the order of the log. */
  readonly doubled: readonly DoubledReading[];
  /** The raw cells of the Source column, by row. */
  readonly sources: readonly Cell[];
  /** Readings that are left out because they count a percentage in another scale than their benefit's plan. */
  readonly mixed: readonly MixedReading[];
  sheetRow(row: number): number;
  header(name: "benefitId" | "date" | "actual" | "source" | "validatedBy" | "validatedOn"): string;
}

export interface MixedReading {
  /** As in {@link MeasurementLog.rows}. */
  readonly row: number;
  readonly benefit: number;
  readonly day: number;
  readonly value: number;
}

export interface DoubledReading {
  readonly benefit: number;
  readonly day: number;
  /** The later row, which stands for the day, and the earlier one. */
  readonly row: number;
  readonly before: number;
}

/** Readings that stand in the log. */
export interface LoggedReadings extends Readings {
  readonly days: Float64Array;
  readonly actuals: Float64Array;
}

/** The readings of one benefit. */
export const readingsOf = (log: MeasurementLog, benefit: number): LoggedReadings => ({
  days: log.days,
  actuals: log.actuals,
  validated: log.validated,
  from: log.starts[benefit] as number,
  to: log.starts[benefit + 1] as number,
});
