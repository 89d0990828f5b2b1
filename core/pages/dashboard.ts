import { curveChart, objectiveChart, statusChart, varianceChart } from "../charts/dashboard-charts";
import { planFigures, type BoardPack } from "../assessment/board-pack";
import { difference } from "../domain/difference";
import { statuses } from "../domain/status";
import type { Gap } from "../assessment/largest-gaps";
import { looks, negativeHighlights, statusHighlights } from "../looks/looks";
import { trend } from "../metrics/benefits/trend";
import { toCell } from "../metrics/metric-cells";
import type { Assessment } from "../assessment/assess";
import type { PlanCurves } from "../assessment/plan-curves";
import type { Rollups } from "../assessment/rollups";
import type { Block, Cell, CellStyle, ChartSpec, OwnedSheet } from "../port/workbook";
import { counted } from "../wording/counts";
import { longDate } from "../wording/days";
import { findingsSummary } from "../wording/finding-counts";
import { moneyFormat } from "../wording/money";
import { indexLine } from "./history-lines";
import { cards, claimedLessPlan, gridTable, heading, leftOut, type GridColumn } from "./page-pieces";
import { gapLinks } from "./gap-links";
import { planPlaces } from "./plan-places";
import type { ReviewData } from "./review-data";
import type { ToldRecord } from "./told-record";
import { withTrend } from "./trend-mark";

export const dashboardName = "Dashboard";

/** The plan on one page: figures, charts, money by category, largest gaps. */
export function dashboardPage(
  assessment: Assessment,
  rollups: Rollups,
  { headline, gaps }: BoardPack,
  curves: PlanCurves,
  data: ReviewData,
  { moved, since, history }: ToldRecord,
): OwnedSheet {
  const { plan } = assessment;
  const sparklines = indexLine(history, 5, 7);
  const money = moneyFormat(plan.settings.currency);
  const { drawn, leftOutText } = charts(rollups, curves, data);
  return {
    name: dashboardName,
    widths: [2, 14, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 2],
    blocks: [
      { row: 1, column: 2, cells: [["Benefits dashboard"]], styles: [looks.title], height: 30 },
      { row: 2, column: 2, cells: [[headline]], styles: [{ ...looks.text, bold: true }], height: 18 },
      {
        row: 3,
        column: 2,
        cells: [[`Status on ${longDate(plan.statusDate)} · ${counted(rollups.plan.benefitCount, "benefit")} · ${findingsSummary(assessment.findings)}`]],
        styles: [looks.subtitle],
      },
      ...(moved === "" ? [] : [{ row: 4, column: 2, cells: [[moved]], styles: [looks.text] }]),
      ...cards(withTrend(planFigures(rollups), since), 5, [2, 5, 8, 11], 2),
      ...(leftOutText === undefined ? [] : [leftOut(28, 2, leftOutText)]),
      heading(29, "Money to date by category, net", 2, 6),
      ...moneyBlocks(rollups, money),
      heading(29, "Status of benefits", 10, 4),
      {
        row: 30,
        column: 10,
        cells: [["Status", null, "Benefits", "Share"]],
        styles: [looks.tableHead, looks.tableHead, looks.tableHeadRight, looks.tableHeadRight],
      },
      {
        row: 31,
        column: 10,
        cells: statuses.map((status): readonly Cell[] => [
          status,
          null,
          rollups.plan.statusCounts[status],
          rollups.plan.benefitCount === 0 ? null : rollups.plan.statusCounts[status] / rollups.plan.benefitCount,
        ]),
        styles: [looks.text, looks.text, { ...looks.number, format: "0" }, looks.percent],
        highlights: [{ column: 1, rules: statusHighlights }],
      },
      heading(39, "Largest gaps", 2, 12),
      ...gapBlocks(gaps, money),
    ],
    links: gapLinks(gaps, planPlaces(plan), firstGapRow),
    charts: drawn,
    ...(sparklines === undefined ? {} : { sparklines }),
    gridlines: false,
    tabColor: "#1F4E79",
    landscape: false,
    fit: { wide: 1, tall: 1 },
    place: "first",
    opensFile: true,
  };
}

function moneyBlocks({ totals }: Rollups, money: string): readonly Block[] {
  const figure: CellStyle = { ...looks.number, format: money };
  const rows = totals.map(({ category, benefitCount, valuedCount, planned, claimed, validated }): readonly Cell[] =>
    valuedCount === 0 ? [category, benefitCount, null, null, null, null] : [category, benefitCount, planned, claimed, validated, difference(claimed, planned)],
  );
  return [
    {
      row: 30,
      column: 2,
      cells: [["Category", "Benefits", "Planned", "Claimed", "Validated", claimedLessPlan]],
      styles: [looks.tableHead, ...new Array<CellStyle>(5).fill(looks.tableHeadRight)],
      height: 18,
    },
    {
      row: 31,
      column: 2,
      cells: rows,
      styles: [looks.text, { ...looks.number, format: "0" }, figure, figure, figure, figure],
      highlights: [{ column: 6, rules: negativeHighlights }],
    },
    {
      row: 31 + rows.length,
      column: 2,
      cells: [["Net of deadweight and attribution; plans also of optimism bias and confidence. Harm counts against."]],
      styles: [{ size: 9, color: looks.quiet.color }],
    },
  ];
}

/** The row of the largest gap. */
const firstGapRow = 41;

function gapBlocks(gaps: readonly Gap[], money: string): readonly Block[] {
  if (gaps.length === 0) return [{ row: 40, column: 2, cells: [["No benefit is behind plan beyond its tolerance."]], styles: [looks.text] }];
  const columns: readonly GridColumn<Gap>[] = [
    { column: 2, width: 1, header: "Benefit ID", style: looks.link, cell: ({ standing }) => standing.benefit.id },
    { column: 3, width: 4, header: "Benefit", style: looks.wrapped, cell: ({ standing }) => standing.benefit.name },
    { column: 7, width: 3, header: "Owner", style: looks.wrapped, cell: ({ standing }) => standing.benefit.owner ?? "No owner" },
    { column: 10, width: 1, header: "Status", style: looks.word, cell: ({ standing }) => standing.status, rules: statusHighlights },
    { column: 11, width: 1, header: "Variance %", style: { ...looks.percent, format: "+0%;-0%;0%" }, cell: ({ share }) => share ?? null },
    { column: 12, width: 1, header: claimedLessPlan, style: { ...looks.number, format: `+${money}` }, cell: (gap) => gap.money ?? null },
    { column: 13, width: 1, header: "Trend", style: looks.word, cell: ({ standing }) => toCell(trend.of(standing)) },
  ];
  return gridTable(firstGapRow - 1, columns, gaps);
}

/** The charts that have something to show, and one sentence on those that have not. */
function charts(rollups: Rollups, curves: PlanCurves, data: ReviewData): { readonly drawn: readonly ChartSpec[]; readonly leftOutText: string | undefined } {
  const all: readonly (readonly [why: string, chart: ChartSpec | undefined])[] = [
    ["the curve (no benefit promises a change)", curveChart(data, curves, { row: 9, column: 2, rows: 19, columns: 7 })],
    ["status (there are no benefits)", statusChart(data, rollups, { row: 9, column: 9, rows: 19, columns: 5 })],
    ["variance by benefit (none is known yet)", varianceChart(data, rollups, { row: 47, column: 2, rows: 22, columns: 7 })],
    ["objectives (none has a known index)", objectiveChart(data, { row: 47, column: 9, rows: 22, columns: 5 })],
  ];
  const missing = all.flatMap(([why, chart]) => (chart === undefined ? [why] : []));
  return {
    drawn: all.flatMap(([, chart]) => (chart === undefined ? [] : [chart])),
    leftOutText: missing.length === 0 ? undefined : `Charts left out: ${missing.join(", ")}.`,
  };
}
