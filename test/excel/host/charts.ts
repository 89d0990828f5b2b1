import { addressOf } from "./addresses";
import { mustBeOpen } from "./cells";
import { bagOf, partOf, type Kinds, type Surroundings } from "./kind";
import { width, type HostChart, type HostRange, type HostSeries, type HostSheet } from "./model";
import { invalidArgument, itemNotFound } from "./trouble";

const named = ({ charts }: HostSheet, key: unknown): HostChart | undefined => charts.find(({ id, name }) => id === key || name === key);

function found(sheet: HostSheet, key: unknown): HostChart {
  const chart = named(sheet, key);
  if (chart === undefined) throw itemNotFound(`the chart ${String(key)}`);
  return chart;
}

function add(sheet: HostSheet, [type, source]: readonly unknown[], { workbook }: Surroundings): HostChart {
  mustBeOpen(sheet);
  const range = source as HostRange;
  if (width(range.area) !== 1) throw invalidArgument("the product makes charts of one column");
  const chart: HostChart = {
    id: `{C-${workbook.nextId++}}`,
    sheet,
    name: `Chart ${workbook.nextId}`,
    position: [],
    series: [{ name: "Series1", values: addressOf(range.sheet, range.area), categories: undefined }],
  };
  bagOf(chart).set("ChartType", type);
  sheet.charts = [...sheet.charts, chart];
  return chart;
}

/** A part of a chart that only keeps its properties. */
const part = (name: string) => (of: object) => partOf(of, name);

interface SeriesOf {
  readonly chart: HostChart;
  readonly series: HostSeries;
}

function seriesAt(chart: HostChart, index: unknown): SeriesOf {
  const series = chart.series[Number(index)];
  if (series === undefined) throw itemNotFound(`the series ${String(index)}`);
  return { chart, series };
}

const addressed = (given: unknown): string => addressOf((given as HostRange).sheet, (given as HostRange).area);
const font = { Font: part("font") };

export const charts: Kinds = {
  ChartCollection: {
    get: { Count: ({ charts: all }: HostSheet) => all.length },
    items: ({ charts: all }: HostSheet) => all,
    find: (of: HostSheet, key: unknown) => found(of, key),
    call: {
      Add: (of: HostSheet, given: readonly unknown[], around: Surroundings) => add(of, given, around),
      GetItem: (of: HostSheet, [key]: readonly unknown[]) => found(of, key),
      GetItemOrNullObject: (of: HostSheet, [key]: readonly unknown[]) => named(of, key) ?? null,
    },
  },
  Chart: {
    id: ({ id }: HostChart) => id,
    get: { Name: ({ name }: HostChart) => name },
    set: {
      Name: (of: HostChart, value: unknown) => {
        of.name = String(value);
      },
    },
    bag: { ChartType: "ColumnClustered", Style: 1, Top: 0, Left: 0, Width: 0, Height: 0 },
    go: {
      Title: part("title"),
      Legend: part("legend"),
      Axes: part("axes"),
      PlotArea: part("plot"),
      Series: (of: HostChart) => of,
      Format: part("format"),
      DataLabels: part("labels"),
    },
    call: {
      SetPosition: (of: HostChart, given: readonly unknown[]) => {
        of.position = given.map((cell) => (typeof cell === "string" ? cell : addressed(cell)));
      },
      Delete: (of: HostChart) => {
        of.sheet.charts = of.sheet.charts.filter((other) => other !== of);
      },
    },
  },
  ChartSeriesCollection: {
    get: { Count: ({ series }: HostChart) => series.length },
    items: (of: HostChart) => of.series.map((series) => ({ chart: of, series })),
    call: {
      Add: (of: HostChart, [name]: readonly unknown[]) => {
        const series: HostSeries = { name: String(name ?? ""), values: undefined, categories: undefined };
        of.series = [...of.series, series];
        return { chart: of, series };
      },
      GetItemAt: (of: HostChart, [index]: readonly unknown[]) => seriesAt(of, index),
      GetCount: ({ series }: HostChart) => series.length,
    },
  },
  ChartSeries: {
    get: { Name: ({ series }: SeriesOf) => series.name, ChartType: ({ series }: SeriesOf) => bagOf(series).get("ChartType") },
    set: {
      Name: ({ series }: SeriesOf, value: unknown) => {
        series.name = String(value);
      },
      ...Object.fromEntries(
        ["ChartType", "HasDataLabels", "MarkerStyle", "AxisGroup", "GapWidth", "Overlap", "Smooth"].map((name) => [
          name,
          ({ series }: SeriesOf, value: unknown) => void bagOf(series).set(name, value),
        ]),
      ),
    },
    go: {
      Format: ({ series }: SeriesOf) => partOf(series, "format"),
      Points: ({ series }: SeriesOf) => series,
      DataLabels: ({ series }: SeriesOf) => partOf(series, "labels"),
    },
    call: {
      SetValues: ({ series }: SeriesOf, [given]: readonly unknown[]) => {
        series.values = addressed(given);
      },
      SetXAxisValues: ({ series }: SeriesOf, [given]: readonly unknown[]) => {
        series.categories = addressed(given);
      },
      Delete: ({ chart, series }: SeriesOf) => {
        chart.series = chart.series.filter((other) => other !== series);
      },
    },
  },
  ChartSeriesFormat: { go: { Fill: part("fill"), Line: part("line") } },
  ChartFill: {
    call: {
      SetSolidColor: (of: object, [color]: readonly unknown[]) => void bagOf(of).set("Color", color),
      Clear: (of: object) => void bagOf(of).set("Color", null),
    },
  },
  ChartLineFormat: { bag: { Color: "", LineStyle: "Automatic", Weight: 1 }, call: { Clear: (of: object) => void bagOf(of).set("LineStyle", "None") } },
  ChartPointsCollection: { call: { GetItemAt: (of: HostSeries, [index]: readonly unknown[]) => partOf(of, `point ${String(index)}`) } },
  ChartPoint: { bag: { HasDataLabel: false }, go: { Format: part("format"), DataLabel: part("label") } },
  ChartDataLabel: { bag: { Text: "", Position: "None" } },
  ChartPlotArea: { bag: { Width: 0 } },
  ChartPointFormat: { go: { Fill: part("fill") } },
  ChartTitle: { bag: { Text: "", Visible: true, Overlay: false }, go: { Format: part("format") } },
  ChartTitleFormat: { go: font },
  ChartFont: { bag: { Size: 10, Bold: false, Color: "#000000", Name: "Calibri" } },
  ChartLegend: { bag: { Visible: true, Position: "Right", Overlay: false } },
  ChartDataLabels: { bag: { ShowValue: false, NumberFormat: "General", Position: "None" } },
  ChartAxes: { go: { CategoryAxis: part("category"), ValueAxis: part("value") } },
  ChartAxis: {
    bag: {
      ReversePlotOrder: false,
      NumberFormat: "General",
      CategoryType: "Automatic",
      Visible: true,
      TickLabelPosition: "NextToAxis",
      LinkNumberFormat: true,
      Minimum: "",
      Maximum: "",
      MajorUnit: "",
    },
    go: { Title: part("title"), MajorGridlines: part("gridlines") },
  },
  ChartAxisTitle: { bag: { Text: "", Visible: false } },
  ChartGridlines: { bag: { Visible: true } },
};
