import { isoDate } from "../domain/day";
import { variancePercent } from "../domain/progress";
import { statuses } from "../domain/status";
import { firstFew } from "../domain/first-few";
import { looks } from "../looks/looks";
import { variancePercent as variancePercentColumn } from "../metrics/benefits/variance-percent";
import type { MetricCells } from "../metrics/metric-cells";
import type { Standing } from "../standing/standing";
import type { PlanCurves } from "../assessment/plan-curves";
import type { Rollups } from "../assessment/rollups";
import { ownedColumnsHeaders, ownedColumnsSheet, ownedColumnsTable, reviewRow } from "../reading/owned-list";
import { fingerprint } from "../reading/fingerprint";
import type { Plan } from "../reading/plan";
import type { RecordedReview } from "../record/recorded-review";
import { shownSeal } from "../record/seal";
import { chartedObjectives, onPlan, type ChartedObjectives } from "../charts/charted-objectives";
import { objectiveTable, type ChartedFigures } from "../charts/dashboard-charts";
import type { Cell, OwnedSheet, TableUpdate } from "../port/workbook";
import { dataHeaderRow, placeTables, type DataTable } from "../charts/data-tables";
import { phrase, say, told } from "../words/say";

/** The sheet that feeds the charts and lists what the review wrote. */
export const reviewDataName = ownedColumnsSheet;

/** How many benefits the variance chart shows, the worst first. */
const mostBars = 15;

const share = { ...looks.percent, format: "0.0%" };

export interface ReviewData extends ChartedFigures {
  readonly sheet: OwnedSheet;
}

/** Builds the sheet: one small table for each chart, side by side, those of other pages behind, and the list of written columns. */
export function reviewDataPage(
  plan: Plan,
  curves: PlanCurves,
  standings: readonly Standing[],
  rollups: Rollups,
  benefitCells: readonly MetricCells[],
  tables: readonly TableUpdate[],
  last: RecordedReview | undefined,
  more: readonly DataTable[] = [],
): ReviewData {
  const worst = worstVariances(standings, benefitCells.find(({ metric }) => metric.key === variancePercentColumn.key)?.cells ?? []);
  const objectives = chartedObjectives(rollups.objectives, (position) => plan.objectives[position]?.name);
  const placed = placeTables(reviewDataName, [
    curveTable(curves),
    {
      name: "BenefitVariances",
      title: phrase("Variance by benefit"),
      headers: phrase(["Benefit", "Variance %"]),
      rows: worst.map(({ standing, share: variance }) => [`${standing.benefit.id} ${standing.benefit.name}`, variance]),
      styles: [looks.text, share],
      widths: [44, 12],
    },
    {
      name: "BenefitStatuses",
      title: phrase("Status counts"),
      headers: phrase(["Status", "Benefits"]),
      rows: statuses.map((status) => [told(status), rollups.plan.statusCounts[status]]),
      styles: [looks.text, { ...looks.number, format: "0" }],
      widths: [16, 10],
    },
    objectiveRows(objectives),
    ...more,
    {
      name: ownedColumnsTable,
      title: phrase("Columns that the review writes"),
      headers: ownedColumnsHeaders,
      rows: [
        ...tables.flatMap(({ table, key, columns }) =>
          columns.map(({ header, note, cells }): readonly Cell[] => [table, header, note, fingerprint(key.cells, cells)]),
        ),
        ...(last === undefined ? [] : [reviewRow(isoDate(last.statusDate), shownSeal(last.seal))]),
      ],
      styles: [looks.text, looks.text, looks.text, looks.text],
      widths: [14, 24, 90, 14],
    },
  ]);
  const sheet: OwnedSheet = {
    name: reviewDataName,
    widths: placed.widths,
    blocks: [
      { row: 1, column: 1, cells: [[say`Review data`]], styles: [looks.title], height: 28 },
      {
        row: 2,
        column: 1,
        cells: [[say`The figures behind the charts, and the columns that belong to the review. Written anew at every review.`]],
        styles: [looks.subtitle],
      },
      ...placed.blocks,
    ],
    charts: [],
    frozenRows: dataHeaderRow,
    gridlines: false,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "last",
  };
  return { sheet, placed, variances: worst.map(({ standing }) => standing), objectives };
}

function curveTable({ curve, approved, forecastCapped: { low, middle, high } }: PlanCurves): DataTable {
  const now = curve.deliveredCapped.length - 1;
  const rows = curve.monthEnds.map((end, month): readonly Cell[] => {
    const delivered = curve.deliveredCapped[month] ?? null;
    const [lowest, highest] = [low[month] ?? null, high[month] ?? null];
    // Before the forecast its band runs along what is delivered, so that an area that knows no gap does not rise from zero.
    const from = month < now ? (low[now] === null ? null : (delivered ?? 0)) : lowest;
    const width = month < now ? (from === null ? null : 0) : lowest === null || highest === null ? null : highest - lowest;
    return [end, curve.planned[month] ?? null, delivered, middle[month] ?? null, lowest, highest, approved?.[month] ?? null, from, width];
  });
  return {
    name: "BenefitCurve",
    title: phrase("Benefit curve, as shares of the promise"),
    headers: phrase([
      "Month end",
      "Planned",
      "Delivered, capped",
      "Forecast, capped",
      "Low forecast, capped",
      "High forecast, capped",
      "Approved",
      "Forecast from",
      "Forecast range",
    ]),
    rows,
    styles: [looks.date, ...new Array<typeof share>(8).fill(share)],
    widths: [12, 11, 12, 12, 14, 14, 11, 11, 11],
  };
}

const objectiveRows = ({ shown }: ChartedObjectives): DataTable => ({
  name: objectiveTable,
  title: phrase("Realization by objective"),
  headers: phrase(["Objective", "Index", "Capped index", "Line"]),
  rows: shown.map(({ name, index, cappedIndex }) => [name, index, cappedIndex, onPlan]),
  styles: [looks.text, share, share, share],
  widths: [40, 10, 12, 10],
});

/**
 * The benefits whose variance share is known, furthest from plan first; all that fit. They are told from the cells of the status column,
 * which say 0 of what rounding left over.
 */
function worstVariances(standings: readonly Standing[], cells: readonly Cell[]): readonly { readonly standing: Standing; readonly share: number }[] {
  const known: number[] = [];
  for (let position = 0; position < cells.length; position++)
    if (cells[position] !== null && (standings[position] as Standing).status !== "Not due") known.push(position);
  const shareOf = (position: number): number => {
    const { progress } = standings[position] as Standing;
    return progress === undefined ? 0 : (variancePercent(progress) as number);
  };
  const worse = (a: number, b: number): number => {
    const [first, second] = [cells[a] as number, cells[b] as number];
    return first === 0 && second === 0 ? shareOf(a) - shareOf(b) : first - second;
  };
  return firstFew(known, mostBars, worse).map((position) => ({ standing: standings[position] as Standing, share: shareOf(position) }));
}
