import { tornadoChart, waterfallChart } from "../charts/business-case-charts";
import type { BoardFigure } from "../assessment/board-pack";
import { isKnown, type Figure } from "../domain/figure";
import type { CaseFigureName } from "../domain/investment/case-figures";
import { addWaterfall, emptyWaterfall, type Waterfall } from "../domain/money/waterfall";
import { chartAt, gridCharacters, gridWidths, span, wholeWidth, type Span } from "../looks/grid";
import { looks, negativeHighlights } from "../looks/looks";
import { cashCategories, noMoney, type PlanMoney } from "../money/business-case";
import type { CategoryMoney, MoneyByPeriod } from "../money/money-by-period";
import type { PlanSettings } from "../reading/plan-settings";
import type { Block, CellStyle, ChartSpec, OwnedSheet } from "../port/workbook";
import { longDate } from "../wording/days";
import { fixedText, shareText } from "../wording/figures";
import { moneyFormat, shortMoney } from "../wording/money";
import { allFigures, besideFigures, cellOf, figureHead, figureRows, grounds, rowHeight, unknownNote, type FigureSpans } from "./case-figures-table";
import type { PlacedTables } from "../charts/data-tables";
import { moneyByYearBlocks } from "./money-by-year";
import { cards, gridTable, heading, headlineBlock, leftOut, over, type GridColumn } from "./page-pieces";
import { phrase, say, told } from "../words/say";

export const businessCaseName = "Business case";

/** What is shown of a plan's money, and how. */
export interface CaseView extends PlanMoney {
  readonly settings: PlanSettings;
  readonly statusDate: number;
}

/** Whether the plan is worth what it costs, on one page. */
export function businessCasePage(view: CaseView, placed: PlacedTables): OwnedSheet {
  const format = moneyFormat(view.settings.currency);
  const chartRow = tableRow + 2 + allFigures.length + 2;
  const waterfall = waterfallChart(placed, cashWaterfall(view.money), view.settings.currency, chartAt(span(1, 29), chartRow, chartRows - 1));
  const tornado = tornadoChart(placed, view.planCase, view.settings.currency, chartAt(span(31, 51), chartRow, chartRows - 1));
  const below = chartRow + (waterfall === undefined && tornado === undefined ? 3 : chartRows + 1);
  const { categories } = view.money;
  return {
    name: businessCaseName,
    widths: gridWidths("portrait"),
    blocks: [
      { row: 1, column: 2, cells: [[say`Business case`]], styles: [looks.title], height: 30 },
      headlineBlock(headline(view), wholeWidth, gridCharacters("portrait")),
      { row: 3, column: 2, cells: [[subtitle(view)]], styles: [looks.subtitle] },
      ...cards(caseCards(view), 5),
      heading(tableRow, say`In cash: cashable benefits alone`, cashWidth),
      ...figureHead(cashSpans, tableRow + 1, figure, grounds()),
      ...figureRows(view.planCase.cash, format, cashSpans, tableRow + 2),
      over(cashWidth, tableRow + 2 + allFigures.length, unknownNote(view.planCase.cash), { ...looks.quiet, vertical: "top" }, 26),
      ...besides(view, format),
      ...(waterfall === undefined ? [leftOut(chartRow, 2, say`No benefit has money in cash, so there is no waterfall from gross to net.`)] : []),
      ...(tornado === undefined ? [leftOut(chartRow + 1, 2, say`Nothing moves the net present value, or it is not known, so it has no chart.`)] : []),
      ...(categories.length === 0 ? [] : waterfallBlocks(view, below, format)),
      ...moneyByYearBlocks(view.money, view.statusDate, below + (categories.length === 0 ? 0 : 4 + categories.length), format),
    ],
    charts: [waterfall, tornado].filter((chart): chart is ChartSpec => chart !== undefined),
    gridlines: false,
    tabColor: "#1F4E79",
    landscape: false,
    fit: { wide: 1, tall: 1 },
    place: "first",
  };
}

const figure = phrase("Figure");
const ofTen = phrase({ cases: "Of ten cases", one: "1 lies below", five: "5 lie below", nine: "9 lie below" });

/** The rows of the tables and the height of the charts. */
const tableRow = 9;
const chartRows = 25;

/** The table in cash on the left, and on the right what stands beside it. */
const [cashWidth, besideWidth] = [span(1, 29), span(31, 51)];
const cashSpans: FigureSpans = { label: span(1, 14), grounds: [span(15, 19), span(20, 24), span(25, 29)] };
const besideSpans: FigureSpans = { label: span(31, 39), grounds: [span(40, 43), span(44, 47), span(48, 51)] };

/** The waterfall of what counts in cash, the scope of the case and not a headline over all categories. */
export function cashWaterfall({ categories }: MoneyByPeriod): Waterfall {
  const sum = emptyWaterfall();
  for (const { category, waterfall } of categories) if (cashCategories.includes(category)) addWaterfall(sum, waterfall);
  return sum;
}

/** The waterfall for the board's page, beside where the plan is heading. */
export const boardWaterfall = ({ money, settings: { currency } }: CaseView, placed: PlacedTables, at: ChartSpec["at"]): ChartSpec | undefined =>
  waterfallChart(placed, cashWaterfall(money), currency, at);

/** One sentence that says whether it is worth it. */
function headline({ planCase, settings: { currency } }: CaseView): string {
  const { plan, forecast } = planCase.cash;
  const tooLarge = say`The figures are too large to calculate with.`;
  if (!isKnown(plan.costs)) return tooLarge;
  if (plan.benefits === noMoney)
    return planCase.costs.source === "none"
      ? say`No cashable benefit has money that can be told yet.`
      : say`No cashable benefit has money that can be told yet; the costs are ${shortMoney(plan.costs, currency)}.`;
  if (!isKnown(plan.benefits)) return tooLarge;
  if (planCase.costs.source === "none")
    return say`The plan brings ${shortMoney(plan.benefits, currency)} in cash; enter its costs on Resources to see what it is worth.`;
  if (!isKnown(plan.netPresentValue))
    return say`The plan brings ${shortMoney(plan.benefits, currency)} in cash and costs ${shortMoney(plan.costs, currency)}. Present values need a Discount rate on Settings.`;
  const first = worthText(plan.netPresentValue, forecast.netPresentValue, currency);
  const beside = plan.netPresentValue < 0 ? besideText(planCase, currency) : undefined;
  return beside === undefined ? first : `${first} ${beside}`;
}

/** "In cash the plan is worth £2.6m less than it costs, £3.5m as forecast." */
function worthText(plan: number, forecast: Figure, currency: string): string {
  const [isLess, planned] = [plan < 0, shortMoney(Math.abs(plan), currency)];
  if (!isKnown(forecast))
    return isLess ? say`In cash the plan is worth ${planned} less than it costs.` : say`In cash the plan is worth ${planned} more than it costs.`;
  const now = shortMoney(Math.abs(forecast), currency);
  if (forecast < 0 === isLess)
    return isLess
      ? say`In cash the plan is worth ${planned} less than it costs, ${now} as forecast.`
      : say`In cash the plan is worth ${planned} more than it costs, ${now} as forecast.`;
  return isLess
    ? say`In cash the plan is worth ${planned} less than it costs, worth ${now} more than it costs as forecast.`
    : say`In cash the plan is worth ${planned} more than it costs, worth ${now} less than it costs as forecast.`;
}

/** What makes a plan worth its costs that is not in cash, the narrower first. */
function besideText({ withCostAvoidance, withNonCashable }: CaseView["planCase"], currency: string): string | undefined {
  const [avoided, all] = [withCostAvoidance.plan.netPresentValue, withNonCashable.plan.netPresentValue];
  if (isKnown(avoided) && avoided > 0) return say`With cost avoidance beside it is worth ${shortMoney(avoided, currency)} more than it costs.`;
  if (isKnown(all) && all > 0) return say`With cost avoidance and non-cashable benefits beside it is worth ${shortMoney(all, currency)} more than it costs.`;
  return undefined;
}

function subtitle({ planCase, statusDate, settings, money }: CaseView): string {
  const { rate, priceDate } = planCase.terms;
  const end = money.span.ends[money.span.ends.length - 1] ?? statusDate;
  return [
    say`Status on ${longDate(statusDate)}`,
    isKnown(rate)
      ? say`present values as at ${longDate(priceDate)} at ${shareText(rate)} a year, each month's money discounted from its last day`
      : say`no present values without a Discount rate`,
    say`money until ${longDate(end)}`,
    ...(settings.currency === "" ? [say`no Currency on Settings`] : []),
  ].join(" · ");
}

/** The forecast in four figures, each with the plan beside it. */
function caseCards({ planCase, settings: { currency } }: CaseView): readonly BoardFigure[] {
  const { plan, forecast } = planCase.cash;
  const money = moneyFormat(currency);
  const card = (label: string, name: CaseFigureName, format: string, shown: (figure: number) => string): BoardFigure => {
    const planned = plan[name];
    return { label, value: forecast[name], format, meaning: isKnown(planned) ? say`Plan ${shown(planned)}` : say`Plan: ${told(planned.because)}` };
  };
  return [
    card(say`Net present value, forecast`, "netPresentValue", money, (amount) => shortMoney(amount, currency)),
    card(say`Benefit-cost ratio, forecast`, "benefitCostRatio", "0.00", (ratio) => fixedText(ratio, 2)),
    card(say`Payback, forecast`, "payback", `0.0" ${say`years`}"`, (years) => say`${fixedText(years, 1)} years`),
    card(say`A year's delay would cost`, "delayOfTwelveMonths", money, (amount) => shortMoney(amount, currency)),
  ];
}

/** On the right: the case with non-cashable benefits beside, the range, and what it rests on. */
function besides(view: CaseView, format: string): readonly Block[] {
  const {
    planCase,
    settings: { currency },
  } = view;
  const money: CellStyle = { ...looks.number, format };
  const wide = [
    [planCase.withCostAvoidance, phrase("Value, cost avoidance")],
    [planCase.withNonCashable, phrase("Value, non-cashable too")],
  ] as const;
  const rows = wide.map(([, what]) => besideFigures(what));
  const [first, second] = rows.map((figures, at) => tableRow + 2 + rows.slice(0, at).reduce((sum, { length }) => sum + length, 0)) as [number, number];
  const rangeRow = second + (rows[1]?.length ?? 0) + 1;
  const { p10, p50, p90 } = planCase.range;
  const kinds = planCase.costs.byKind.map(
    ({ kind, plan }) =>
      `${told(kind)} ${shortMoney(
        plan.reduce((sum, amount) => sum + amount, 0),
        currency,
      )}`,
  );
  return [
    heading(tableRow, say`With other benefits beside`, besideWidth),
    ...figureHead(besideSpans, tableRow + 1, figure, grounds()),
    ...figureRows(wide[0][0], format, besideSpans, first, rows[0]),
    ...figureRows(wide[1][0], format, besideSpans, second, rows[1]),
    heading(rangeRow, say`Where the net present value may end up`, besideWidth, rowHeight),
    ...figureHead(besideSpans, rangeRow + 1, ofTen.cases, [ofTen.one, ofTen.five, ofTen.nine]),
    over(besideSpans.label, rangeRow + 2, say`Plan in cash`, looks.text),
    ...[p10, p50, p90].map((figure, at): Block => ({
      ...over(besideSpans.grounds[at] as Span, rangeRow + 2, cellOf(figure), money),
      highlights: [{ column: 1, rules: negativeHighlights }],
    })),
    note(rangeRow + 3, isKnown(p50) ? say`Each benefit is drawn up to its open confidence above or below plan.` : told(p50.because)),
    heading(rangeRow + 4, say`Costs`, besideWidth, rowHeight),
    note(
      rangeRow + 5,
      planCase.costs.source === "none" ? say`No costs: Resources and budgets are blank.` : say`Planned on ${told(planCase.costs.source)}: ${kinds.join(", ")}.`,
    ),
    note(
      rangeRow + 6,
      planCase.costs.source === "Activities" ? say`No tool or person is named on Resources.` : say`Funding is no cost; budgets of activities are not added.`,
    ),
  ];
}

const note = (row: number, text: string): Block => over(besideWidth, row, text, { ...looks.quiet, wrap: false });

/** From gross to net, a row for each category. */
function waterfallBlocks({ money: { categories } }: CaseView, row: number, format: string): readonly Block[] {
  const figure: CellStyle = { ...looks.number, format };
  const columns: readonly GridColumn<CategoryMoney>[] = [
    { ...span(1, 8), header: "Category", style: looks.text, cell: ({ category }) => told(category) },
    { ...span(9, 12), header: "Benefits", style: { ...looks.number, format: "0" }, cell: ({ benefitCount }) => benefitCount },
    { ...span(13, 17), header: "Gross", style: figure, cell: ({ waterfall }) => waterfall.gross },
    { ...span(18, 22), header: "Deadweight", style: figure, cell: ({ waterfall }) => -waterfall.deadweight || 0 },
    { ...span(23, 27), header: "Attribution", style: figure, cell: ({ waterfall }) => -waterfall.attribution || 0 },
    { ...span(28, 33), header: "Optimism bias", style: figure, cell: ({ waterfall }) => -waterfall.optimismBias || 0 },
    { ...span(34, 38), header: "Confidence", style: figure, cell: ({ waterfall }) => -waterfall.confidence || 0 },
    { ...span(39, 43), header: "Net", style: { ...figure, bold: true }, cell: ({ waterfall }) => waterfall.net },
    { ...span(44, 51), header: "What levels bring in a full year", style: figure, cell: ({ fullYear }) => fullYear },
  ];
  return [heading(row, say`From gross to net by category, whole plan`, wholeWidth), ...gridTable(row + 1, columns, categories, 18, 26)];
}
