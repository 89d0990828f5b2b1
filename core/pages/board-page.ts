import { mostDecisions, type Decision } from "../chase/to-decide";
import { boardHorizon, type BoardMilestone, type BoardPack } from "../assessment/board-pack";
import { outlookChart } from "../charts/outlook-chart";
import { difference } from "../domain/difference";
import { comparedPlan } from "../domain/money/compared-plan";
import { isKnown } from "../domain/figure";
import type { Gap } from "../assessment/largest-gaps";
import { chartAt, gridCharacters, gridWidths, span, wholeWidth } from "../looks/grid";
import { looks, negativeHighlights, statusHighlights, wordHighlights } from "../looks/looks";
import type { PlanCurves } from "../assessment/plan-curves";
import type { Plan } from "../reading/plan";
import type { MoneyTotal, Rollup, Rollups } from "../assessment/rollups";
import type { Cell, ChartSpec, OwnedSheet } from "../port/workbook";
import { longDate } from "../wording/days";
import { moneyFormat } from "../wording/money";
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
  noCurve,
  over,
  varianceStyle,
  type GridColumn,
} from "./page-pieces";
import { nextStepInstead, noneJudged } from "./first-state";
import { gapLinks } from "./gap-links";
import { linksTo, planPlaces } from "./plan-places";
import type { ReviewData } from "./review-data";
import type { NextStep } from "./start-page";
import type { RecordSummary } from "./record-summary";
import { withTrend } from "./trend-mark";
import { say, told } from "../words/say";

export const boardName = "Board pack";

/** The board's page: A4 landscape, made to be printed and handed out. */
export function boardPage(
  pack: BoardPack,
  decisions: readonly Decision[],
  totals: Rollups["totals"],
  plan: Plan,
  curves: PlanCurves,
  data: ReviewData,
  waterfall: ChartSpec | undefined,
  { moved, since, history, seal }: RecordSummary,
  first?: NextStep,
): OwnedSheet {
  const placeOf = planPlaces(plan);
  const { currency } = plan.settings;
  const figures = withTrend(pack.figures, since);
  const sparklines = indexLine(history, 5, figures);
  const instead = first === undefined ? undefined : nextStepInstead(first, wholeWidth, chartRow, chartRows);
  const outlook = outlookChart(data, curves, chartAt(waterfall === undefined ? wholeWidth : span(1, 29), chartRow, chartRows));
  const milestones = pack.milestones.slice(0, mostMilestones);
  const more = pack.milestones.length - milestones.length;
  return {
    name: boardName,
    widths: gridWidths("landscape"),
    blocks: [
      { row: 1, column: 2, cells: [[say`Benefits board pack`]], styles: [looks.title], height: 30 },
      headlineBlock(pack.headline, wholeWidth, gridCharacters("landscape")),
      { row: 3, column: 2, cells: [[[say`Status on ${longDate(plan.statusDate)}.`, ...seal].join(" ")]], styles: [looks.subtitle] },
      ...(moved === "" ? [] : [over(wholeWidth, 4, moved, { ...looks.subtitle, wrap: true }, heightOfLine(moved, gridCharacters("landscape")))]),
      ...cards(figures, 5),
      heading(decisionRow, say`To decide`, wholeWidth),
      ...(decisions.length === 0
        ? [{ row: decisionRow + 2, column: 2, cells: [[say`Nothing waits for a decision.`]], styles: [looks.text] }]
        : gridTable(decisionRow + 1, decisionColumns, decisions)),
      ...(instead?.blocks ?? (outlook === undefined ? [leftOut(chartRow, 2, told(noCurve))] : [])),
      heading(partsRow, say`Status by category`, span(1, 30)),
      ...gridTable(partsRow + 1, categoryColumns(totals, moneyFormat(currency)), pack.categories, twoLines),
      heading(
        partsRow,
        more > 0 ? say`Milestones of the next ${boardHorizon} days (${more} more on Activities)` : say`Milestones of the next ${boardHorizon} days`,
        span(32, 51),
      ),
      ...(milestones.length === 0
        ? [{ row: partsRow + 2, column: span(32, 32).column, cells: [[say`None is open.`]], styles: [looks.text] }]
        : gridTable(partsRow + 1, milestoneColumns, milestones, twoLines)),
      heading(gapRow, say`Largest gaps and what happens next`, wholeWidth),
      ...(pack.gaps.length === 0
        ? [
            {
              row: gapRow + 2,
              column: 2,
              cells: [[first === undefined ? say`No benefit is behind plan beyond its tolerance.` : told(noneJudged)]],
              styles: [looks.text],
            },
          ]
        : gridTable(gapRow + 1, gapColumns(moneyFormat(currency)), pack.gaps, heightOfNames(pack.gaps, 62))),
    ],
    ...(sparklines === undefined ? {} : { sparklines }),
    links: [
      ...(instead?.links ?? []),
      ...linksTo(decisions.map((decision, at) => ({ row: decisionRow + 2 + at, column: 2, to: placeOf(decision) }))),
      ...linksTo(
        milestones.map(({ row }, at) => ({ row: partsRow + 2 + at, column: milestoneSpan.column, to: placeOf({ table: "Activities", row, column: null }) })),
      ),
      ...gapLinks(pack.gaps, placeOf, gapRow + 2),
    ],
    charts: (instead === undefined ? [outlook, waterfall] : []).filter((chart): chart is ChartSpec => chart !== undefined),
    gridlines: false,
    tabColor: "#1F4E79",
    landscape: true,
    fit: { wide: 1, tall: 1 },
    place: "first",
  };
}

/** Where the parts of the page begin, from its top: what is to be decided, the charts, status and milestones side by side, the gaps. */
const decisionRow = 9;
const [chartRow, chartRows] = [decisionRow + mostDecisions + 3, 13];
export const boardWaterfallPlace = chartAt(span(31, 51), chartRow, chartRows);
const partsRow = chartRow + chartRows + 1;

/** As many as the page has room for. */
const mostMilestones = 5;
const gapRow = partsRow + mostMilestones + 3;

/** Names of milestones and owners need more than one line; the categories beside them stand in the same rows. */
const twoLines = 26;
const wrapped = { ...looks.text, wrap: true };

const whole = { ...looks.number, format: "0" };

const decisionColumns: readonly GridColumn<Decision>[] = [
  { ...span(1, 39), header: "What", style: looks.link, cell: ({ what }) => what },
  { ...span(40, 51), header: "Who decides", style: looks.text, cell: ({ who }) => who ?? say`Nobody is named` },
];

function categoryColumns(totals: readonly MoneyTotal[], money: string): readonly GridColumn<Rollup>[] {
  const totalOf = new Map(totals.flatMap((total) => (total.claimedCount === 0 ? [] : [[total.category as string, total] as const])));
  const amount =
    (figure: (total: MoneyTotal) => number) =>
    (rollup: Rollup): Cell => {
      const total = totalOf.get(rollup.name);
      return total === undefined ? null : figure(total);
    };
  return [
    { ...span(1, 5), header: "Category", style: looks.text, cell: ({ name }) => told(name) },
    { ...span(6, 8), header: "Benefits", style: whole, cell: ({ benefitCount }) => benefitCount },
    { ...span(9, 11), header: "Realized", style: whole, cell: ({ statusCounts }) => statusCounts.Realized },
    { ...span(12, 13), header: "Green", style: whole, cell: ({ statusCounts }) => statusCounts.Green },
    { ...span(14, 15), header: "Amber", style: whole, cell: ({ statusCounts }) => statusCounts.Amber },
    { ...span(16, 17), header: "Red", style: whole, cell: ({ statusCounts }) => statusCounts.Red },
    {
      ...span(18, 20),
      header: "Not known",
      style: whole,
      cell: ({ statusCounts }) => statusCounts["Not measured"] + statusCounts["Not due"] + statusCounts.Undefined,
    },
    { ...span(21, 22), header: "Index", style: looks.percent, cell: ({ index }): Cell => (isKnown(index) ? index : null) },
    { ...span(23, 26), header: "Claimed", style: { ...looks.number, format: money }, cell: amount(({ claimed }) => claimed) },
    {
      ...span(27, 30),
      header: claimedLessPlan,
      style: { ...looks.number, format: `+${money}` },
      cell: amount((total) => difference(total.claimed, comparedPlan(total))),
      rules: negativeHighlights,
    },
  ];
}

/** Where the milestones stand, whose words lead to their rows. */
const milestoneSpan = span(35, 43);

const milestoneColumns: readonly GridColumn<BoardMilestone>[] = [
  { ...span(32, 34), header: "Finish", style: looks.date, cell: ({ finish }) => finish },
  { ...milestoneSpan, header: "Milestone", style: { ...looks.link, wrap: true }, cell: ({ id, name }) => `${id} ${name}` },
  { ...span(44, 48), header: "Owner", style: wrapped, cell: ({ owner, namedOwner }) => namedOwner ?? told(owner) },
  { ...span(49, 51), header: "Status", style: looks.word, cell: ({ status }) => told(status), rules: wordHighlights(["Overdue"], ["Late"], []) },
];

const gapColumns = (money: string): readonly GridColumn<Gap>[] => [
  { ...span(1, 4), header: "Benefit ID", style: looks.link, cell: ({ standing }) => standing.benefit.id },
  { ...span(5, 17), header: "Benefit", style: looks.wrapped, cell: ({ standing }) => standing.benefit.name },
  { ...span(18, 24), header: "Owner", style: looks.wrapped, cell: ({ standing }) => standing.benefit.owner ?? say`No owner` },
  { ...span(25, 28), header: "Status", style: looks.word, cell: ({ standing }) => told(standing.status), rules: statusHighlights },
  { ...span(29, 31), header: "Variance %", style: varianceStyle, cell: ({ share }) => share ?? null },
  { ...span(32, 35), header: claimedLessPlan, style: { ...looks.number, format: `+${money}` }, cell: (gap) => gap.money ?? null },
  { ...span(36, 51), header: "Next action", style: looks.wrapped, cell: ({ nextAction }) => nextAction },
];
