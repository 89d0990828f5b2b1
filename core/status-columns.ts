import { isKnown } from "./domain/figure";
import { activityStatus } from "./metrics/other-tables/activity-status";
import { daysLate } from "./metrics/other-tables/days-late";
import { alignmentScore, objectiveCoverage, objectiveRealization, type ObjectiveStanding } from "./metrics/other-tables/objective-figures";
import { resourceVariance } from "./metrics/other-tables/resource-variance";
import { reviewDue } from "./metrics/other-tables/review-due";
import { metrics } from "./metrics/index";
import type { Metric } from "./metrics/metric";
import type { Standing } from "./metrics/standing";
import { reviewedHeader } from "./owned-columns";
import { ownedColumns } from "./tables/owned-list";
import type { Plan } from "./tables/plan";
import type { PlanTables } from "./tables/plan-tables";
import type { FoundTable } from "./tables/read-table";
import type { Table } from "./tables/table";
import { unitFormat } from "./unit-format";
import type { Cell, NumberFormat, PlanSnapshot, StatusColumn, TableUpdate } from "./workbook";
import { moneyFormat } from "./wording";

/** The metrics of the tables beside Benefits, by the table's name. */
export const otherMetrics = {
  Activities: [activityStatus, daysLate],
  Objectives: [alignmentScore, objectiveCoverage, objectiveRealization],
  Resources: [resourceVariance],
  Reviews: [reviewDue],
} as const;

/** What the review writes beside the user's own columns, table by table. */
export function statusColumns(plan: Plan, snapshot: PlanSnapshot, standings: readonly Standing[], objectiveStandings: readonly ObjectiveStanding[]): readonly TableUpdate[] {
  const day = plan.statusDate;
  const owned = ownedColumns(snapshot);
  const { benefits, activities, objectives, resources, reviews } = plan.found;
  const dated = <R extends { readonly index: number }>(rows: readonly R[]) => rows.map((row) => ({ index: row.index, standing: { row, day } }));
  return [
    update(benefits, metrics, standings.map((standing) => ({ index: standing.benefit.row.index, standing, unit: standing.benefit.row.unit })), owned, plan),
    update(activities, otherMetrics.Activities, dated(plan.activities), owned, plan),
    update(objectives, otherMetrics.Objectives, plan.objectives.map((row, position) => ({ index: row.index, standing: objectiveStandings[position] as ObjectiveStanding })), owned, plan),
    update(resources, otherMetrics.Resources, dated(plan.resources), owned, plan),
    update(reviews, otherMetrics.Reviews, dated(plan.reviews), owned, plan),
  ].filter((found): found is TableUpdate => found !== undefined);
}

/** A row of a table: where it stands in the snapshot's columns, what its columns are computed from, and its KPI's unit. */
interface StatusRow<S> {
  readonly index: number;
  readonly standing: S;
  readonly unit?: string | undefined;
}

function update<S>(
  found: FoundTable<PlanTables[keyof PlanTables]> | undefined,
  columns: readonly Metric<S, unknown>[],
  rows: readonly StatusRow<S>[],
  owned: ReadonlySet<string>,
  plan: Plan,
): TableUpdate | undefined {
  const key = (found as FoundTable<Table> | undefined)?.columns.byName.get(found?.table.subject ?? "");
  if (found === undefined || key === undefined || rows.length === 0) return undefined;
  return {
    table: found.table.name,
    key,
    columns: columns.map((metric) => statusColumn(metric, found, rows, owned, plan)),
  };
}

function statusColumn<S>(metric: Metric<S, unknown>, found: FoundTable<Table>, rows: readonly StatusRow<S>[], owned: ReadonlySet<string>, plan: Plan): StatusColumn {
  const cells: Cell[] = new Array<Cell>(found.rowCount).fill(null);
  for (const { index, standing } of rows) cells[index] = toCell(metric.of(standing));
  const format = metric.money === true ? moneyFormat(plan.settings.currency) : metric.format;
  return {
    header: reviewedHeader(metric.header, found, owned),
    note: metric.meaning,
    ...(format === undefined ? {} : { format }),
    ...(metric.align === undefined ? {} : { align: metric.align }),
    vertical: "top",
    width: metric.width,
    highlights: metric.highlights ?? [],
    cells,
    ...(metric.inUnit === undefined ? {} : unitFormats(metric.inUnit, found.rowCount, rows, plan)),
  };
}

/** The formats of the cells whose rows are counted in percent or in money; nothing where there are none. */
function unitFormats<S>(as: "reading" | "change", rowCount: number, rows: readonly StatusRow<S>[], plan: Plan): Pick<StatusColumn, "formats"> {
  const formats = new Array<NumberFormat | null>(rowCount).fill(null);
  for (const { index, unit } of rows) formats[index] = unitFormat(unit, plan.settings.currency, as);
  return formats.some((format) => format !== null) ? { formats } : {};
}

/** Unknown is blank; the last gate that keeps NaN, Infinity and −0 (which no cell tells from 0) from a cell. */
export function toCell(value: ReturnType<Metric["of"]>): string | number | null {
  if (value === undefined) return null;
  if (typeof value === "string") return value;
  return isKnown(value) && Number.isFinite(value) ? value || 0 : null;
}
