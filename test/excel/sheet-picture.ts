import { cellAddress } from "../../core/parsing/area";
import { shownCellsOf, showsNothing } from "./excel-fixture";
import { ruleOf } from "./host/formats";
import { keptOf } from "./host/kind";
import type { HostSheet } from "./host/model";

/** As far as a sheet of ours reaches in the examples. */
const [rows, columns] = [140, 100];

/** All that a person sees of a sheet, in words that compare: what it is made of does not show, nor how often it was made. */
export const pictureOf = (sheet: HostSheet): unknown => ({
  cells: shownCellsOf(sheet).map((line) => line.join("|")),
  looks: looksOf(sheet),
  highlights: sheet.highlights.map((highlight) => JSON.stringify([highlight.type, highlight.areas, ruleOf(highlight)])),
  merged: sheet.merged.map(({ top, left, right }) => `${cellAddress(top, left)} ${right}`).sort(),
  links: sheet.links.map(({ area, to }) => `${cellAddress(area.top, area.left)} ${to}`).sort(),
  tables: sheet.tables.map(({ name, area, style }) => JSON.stringify([name, area, style])).sort(),
  charts: sheet.charts
    .map((chart) => ({
      name: chart.name,
      at: chart.position,
      kept: keptOf(chart),
      series: chart.series.map((series) => ({ ...series, kept: withoutPoints(series) })),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
  frozen: sheet.frozen,
  // No command takes rows away again that are repeated on each page.
  printed: [sheet.printed.area, sheet.printed.breaks],
  visibility: sheet.visibility,
  kept: keptOf(sheet),
});

/** Excel takes the colours of single points away with that of their series, which the host does not. */
const withoutPoints = (series: object): unknown => Object.fromEntries(Object.entries(keptOf(series)).filter(([name]) => !name.startsWith("point ")));

/** What is painted over the cells: for each kind the values of each row that has any, with how often each stands there. */
function looksOf(sheet: HostSheet): Readonly<Record<string, readonly string[]>> {
  const grids = new Map<string, string[][]>();
  const gridFor = (what: string): string[][] => {
    const grid = grids.get(what) ?? Array.from({ length: rows }, () => new Array<string>(columns).fill(""));
    grids.set(what, grid);
    return grid;
  };
  for (const { area, what, value } of sheet.paints) {
    const text = value === plain[what] ? "" : JSON.stringify(value);
    for (let row = area.top; row <= Math.min(area.bottom, rows - 1); row++) gridFor(what)[row]?.fill(text, area.left, Math.min(area.right, columns - 1) + 1);
  }
  for (const [key, format] of sheet.cellFormats) {
    const [row, column] = [Math.floor(key / 16_384), key % 16_384];
    const line = gridFor("NumberFormat")[row];
    if (line !== undefined) line[column] = format === "General" || format === showsNothing ? "" : String(format);
  }
  const runs = (line: readonly string[]): string =>
    line.reduce((said, text, column) => (text === line[column - 1] ? said : `${said} ${cellAddress(0, column).replace("1", "")}:${text}`), "");
  const told = [...grids].map(
    ([what, grid]) => [what, grid.flatMap((line, row) => (line.some((text) => text !== "") ? [`${row + 1}${runs(line)}`] : []))] as const,
  );
  return Object.fromEntries(told.filter(([, lines]) => lines.length > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const plain: Readonly<Record<string, unknown>> = { NumberFormat: "General" };
