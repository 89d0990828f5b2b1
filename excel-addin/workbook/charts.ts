import { areaOfColumn, cellAddress, type ChartRange, type ChartSeries, type ChartSpec, type OwnedSheet } from "#core";
import { rangeAt } from "./places";

/** The charts of a sheet with their series, asked before they are written. */
export interface ChartQuestions {
  readonly charts: Excel.ChartCollection;
}

export const askCharts = (sheet: Excel.Worksheet): ChartQuestions => ({ charts: sheet.charts.load("items/name,items/series/items/name") });

const kinds = {
  line: "Line",
  column: "ColumnClustered",
  bar: "BarClustered",
  "stacked column": "ColumnStacked",
  "stacked bar": "BarStacked",
  scatter: "XYScatter",
} as const satisfies Record<ChartSpec["kind"], string>;

const nameOf = ({ key }: ChartSpec): string => `Benefits ${key}`;

/** Charts are known by their names and updated where they are; one that is no longer wanted goes. */
export function writeCharts({ workbook }: Excel.RequestContext, sheet: Excel.Worksheet, { charts }: OwnedSheet, questions: ChartQuestions | undefined): void {
  const standing = new Map((questions?.charts.items ?? []).map((chart) => [chart.name, chart]));
  for (const [name, chart] of standing) if (/^Benefits /.test(name) && !charts.some((spec) => nameOf(spec) === name)) chart.delete();
  const rangeOf = (range: ChartRange): Excel.Range => rangeAt(workbook.worksheets.getItem(range.sheet), areaOfColumn(range)).untrack();
  for (const spec of charts) {
    const [first] = spec.series;
    if (first === undefined) continue;
    const old = standing.get(nameOf(spec));
    const chart = old ?? sheet.charts.add(kinds[spec.kind], rangeOf(first.values), "Columns");
    if (old === undefined) chart.name = nameOf(spec);
    else chart.chartType = kinds[spec.kind];
    writeSeries(chart, spec, old?.series.items.length ?? 1, rangeOf);
    decorate(chart, spec);
    const { row, column, rows, columns } = spec.at;
    chart.setPosition(cellAddress(row - 1, column - 1), cellAddress(row + rows - 2, column + columns - 2));
  }
}

function writeSeries(chart: Excel.Chart, spec: ChartSpec, standing: number, rangeOf: (range: ChartRange) => Excel.Range): void {
  for (let index = standing - 1; index >= spec.series.length; index--) chart.series.getItemAt(index).delete();
  spec.series.forEach((series, index) => {
    const drawn = index < standing ? chart.series.getItemAt(index) : chart.series.add(series.name);
    drawn.name = series.name;
    drawn.setValues(rangeOf(series.values));
    drawn.setXAxisValues(rangeOf(spec.categories));
    drawSeries(drawn, series, spec);
  });
}

function drawSeries(drawn: Excel.ChartSeries, { color, dash, line, pointColors, labels }: ChartSeries, { kind, valueFormat }: ChartSpec): void {
  const isLine = kind === "line" || line === true;
  if (line === true) drawn.chartType = "Line";
  if (isLine) drawn.markerStyle = "None";
  if (color === null) {
    drawn.format.fill.clear();
    drawn.format.line.clear();
  } else if (isLine) {
    drawn.format.line.color = color;
    drawn.format.line.weight = 2;
    drawn.format.line.lineStyle = dash === true ? "Dash" : "Continuous";
  } else drawn.format.fill.setSolidColor(color);
  if (!isLine && kind !== "scatter") {
    drawn.gapWidth = 70;
    drawn.overlap = kind.startsWith("stacked") ? 100 : 0;
  }
  drawn.hasDataLabels = labels === true;
  if (labels === true && valueFormat !== undefined) drawn.dataLabels.numberFormat = valueFormat;
  for (const { point, color: own } of pointColors ?? []) drawn.points.getItemAt(point).format.fill.setSolidColor(own);
}

function decorate(chart: Excel.Chart, spec: ChartSpec): void {
  chart.title.text = spec.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.legend.visible = spec.legend;
  if (spec.legend) chart.legend.position = "Bottom";
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.reversePlotOrder = spec.reversed === true;
  if (spec.categoryFormat !== undefined) categoryAxis.numberFormat = spec.categoryFormat;
  if (spec.valueFormat !== undefined) valueAxis.numberFormat = spec.valueFormat;
  for (const [axis, text] of [
    [categoryAxis, spec.categoryTitle],
    [valueAxis, spec.valueTitle],
  ] as const) {
    axis.title.visible = text !== undefined;
    if (text !== undefined) axis.title.text = text;
  }
}
