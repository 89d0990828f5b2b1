import { boardHorizon, type BoardMilestone, type BoardPack } from "../assessment/board-pack";
import { outlookChart } from "../charts/dashboard-charts";
import { isKnown } from "../domain/figure";
import type { Gap } from "../assessment/largest-gaps";
import { chartAt, gridWidths, span, wholeWidth } from "../looks/grid";
import { looks, statusHighlights, wordHighlights } from "../looks/looks";
import type { PlanCurves } from "../assessment/plan-curves";
import type { Plan } from "../reading/plan";
import type { Rollup } from "../assessment/rollups";
import type { Cell, ChartSpec, OwnedSheet } from "../port/workbook";
import { longDate } from "../wording/days";
import { moneyFormat } from "../wording/money";
import { indexLine } from "./history-lines";
import { cards, claimedLessPlan, gridTable, heading, leftOut, noCurve, varianceStyle, type GridColumn } from "./page-pieces";
import { gapLinks } from "./gap-links";
import { linksTo, planPlaces } from "./plan-places";
import type { ReviewData } from "./review-data";
import type { RecordSummary } from "./record-summary";
import { withTrend } from "./trend-mark";

export const boardName = "Board pack";

/** The board's page: A4 landscape, made to be printed and handed out. */
export function boardPage(
  pack: BoardPack,
  plan: Plan,
  curves: PlanCurves,
  data: ReviewData,
  waterfall: ChartSpec | undefined,
  { moved, since, history, seal }: RecordSummary,
): OwnedSheet {
  const placeOf = planPlaces(plan);
  const figures = withTrend(pack.figures, since);
  const sparklines = indexLine(history, 5, figures);
  const outlook = outlookChart(data, curves, chartAt(waterfall === undefined ? wholeWidth : span(1, 29), 9, 18));
  const milestones = pack.milestones.slice(0, mostMilestones);
  const more = pack.milestones.length - milestones.length;
  return {
    name: boardName,
    widths: gridWidths("landscape"),
    blocks: [
      { row: 1, column: 2, cells: [["Benefits board pack"]], styles: [looks.title], height: 30 },
      { row: 2, column: 2, cells: [[pack.headline]], styles: [{ ...looks.text, bold: true }], height: 18 },
      { row: 3, column: 2, cells: [[[`Status on ${longDate(plan.statusDate)}.`, ...seal].join(" ")]], styles: [looks.subtitle] },
      ...(moved === "" ? [] : [{ row: 4, column: 2, cells: [[moved]], styles: [looks.subtitle] }]),
      ...cards(figures, 5),
      ...(outlook === undefined ? [leftOut(9, 2, noCurve)] : []),
      heading(28, "Status by category", span(1, 25)),
      ...gridTable(29, categoryColumns, pack.categories, twoLines),
      heading(28, `Milestones of the next ${boardHorizon} days${more > 0 ? ` (${more} more on Activities)` : ""}`, span(27, 51)),
      ...(milestones.length === 0
        ? [{ row: 30, column: milestoneSpan.column, cells: [["None is open."]], styles: [looks.text] }]
        : gridTable(29, milestoneColumns, milestones, twoLines)),
      heading(37, "Largest gaps and what happens next", wholeWidth),
      ...(pack.gaps.length === 0
        ? [{ row: 39, column: 2, cells: [["No benefit is behind plan beyond its tolerance."]], styles: [looks.text] }]
        : gridTable(38, gapColumns(moneyFormat(plan.settings.currency)), pack.gaps)),
    ],
    ...(sparklines === undefined ? {} : { sparklines }),
    links: [
      ...linksTo(milestones.map(({ row }, at) => ({ row: 30 + at, column: milestoneSpan.column, to: placeOf({ table: "Activities", row, column: null }) }))),
      ...gapLinks(pack.gaps, placeOf, 39),
    ],
    charts: [outlook, waterfall].filter((chart): chart is ChartSpec => chart !== undefined),
    gridlines: false,
    tabColor: "#1F4E79",
    landscape: true,
    fit: { wide: 1, tall: 1 },
    place: "first",
  };
}

/** As many as the page has room for. */
const mostMilestones = 6;

/** Names of milestones and owners need more than one line; the categories beside them stand in the same rows. */
const twoLines = 26;
const wrapped = { ...looks.text, wrap: true };

const whole = { ...looks.number, format: "0" };

const categoryColumns: readonly GridColumn<Rollup>[] = [
  { ...span(1, 6), header: "Category", style: looks.text, cell: ({ name }) => name },
  { ...span(7, 9), header: "Benefits", style: whole, cell: ({ benefitCount }) => benefitCount },
  { ...span(10, 12), header: "Realized", style: whole, cell: ({ statusCounts }) => statusCounts.Realized },
  { ...span(13, 14), header: "Green", style: whole, cell: ({ statusCounts }) => statusCounts.Green },
  { ...span(15, 16), header: "Amber", style: whole, cell: ({ statusCounts }) => statusCounts.Amber },
  { ...span(17, 18), header: "Red", style: whole, cell: ({ statusCounts }) => statusCounts.Red },
  {
    ...span(19, 22),
    header: "Not known",
    style: whole,
    cell: ({ statusCounts }) => statusCounts["Not measured"] + statusCounts["Not due"] + statusCounts.Undefined,
  },
  { ...span(23, 25), header: "Index", style: looks.percent, cell: ({ index }): Cell => (isKnown(index) ? index : null) },
];

/** Where the milestones stand, whose words lead to their rows. */
const milestoneSpan = span(30, 40);

const milestoneColumns: readonly GridColumn<BoardMilestone>[] = [
  { ...span(27, 29), header: "Finish", style: looks.date, cell: ({ finish }) => finish },
  { ...milestoneSpan, header: "Milestone", style: { ...looks.link, wrap: true }, cell: ({ id, name }) => `${id} ${name}` },
  { ...span(41, 46), header: "Owner", style: wrapped, cell: ({ owner }) => owner },
  { ...span(47, 51), header: "Status", style: looks.word, cell: ({ status }) => status, rules: wordHighlights(["Overdue"], ["Late"], []) },
];

const gapColumns = (money: string): readonly GridColumn<Gap>[] => [
  { ...span(1, 4), header: "Benefit ID", style: looks.link, cell: ({ standing }) => standing.benefit.id },
  { ...span(5, 17), header: "Benefit", style: looks.text, cell: ({ standing }) => standing.benefit.name },
  { ...span(18, 24), header: "Owner", style: looks.text, cell: ({ standing }) => standing.benefit.owner ?? "No owner" },
  { ...span(25, 28), header: "Status", style: looks.word, cell: ({ standing }) => standing.status, rules: statusHighlights },
  { ...span(29, 31), header: "Variance %", style: varianceStyle, cell: ({ share }) => share ?? null },
  { ...span(32, 35), header: claimedLessPlan, style: { ...looks.number, format: `+${money}` }, cell: (gap) => gap.money ?? null },
  { ...span(36, 51), header: "Next action", style: looks.text, cell: ({ nextAction }) => nextAction },
];
