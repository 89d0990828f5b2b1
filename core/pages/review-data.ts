import type { PlanCurve } from "../domain/plan-curve";
import { isKnown } from "../domain/figure";
import { variancePercent } from "../domain/progress";
import { statuses } from "../domain/status";
import { looks } from "../looks";
import type { Standing } from "../metrics/standing";
import type { Rollups } from "../rollups";
import { ownedColumnsHeaders, ownedColumnsTable } from "../tables/owned-list";
import type { Plan } from "../tables/plan";
import type { Block, Cell, ChartRange, OwnedSheet, TableUpdate } from "../workbook";

/** The sheet that feeds the charts and lists what the review wrote. */
export const reviewDataName = "Review data";

/** How many benefits the variance chart shows, the worst first. */
const mostBars = 15;

/** Where the charts find their columns. */
export interface ChartColumns {
  readonly curve: { readonly months: ChartRange; readonly planned: ChartRange; readonly delivered: ChartRange } | undefined;
  readonly variances: { readonly names: ChartRange; readonly values: ChartRange; readonly standings: readonly Standing[] } | undefined;
  readonly statuses: { readonly names: ChartRange; readonly values: ChartRange };
  readonly objectives: { readonly names: ChartRange; readonly index: ChartRange; readonly capped: ChartRange } | undefined;
}

const firstRow = 5;

/** Builds the sheet: one small table for each chart, side by side, and the list of written columns. */
export function reviewDataPage(plan: Plan, curve: PlanCurve, standings: readonly Standing[], rollups: Rollups, tables: readonly TableUpdate[]): { readonly sheet: OwnedSheet; readonly columns: ChartColumns } {
  const worst = worstVariances(standings);
  const curveRows = curve.monthEnds.map((end, month): readonly Cell[] => [end, curve.planned[month] ?? null, curve.deliveredCapped[month] ?? null]);
  const varianceRows = worst.map(({ standing, share }): readonly Cell[] => [`${standing.benefit.id} ${standing.benefit.name}`, share]);
  const statusRows = statuses.map((status): readonly Cell[] => [status, rollups.plan.statusCounts[status]]);
  const objectiveRows = rollups.objectives.flatMap((objective, position): readonly (readonly Cell[])[] =>
    isKnown(objective.index) && isKnown(objective.cappedIndex) ? [[plan.objectives[position]?.name ?? objective.name, objective.index, objective.cappedIndex]] : [],
  );
  const written = tables.flatMap(({ table, columns }) => columns.map(({ header, note }): readonly Cell[] => [table, header, note]));
  const share = { ...looks.percent, format: "0.0%" };
  const parts = [
    { name: "BenefitCurve", column: 1, title: "Benefit curve", headers: ["Month end", "Planned", "Delivered, capped"], rows: curveRows, styles: [looks.date, share, share] },
    { name: "BenefitVariances", column: 5, title: "Variance by benefit", headers: ["Benefit", "Variance %"], rows: varianceRows, styles: [looks.text, share] },
    { name: "BenefitStatuses", column: 8, title: "Status counts", headers: ["Status", "Benefits"], rows: statusRows, styles: [looks.text, looks.number] },
    { name: "BenefitObjectives", column: 11, title: "Realization by objective", headers: ["Objective", "Index", "Capped index"], rows: objectiveRows, styles: [looks.text, share, share] },
    { name: ownedColumnsTable, column: 15, title: "Columns that the review writes", headers: [...ownedColumnsHeaders], rows: written, styles: [looks.text, looks.text, looks.text] },
  ];
  const sheet: OwnedSheet = {
    name: reviewDataName,
    widths: [12, 11, 12, 2, 40, 12, 2, 16, 10, 2, 40, 10, 12, 2, 14, 22, 90],
    blocks: [
      { row: 1, column: 1, cells: [["Review data"]], styles: [looks.title], height: 28 },
      { row: 2, column: 1, cells: [["The figures behind the charts, and the columns that belong to the review. Written anew at every review."]], styles: [looks.subtitle] },
      ...parts.flatMap((part) => tableBlocks(part)),
    ],
    charts: [],
    frozenRows: firstRow - 1,
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "last",
  };
  const range = (column: number, count: number): ChartRange => ({ sheet: reviewDataName, column, firstRow, lastRow: firstRow + count - 1 });
  return {
    sheet,
    columns: {
      curve: curveRows.length === 0 ? undefined : { months: range(1, curveRows.length), planned: range(2, curveRows.length), delivered: range(3, curveRows.length) },
      variances: worst.length === 0 ? undefined : { names: range(5, worst.length), values: range(6, worst.length), standings: worst.map(({ standing }) => standing) },
      statuses: { names: range(8, statusRows.length), values: range(9, statusRows.length) },
      objectives: objectiveRows.length === 0 ? undefined : { names: range(11, objectiveRows.length), index: range(12, objectiveRows.length), capped: range(13, objectiveRows.length) },
    },
  };
}

interface DataTable {
  readonly name: string;
  readonly column: number;
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly styles: Block["styles"];
}

function tableBlocks({ name, column, title, headers, rows, styles }: DataTable): readonly Block[] {
  const filled = rows.length > 0 ? rows : [headers.map(() => null)];
  return [
    { row: firstRow - 2, column, cells: [[title]], styles: [looks.heading] },
    { row: firstRow - 1, column, cells: [headers, ...filled], styles, headerStyle: looks.tableHead, table: name },
  ];
}

/** The benefits whose variance share is known, furthest from plan first; all that fit. */
function worstVariances(standings: readonly Standing[]): readonly { readonly standing: Standing; readonly share: number }[] {
  return standings
    .flatMap((standing) => {
      const share = standing.progress === undefined || standing.status === "Not due" ? undefined : variancePercent(standing.progress);
      return share !== undefined && isKnown(share) ? [{ standing, share }] : [];
    })
    .sort((a, b) => a.share - b.share)
    .slice(0, mostBars);
}
