import { curveChart, objectiveChart, statusChart, varianceChart } from "../charts/dashboard-charts";
import { planFigures, type BoardPack } from "../assessment/board-pack";
import { difference } from "../domain/difference";
import { comparedPlan } from "../domain/money/compared-plan";
import { statuses, type Status } from "../domain/status";
import type { Gap } from "../assessment/largest-gaps";
import { chartAt, gridCharacters, gridWidths, span, wholeWidth } from "../looks/grid";
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
import { unadjustedNote } from "../wording/unadjusted-note";
import { indexLine } from "./history-lines";
import {
  aboutBlock,
  cards,
  claimedLessPlan,
  gridTable,
  heading,
  headlineBlock,
  heightOfLine,
  heightOfNames,
  leftOut,
  over,
  varianceStyle,
  type GridColumn,
} from "./page-pieces";
import { nextStepInstead, noneJudged } from "./first-state";
import { gapLinks } from "./gap-links";
import { planPlaces } from "./plan-places";
import type { ReviewData } from "./review-data";
import type { NextStep } from "./start-page";
import type { RecordSummary } from "./record-summary";
import { withTrend } from "./trend-mark";
import { say, told, toldCell } from "../words/say";

export const dashboardName = "Dashboard";

/** The plan on one page: figures, charts, money by category, largest gaps. */
export function dashboardPage(
  assessment: Assessment,
  rollups: Rollups,
  { headline, gaps }: BoardPack,
  curves: PlanCurves,
  data: ReviewData,
  { moved, since, history }: RecordSummary,
  first?: NextStep,
): OwnedSheet {
  const { plan } = assessment;
  const figures = withTrend(planFigures(rollups), since);
  const sparklines = indexLine(history, 5, figures);
  const money = moneyFormat(plan.settings.currency);
  const instead = first === undefined ? undefined : nextStepInstead(first, wholeWidth, 9, 19);
  const { drawn, leftOutText } = instead === undefined ? charts(rollups, curves, data) : { drawn: [], leftOutText: undefined };
  return {
    name: dashboardName,
    widths: gridWidths("portrait"),
    blocks: [
      { row: 1, column: 2, cells: [[say`Benefits dashboard`]], styles: [looks.title], height: 30 },
      headlineBlock(headline, wholeWidth, gridCharacters("portrait")),
      {
        row: 3,
        column: 2,
        cells: [[say`Status on ${longDate(plan.statusDate)} · ${counted(rollups.plan.benefitCount, "benefit")} · ${findingsSummary(assessment.findings)}`]],
        styles: [looks.subtitle],
      },
      ...(moved === "" ? [] : [over(wholeWidth, 4, moved, looks.wrapped, heightOfLine(moved, gridCharacters("portrait")))]),
      ...cards(figures, 5),
      ...(instead?.blocks ?? []),
      ...(leftOutText === undefined ? [] : [leftOut(28, 2, leftOutText)]),
      heading(29, say`Money to date by category, net`, span(1, 29)),
      ...moneyBlocks(rollups, plan.settings.currency),
      heading(29, say`Status of benefits`, span(33, 51)),
      ...gridTable(30, statusColumns(rollups), statuses),
      heading(39, say`Largest gaps`, wholeWidth),
      ...gapBlocks(gaps, money, first === undefined ? say`No benefit is behind plan beyond its tolerance.` : told(noneJudged)),
    ],
    links: [...(instead?.links ?? []), ...gapLinks(gaps, planPlaces(plan), firstGapRow)],
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

const count: CellStyle = { ...looks.number, format: "0" };

const statusColumns = ({ plan: { statusCounts, benefitCount } }: Rollups): readonly GridColumn<Status>[] => [
  { ...span(33, 38), header: "Status", style: looks.text, cell: told, rules: statusHighlights },
  { ...span(39, 44), header: "Benefits", style: count, cell: (status) => statusCounts[status] },
  { ...span(45, 51), header: "Share", style: looks.percent, cell: (status) => (benefitCount === 0 ? null : statusCounts[status] / benefitCount) },
];

/** The row below the money and the statuses, which has the whole page to itself. */
const noteRow = 38;

function moneyBlocks({ totals }: Rollups, currency: string): readonly Block[] {
  type Total = Rollups["totals"][number];
  const money = moneyFormat(currency);
  const note = unadjustedNote(totals, currency);
  const style: CellStyle = { ...looks.number, format: money };
  const claimedOf = (figure: (total: Total) => Cell) => (total: Total) => (total.claimedCount === 0 ? null : figure(total));
  const columns: readonly GridColumn<Total>[] = [
    { ...span(1, 8), header: "Category", style: looks.text, cell: ({ category }) => told(category) },
    { ...span(9, 12), header: "Benefits", style: count, cell: ({ benefitCount }) => benefitCount },
    { ...span(13, 16), header: "Planned", style, cell: ({ valuedCount, planned }) => (valuedCount === 0 ? null : planned) },
    { ...span(17, 20), header: "Claimed", style, cell: claimedOf(({ claimed }) => claimed) },
    { ...span(21, 24), header: "Validated", style, cell: claimedOf(({ validated }) => validated) },
    {
      ...span(25, 29),
      header: claimedLessPlan,
      style: { ...looks.number, format: `+${money}` },
      cell: claimedOf((total) => difference(total.claimed, comparedPlan(total))),
      rules: negativeHighlights,
    },
  ];
  return [
    ...gridTable(30, columns, totals),
    {
      row: 31 + totals.length,
      column: 2,
      cells: [[say`Net of deadweight and attribution; plans also of optimism bias and confidence. Harm counts against.`]],
      styles: [{ size: 9, color: looks.quiet.color }],
    },
    ...(note === undefined ? [] : [aboutBlock(noteRow, note, wholeWidth, gridCharacters("portrait"))]),
  ];
}

/** The row of the largest gap. */
const firstGapRow = 41;

function gapBlocks(gaps: readonly Gap[], money: string, none: string): readonly Block[] {
  if (gaps.length === 0) return [{ row: 40, column: 2, cells: [[none]], styles: [looks.text] }];
  const columns: readonly GridColumn<Gap>[] = [
    { ...span(1, 5), header: "Benefit ID", style: looks.link, cell: ({ standing }) => standing.benefit.id },
    { ...span(6, 19), header: "Benefit", style: looks.wrapped, cell: ({ standing }) => standing.benefit.name },
    { ...span(20, 29), header: "Owner", style: looks.wrapped, cell: ({ standing }) => standing.benefit.owner ?? say`No owner` },
    { ...span(30, 34), header: "Status", style: looks.word, cell: ({ standing }) => told(standing.status), rules: statusHighlights },
    { ...span(35, 38), header: "Variance %", style: varianceStyle, cell: ({ share }) => share ?? null },
    { ...span(39, 44), header: claimedLessPlan, style: { ...looks.number, format: `+${money}` }, cell: (gap) => gap.money ?? null },
    { ...span(45, 51), header: "Trend", style: looks.word, cell: ({ standing }) => toldCell(toCell(trend.of(standing))) },
  ];
  return gridTable(firstGapRow - 1, columns, gaps, heightOfNames(gaps, 52));
}

/** The charts that have something to show, and one sentence on those that have not. */
function charts(rollups: Rollups, curves: PlanCurves, data: ReviewData): { readonly drawn: readonly ChartSpec[]; readonly leftOutText: string | undefined } {
  const all: readonly (readonly [why: string, chart: ChartSpec | undefined])[] = [
    [say`the curve (no benefit promises a change)`, curveChart(data, curves, chartAt(span(1, 29), 9, 19))],
    [say`status (there are no benefits)`, statusChart(data, rollups, chartAt(span(31, 51), 9, 19))],
    [say`variance by benefit (none is known yet)`, varianceChart(data, rollups, chartAt(span(1, 29), 47, 22))],
    [say`objectives (none has a known index)`, objectiveChart(data, chartAt(span(31, 51), 47, 22))],
  ];
  const missing = all.flatMap(([why, chart]) => (chart === undefined ? [why] : []));
  return {
    drawn: all.flatMap(([, chart]) => (chart === undefined ? [] : [chart])),
    leftOutText: missing.length === 0 ? undefined : say`Charts left out: ${missing.join(", ")}.`,
  };
}
