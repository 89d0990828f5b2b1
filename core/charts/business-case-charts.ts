import type { Waterfall } from "../domain/money/waterfall";
import { seriesColors } from "../looks/looks";
import type { BusinessCase } from "../money/business-case";
import type { Swing } from "../money/tornado";
import type { PlacedTables } from "./data-tables";
import type { ChartSeries, ChartSpec } from "../port/workbook";
import { axisMoneyFormat, shortMoney } from "../wording/money";
import { say } from "../words/say";

type At = ChartSpec["at"];

export const waterfallTable = "BenefitWaterfall";
export const tornadoTable = "BenefitTornado";

/** Whether there is anything to draw: without money in cash there is no waterfall. */
export const hasSteps = (steps: Waterfall): boolean => Object.values(steps).some((step) => step !== 0);

/** From gross to net in cash: an invisible base carries what each reduction takes off. */
export function waterfallChart(placed: PlacedTables, steps: Waterfall, currency: string, at: At): ChartSpec | undefined {
  const range = (header: string) => placed.range(waterfallTable, header);
  const categories = range("Step");
  const [base, total, off, below] = ["Base", "Total", "Taken off", "Below zero"].map(range);
  if (categories === undefined || base === undefined || total === undefined || off === undefined || below === undefined) return undefined;
  const series: readonly ChartSeries[] = [
    { name: say`Base`, values: base, color: null },
    { name: say`Gross and net`, values: total, color: seriesColors.delivered, labels: true },
    { name: say`Taken off`, values: off, color: seriesColors.gentle, labels: true },
    { name: say`Below zero`, values: below, color: seriesColors.warning, labels: true },
  ];
  return {
    key: "waterfall",
    kind: "stacked column",
    title: say`${shortMoney(steps.gross, currency)} gross is ${shortMoney(steps.net, currency)} net in cash`,
    description: say`Waterfall of the planned money in cash: gross ${shortMoney(steps.gross, currency)}, less deadweight ${shortMoney(steps.deadweight, currency)}, less attribution to others ${shortMoney(steps.attribution, currency)}, less optimism bias ${shortMoney(steps.optimismBias, currency)}, less confidence ${shortMoney(steps.confidence, currency)}, net ${shortMoney(steps.net, currency)}.`,
    categories,
    series: Object.values(steps).some((step) => step < 0) ? series : series.slice(0, 3),
    valueTitle: say`Cashable, whole plan`,
    valueFormat: axisMoneyFormat(currency, Math.max(...Object.values(steps).map(Math.abs))),
    legend: false,
    at,
  };
}

/** What moves the net present value most, the widest swing at the top. */
export function tornadoChart(placed: PlacedTables, { tornado }: BusinessCase, currency: string, at: At): ChartSpec | undefined {
  const [names, worse, better] = ["Assumption", "Worse", "Better"].map((header) => placed.range(tornadoTable, header));
  if (names === undefined || worse === undefined || better === undefined || "because" in tornado) return undefined;
  const [first] = tornado;
  if (first === undefined) return undefined;
  return {
    key: "tornado",
    kind: "stacked bar",
    title: say`${first.subject} moves the value most, ${swing(first, currency)}`,
    description: say`Bar chart of how far single assumptions move the net present value of the plan: ${tornado
      .slice(0, names.lastRow - names.firstRow + 1)
      .map(({ shown, low, high }) => say`${shown} ${shortMoney(low, currency)} to ${shortMoney(high, currency)}`)
      .join(", ")}.`,
    categories: names,
    series: [
      { name: say`Worse`, values: worse, color: seriesColors.gentle },
      { name: say`Better`, values: better, color: seriesColors.delivered },
    ],
    valueTitle: say`Change of the net present value`,
    valueFormat: axisMoneyFormat(currency, Math.max(Math.abs(first.low), Math.abs(first.high))),
    legend: true,
    reversed: true,
    at,
  };
}

/** "±£94k", or both ends where they differ. */
const swing = ({ low, high }: Swing, currency: string): string =>
  low === -high ? `±${shortMoney(high, currency)}` : say`${shortMoney(low, currency)} to ${shortMoney(high, currency)}`;
