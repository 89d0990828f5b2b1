import { areaOfColumn, cellAddress, chartDrawing, type ChartRange, type ChartSeries, type ChartSpec, columnPixels, isOwnedChart, paleColor } from "#core";
import { points } from "./looks";
import { rangeAt } from "./places";
import type { SheetWork } from "./sheet-work";

const kinds = {
  line: "Line",
  column: "ColumnClustered",
  bar: "BarClustered",
  "stacked column": "ColumnStacked",
  "stacked bar": "BarStacked",
  scatter: "XYScatter",
} as const satisfies Record<ChartSpec["kind"], string>;

/**
 * Charts are known by their names and updated where they are; one that is no longer wanted goes, and one that is as it should be is no
 * more than put back to its place.
 */
export function writeCharts(
  { workbook }: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { owned: { charts, widths }, questions, standingCharts }: SheetWork,
): void {
  const standing = new Map((questions?.charts.items ?? []).map((chart) => [chart.name, chart]));
  for (const [name, chart] of standing) if (isOwnedChart(name) && !charts.some((spec) => chartDrawing(spec).name === name)) chart.delete();
  const rangeOf = (range: ChartRange): Excel.Range => rangeAt(workbook.worksheets.getItem(range.sheet), areaOfColumn(range)).untrack();
  for (const spec of charts) {
    const [first] = spec.series;
    if (first === undefined) continue;
    const { name, area, labelRoom } = chartDrawing(spec);
    const old = standing.get(name);
    const chart = old ?? sheet.charts.add(kinds[spec.kind], rangeOf(first.values), "Columns");
    if (!standingCharts.has(spec.key)) {
      if (old === undefined) chart.name = name;
      else chart.chartType = kinds[spec.kind];
      writeSeries(chart, spec, old?.series.items.length ?? 1, rangeOf);
      decorate(chart, spec);
    }
    chart.setPosition(cellAddress(area.top, area.left), cellAddress(area.bottom, area.right));
    if (labelRoom > 0)
      chart.plotArea.width = (1 - labelRoom) * widths.slice(area.left, area.right + 1).reduce((sum, width) => sum + points(columnPixels(width)), 0);
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

function drawSeries(drawn: Excel.ChartSeries, series: ChartSeries, spec: ChartSpec): void {
  const { color, dash, line, pointColors = [], labels, pointLabel } = series;
  const { drawn: drawnAs, gap, overlap } = chartDrawing(spec);
  const isLine = drawnAs(series) === "line";
  if (line === true) drawn.chartType = "Line";
  if (spec.series.some(({ area }) => area === true)) drawn.chartType = series.area === true ? "AreaStacked" : "Line";
  if (isLine) drawn.markerStyle = "None";
  if (color === null) {
    drawn.format.fill.clear();
    drawn.format.line.clear();
  } else if (isLine) {
    drawn.format.line.color = color;
    drawn.format.line.weight = 2;
    drawn.format.line.lineStyle = dash === true ? "Dash" : "Continuous";
  } else drawn.format.fill.setSolidColor(series.area === true ? paleColor(color) : color);
  if (drawnAs(series) === "blocks") {
    drawn.gapWidth = gap;
    drawn.overlap = overlap;
  }
  drawn.hasDataLabels = labels === true;
  if (labels === true && spec.valueFormat !== undefined) drawn.dataLabels.numberFormat = spec.valueFormat;
  if (pointLabel !== undefined) {
    const { dataLabel } = drawn.points.getItemAt(pointLabel.point);
    dataLabel.text = pointLabel.text;
    dataLabel.position = ({ right: "Right", above: "Top", "above left": "Top", "below right": "Bottom" } as const)[pointLabel.side];
  }
  for (const { point, color: pointColor } of pointColors) drawn.points.getItemAt(point).format.fill.setSolidColor(pointColor);
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
  // An empty text lets Excel fit the axis again that an earlier review had set.
  valueAxis.minimum = spec.valueRange?.from ?? "";
  valueAxis.maximum = spec.valueRange?.to ?? "";
  valueAxis.majorUnit = spec.valueRange?.step ?? "";
  for (const [axis, text] of [
    [categoryAxis, spec.categoryTitle],
    [valueAxis, spec.valueTitle],
  ] as const) {
    axis.title.visible = text !== undefined;
    if (text !== undefined) axis.title.text = text;
  }
}
