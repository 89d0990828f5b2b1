import { headerScale } from "../parsing/header-keys";
import type { Cell, TableSnapshot } from "../port/workbook";
import type { measurements } from "../tables/measurements";
import { headerOf, type FoundTable } from "./found-table";
import type { MeasuredBenefit } from "./in-its-row";
import type { MeasurementLog } from "./measurement-log";
import { isMixedScale, percentScale } from "./percent-scale";

/**
 * The log of a table in which nothing but figures changed since it was read, without reading and grouping it again: the new figures in
 * their places. Undefined where more may be different by the change: a cell that is no number before and after, a percentage in
 * another scale than its plan, or one reading of several on a day.
 */
export function withChangedFigures(
  log: MeasurementLog,
  before: TableSnapshot | undefined,
  found: FoundTable<typeof measurements> | undefined,
  benefits: readonly MeasuredBenefit[],
): MeasurementLog | undefined {
  const actual = found?.columns.byName.get("actual");
  if (before === undefined || found === undefined || actual === undefined || headerScale(headerOf(found, "actual")) !== undefined) return undefined;
  const place = found.snapshot.columns.findIndex(({ cells }) => cells === actual.cells);
  if (place < 0 || found.snapshot.columns.some(({ cells }, at) => at !== place && cells !== before.columns[at]?.cells)) return undefined;
  const cellsBefore = before.columns[place]?.cells ?? [];
  const actuals = log.actuals.slice();
  const several = new Set(log.doubled.map(({ benefit }) => benefit));
  for (let row = 0; row < actual.cells.length; row++) {
    const cell = actual.cells[row] as Cell;
    if (cell === cellsBefore[row]) continue;
    const owner = log.owners[row] as number;
    if (typeof cell !== "number" || typeof cellsBefore[row] !== "number" || owner < 0 || several.has(owner)) return undefined;
    const position = log.rows.indexOf(row, log.starts[owner]);
    if (position < 0 || isMixed(benefits[owner] as MeasuredBenefit, cell, log.days[position] as number)) return undefined;
    actuals[position] = cell;
  }
  // A literal with the keys in the order of groupReadings, for the shape in memory.
  return {
    doubled: log.doubled,
    days: log.days,
    actuals,
    validated: log.validated,
    rows: log.rows,
    owners: log.owners,
    starts: log.starts,
    sources: log.sources,
    sheetRow: (row) => found.sheetRow(row),
    header: (name) => headerOf(found, name),
    validatedOn: log.validatedOn,
    mixed: log.mixed,
  };
}

function isMixed(benefit: MeasuredBenefit, value: number, day: number): boolean {
  const scale = percentScale(benefit);
  return scale !== undefined && benefit.change !== undefined && isMixedScale(value, scale, benefit.change, day);
}
