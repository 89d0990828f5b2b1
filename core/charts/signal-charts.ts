import { ink, looks, seriesColors } from "../looks/looks";
import { axisFormat, axisRange } from "./axis-range";
import type { DataTable, PlacedTables } from "./data-tables";
import { relianceWord, type ChartReading, type KpiSignal } from "./kpi-signals";
import type { ChartRange, ChartSeries, ChartSpec } from "../port/workbook";
import { unitsOf } from "../reading/percent-scale";
import type { Standing } from "../standing/standing";
import { inSentence } from "../wording/in-sentence";
import { plural } from "../wording/plural";
import { unitFormat } from "../wording/quantity";
import { phrase, say, told } from "../words/say";

export const signalTable = "KpiSignals";

/** A KPI with the readings that its chart shows. */
export interface SignalChart {
  readonly signal: KpiSignal;
  readonly readings: readonly ChartReading[];
}

/** The colours of all charts; the sheet names them once. */
export const signalColors = {
  reading: seriesColors.delivered,
  mean: seriesColors.plan,
  limits: seriesColors.plan,
  target: seriesColors.frozen,
  improvement: seriesColors.validated,
  concern: seriesColors.warning,
  start: ink,
} as const;

const headers = phrase(["KPI", "Date", "Reading", "Mean", "Upper limit", "Lower limit", "Target", "Improvement", "Concern", "Start"]);

/** The readings and lines behind all charts, KPI by KPI. */
export const signalData = (charts: readonly SignalChart[], currency: string): DataTable => ({
  name: signalTable,
  title: phrase("Readings and natural limits (XmR)"),
  headers: [...headers],
  rows: charts.flatMap(({ signal, readings }) => {
    const { standing, control } = signal;
    return readings.map(({ day, actual, target, news }, at) => [
      standing.benefit.id,
      day,
      actual,
      control.limits.mean,
      control.limits.upper,
      control.limits.lower,
      target ?? null,
      news === "good" ? actual : null,
      news === "bad" ? actual : null,
      at === firstFromStart(signal, readings) ? actual : null,
    ]);
  }),
  styles: [looks.text, looks.date, ...new Array<DataTable["styles"][number]>(8).fill({ ...looks.number, format: "#,##0.###;-#,##0.###;0" })],
  formats: charts.flatMap(({ signal: { standing }, readings }) => {
    const format = unitFormat(unitsOf(standing.benefit.row, currency), "reading");
    const row = headers.map((header) => (header === "KPI" || header === "Date" ? null : format));
    return readings.map(() => row);
  }),
  widths: [10, ...new Array<number>(9).fill(12)],
});

/** The reading with which the benefit starts, where others stand before it; -1 where none does. */
function firstFromStart({ change: { start } }: KpiSignal, readings: readonly ChartReading[]): number {
  const at = readings.findIndex(({ day }) => day >= start);
  return at === 0 ? -1 : at;
}

/** One XmR chart: readings, mean, natural limits and what the readings are held to; more than noise has a marker. */
export function signalChart(
  placed: PlacedTables,
  charts: readonly SignalChart[],
  position: number,
  inUnit: string | null,
  at: ChartSpec["at"],
): ChartSpec | undefined {
  const chart = charts[position];
  const before = charts.slice(0, position).reduce((sum, { readings }) => sum + readings.length, 0);
  if (chart === undefined) return undefined;
  const { signal, readings } = chart;
  const range = (header: (typeof headers)[number]): ChartRange | undefined => {
    const whole = placed.range(signalTable, header);
    return whole === undefined ? undefined : { ...whole, firstRow: whole.firstRow + before, lastRow: whole.firstRow + before + readings.length - 1 };
  };
  const categories = range("Date");
  if (categories === undefined) return undefined;
  const { benefit } = signal.standing;
  const isFlow = signal.change.kind === "Flow";
  const line = (header: (typeof headers)[number], color: string, dash: boolean): readonly ChartSeries[] => {
    const values = range(header);
    return values === undefined ? [] : [{ name: told(header), values, color, dash }];
  };
  /** A stretch of the line in the colour of the news, each of its points with a marker. */
  const flagged = (header: "Improvement" | "Concern", news: ChartReading["news"], color: string): readonly ChartSeries[] => {
    const points = readings.flatMap((reading, point) => (reading.news === news ? [{ point, color }] : []));
    return points.length === 0 ? [] : line(header, color, false).map((series) => ({ ...series, pointColors: points }));
  };
  const startPoint = firstFromStart(signal, readings);
  const ends = axisRange(drawnValues(chart));
  const flaggedCount = readings.filter(({ news }) => news !== undefined).length;
  return {
    key: `signal ${position + 1}`,
    kind: "line",
    title: `${benefit.id} ${shortName(benefit.name)}: ${message(signal)}`,
    description: [
      shownText(readings.length, benefit, isFlow),
      say`${plural(flaggedCount, "# reading is", "# readings are")} more than noise.`,
      `${message(signal)}.`,
    ].join(" "),
    categories,
    categoryFormat: isMonthly(readings) ? "mmm yy" : "yyyy-mm-dd",
    series: [
      ...line("Upper limit", signalColors.limits, true),
      ...line("Lower limit", signalColors.limits, true),
      ...line("Mean", signalColors.mean, false),
      ...(readings.some(({ target }) => target !== undefined) ? line("Target", signalColors.target, true) : []),
      ...line("Reading", signalColors.reading, false),
      ...flagged("Improvement", "good", signalColors.improvement),
      ...flagged("Concern", "bad", signalColors.concern),
      ...(startPoint < 0
        ? []
        : line("Start", signalColors.start, false).map((series): ChartSeries => ({
            ...series,
            pointLabel: { point: startPoint, text: told("Start"), side: "above" },
          }))),
    ],
    ...(benefit.row.unit === undefined ? {} : { valueTitle: benefit.row.unit }),
    valueFormat: inUnit ?? axisFormat(ends),
    ...ends,
    legend: false,
    at,
  };
}

/** All that is drawn: the movement between the limits fills the picture. */
const drawnValues = ({ signal: { control }, readings }: SignalChart): readonly number[] => [
  control.limits.lower,
  control.limits.upper,
  ...readings.flatMap(({ actual, target }) => (target === undefined ? [actual] : [actual, target])),
];

function shownText(count: number, { name, row: { unit } }: Standing["benefit"], isFlow: boolean): string {
  const kpi = unit === undefined ? name : say`${name} in ${unit}`;
  return isFlow
    ? say`XmR chart of the last ${plural(count, "# reading", "# readings")} of ${kpi}, with their mean, the natural limits and the amount planned for each period.`
    : say`XmR chart of the last ${plural(count, "# reading", "# readings")} of ${kpi}, with their mean, the natural limits and the target.`;
}

/** "concern, seven in a row above the mean"; of noise whether the target is met as it runs. */
function message({ control }: KpiSignal): string {
  const { verdict, cause } = control;
  if (cause !== null) return `${inSentence(told(verdict))}, ${inSentence(told(cause))}`;
  const word = relianceWord(control);
  return word === undefined ? say`common cause` : told(withoutCause[word]);
}

const withoutCause = phrase({
  "Hit and miss": "common cause, hits and misses its target by chance",
  "Consistently fail": "common cause, misses its target as it runs",
  "Consistently pass": "common cause, meets its target as it runs",
});

/** Two lines of a title with its message. */
const longestName = 70;
const shortName = (name: string): string => (name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`);

/** Months name the readings where they are a month or more apart; days where they are not. */
const isMonthly = (readings: readonly ChartReading[]): boolean =>
  readings.every(({ day }, at) => at === 0 || day - (readings[at - 1] as ChartReading).day >= 25);
