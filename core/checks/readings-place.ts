import type { MeasurementLog } from "../reading/measurement-log";
import type { Plan } from "../reading/plan";
import { planTables } from "../tables/plan-tables";
import type { Place } from "./check";

type LogColumn = Parameters<MeasurementLog["header"]>[0];

/** Where one row of the log stands. */
export const logPlace = (plan: Plan, row: number, column: LogColumn, subject: string): Omit<Place, "what"> => ({
  table: planTables.measurements.name,
  row: plan.measurements.sheetRow(row),
  column: plan.measurements.header(column),
  subject,
});

/** The first row of the log, in the order of the sheet, among the readings from one position up to, not with, another. */
export function firstRow(log: MeasurementLog, from: number, to: number): number {
  let first = log.rows[from] as number;
  for (let position = from + 1; position < to; position++) first = Math.min(first, log.rows[position] as number);
  return first;
}

/** Gathers the readings of one benefit that a rule is about, so that they make one finding with the first row and the count. */
export interface Culprits {
  row: number;
  count: number;
}

export function addCulprit(culprits: Culprits | undefined, row: number): Culprits {
  if (culprits === undefined) return { row, count: 1 };
  culprits.count++;
  if (row < culprits.row) culprits.row = row;
  return culprits;
}
