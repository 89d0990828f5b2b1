import type { Cell, ChartRange, ChartSeries, ChartSpec } from "#core";
import { areaStrength, escapeMarkup, inItsLines } from "#core";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { cellText } from "./cell-text";
import { lightLook, seenOn, type ChartLook } from "./chart-look";
import { cutToWidth, inLinesOf, widthOfText } from "./letter-width";

echarts.use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

echarts.setPlatformAPI({
  measureText: (text, font = "") => ({ width: widthOfText(text, Number(/([\d.]+)px/.exec(font)?.[1] ?? letterSize)) }),
});

/** Sizes of letters and heights of lines in pixels: of the title, of what the value axis shows below it, and of all else. */
const [titleSize, titleLine, underLine, letterSize] = [15, 19, 16, 12];

/** The most that names beside bars take of the width. */
const namesShare = 0.42;

/** The most in pixels that names below columns take along their slant, where a word of one is wider than its column. */
const slantedMost = 110;

/** The size of a chart in pixels; the page scales it to the width that it has. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart as SVG text. `values` gives the cells of a range; `look` is what it stands on. The drawing carries its title and description for those
 * who cannot see it, and no script.
 */
export function chartSvg(spec: ChartSpec, values: (range: ChartRange) => readonly Cell[], size: ChartSize, look = lightLook): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption(optionOf(spec, values, size.width, look));
    // The library escapes its texts but leaves them their direction marks.
    return accessible(inItsLines(chart.renderToSVGString()), spec);
  } finally {
    chart.dispose();
  }
}

function optionOf(spec: ChartSpec, values: (range: ChartRange) => readonly Cell[], width: number, look: ChartLook) {
  const { ink, quiet, gridLine, axisLine } = look;
  const sideways = spec.kind === "bar" || spec.kind === "stacked bar";
  const whole = values(spec.categories).map((cell) => cellText(cell, spec.categoryFormat));
  const room = sideways ? width * namesShare : (width - 74) / Math.max(1, whole.length) - 4;
  const names = fittedNames(spec, whole, room);
  const isWider = (name: string): boolean => widthOfText(name, letterSize) > room + 4;
  const slanted = !sideways && spec.categoryFormat === undefined && names.some((name) => name.split("\n").some(isWider));
  const letters = { color: quiet, fontSize: letterSize, fontFamily: "inherit" };
  const axisName = { nameLocation: "middle", nameTextStyle: letters } as const;
  const categoryAxis = {
    type: "category",
    data: slanted ? whole.map((name) => cutToWidth(name, slantedMost, letterSize)) : names,
    name: spec.categoryTitle ?? "",
    nameGap: 34,
    ...axisName,
    inverse: spec.reversed === true,
    axisLabel: { ...letters, ...(names === whole ? { hideOverlap: true } : { interval: 0 }), ...(slanted ? { rotate: 40, interval: 0 } : {}) },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: axisLine }, onZero: false },
  };
  const hasHeadroom = hasRoomAboveLabels(spec);
  const valueAxis = {
    type: "value",
    ...(spec.valueRange === undefined ? {} : { min: spec.valueRange.from, max: spec.valueRange.to, interval: spec.valueRange.step }),
    // What is shown without decimals has no line between two whole numbers, which would be called like one of them.
    ...(spec.valueFormat === "0" || spec.valueFormat === "#,##0" ? { minInterval: 1 } : {}),
    ...(sideways ? { name: spec.valueTitle ?? "", nameGap: 30, ...axisName } : {}),
    axisLabel: {
      ...letters,
      formatter: (value: number) => cellText(value, spec.valueFormat),
      hideOverlap: true,
      ...(hasHeadroom ? { showMaxLabel: false } : {}),
    },
    splitLine: { lineStyle: { color: gridLine }, ...(hasHeadroom ? { showMaxLine: false } : {}) },
  };
  const title = inLinesOf(spec.title, width - 10, titleSize);
  // What an upright axis shows stands below the title, where it is read without turning the head and has room.
  const under = sideways || spec.valueTitle === undefined ? [] : inLinesOf(spec.valueTitle, width - 10, letterSize);
  const shown = spec.series.filter(({ color }) => color !== null).map(({ name }) => name);
  const besideLines = spec.series.flatMap(({ pointLabel }) => (pointLabel?.side === "right" ? pointLabel.text.split("\n") : []));
  const legendLines = spec.legend ? linesOfLegend(shown, width - 10) : 0;
  return {
    animation: false,
    textStyle: { fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" },
    title: {
      text: title.join("\n"),
      ...(under.length === 0 ? {} : { subtext: under.join("\n"), itemGap: 4, subtextStyle: { ...letters, lineHeight: underLine } }),
      left: 0,
      top: 0,
      textStyle: { color: ink, fontSize: titleSize, fontWeight: 600, lineHeight: titleLine },
    },
    legend: { show: spec.legend, data: shown, bottom: 0, left: 0, padding: 5, itemGap: legendGap, ...legendItem, textStyle: letters },
    grid: {
      left: 8,
      right: besideLines.length === 0 ? 26 : 14 + Math.ceil(Math.max(...besideLines.map((line) => widthOfText(line, letterSize)))),
      top: 30 + title.length * titleLine + (under.length === 0 ? 0 : 4 + under.length * underLine),
      bottom: (sideways && spec.valueTitle !== undefined ? 30 : spec.categoryTitle === undefined ? 10 : 34) + legendLines * 24,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: sideways ? valueAxis : categoryAxis,
    yAxis: sideways ? categoryAxis : valueAxis,
    series: spec.series.map((series) => seriesOption(spec, series, values(series.values), look)),
  };
}

/** Whether the value axis goes on above its last label. */
function hasRoomAboveLabels({ valueRange }: ChartSpec): boolean {
  if (valueRange === undefined) return false;
  const steps = (valueRange.to - valueRange.from) / valueRange.step;
  return Math.abs(steps - Math.round(steps)) > 1e-6;
}

const legendItem = { itemWidth: 22, itemHeight: 10 } as const;
const legendGap = 10;

/** How many lines the names of the series take side by side. */
function linesOfLegend(names: readonly string[], width: number): number {
  let [lines, used] = [1, 0];
  for (const name of names) {
    const room = legendItem.itemWidth + 5 + widthOfText(name, letterSize) + legendGap;
    if (used > 0 && used + room > width) [lines, used] = [lines + 1, 0];
    used += room;
  }
  return lines;
}

/** Names beside bars are cut to their room; a few names below columns are broken into lines; months stay, and make room for each other. */
function fittedNames({ kind, categoryFormat }: ChartSpec, names: readonly string[], room: number): readonly string[] {
  if (kind === "bar" || kind === "stacked bar") return names.map((name) => cutToWidth(name, room, letterSize));
  return categoryFormat === undefined ? names.map((name) => inLinesOf(name, room, letterSize).join("\n")) : names;
}

function seriesOption(spec: ChartSpec, series: ChartSeries, cells: readonly Cell[], look: ChartLook) {
  const color = series.color === null ? "transparent" : seenOn(series.color, look);
  const points = new Map((series.pointColors ?? []).map(({ point, color: pointColor }) => [point, seenOn(pointColor, look)]));
  const data = cells.map((cell, point) => {
    const value = typeof cell === "number" ? cell : null;
    const pointColor = points.get(point);
    if (series.pointLabel?.point === point) return { value, symbol: "circle", symbolSize: 0.1, label: wordsBeside(series.pointLabel, look) };
    return pointColor === undefined ? value : { value, itemStyle: { color: pointColor }, symbol: "circle", symbolSize: 8 };
  });
  // Bars that hang in the air carry their figure above them: many are too low to have it inside.
  const hangs = spec.series.some(({ color: base }) => base === null);
  const label = {
    show: series.labels === true,
    position: spec.kind === "bar" ? "right" : spec.kind.startsWith("stacked") && !hangs ? "inside" : "top",
    color: look.ink,
    fontSize: 12,
    formatter: ({ value }: { readonly value: number | null }) => (value === null || value === 0 ? "" : cellText(value, spec.valueFormat)),
  };
  if (spec.kind === "line" || series.line === true) {
    if (series.area === true)
      return {
        type: "line",
        silent: true,
        name: series.name,
        data,
        stack: "areas",
        symbol: "none",
        lineStyle: { width: 0, color: "transparent" },
        areaStyle: { color, opacity: series.color === null ? 0 : areaStrength },
      };
    return {
      type: "line",
      silent: true,
      name: series.name,
      data,
      color,
      label,
      symbol: points.size > 0 ? "circle" : "none",
      symbolSize: points.size > 0 ? 5 : 4,
      lineStyle: { width: 2.5, color, type: series.dash === true ? "dashed" : "solid" },
      connectNulls: false,
      showAllSymbol: true,
    };
  }
  if (spec.kind === "scatter") return { type: "scatter", silent: true, name: series.name, data, color, symbolSize: 8 };
  return {
    type: "bar",
    silent: true,
    name: series.name,
    data,
    color,
    label,
    barMaxWidth: 44,
    itemStyle: { color, opacity: series.color === null ? 0 : 1 },
    ...(spec.kind.startsWith("stacked") ? { stack: "all" } : {}),
  };
}

const wordsBeside = ({ text, side }: NonNullable<ChartSeries["pointLabel"]>, look: ChartLook) => ({
  show: true,
  formatter: () => text,
  position: ({ right: "right", above: "top", "above left": "left", "below right": "right" } as const)[side],
  offset: ({ right: [0, 0], above: [0, 0], "above left": [0, -10], "below right": [0, 10] } as const)[side].slice(),
  color: look.ink,
  fontSize: letterSize,
});

/** Says what the picture shows, scales with the page and takes no pointer. */
function accessible(svg: string, spec: ChartSpec): string {
  const id = `chart-${spec.key.replace(/[^a-z0-9]+/gi, "-")}`;
  const words = `<title id="${id}-title">${escapeMarkup(spec.title)}</title><desc id="${id}-text">${escapeMarkup(spec.description)}</desc>`;
  return (
    svg
      .replace(/<svg width="(\d+)" height="(\d+)"/, `<svg role="img" aria-labelledby="${id}-title ${id}-text" class="chart" width="$1" height="$2"`)
      // By a function: in a text that stands for another, "$1.4m" would be taken for a sign.
      .replace(/<svg[^>]*>/, (start) => `${start}${words}`)
  );
}
