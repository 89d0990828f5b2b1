import {
  type Area,
  coveredArea,
  drawnSheet,
  type DrawnSheet,
  layoutOf,
  ownedColumnsTable,
  type OwnedSheet,
  type SheetLayout,
  standingDrawing,
  withSparklines,
  WorkbookTrouble,
} from "#core";
import type { Drawn } from "./drawn-note";
import { ownedSheet, type SheetSeen, type Surroundings } from "./look-around";
import { rangesOn, type SheetRanges } from "./places";
import type { PlanRecord } from "./record";
import { inWords } from "./trouble";

export interface ChartSeen {
  readonly chart: GoogleAppsScript.Spreadsheet.EmbeddedChart;
  readonly id: number;
}

export const chartsOn = (charts: readonly GoogleAppsScript.Spreadsheet.EmbeddedChart[]): readonly ChartSeen[] =>
  charts.map((chart) => ({ chart, id: chart.getChartId() ?? 0 }));

/** A sheet of the product's own that is to be written, and what of it stands there already. */
export interface SheetWork {
  /** With its small lines. */
  readonly owned: OwnedSheet;
  readonly layout: SheetLayout;
  /** From A1 to the last cell that it needs. */
  readonly box: Area;
  /** Undefined for one that is not there yet. */
  readonly at: SheetSeen | undefined;
  readonly ranges: SheetRanges | undefined;
  readonly drawn: DrawnSheet;
  /** Its cells look as they should, so that only values are written. */
  readonly hasLooks: boolean;
  readonly hasFrame: boolean;
  readonly hasHeights: boolean;
  /** The charts that stand on it; undefined where all are as they should be. */
  readonly charts: readonly ChartSeen[] | undefined;
  /** Where its tables stood after the last review. */
  readonly standingTables: Readonly<Record<string, string>>;
  /** What the last review drew of its charts, by key. */
  readonly drawnCharts: Readonly<Record<string, string>>;
}

/** A sheet of the product's own that stands by now. */
export interface PlacedWork {
  readonly work: SheetWork;
  readonly at: SheetSeen;
  readonly ranges: SheetRanges;
}

/** Where it is kept what was drawn: the sheet with the list of written columns, whatever the plan's language calls it; undefined before there is one. */
export const drawnHome = (sheets: readonly SheetSeen[], names: PlanRecord["names"]): SheetSeen | undefined =>
  ownedSheet(sheets, names[ownedColumnsTable] ?? "");

/** What is to be done for each of the sheets. Asks for all that writing them depends on, but for their sizes. */
export function sheetWork(surroundings: Surroundings, sheets: readonly OwnedSheet[], known: Drawn): readonly SheetWork[] {
  const standing = sheets.map(({ name }) => ownedSheet(surroundings.sheets, name));
  // Charts lose cells with a sheet that was deleted.
  const areAllThere = standing.every((at) => at !== undefined && !at.isUnfinished);
  return sheets.map((sheet, index): SheetWork => {
    const [owned, at] = [withSparklines(sheet), standing[index]];
    const layout = layoutOf(owned);
    const { bottom, right } = coveredArea(owned, layout) ?? { bottom: 0, right: 0 };
    const box = { top: 0, left: 0, bottom, right: Math.max(right, owned.widths.length - 1) };
    const drawn = drawnSheet(owned, layout);
    const before = at === undefined || at.isUnfinished ? undefined : known[at.id];
    const stands = standingDrawing(drawn, before);
    const ranges = at && rangesOn(at.sheet);
    const isWhole = ranges !== undefined && stands.hasLooks && isThere(ranges, box);
    const drawnCharts = areAllThere ? (before?.charts ?? {}) : {};
    const ids = Object.keys(surroundings.kept.record.charts[sheet.name] ?? {});
    const charts = at === undefined || (owned.charts.length === 0 && ids.length === 0) ? undefined : at.sheet.getCharts();
    const isChartsSame = (charts?.length ?? 0) === ids.length && JSON.stringify(drawnCharts) === JSON.stringify(drawn.charts);
    return {
      owned,
      layout,
      box,
      at,
      ranges,
      drawn,
      ...stands,
      hasLooks: isWhole,
      charts: isChartsSame && isWhole ? undefined : chartsOn(charts ?? []),
      // A sheet that lost cells may have lost those of a name.
      standingTables: stands.hasLooks && !isWhole ? {} : (before?.tables ?? {}),
      drawnCharts,
    };
  });
}

/** Whether a sheet is as large as that: Sheets gives no cells beyond its last row and column. */
function isThere(ranges: SheetRanges, box: Area): boolean {
  try {
    ranges.at(box);
    return true;
  } catch (error) {
    const trouble = inWords(error);
    if (trouble instanceof WorkbookTrouble && trouble.kind === "gone") return false;
    throw error;
  }
}
