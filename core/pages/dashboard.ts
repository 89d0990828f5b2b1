import { curveChart, objectiveChart, statusChart, varianceChart } from "../charts/dashboard-charts";
import { planFigures, type BoardPack } from "../assessment/board-pack";
import type { Gap } from "../assessment/largest-gaps";
import { chartAt, gridCharacters, gridWidths, span, wholeWidth } from "../looks/grid";
import { looks, statusHighlights } from "../looks/looks";
import { trend } from "../metrics/benefits/trend";
import { toCell } from "../metrics/metric-cells";
import type { Assessment } from "../assessment/assess";
import type { PlanCurves } from "../assessment/plan-curves";
import type { Rollups } from "../assessment/rollups";
import type { Block, ChartSpec, OwnedSheet } from "../port/workbook";
import { counted } from "../wording/counts";
import { longDate } from "../wording/days";
import { findingsSummary } from "../wording/finding-counts";
import { moneyFormat } from "../wording/money";
import { moneyAndStatuses } from "./dashboard-money";
import { indexLine } from "./history-lines";
import {
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
      ...moneyAndStatuses(29, rollups, plan.settings.currency),
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
