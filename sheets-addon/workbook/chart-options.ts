import { chartDrawing, type ChartSeries, type ChartSpec, type SheetLayout } from "#core";
import { general, pixelsOfColumn, pixelsOfRow } from "./looks";

/** An option of a chart: a value, or named values below it. */
export type ChartOption = string | number | boolean | null | readonly number[] | { readonly [name: string]: ChartOption };

/**
 * The options of a chart by name, as `setOption` takes them. Whatever a spec may say is said every time, since a chart that
 * is updated keeps the options that it had.
 */
export function chartOptions(spec: ChartSpec, size: { readonly width: number; readonly height: number }): Readonly<Record<string, ChartOption>> {
  const { isBar, isStacked } = chartDrawing(spec);
  const category = {
    title: spec.categoryTitle ?? "",
    format: dateFormat(spec.categoryFormat) ?? "",
    // The first bar stands at the top unless it is turned over; on Excel it is the other way round.
    direction: isBar === (spec.reversed === true) ? 1 : -1,
  };
  const { from = null, to = null } = spec.valueRange ?? {};
  const value = { title: spec.valueTitle ?? "", format: numberFormat(spec.valueFormat) ?? "", viewWindow: { min: from, max: to } };
  return {
    title: spec.title,
    titleTextStyle: { fontSize: 14, bold: true },
    legend: { position: spec.legend ? "bottom" : "none" },
    isStacked,
    useFirstColumnAsDomain: true,
    seriesType: spec.kind === "line" ? "line" : "bars",
    bar: { groupWidth: "60%" },
    series: Object.fromEntries(spec.series.map((series, index) => [String(index), seriesOptions(series, spec)])),
    hAxis: isBar ? value : category,
    vAxis: isBar ? category : value,
    width: size.width,
    height: size.height,
  };
}

function seriesOptions(series: ChartSeries, spec: ChartSpec): ChartOption {
  const { color, dash, labels, pointColors = [] } = series;
  const isLine = chartDrawing(spec).drawn(series) === "line";
  const isPoint = spec.kind === "scatter";
  const marker = isLine || isPoint ? { point: { size: 7 } } : {};
  return {
    labelInLegend: series.name,
    visibleInLegend: color !== null,
    // A series without a colour is there to lift the others.
    color: color ?? "transparent",
    type: isLine ? "line" : "bars",
    lineWidth: isLine && color !== null ? 2 : 0,
    lineDashStyle: dash === true ? [6, 4] : [0],
    pointSize: isPoint ? 7 : 0,
    dataLabel: labels === true ? "value" : "none",
    items: Object.fromEntries(pointColors.map(({ point, color: pointColor }) => [String(point), { color: pointColor, ...marker }])),
  };
}

/** A chart's date format, where months are capital letters; undefined for what is no date. */
function dateFormat(format: string | undefined): string | undefined {
  return format !== undefined && /^[dmy\s/.-]+$/.test(format) ? format.replace(/m/g, "M") : undefined;
}

/** A number format as an axis takes it: that of numbers above 0, without quotes. Thousands cut off it cannot say: undefined. */
function numberFormat(format: string | undefined): string | undefined {
  const [first = ""] = (format ?? "").split(";");
  return first === "" || first === general || /[0#],(?!#|0)/.test(first) ? undefined : first.replace(/"/g, "").replace(/\+/g, "");
}

/** How many pixels the cells take that a chart is to cover, on a sheet whose widths and heights we set. */
export function chartSize({ at }: ChartSpec, widths: readonly number[], { heights }: SheetLayout): { readonly width: number; readonly height: number } {
  const sum = (first: number, count: number, pixels: (position: number) => number): number =>
    Array.from({ length: count }, (_, index) => pixels(first - 1 + index)).reduce((total, size) => total + size, 0);
  return {
    width: sum(at.column, at.columns, (column) => pixelsOfColumn(widths[column])),
    height: sum(at.row, at.rows, (row) => pixelsOfRow(heights[row])),
  };
}
