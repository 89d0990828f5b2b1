import { chartCells, chartDrawing, type ChartSpec, plainChart } from "#core";
import { chartOptions, chartSize } from "./chart-options";
import { chartsOn, type ChartSeen, type PlacedWork, type SheetWork } from "./sheet-work";
import type { SheetRanges } from "./places";
import type { SheetsServices } from "./services";
import { writeNotes } from "./sheet-content";

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Chart ids by chart key. */
export type ChartIds = Readonly<Record<string, number>>;

/**
 * Draws the charts of a sheet: those that stand there and are others now are updated where they are, new ones come, and those no longer
 * wanted go; charts of the user's on our sheet stay. Gives the ids by which a later review finds them, which Sheets makes up.
 *
 * Not here, since the service has no say in it: alternative text (it stands as the note of the cell under the chart's
 * corner), thousands cut off axis labels (the axis takes the format of its cells then) and dates on an axis of lengths.
 */
export function writeCharts(services: SheetsServices, { work, ranges }: PlacedWork, rangesOf: (sheet: string) => SheetRanges, known: ChartIds): ChartIds {
  const { sheet } = ranges;
  const { owned, charts: seen, drawn, drawnCharts } = work;
  if (seen === undefined) return known;
  const specs = owned.charts.filter(({ series }) => series.length > 0).map(plainChart);
  const standing = chartsByKey(seen, specs, known);
  for (const [key, { chart }] of standing) if (!specs.some((spec) => spec.key === key)) sheet.removeChart(chart);
  const added = specs.filter(({ key }) => !standing.has(key));
  for (const spec of specs) {
    const old = standing.get(spec.key)?.chart;
    if (old !== undefined && drawnCharts[spec.key] === drawn.charts[spec.key]) continue;
    const chart = draw(services, old === undefined ? sheet.newChart() : old.modify().clearRanges(), spec, work, rangesOf);
    if (old === undefined) sheet.insertChart(chart);
    else sheet.updateChart(chart);
  }
  writeNotes(
    ranges,
    specs.map(({ at: { row, column }, description: text }) => ({ row, column, text })),
  );
  const now =
    added.length === 0 ? standing : chartsByKey(chartsOn(sheet.getCharts()), specs, Object.fromEntries(Array.from(standing, ([key, { id }]) => [key, id])));
  return Object.fromEntries(specs.flatMap(({ key }) => (now.has(key) ? [[key, now.get(key)?.id ?? 0]] : [])));
}

/**
 * Ours are known by their ids; one that was drawn and, for a fault or in a copied file, is not known by its id stands at
 * the very cell where it is to stand.
 */
function chartsByKey(charts: readonly ChartSeen[], specs: readonly ChartSpec[], known: ChartIds): ReadonlyMap<string, ChartSeen> {
  const found = new Map<string, ChartSeen>();
  const others: ChartSeen[] = [];
  const keys = new Map(Object.keys(known).map((key) => [known[key], key] as const));
  for (const seen of charts) {
    const key = keys.get(seen.id);
    if (key === undefined) others.push(seen);
    else found.set(key, seen);
  }
  const missing = specs.filter(({ key }) => !found.has(key));
  if (missing.length === 0) return found;
  for (const other of others) {
    const place = other.chart.getContainerInfo();
    const [row, column] = [place.getAnchorRow(), place.getAnchorColumn()];
    const spec = missing.find(({ key, at }) => at.row === row && at.column === column && !found.has(key));
    if (spec !== undefined) found.set(spec.key, other);
  }
  return found;
}

function draw(
  { charts }: SheetsServices,
  builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder,
  spec: ChartSpec,
  { owned: { widths }, layout }: SheetWork,
  rangesOf: (sheet: string) => SheetRanges,
): Chart {
  let next = builder
    .setChartType(typeOf(charts, spec))
    .setNumHeaders(0)
    .setMergeStrategy(charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setHiddenDimensionStrategy(charts.ChartHiddenDimensionStrategy.SHOW_BOTH);
  next = next.setPosition(spec.at.row, spec.at.column, 0, 0);
  for (const { sheet, area } of chartCells(spec)) next = next.addRange(rangesOf(sheet).at(area));
  for (const [name, value] of Object.entries(chartOptions(spec, chartSize(spec, widths, layout)))) next = next.setOption(name, value);
  return next.build();
}

function typeOf({ ChartType }: SheetsServices["charts"], spec: ChartSpec): GoogleAppsScript.Charts.ChartType {
  const { isBar, drawn } = chartDrawing(spec);
  if (spec.kind === "scatter") return ChartType.SCATTER;
  if (spec.kind === "line") return ChartType.LINE;
  if (isBar) return ChartType.BAR;
  return spec.series.some((series) => drawn(series) === "line") ? ChartType.COMBO : ChartType.COLUMN;
}
