import type { Cell, ChartRange, ChartSeries, ChartSpec } from "#core";
import { escapeMarkup, inItsLines } from "#core";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { cellText } from "./cell-text";

echarts.use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

const ink = "#1F2937";
const quiet = "#5B6472";
const gridLine = "#E4E7EC";

/** The height of a line of a title, and about the width of a letter in it, in pixels. */
const [titleLine, titleLetter] = [19, 8.6];

/** The size of a chart in pixels; the page scales it to the width that it has. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart as SVG text. `values` gives the cells of a range. The drawing carries its title and description for those
 * who cannot see it, and no script.
 */
export function chartSvg(spec: ChartSpec, values: (range: ChartRange) => readonly Cell[], size: ChartSize): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption(optionOf(spec, values, size.width));
    // The library escapes its texts but leaves them their direction marks.
    return accessible(inItsLines(chart.renderToSVGString()), spec);
  } finally {
    chart.dispose();
  }
}

function optionOf(spec: ChartSpec, values: (range: ChartRange) => readonly Cell[], width: number) {
  const sideways = spec.kind === "bar" || spec.kind === "stacked bar";
  const names = values(spec.categories).map((cell) => cellText(cell, spec.categoryFormat));
  const letters = { color: quiet, fontSize: 12, fontFamily: "inherit" };
  const categoryAxis = {
    type: "category",
    data: names,
    name: spec.categoryTitle ?? "",
    nameLocation: "middle",
    nameGap: 34,
    nameTextStyle: letters,
    inverse: spec.reversed === true,
    axisLabel: { ...letters, hideOverlap: true, ...labelFit(spec, sideways, (width - 90) / Math.max(1, names.length)) },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: "#B6BCC6" }, onZero: false },
  };
  const valueAxis = {
    type: "value",
    ...(spec.valueRange === undefined ? {} : { min: spec.valueRange.from, max: spec.valueRange.to, interval: spec.valueRange.step }),
    name: spec.valueTitle ?? "",
    nameLocation: "middle",
    nameGap: sideways ? 30 : 56,
    nameTextStyle: letters,
    axisLabel: { ...letters, formatter: (value: number) => cellText(value, spec.valueFormat), hideOverlap: true },
    splitLine: { lineStyle: { color: gridLine } },
  };
  const title = inLines(spec.title, Math.floor(width / titleLetter));
  const shown = spec.series.filter(({ color }) => color !== null).map(({ name }) => name);
  return {
    animation: false,
    textStyle: { fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" },
    title: {
      text: title.join("\n"),
      left: 0,
      top: 0,
      textStyle: { color: ink, fontSize: 15, fontWeight: 600, lineHeight: titleLine },
    },
    legend: { show: spec.legend, data: shown, bottom: 0, left: 0, itemWidth: 22, itemHeight: 10, textStyle: letters },
    grid: {
      left: sideways || spec.valueTitle === undefined ? 8 : 34,
      right: 26,
      top: 44 + (title.length - 1) * titleLine,
      bottom: spec.legend ? 44 : 22,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: sideways ? valueAxis : categoryAxis,
    yAxis: sideways ? categoryAxis : valueAxis,
    series: spec.series.map((series) => seriesOption(spec, series, values(series.values))),
  };
}

/** A text in lines of so many letters, broken between words. The library cannot measure letters where there is no page. */
function inLines(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1] ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Names beside bars are cut; a few names below columns are broken into lines; months make room for each other. */
function labelFit({ categoryFormat }: ChartSpec, sideways: boolean, room: number) {
  if (sideways) return { width: 230, overflow: "truncate" };
  return categoryFormat === undefined && room > 50 ? { interval: 0, width: room - 12, overflow: "break" } : {};
}

function seriesOption(spec: ChartSpec, series: ChartSeries, cells: readonly Cell[]) {
  const color = series.color ?? "transparent";
  const points = new Map((series.pointColors ?? []).map(({ point, color: pointColor }) => [point, pointColor]));
  const data = cells.map((cell, point) => {
    const value = typeof cell === "number" ? cell : null;
    const pointColor = points.get(point);
    return pointColor === undefined ? value : { value, itemStyle: { color: pointColor }, symbol: "circle", symbolSize: 8 };
  });
  const label = {
    show: series.labels === true,
    position: spec.kind === "bar" ? "right" : "top",
    color: ink,
    fontSize: 12,
    formatter: ({ value }: { readonly value: number | null }) => (value === null || value === 0 ? "" : cellText(value, spec.valueFormat)),
  };
  if (spec.kind === "line" || series.line === true) {
    return {
      type: "line",
      name: series.name,
      data,
      color,
      label,
      symbol: points.size > 0 ? "circle" : "none",
      symbolSize: points.size > 0 ? 5 : 4,
      lineStyle: { width: 2.5, color, type: series.dash === true ? "dashed" : "solid" },
      connectNulls: false,
    };
  }
  if (spec.kind === "scatter") return { type: "scatter", name: series.name, data, color, symbolSize: 8 };
  return {
    type: "bar",
    name: series.name,
    data,
    color,
    label: spec.kind.startsWith("stacked") ? { ...label, position: "inside" } : label,
    barMaxWidth: 44,
    itemStyle: { color, opacity: series.color === null ? 0 : 1 },
    ...(spec.kind.startsWith("stacked") ? { stack: "all" } : {}),
  };
}

/** Says what the picture shows, scales with the page and takes no pointer. */
function accessible(svg: string, spec: ChartSpec): string {
  const id = `chart-${spec.key.replace(/[^a-z0-9]+/gi, "-")}`;
  const words = `<title id="${id}-title">${escapeMarkup(spec.title)}</title><desc id="${id}-text">${escapeMarkup(spec.description)}</desc>`;
  return svg
    .replace(/<svg width="(\d+)" height="(\d+)"/, `<svg role="img" aria-labelledby="${id}-title ${id}-text" class="chart" width="$1" height="$2"`)
    .replace(/(<svg[^>]*>)/, `$1${words}`);
}
