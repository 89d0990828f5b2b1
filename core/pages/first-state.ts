import type { Rollups } from "../assessment/rollups";
import type { Span } from "../looks/grid";
import { looks } from "../looks/looks";
import type { Plan } from "../reading/plan";
import type { Block, CellLink } from "../port/workbook";
import { heading } from "./page-pieces";
import type { NextStep } from "./start-page";
import { phrase, say } from "../words/say";

/** A plan of which nothing is due, measured or can be judged yet has nothing that a chart could show: its pages say the one thing to do next. */
export const isFirstState = ({ measurements }: Plan, { plan: { benefitCount, statusCounts } }: Rollups): boolean =>
  measurements.owners.length === 0 || statusCounts["Not due"] + statusCounts.Undefined + statusCounts["Not measured"] === benefitCount;

/** Points of a row where a chart would be. */
const closeRow = 5;

/** The next step over the rows that charts would take, which are drawn close. */
export function nextStepInstead(
  { text, to }: NextStep,
  at: Span,
  row: number,
  rows: number,
): { readonly blocks: readonly Block[]; readonly links: readonly CellLink[] } {
  const { column } = at;
  return {
    blocks: [
      heading(row, say`The next step`, at),
      { row: row + 1, column, cells: [[text]], styles: [to === undefined ? looks.text : looks.link], height: 20 },
      { row: row + 2, column, cells: Array.from({ length: rows - 2 }, () => [null]), styles: [{}], height: closeRow },
    ],
    links: to === undefined ? [] : [{ row: row + 1, column, to }],
  };
}

export const noneJudged = phrase("No benefit can be judged yet.");
