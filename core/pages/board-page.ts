import { boardHorizon, type BoardMilestone, type BoardPack } from "../assessment/board-pack";
import { outlookChart } from "../charts/dashboard-charts";
import { isKnown } from "../domain/figure";
import type { Gap } from "../assessment/largest-gaps";
import { looks, statusHighlights, wordHighlights } from "../looks/looks";
import type { PlanCurves } from "../assessment/plan-curves";
import type { Plan } from "../reading/plan";
import type { Rollup } from "../assessment/rollups";
import type { Cell, ChartSpec, OwnedSheet } from "../port/workbook";
import { longDate } from "../wording/days";
import { moneyFormat } from "../wording/money";
import { indexLine } from "./history-lines";
import { cards, claimedLessPlan, gridTable, heading, leftOut, noCurve, type GridColumn } from "./page-pieces";
import { gapLinks } from "./gap-links";
import { linksTo, planPlaces } from "./plan-places";
import type { ReviewData } from "./review-data";
import type { ToldRecord } from "./told-record";
import { withTrend } from "./trend-mark";

export const boardName = "Board pack";

/** The board's page: A4 landscape, made to be printed and handed out. */
export function boardPage(
  pack: BoardPack,
  plan: Plan,
  curves: PlanCurves,
  data: ReviewData,
  waterfall: ChartSpec | undefined,
  { moved, since, history, seal }: ToldRecord,
): OwnedSheet {
  const placeOf = planPlaces(plan);
  const sparklines = indexLine(history, 5, 10);
  const outlook = outlookChart(data, curves, { row: 9, column: 2, rows: 18, columns: waterfall === undefined ? 18 : 10 });
  const milestones = pack.milestones.slice(0, mostMilestones);
  const more = pack.milestones.length - milestones.length;
  return {
    name: boardName,
    widths: [2, ...new Array<number>(18).fill(10), 2],
    blocks: [
      { row: 1, column: 2, cells: [["Benefits board pack"]], styles: [looks.title], height: 30 },
      { row: 2, column: 2, cells: [[pack.headline]], styles: [{ ...looks.text, bold: true }], height: 18 },
      { row: 3, column: 2, cells: [[[`Status on ${longDate(plan.statusDate)}.`, ...seal].join(" ")]], styles: [looks.subtitle] },
      ...(moved === "" ? [] : [{ row: 4, column: 2, cells: [[moved]], styles: [looks.subtitle] }]),
      ...cards(withTrend(pack.figures, since), 5, [2, 7, 12, 17], 3),
      ...(outlook === undefined ? [leftOut(9, 2, noCurve)] : []),
      heading(28, "Status by category", 2, 9),
      ...gridTable(29, categoryColumns, pack.categories, twoLines),
      heading(28, `Milestones of the next ${boardHorizon} days${more > 0 ? ` (${more} more on Activities)` : ""}`, 12, 8),
      ...(milestones.length === 0
        ? [{ row: 30, column: 12, cells: [["None is open."]], styles: [looks.text] }]
        : gridTable(29, milestoneColumns, milestones, twoLines)),
      heading(37, "Largest gaps and what happens next", 2, 18),
      ...(pack.gaps.length === 0
        ? [{ row: 39, column: 2, cells: [["No benefit is behind plan beyond its tolerance."]], styles: [looks.text] }]
        : gridTable(38, gapColumns(moneyFormat(plan.settings.currency)), pack.gaps)),
    ],
    ...(sparklines === undefined ? {} : { sparklines }),
    links: [
      ...linksTo(milestones.map(({ row }, at) => ({ row: 30 + at, column: 13, to: placeOf({ table: "Activities", row, column: null }) }))),
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
  { column: 2, width: 2, header: "Category", style: looks.text, cell: ({ name }) => name },
  { column: 4, width: 1, header: "Benefits", style: whole, cell: ({ benefitCount }) => benefitCount },
  { column: 5, width: 1, header: "Realized", style: whole, cell: ({ statusCounts }) => statusCounts.Realized },
  { column: 6, width: 1, header: "Green", style: whole, cell: ({ statusCounts }) => statusCounts.Green },
  { column: 7, width: 1, header: "Amber", style: whole, cell: ({ statusCounts }) => statusCounts.Amber },
  { column: 8, width: 1, header: "Red", style: whole, cell: ({ statusCounts }) => statusCounts.Red },
  {
    column: 9,
    width: 1,
    header: "Not known",
    style: whole,
    cell: ({ statusCounts }) => statusCounts["Not measured"] + statusCounts["Not due"] + statusCounts.Undefined,
  },
  { column: 10, width: 1, header: "Index", style: looks.percent, cell: ({ index }): Cell => (isKnown(index) ? index : null) },
];

const milestoneColumns: readonly GridColumn<BoardMilestone>[] = [
  { column: 12, width: 1, header: "Finish", style: looks.date, cell: ({ finish }) => finish },
  { column: 13, width: 4, header: "Milestone", style: { ...looks.link, wrap: true }, cell: ({ id, name }) => `${id} ${name}` },
  { column: 17, width: 2, header: "Owner", style: wrapped, cell: ({ owner }) => owner },
  { column: 19, width: 1, header: "Status", style: looks.word, cell: ({ status }) => status, rules: wordHighlights(["Overdue"], ["Late"], []) },
];

const gapColumns = (money: string): readonly GridColumn<Gap>[] => [
  { column: 2, width: 1, header: "Benefit ID", style: looks.link, cell: ({ standing }) => standing.benefit.id },
  { column: 3, width: 5, header: "Benefit", style: looks.text, cell: ({ standing }) => standing.benefit.name },
  { column: 8, width: 3, header: "Owner", style: looks.text, cell: ({ standing }) => standing.benefit.owner ?? "No owner" },
  { column: 11, width: 1, header: "Status", style: looks.word, cell: ({ standing }) => standing.status, rules: statusHighlights },
  { column: 12, width: 1, header: "Variance %", style: { ...looks.percent, format: "+0%;-0%;0%" }, cell: ({ share }) => share ?? null },
  { column: 13, width: 1, header: claimedLessPlan, style: { ...looks.number, format: `+${money}` }, cell: (gap) => gap.money ?? null },
  { column: 14, width: 6, header: "Next action", style: { ...looks.text, indent: 1 }, cell: ({ nextAction }) => nextAction },
];
