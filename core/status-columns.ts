import { isKnown } from "./domain/figure";
import { costOfDelay, costVariance, critical, delaysBenefits, earnedValue, float, plannedValue, type ActivityStanding } from "./metrics/other-tables/activity-figures";
import { activityStatus } from "./metrics/other-tables/activity-status";
import { daysLate } from "./metrics/other-tables/days-late";
import { alignmentScore, objectiveCoverage, objectiveRealization, type ObjectiveStanding } from "./metrics/other-tables/objective-figures";
import { resourceVariance } from "./metrics/other-tables/resource-variance";
import { reviewDue } from "./metrics/other-tables/review-due";
import { handoverStatus, persistence, reviewDueOn, sustainmentStatus, type SustainmentStanding } from "./metrics/other-tables/sustainment-figures";
import type { Metric } from "./metrics/metric";
import type { Standing } from "./metrics/standing";
import { reviewedHeader } from "./owned-columns";
import type { Schedule } from "./schedule/schedule";
import { ownedColumns } from "./tables/owned-list";
import type { Plan } from "./tables/plan";
import type { PlanTables } from "./tables/plan-tables";
import type { FoundTable } from "./tables/read-table";
import type { Table } from "./tables/table";
import { idKey } from "./tables/text";
import { unitFormat } from "./unit-format";
import type { Cell, NumberFormat, PlanSnapshot, StatusColumn, TableUpdate } from "./workbook";
import { moneyFormat } from "./wording";

/** The metrics of the tables beside Benefits, by the table's name. */
export const otherMetrics = {
  Activities: [activityStatus, daysLate, float, critical, delaysBenefits, costOfDelay, plannedValue, earnedValue, costVariance],
  Objectives: [alignmentScore, objectiveCoverage, objectiveRealization],
  Resources: [resourceVariance],
  Reviews: [reviewDue],
  Sustainment: [sustainmentStatus, persistence, handoverStatus, reviewDueOn],
} as const;

/** A metric with its cells, one for each row of its table that was read: computed once, for the sheet and for the result. */
export interface MetricCells {
  readonly metric: Omit<Metric, "of" | "explain" | "examples">;
  readonly cells: readonly (string | number | null)[];
}

/** Row by row, for a row that was just looked at is near at hand for its next figure. */
export function metricCells<S>(metrics: readonly Metric<S, unknown>[], standings: readonly S[]): readonly MetricCells[] {
  const columns = metrics.map((metric) => ({ metric, cells: new Array<string | number | null>(standings.length) }));
  for (let position = 0; position < standings.length; position++) {
    const standing = standings[position] as S;
    for (const { metric, cells } of columns) cells[position] = toCell(metric.of(standing));
  }
  return columns;
}

/** What the review writes beside the user's own columns, table by table. */
export function statusColumns(plan: Plan, snapshot: PlanSnapshot, benefitCells: readonly MetricCells[], objectiveStandings: readonly ObjectiveStanding[], standings: readonly Standing[], schedule: Schedule): readonly TableUpdate[] {
  const day = plan.statusDate;
  const owned = ownedColumns(snapshot);
  const { benefits, activities, objectives, resources, reviews, sustainment } = plan.found;
  const dated = <R>(rows: readonly R[]) => rows.map((row) => ({ row, day }));
  return [
    tableUpdate(benefits, benefitCells, plan.benefits.map(({ row }) => row), owned, plan),
    tableUpdate(activities, metricCells<ActivityStanding>(otherMetrics.Activities, schedule.activities), plan.activities, owned, plan),
    tableUpdate(objectives, metricCells(otherMetrics.Objectives, objectiveStandings), plan.objectives, owned, plan),
    tableUpdate(resources, metricCells(otherMetrics.Resources, dated(plan.resources)), plan.resources, owned, plan),
    tableUpdate(reviews, metricCells(otherMetrics.Reviews, dated(plan.reviews)), plan.reviews, owned, plan),
    tableUpdate(sustainment, metricCells<SustainmentStanding>(otherMetrics.Sustainment, sustainmentStandings(plan, standings)), plan.sustainment, owned, plan),
  ].filter((found): found is TableUpdate => found !== undefined);
}

const sustainmentStandings = (plan: Plan, standings: readonly Standing[]): readonly SustainmentStanding[] =>
  plan.sustainment.map((row) => ({
    row,
    day: plan.statusDate,
    sustained: row.benefitId === undefined ? undefined : standings[plan.benefitOf.get(idKey(row.benefitId)) ?? -1]?.sustained,
  }));

/** Where a row stands in the snapshot's columns, and its KPI's unit. */
interface StatusRow {
  readonly index: number;
  readonly unit?: string | undefined;
}

/** The status columns of one table; undefined where the plan has no such table, or nothing in it. */
export function tableUpdate(
  found: FoundTable<PlanTables[keyof PlanTables]> | undefined,
  columns: readonly MetricCells[],
  rows: readonly StatusRow[],
  owned: ReadonlySet<string>,
  plan: Plan,
): TableUpdate | undefined {
  const key = (found as FoundTable<Table> | undefined)?.columns.byName.get(found?.table.subject ?? "");
  if (found === undefined || key === undefined || rows.length === 0) return undefined;
  const place = placing(rows, found.rowCount);
  const formats = unitFormats(found.rowCount, rows, plan);
  return {
    table: found.table.name,
    key,
    columns: columns.map((column) => statusColumn(column, found, place, formats, owned, plan)),
  };
}

/** Puts a cell per row that was read into its place among all rows of the table; as they are where none was passed over. */
function placing(rows: readonly StatusRow[], rowCount: number): (own: readonly Cell[]) => readonly Cell[] {
  if (rows.length === rowCount && rows.every(({ index }, position) => index === position)) return (own) => own;
  return (own) => {
    const cells = new Array<Cell>(rowCount).fill(null);
    rows.forEach(({ index }, position) => {
      cells[index] = own[position] ?? null;
    });
    return cells;
  };
}

function statusColumn(
  { metric, cells }: MetricCells,
  found: FoundTable<Table>,
  place: (own: readonly Cell[]) => readonly Cell[],
  formats: (as: "reading" | "change") => Pick<StatusColumn, "formats">,
  owned: ReadonlySet<string>,
  plan: Plan,
): StatusColumn {
  const format = metric.money === true ? moneyFormat(plan.settings.currency) : metric.format;
  return {
    header: reviewedHeader(metric.header, found, owned),
    note: metric.meaning,
    ...(format === undefined ? {} : { format }),
    ...(metric.align === undefined ? {} : { align: metric.align }),
    vertical: "top",
    width: metric.width,
    highlights: metric.highlights ?? [],
    cells: place(cells),
    ...(metric.inUnit === undefined ? {} : formats(metric.inUnit)),
  };
}

/** The formats of the cells whose rows are counted in percent or in money; nothing where there are none. Each made but once. */
function unitFormats(rowCount: number, rows: readonly StatusRow[], plan: Plan): (as: "reading" | "change") => Pick<StatusColumn, "formats"> {
  const made = new Map<"reading" | "change", Pick<StatusColumn, "formats">>();
  return (as) => {
    const formats = made.get(as) ?? formatsAs(as, rowCount, rows, plan);
    made.set(as, formats);
    return formats;
  };
}

function formatsAs(as: "reading" | "change", rowCount: number, rows: readonly StatusRow[], plan: Plan): Pick<StatusColumn, "formats"> {
  const byUnit = new Map<string | undefined, NumberFormat | null>();
  const formats = new Array<NumberFormat | null>(rowCount).fill(null);
  for (const { index, unit } of rows) {
    let format = byUnit.get(unit);
    if (format === undefined) {
      format = unitFormat(unit, plan.settings.currency, as);
      byUnit.set(unit, format);
    }
    formats[index] = format;
  }
  return formats.some((format) => format !== null) ? { formats } : {};
}

/** Unknown is blank; the last gate that keeps NaN, Infinity and −0 (which no cell tells from 0) from a cell. */
export function toCell(value: ReturnType<Metric["of"]>): string | number | null {
  if (value === undefined) return null;
  if (typeof value === "string") return value;
  return isKnown(value) && Number.isFinite(value) ? value || 0 : null;
}
