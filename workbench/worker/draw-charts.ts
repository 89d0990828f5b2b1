import { chartValuesOf, type PlanUpdate } from "#core";
import type { ChartLook } from "../../drawing/chart-look";
import { chartSvg } from "../../drawing/chart-svg";
import type { DrawnChart } from "./protocol";

/** A cell of the product's own sheets is about so large, in pixels: charts are drawn for that, and stretched to what it really is. */
const [cellWidth, cellHeight] = [84, 20];

/** The charts of one of the product's own sheets as pictures; left out, the look is that for white paper. */
export function drawCharts({ sheets }: PlanUpdate, sheet: string, look?: ChartLook): readonly DrawnChart[] {
  const values = chartValuesOf(sheets);
  return sheets
    .filter(({ name }) => name === sheet)
    .flatMap(({ charts, widths }) =>
      charts.map((spec) => {
        const { at } = spec;
        const width = Array.from({ length: at.columns }, (_, column) => (widths[at.column - 1 + column] ?? cellWidth / 7) * 7 + 5).reduce(
          (sum, width) => sum + width,
          0,
        );
        const drawn = chartSvg(spec, values, { width: Math.round(width), height: at.rows * cellHeight }, look);
        // A picture takes on no letters from the page around it.
        const svg = drawn.replace("<svg ", `<svg font-family="system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" `);
        return { key: spec.key, svg, says: `${spec.title}. ${spec.description}`, at };
      }),
    );
}
