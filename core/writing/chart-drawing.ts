import { type Area, areaOfColumn } from "../parsing/area";
import type { ChartSeries, ChartSpec } from "../port/workbook";

/** How a series is drawn: blocks (columns and bars), an area, a line, or single points. */
export type Drawn = "blocks" | "area" | "line" | "points";

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
  /** The share of its width that is left right of the plot for words beside its lines. */
  readonly labelRoom: number;
}

export function chartDrawing({ key, kind, at, series }: ChartSpec): ChartDrawing {
  const isStacked = kind.startsWith("stacked");
  return {
    name: chartName(key),
    area: { top: at.row - 1, left: at.column - 1, bottom: at.row + at.rows - 2, right: at.column + at.columns - 2 },
    isBar: kind.endsWith("bar"),
    isStacked,
    gap: 70,
    overlap: isStacked ? 100 : 0,
    labelRoom: series.some(({ pointLabel }) => pointLabel?.side === "right") ? 0.2 : 0,
    drawn: ({ line, area }) => (area === true ? "area" : kind === "line" || line === true ? "line" : kind === "scatter" ? "points" : "blocks"),
  };
}

/** How strong the colour of an area is over what it stands on, so that lines are seen before it. */
export const areaStrength = 0.2;

/** The colour of an area on white paper, "#rrggbb", for programs that draw nothing that shows through. */
export const paleColor = (color: string): string =>
  `#${[1, 3, 5]
    .map((at) =>
      Math.round(255 + (Number.parseInt(color.slice(at, at + 2), 16) - 255) * areaStrength)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** What is drawn where a program shows no dates on an axis of lengths, no areas behind lines and no words beside a point. */
export function plainChart(spec: ChartSpec): ChartSpec {
  const { plain, valueRange: _, ...alike } = spec;
  return plain === undefined ? spec : { ...alike, ...plain };
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
