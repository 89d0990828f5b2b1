import { reviewPlan } from "#core";
import { openDuckDb } from "./duckdb";
import { floorFigures, numbersOf } from "./floor";
import { progress, timeInTurns, type Row } from "./measure";
import { fullSize, syntheticPlan, syntheticStatusDate } from "./synthetic-plan";

const names = {
  review: "reviewPlan: check, figures, roll-ups, pages, all columns",
  floor: "floor: one pass over typed arrays, four figures",
  cells: "floor from cell values, the same four figures",
  duck: "DuckDB: load, then the same four figures in SQL",
  duckLoaded: "DuckDB: the SQL alone, already loaded",
} as const;

/** A whole review of 10,000 benefits with 360,000 measurements, beside engines that do the four main figures only. */
export async function reviewBench(): Promise<readonly Row[]> {
  progress("review ");
  const plan = syntheticPlan(fullSize);
  const numbers = numbersOf(plan);
  const database = await openDuckDb();
  await database.load(plan);
  const times = await timeInTurns([
    { name: names.review, run: () => reviewPlan(plan, syntheticStatusDate) },
    { name: names.floor, run: () => floorFigures(numbers, syntheticStatusDate) },
    { name: names.cells, run: () => floorFigures(numbersOf(plan), syntheticStatusDate) },
    { name: names.duckLoaded, run: () => database.figures(syntheticStatusDate) },
    {
      name: names.duck,
      run: async () => {
        await database.load(plan);
        await database.figures(syntheticStatusDate);
      },
    },
  ]);
  database.close();
  const median = (name: string): number => times.get(name)?.median ?? NaN;
  const product = median(names.review);
  const overFloor = product / median(names.cells);
  const aims: Readonly<Record<string, Row["aim"]>> = {
    [names.cells]: { text: `review below 10 × this (is ${overFloor.toFixed(1)} ×)`, met: overFloor < 10 },
    [names.duck]: { text: "review below this", met: product < median(names.duck) },
  };
  return Object.values(names).map((what): Row => {
    const aim = aims[what];
    return { bench: "review 10,000 × 36", what, unit: "ms", median: median(what), first: times.get(what)?.first ?? NaN, product, ...(aim === undefined ? {} : { aim }) };
  });
}
