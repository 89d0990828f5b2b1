import { type ChartSpec, chartValuesOf, type OwnedSheet } from "#core";
import { chartSvg } from "../../drawing/chart-svg";
import { section } from "./html";

/** A chart is drawn twice: for a page that is wide enough for two side by side, and for a telephone, where its letters would be too small. */
const sizes = { wide: { width: 560, height: 320 }, narrow: { width: 340, height: 330 } } as const;

/** Finds a chart by its key on any of the sheets and draws it in a section of its own; empty where the review made none. */
export function chartSections(sheets: readonly OwnedSheet[]): (key: string, id: string, heading: string) => string {
  const values = chartValuesOf(sheets);
  const charts = new Map<string, ChartSpec>(sheets.flatMap((sheet) => sheet.charts.map((spec) => [spec.key, spec] as const)));
  return (key, id, heading) => {
    const spec = charts.get(key);
    if (spec === undefined) return "";
    const drawn = (["wide", "narrow"] as const).map(
      (size) => `<div class="${size}">${chartSvg({ ...spec, key: `${key}-${size}` }, values, sizes[size])}</div>`,
    );
    return section(`chart-of-${id}`, heading, drawn.join("\n"));
  };
}
