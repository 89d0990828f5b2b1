import { signalChart, signalColors, type SignalChart } from "../charts/signal-charts";
import { looks, quiet, statusHighlights } from "../looks/looks";
import { assurance } from "../metrics/benefits/assurance";
import { signal as signalMetric } from "../metrics/benefits/signal";
import { unitsOf } from "../reading/percent-scale";
import { unitFormat } from "../wording/quantity";
import type { Block, Cell, CellStyle, ChartSpec, OwnedSheet } from "../port/workbook";
import { counted } from "../wording/counts";
import { longDate } from "../wording/days";
import type { PlacedTables } from "../charts/data-tables";
import { chartReadings, relianceWord, type KpiSignal } from "../charts/kpi-signals";
import { nothingPage } from "./nothing-page";
import { gridTable, heading, type GridColumn } from "./page-pieces";

export const signalsName = "Signals";

const tabColor = "#1F4E79";
const nothing =
  "No benefit has the 7 readings that it takes to tell signal from noise. The control charts are back at the first review that finds them on Measurements.";

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
    widths: [2, ...new Array<number>(18).fill(10), 2],
    blocks: [
      { row: 1, column: 2, cells: [["Signals"]], styles: [looks.title], height: 30 },
      { row: 2, column: 2, cells: [[headline(signals)]], styles: [{ ...looks.text, bold: true }], height: 18 },
      {
        row: 3,
        column: 2,
        cells: [[`Status on ${longDate(statusDate)} · ${counted(signals.length, "KPI")} with at least 7 readings`]],
        styles: [looks.subtitle],
      },
      {
        row: 4,
        column: 2,
        cells: [
          [
            "Readings vary by chance between the natural limits (mean ± 2.66 × mean moving range). Common cause: the readings since the limits begin show no change. Red beside it says that the KPI stays behind as the process runs, until that is changed.",
          ],
        ],
        styles: [{ size: 9, color: quiet }],
      },
      ...(charts.length === 0 ? [] : [heading(5, lookHeading(needingALook(signals).length, charts.length), 2, 18), ...legend(6)]),
      heading(tableRow, `All KPIs${more > 0 ? ` (${more} more on Benefits)` : ""}`, 2, 18),
      ...gridTable(tableRow + 1, columns, rows, 18),
      { row: tableRow + 1, column: 15, cells: [figureHeaders], styles: figureHeaders.map(() => looks.tableHeadRight) },
      ...rows.map((signal, at) => figureBlock(signal, tableRow + 2 + at, currency)),
    ],
    charts: charts
      .map(({ signal }, position) =>
        signalChart(placed, charts, position, formatOf(signal, currency), {
          row: firstChartRow + Math.floor(position / 2) * chartRows,
          column: position % 2 === 0 ? 2 : 11,
          rows: chartRows - 1,
          columns: 9,
        }),
      )
      .filter((chart): chart is ChartSpec => chart !== undefined),
    gridlines: false,
    tabColor,
    landscape: true,
    fit: { wide: 1, tall: 0 },
    place: "first",
  };
}

/** "3 KPIs need a look"; "9 KPIs need a look, the first 6 drawn". */
const lookHeading = (count: number, drawn: number): string =>
  `${counted(count, "KPI needs", "KPIs need")} a look${drawn < count ? `, the first ${drawn} drawn` : ""}`;

/** The lines of the charts in words. */
const legend = (row: number): readonly Block[] =>
  (
    [
      ["━", "Reading", signalColors.reading],
      ["━", "Mean", signalColors.mean],
      ["┅", "Natural limits", signalColors.limits],
      ["┅", "Target, or planned", signalColors.target],
      ["●", "Improvement", signalColors.improvement],
      ["●", "Concern", signalColors.concern],
    ] as const
  ).map(([mark, text, color], position): Block => ({
    row,
    column: 4 + position * 2 + (position > 3 ? 1 : 0),
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
    concerns === 0 ? "No KPI shows a concern" : `${counted(concerns, "KPI shows", "KPIs show")} a concern`,
    `${better} an improvement`,
    ...(noise === 0 ? [] : [`${noise} behind plan ${noise === 1 ? "shows" : "show"} no change`]),
    ...(failing === 0 ? [] : [`${failing} cannot meet ${failing === 1 ? "its target" : "their targets"} without a change`]),
  ];
  return `${parts.join(", ")}.`;
}

const columns: readonly GridColumn<KpiSignal>[] = [
  { column: 2, width: 1, header: "Benefit", style: looks.text, cell: ({ standing }) => standing.benefit.id },
  { column: 3, width: 4, header: "Name", style: looks.text, cell: ({ standing }) => standing.benefit.name },
  { column: 7, width: 1, header: "Status", style: looks.word, cell: ({ standing }) => standing.status, rules: statusHighlights },
  { column: 8, width: 2, header: "Signal", style: looks.word, cell: ({ control }) => control.verdict, rules: signalMetric.highlights ?? [] },
  {
    column: 10,
    width: 2,
    header: "Assurance",
    style: looks.word,
    cell: ({ control }) => relianceWord(control) ?? null,
    rules: assurance.highlights ?? [],
  },
  { column: 12, width: 3, header: "Why", style: { ...looks.quiet, align: "left", indent: 1 }, cell: ({ control }) => control.cause },
];

const figureHeaders = ["Latest", "Target", "Mean", "Lower limit", "Upper limit"] as const;

/** Figures of one KPI, in its own unit. */
function figureBlock(signal: KpiSignal, row: number, currency: string): Block {
  const { standing, control } = signal;
  const style: CellStyle = { ...looks.number, format: formatOf(signal, currency) };
  const { mean, lower, upper } = control.limits;
  const cells: readonly Cell[] = [standing.readings.actuals[control.to - 1] as number, control.target ?? null, mean, lower, upper];
  return { row, column: 15, cells: [cells], styles: cells.map(() => style) };
}

const plainFormat = "#,##0.##;-#,##0.##;0";
const formatOf = ({ standing }: KpiSignal, currency: string): string => unitFormat(unitsOf(standing.benefit.row, currency), "reading") ?? plainFormat;
