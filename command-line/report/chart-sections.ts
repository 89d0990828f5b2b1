import { type ChartSpec, chartValuesOf, type OwnedSheet } from "#core";
import { chartSvg } from "../../drawing/chart-svg";
import { section } from "./html";

/** A chart is drawn for a page that is wide enough for two side by side, and for a telephone, where its letters would be too small. */
const sizes = { wide: { width: 560, height: 320 }, narrow: { width: 340, height: 330 } } as const;

/** Half of a sheet of A4 landscape between its margins, in pixels, and how much smaller letters are on paper than on the screen. */
const [paperWidth, onPaperScale] = [504, 0.65];

/** `paperHeight`, in pixels, where a sheet of paper has less room for the chart than it takes: it is drawn once more, as wide as the column and so low. */
export type DrawChart = (key: string, id: string, heading: string, paperHeight?: number) => string;

/** Finds a chart by its key on any of the sheets and draws it in a section of its own; empty where the review made none. */
export function chartSections(sheets: readonly OwnedSheet[]): DrawChart {
  const values = chartValuesOf(sheets);
  const charts = new Map<string, ChartSpec>(sheets.flatMap((sheet) => sheet.charts.map((spec) => [spec.key, spec] as const)));
  return (key, id, heading, paperHeight) => {
    const spec = charts.get(key);
    if (spec === undefined) return "";
    const onPaper = paperHeight === undefined ? {} : { low: { width: Math.round(paperWidth / onPaperScale), height: Math.round(paperHeight / onPaperScale) } };
    const drawn = Object.entries({ ...sizes, ...onPaper }).map(
      ([name, size]) => `<div class="${name}">${chartSvg({ ...spec, key: `${key}-${name}` }, values, size)}</div>`,
    );
    return section(`chart-of-${id}`, heading, drawn.join("\n"));
  };
}
