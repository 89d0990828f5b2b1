import { signalChart, signalColors, type SignalChart } from "../charts/signal-charts";
import { chartAt, gridCharacters, gridWidths, span, wholeWidth } from "../looks/grid";
import { looks, quiet, statusHighlights } from "../looks/looks";
import { assurance } from "../metrics/benefits/assurance";
import { signal as signalMetric } from "../metrics/benefits/signal";
import { unitsOf } from "../reading/percent-scale";
import { unitFormat } from "../wording/quantity";
import { sharedFormat } from "../wording/row-format";
import type { Block, ChartSpec, OwnedSheet } from "../port/workbook";
import { longDate } from "../wording/days";
import { plural } from "../wording/plural";
import type { PlacedTables } from "../charts/data-tables";
import { chartReadings, relianceWord, type KpiSignal } from "../charts/kpi-signals";
import { nothingPage } from "./nothing-page";
import { aboutBlock, gridTable, heading, headlineBlock, type GridColumn } from "./page-pieces";
import { phrase, say, told, toldCell } from "../words/say";

export const signalsName = "Signals";

const tabColor = "#1F4E79";
const nothing = phrase(
  "No benefit has the 7 readings that it takes to tell signal from noise. The control charts are back at the first review that finds them on Measurements.",
);

/** How many KPIs get a chart, how many readings each shows, and how many rows the table has. */
const most = { charts: 6, readings: 36, rows: 40 } as const;
const chartRows = 14;
const firstChartRow = 7;

/** The KPIs that need a look, at most six, with the readings to draw. */
export const signalCharts = (signals: readonly KpiSignal[]): readonly SignalChart[] =>
  needingALook(signals)
    .slice(0, most.charts)
    .map((signal) => ({ signal, readings: chartReadings(signal, most.readings) }));

const needingALook = (signals: readonly KpiSignal[]): readonly KpiSignal[] => signals.filter(({ urgency }) => urgency !== undefined);

/** Signal and noise of every KPI, and charts of those that need a look. */
export function signalsPage(
  signals: readonly KpiSignal[],
  charts: readonly SignalChart[],
  placed: PlacedTables,
  statusDate: number,
  currency: string,
): OwnedSheet {
  if (signals.length === 0) return nothingPage(signalsName, nothing, { tabColor });
  const rows = signals.slice(0, most.rows);
  const tableRow = charts.length === 0 ? 6 : firstChartRow + Math.ceil(charts.length / 2) * chartRows + 1;
  const more = signals.length - rows.length;
  return {
    name: signalsName,
    widths: gridWidths("landscape"),
    blocks: [
      { row: 1, column: 2, cells: [[say`Signals`]], styles: [looks.title], height: 30 },
      headlineBlock(headline(signals), wholeWidth, gridCharacters("landscape")),
      {
        row: 3,
        column: 2,
        cells: [[say`Status on ${longDate(statusDate)} · ${plural(signals.length, "# KPI", "# KPIs")} with at least 7 readings`]],
        styles: [looks.subtitle],
      },
      aboutBlock(4, about(), wholeWidth, gridCharacters("landscape")),
      ...(charts.length === 0 ? [] : [heading(5, lookHeading(needingALook(signals).length, charts.length), wholeWidth), ...legend(6)]),
      heading(tableRow, more > 0 ? say`All KPIs (${more} more on Benefits)` : say`All KPIs`, wholeWidth),
      ...gridTable(tableRow + 1, [...columns, ...figureColumns(currency)], rows, rows.some(isLong) ? 26 : 18, 26),
    ],
    charts: charts
      .map(({ signal }, position) =>
        signalChart(
          placed,
          charts,
          position,
          formatOf(signal, currency),
          chartAt(position % 2 === 0 ? span(1, 25) : span(27, 51), firstChartRow + Math.floor(position / 2) * chartRows, chartRows - 1),
        ),
      )
      .filter((chart): chart is ChartSpec => chart !== undefined),
    gridlines: false,
    tabColor,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    repeatedRow: tableRow + 1,
    place: "first",
  };
}

const about = (): string =>
  say`Readings vary by chance between the natural limits (mean ± 2.66 × mean moving range). Common cause: the readings since the limits begin show no change. Red beside it says that the KPI stays behind as the process runs, until that is changed.`;

/** "3 KPIs need a look"; "9 KPIs need a look, the first 6 drawn". */
const lookHeading = (count: number, drawn: number): string =>
  drawn < count
    ? say`${plural(count, "# KPI needs", "# KPIs need")} a look, the first ${drawn} drawn`
    : say`${plural(count, "# KPI needs", "# KPIs need")} a look`;

/** The lines of the charts in words. */
const legend = (row: number): readonly Block[] =>
  (
    [
      ["━", say`Reading`, signalColors.reading],
      ["━", say`Mean`, signalColors.mean],
      ["┅", say`Natural limits`, signalColors.limits],
      ["┅", say`Target, or planned`, signalColors.target],
      ["●", say`Improvement`, signalColors.improvement],
      ["●", say`Concern`, signalColors.concern],
      ["●", say`Start of the benefit`, signalColors.start],
    ] as const
  ).map(([mark, text, color], position): Block => ({
    row,
    column: span(5 + position * 6 + (position > 3 ? 2 : 0), 0).column,
    cells: [[mark, text]],
    styles: [
      { size: 10, color, align: "right", vertical: "middle" },
      { size: 9, color: quiet, vertical: "middle" },
    ],
  }));

function headline(signals: readonly KpiSignal[]): string {
  let [concerns, better, failing, noise] = [0, 0, 0, 0];
  for (const {
    control,
    standing: { status },
  } of signals) {
    const { verdict } = control;
    if (verdict === "Concern") concerns++;
    if (verdict === "Improvement") better++;
    if (verdict !== "Common cause") continue;
    if (relianceWord(control) === "Consistently fail") failing++;
    if (status === "Red" || status === "Amber") noise++;
  }
  const parts = [
    concerns === 0
      ? say`No KPI shows a concern, ${better} an improvement`
      : say`${plural(concerns, "# KPI shows", "# KPIs show")} a concern, ${better} an improvement`,
    ...(noise === 0 ? [] : [say`${noise} behind plan ${plural(noise, "shows", "show")} no change`]),
    ...(failing === 0 ? [] : [say`${failing} cannot meet ${plural(failing, "its target", "their targets")} without a change`]),
  ];
  return `${parts.join(", ")}.`;
}

/** Whether its name, or the cause of its signal, takes two lines. */
const isLong = ({ standing, control }: KpiSignal): boolean => standing.benefit.name.length > 54 || told(control.cause ?? "").length > 26;

const columns: readonly GridColumn<KpiSignal>[] = [
  { ...span(1, 4), header: "Benefit", style: looks.text, cell: ({ standing }) => standing.benefit.id },
  { ...span(5, 16), header: "Name", style: looks.wrapped, cell: ({ standing }) => standing.benefit.name },
  { ...span(17, 20), header: "Status", style: looks.word, cell: ({ standing }) => told(standing.status), rules: statusHighlights },
  { ...span(21, 24), header: "Signal", style: looks.word, cell: ({ control }) => told(control.verdict), rules: signalMetric.highlights ?? [] },
  {
    ...span(25, 28),
    header: "Assurance",
    style: looks.word,
    cell: ({ control }) => toldCell(relianceWord(control) ?? null),
    rules: assurance.highlights ?? [],
  },
  { ...span(29, 33), header: "Why", style: looks.quiet, cell: ({ control }) => toldCell(control.cause) },
];

/** Figures of a KPI, each in its own unit. */
function figureColumns(currency: string): readonly GridColumn<KpiSignal>[] {
  const figures: readonly (readonly [header: string, cell: (signal: KpiSignal) => number | null])[] = [
    [phrase("Latest"), ({ standing, control }) => standing.readings.actuals[control.to - 1] as number],
    [phrase("Target"), ({ control }) => control.target ?? null],
    [phrase("Mean"), ({ control }) => control.limits.mean],
    [phrase("Lower limit"), ({ control }) => control.limits.lower],
    [phrase("Upper limit"), ({ control }) => control.limits.upper],
  ];
  const [first, last] = [34, 51];
  const edge = (at: number): number => first + Math.round((at * (last + 1 - first)) / figures.length);
  return figures.map(([header, cell], at) => ({
    ...span(edge(at), edge(at + 1) - 1),
    header,
    style: looks.number,
    cell,
    format: (signal) => formatOf(signal, currency) ?? sharedFormat(figures.map(([, figureOf]) => figureOf(signal))),
  }));
}

const formatOf = ({ standing }: KpiSignal, currency: string): string | null => unitFormat(unitsOf(standing.benefit.row, currency), "reading");
