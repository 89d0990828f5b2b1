import type { Host } from "./host";
import { stateOf } from "./kinds";
import type { HostChart, HostSheet, Place } from "./model";
import { strict, type Members } from "./strict";
import { HostError } from "./trouble";
import { enumeration, wordOf } from "./words";
import { sheetById } from "./host";
import { sameArea } from "./areas";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type AnyBuilder = Builder &
  GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder &
  GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder &
  GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder;

const emptyChart: HostChart = {
  id: null,
  type: "COLUMN",
  ranges: [],
  options: {},
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  headers: -1,
  merge: "MERGE_COLUMNS",
  hidden: "IGNORE_BOTH",
  transposed: false,
};

/** The charts of a sheet. A chart that a script holds is a copy: what was built counts once it is inserted or updated. */
export function sheetCharts(host: Host, sheet: HostSheet): Members<Sheet> {
  const indexOf = (chart: Chart): number => {
    const { id } = stateOf("Spreadsheet.EmbeddedChart", chart);
    const index = sheet.charts.findIndex((chart) => chart.id === id);
    if (id === null || index < 0) throw new HostError("Chart is not on this sheet.");
    return index;
  };
  return {
    newChart: () => chartBuilder(host, "EmbeddedChartBuilder", { chart: emptyChart }),
    getCharts: () => sheet.charts.map(host.make.chart),
    insertChart(chart) {
      sheet.charts = [...sheet.charts, { ...stateOf("Spreadsheet.EmbeddedChart", chart), id: host.spreadsheet.nextId++ }];
    },
    updateChart(chart) {
      const index = indexOf(chart);
      sheet.charts = sheet.charts.map((candidate, at) => (at === index ? stateOf("Spreadsheet.EmbeddedChart", chart) : candidate));
    },
    removeChart(chart) {
      const index = indexOf(chart);
      sheet.charts = sheet.charts.filter((_, at) => at !== index);
    },
  };
}

export function chartService(host: Host, chart: HostChart): Chart {
  return strict<Chart>(
    host,
    "Spreadsheet.EmbeddedChart",
    {
      getChartId: () => chart.id,
      getRanges: () => rangesOf(host, chart),
      getNumHeaders: () => chart.headers,
      getTransposeRowsAndColumns: () => chart.transposed,
      getMergeStrategy: () => word("ChartMergeStrategy", chart.merge) as GoogleAppsScript.Charts.ChartMergeStrategy,
      getHiddenDimensionStrategy: () => word("ChartHiddenDimensionStrategy", chart.hidden) as GoogleAppsScript.Charts.ChartHiddenDimensionStrategy,
      getContainerInfo: () => containerInfo(host, chart),
      getOptions: () =>
        strict<GoogleAppsScript.Charts.ChartOptions>(host, "Charts.ChartOptions", { get: (option) => (chart.options[option] ?? null) as object }),
      modify: () => chartBuilder(host, "EmbeddedChartBuilder", { chart }),
    },
    chart,
  );
}

const word = (name: string, value: string): unknown => enumeration<Readonly<Record<string, unknown>>>(`Charts.${name}`)[value];
const rangesOf = (host: Host, chart: HostChart): GoogleAppsScript.Spreadsheet.Range[] =>
  chart.ranges.map(({ sheetId, area }) => host.make.range({ sheet: sheetById(host.spreadsheet, sheetId), area }));

const containerInfo = (host: Host, { position }: HostChart): GoogleAppsScript.Spreadsheet.ContainerInfo =>
  strict<GoogleAppsScript.Spreadsheet.ContainerInfo>(host, "Spreadsheet.ContainerInfo", {
    getAnchorRow: () => position.row,
    getAnchorColumn: () => position.column,
    getOffsetX: () => position.offsetX,
    getOffsetY: () => position.offsetY,
  });

/** Builders of one chart type, the types that they make, and the options that their own methods stand for. */
const chartTypes = {
  Area: "AREA",
  Bar: "BAR",
  Column: "COLUMN",
  Combo: "COMBO",
  Histogram: "HISTOGRAM",
  Line: "LINE",
  Pie: "PIE",
  Scatter: "SCATTER",
  Table: "TABLE",
} as const;
const ownOptions = {
  setTitle: "title",
  setColors: "colors",
  setBackgroundColor: "backgroundColor",
  setXAxisTitle: "hAxis.title",
  setYAxisTitle: "vAxis.title",
  setLegendPosition: "legend.position",
} as const;

/** A builder and the builder that it turns into share one chart. */
function chartBuilder(host: Host, kind: string, draft: { chart: HostChart }): Builder {
  const change = (what: Partial<HostChart>): void => {
    draft.chart = { ...draft.chart, ...what };
  };
  const setOption = (option: string, value: unknown): void => change({ options: { ...draft.chart.options, [option]: value } });
  const isSame =
    (place: Place) =>
    (range: HostChart["ranges"][number]): boolean =>
      range.sheetId === place.sheet.id && sameArea(range.area, place.area);
  const members: Members<AnyBuilder> = {
    getChartType: () => word("ChartType", draft.chart.type) as GoogleAppsScript.Charts.ChartType,
    getRanges: () => rangesOf(host, draft.chart),
    getContainer: () => containerInfo(host, draft.chart),
    build: () => host.make.chart(draft.chart),
    setChartType(type) {
      change({ type: wordOf(type) });
      return this;
    },
    addRange(range) {
      const { sheet, area } = stateOf("Spreadsheet.Range", range);
      change({ ranges: [...draft.chart.ranges, { sheetId: sheet.id, area }] });
      return this;
    },
    removeRange(range) {
      const isWanted = isSame(stateOf("Spreadsheet.Range", range));
      change({ ranges: draft.chart.ranges.filter((range) => !isWanted(range)) });
      return this;
    },
    clearRanges() {
      change({ ranges: [] });
      return this;
    },
    setNumHeaders(headers) {
      change({ headers });
      return this;
    },
    setMergeStrategy(merge) {
      change({ merge: wordOf(merge) });
      return this;
    },
    setHiddenDimensionStrategy(hidden) {
      change({ hidden: wordOf(hidden) });
      return this;
    },
    setTransposeRowsAndColumns(transposed) {
      change({ transposed });
      return this;
    },
    setOption(option: string, value: unknown) {
      setOption(option, value);
      return this;
    },
    setPosition(row, column, offsetX, offsetY) {
      if (row < 1 || column < 1) throw new HostError("The position of the chart is out of bounds.");
      change({ position: { row, column, offsetX, offsetY } });
      return this;
    },
    setStacked() {
      setOption("isStacked", true);
      return this;
    },
    reverseCategories() {
      setOption("hAxis.direction", -1);
      return this;
    },
    setRange(start, end) {
      setOption("vAxis.viewWindow", { min: start, max: end });
      return this;
    },
  };
  for (const [method, option] of Object.entries(ownOptions)) {
    Object.assign(members, {
      [method](this: Builder, value: unknown) {
        setOption(option, option === "legend.position" ? wordOf(value).toLowerCase() : value);
        return this;
      },
    });
  }
  for (const [name, type] of Object.entries(chartTypes)) {
    Object.assign(members, {
      [`as${name}Chart`]() {
        change({ type });
        return chartBuilder(host, `Embedded${name}ChartBuilder`, draft);
      },
    });
  }
  return strict<Builder>(host, `Spreadsheet.${kind}`, members);
}
