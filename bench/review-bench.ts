import { openDuckDb } from "./duckdb";
import { firstReview } from "./first-review";
import { floorFigures, numbersOf } from "./floor";
import { atMost, progress, timeInTurns, type Aim, type Row } from "./measure";
import { productFigures } from "./product-figures";
import { reviewMemory } from "./review-memory";
import { reviewSizes } from "./review-sizes";
import { fullSize, syntheticPlan, syntheticStatusDate } from "./synthetic-plan";
import { followedEdits, shownReview, wholeReview } from "./whole-review";

const names = {
  review: "reviewPlan: check, figures, roll-ups, pages, all columns",
  look: "the same for a pane: findings, result, curve, nothing written",
  edit: "the same after one changed reading of a plan that is followed",
  firstReview: "the review as it first was: 16 columns, 3 sheets",
  four: "product: all tables read, the same four figures",
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
    { name: names.review, run: () => wholeReview(plan) },
    { name: names.look, run: () => shownReview(plan) },
    { name: names.edit, run: followedEdits(plan) },
    { name: names.firstReview, run: () => firstReview(plan, syntheticStatusDate) },
    { name: names.four, run: () => productFigures(plan, syntheticStatusDate) },
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
  const four = median(names.four);
  const overFloor = (time: number): string => `${(time / median(names.cells)).toFixed(1)} × the floor from cells`;
  const cells = median(names.cells);
  const duck = median(names.duck);
  const aims: Readonly<Record<string, Aim>> = {
    [names.review]: atMost(`at most 10 × the floor from cells (${overFloor(product)})`, product, 10 * cells),
    [names.edit]: atMost(`at most 0.15 × the whole review (${(median(names.edit) / product).toFixed(2)} ×)`, median(names.edit), 0.15 * product),
    [names.firstReview]: atMost(
      `the whole review at most 3 × this (${(product / median(names.firstReview)).toFixed(2)} ×)`,
      product,
      3 * median(names.firstReview),
    ),
    [names.four]: atMost(`at most 10 × the floor, and no more than DuckDB (${overFloor(four)})`, four, Math.min(10 * cells, duck)),
    [names.duck]: atMost(`the whole review at most 0.7 × this (${(product / duck).toFixed(2)} ×)`, product, 0.7 * duck),
  };
  const rows = Object.values(names).map((what): Row => {
    const aim = aims[what];
    return {
      bench: "review 10,000 × 36",
      what,
      unit: "ms",
      median: median(what),
      first: times.get(what)?.first ?? NaN,
      product,
      ...(aim === undefined ? {} : { aim }),
    };
  });
  return [...rows, ...(await reviewSizes()), ...reviewMemory()];
}
