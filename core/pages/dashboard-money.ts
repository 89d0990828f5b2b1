import type { MoneyTotal, Rollups } from "../assessment/rollups";
import { difference } from "../domain/difference";
import { comparedPlan, isAdjusted } from "../domain/money/compared-plan";
import { statuses, type Status } from "../domain/status";
import { gridCharacters, quarters, span, wholeWidth, type Span } from "../looks/grid";
import { looks, negativeHighlights, statusHighlights } from "../looks/looks";
import type { Block, Cell, CellStyle } from "../port/workbook";
import { moneyFormat } from "../wording/money";
import { unadjustedNote, unadjustedPlan } from "../wording/unadjusted-note";
import { say, told } from "../words/say";
import { aboutBlock, claimedLessPlan, gridTable, heading, type GridColumn } from "./page-pieces";

const count: CellStyle = { ...looks.number, format: "0" };

/** Quarters of the grid for each column of money and of the statuses, with what keeps the two tables apart; the second where the unadjusted plan stands beside the planned money. */
const [plain, withUnadjusted] = [
  { money: [8, 4, 4, 0, 4, 4, 5], apart: 3, statuses: [6, 6, 7] },
  { money: [7, 4, 4, 5, 4, 4, 5], apart: 1, statuses: [7, 5, 5] },
] as const;

/** Neighbouring spans as wide as that, from a quarter of the page on. */
const spansOf = (widths: readonly number[], from: number): readonly Span[] =>
  widths.map((width, place) => {
    const first = widths.slice(0, place).reduce((sum, before) => sum + before, from);
    return span(first, first + width - 1);
  });

/** The money by category and, beside it, the benefits by status, from the row of their headings on; the row below them both has the whole page to itself. */
export function moneyAndStatuses(row: number, rollups: Rollups, currency: string): readonly Block[] {
  const { totals } = rollups;
  const note = unadjustedNote(totals);
  const { money, apart, statuses: statusWidths } = note === undefined ? plain : withUnadjusted;
  const moneyWidth = money.reduce<number>((sum, width) => sum + width, 0);
  const statusStart = moneyWidth + apart + 1;
  const headHeight = note === undefined ? 18 : 28;
  return [
    heading(row, say`Money to date by category, net`, span(1, moneyWidth)),
    ...gridTable(row + 1, moneyColumns(spansOf(money, 1), totals, currency), totals, 20, headHeight),
    {
      row: row + 2 + totals.length,
      column: 2,
      cells: [[say`Net of deadweight and attribution; plans also of optimism bias and confidence. Harm counts against.`]],
      styles: [{ size: 9, color: looks.quiet.color }],
    },
    heading(row, say`Status of benefits`, span(statusStart, quarters)),
    ...gridTable(row + 1, statusColumns(spansOf(statusWidths, statusStart), rollups), statuses, 20, headHeight),
    ...(note === undefined ? [] : [aboutBlock(row + 2 + statuses.length, note, wholeWidth, gridCharacters("portrait"))]),
  ];
}

function moneyColumns(spans: readonly Span[], totals: Rollups["totals"], currency: string): readonly GridColumn<MoneyTotal>[] {
  const money = moneyFormat(currency);
  const style: CellStyle = { ...looks.number, format: money };
  const plannedOf = (figure: (total: MoneyTotal) => Cell) => (total: MoneyTotal) => (total.valuedCount === 0 ? null : figure(total));
  const claimedOf = (figure: (total: MoneyTotal) => Cell) => (total: MoneyTotal) => (total.claimedCount === 0 ? null : figure(total));
  const columns: readonly Omit<GridColumn<MoneyTotal>, keyof Span>[] = [
    { header: "Category", style: looks.text, cell: ({ category }) => told(category) },
    { header: "Benefits", style: count, cell: ({ benefitCount }) => benefitCount },
    { header: "Planned", style, cell: plannedOf(({ planned }) => planned) },
    { header: unadjustedPlan, style, cell: plannedOf(comparedPlan) },
    { header: "Claimed", style, cell: claimedOf(({ claimed }) => claimed) },
    { header: "Validated", style, cell: claimedOf(({ validated }) => validated) },
    {
      header: claimedLessPlan,
      style: { ...looks.number, format: `+${money}` },
      cell: claimedOf((total) => difference(total.claimed, comparedPlan(total))),
      rules: negativeHighlights,
    },
  ];
  return columns.flatMap((column, place) => (column.header === unadjustedPlan && !totals.some(isAdjusted) ? [] : [{ ...(spans[place] as Span), ...column }]));
}

const statusColumns = (spans: readonly Span[], { plan: { statusCounts, benefitCount } }: Rollups): readonly GridColumn<Status>[] => {
  const columns: readonly Omit<GridColumn<Status>, keyof Span>[] = [
    { header: "Status", style: looks.text, cell: told, rules: statusHighlights },
    { header: "Benefits", style: count, cell: (status) => statusCounts[status] },
    { header: "Share", style: looks.percent, cell: (status) => (benefitCount === 0 ? null : statusCounts[status] / benefitCount) },
  ];
  return columns.map((column, place) => ({ ...(spans[place] as Span), ...column }));
};
