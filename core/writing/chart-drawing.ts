import { type Area, areaOfColumn } from "../parsing/area";
import type { ChartSeries, ChartSpec } from "../port/workbook";

/** How a series is drawn: blocks (columns and bars), a line, or single points. */
export type Drawn = "blocks" | "line" | "points";

/** What a chart looks like, whatever draws it. */
export interface ChartDrawing {
  /** The name of its shape, by which a later review knows it. */
  readonly name: string;
  /** The cells that it covers. */
  readonly area: Area;
  /** Its blocks lie: values go to the right. */
  readonly isBar: boolean;
  readonly isStacked: boolean;
  /** The gap between blocks and how far they overlap, in percent of a block. */
  readonly gap: number;
  readonly overlap: number;
  drawn(series: ChartSeries): Drawn;
}

export function chartDrawing({ key, kind, at }: ChartSpec): ChartDrawing {
  const isStacked = kind.startsWith("stacked");
  return {
    name: chartName(key),
    area: { top: at.row - 1, left: at.column - 1, bottom: at.row + at.rows - 2, right: at.column + at.columns - 2 },
    isBar: kind.endsWith("bar"),
    isStacked,
    gap: 70,
    overlap: isStacked ? 100 : 0,
    drawn: ({ line }) => (kind === "line" || line === true ? "line" : kind === "scatter" ? "points" : "blocks"),
  };
}

/** What is drawn where a program shows no dates on an axis of lengths. */
export function undatedChart(spec: ChartSpec): ChartSpec {
  const { undated, valueRange: _, ...alike } = spec;
  return undated === undefined ? spec : { ...alike, ...undated };
}

const prefix = "Benefits ";
const chartName = (key: string): string => prefix + key;

/** Whether a chart on one of our sheets is ours, by its name. */
export const isOwnedChart = (name: string): boolean => name.startsWith(prefix);

/** Cells that a chart looks at. */
export interface ChartCells {
  readonly sheet: string;
  readonly area: Area;
}

/** The columns of a chart in their order, categories first, those side by side as one. */
export function chartCells({ categories, series }: ChartSpec): readonly ChartCells[] {
  const all: ChartCells[] = [];
  for (const { sheet, ...range } of [categories, ...series.map(({ values }) => values)]) {
    const last = all[all.length - 1];
    const area = areaOfColumn(range);
    const goesOn = last?.sheet === sheet && last.area.right + 1 === area.left && last.area.top === area.top && last.area.bottom === area.bottom;
    if (last !== undefined && goesOn) all[all.length - 1] = { sheet, area: { ...last.area, right: area.right } };
    else all.push({ sheet, area });
  }
  return all;
}
