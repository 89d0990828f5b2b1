import { readTables, ReviewImpossible, type ChartSpec, type PlanWorkbook } from "#core";
import { chartValuesOf } from "../../xlsx-file/write/block-cells";
import { reviewVerb } from "../../session/verbs";
import type { Live } from "./protocol";

/** How the plan of a workbook stands now, with the charts that a review would draw; undefined where there is none to be reviewed. */
export async function liveView(workbook: PlanWorkbook): Promise<Live | undefined> {
  const snapshot = await workbook.read(readTables);
  if (snapshot.tables.length === 0) return undefined;
  try {
    const { reviewed, update } = reviewVerb(snapshot, undefined);
    const cellsOf = chartValuesOf(update.sheets);
    const drawn = (spec: ChartSpec) => ({ spec, categories: cellsOf(spec.categories), values: spec.series.map(({ values }) => cellsOf(values)) });
    return {
      reviewed,
      charts: update.sheets.filter(({ charts }) => charts.length > 0).map(({ name, charts }) => ({ sheet: name, charts: charts.map(drawn) })),
    };
  } catch (error) {
    if (error instanceof ReviewImpossible) return undefined;
    throw error;
  }
}
