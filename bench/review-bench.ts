import { timeApart } from "./apart";
import { atMost, progress, type Aim, type Row } from "./measure";
import type { ReviewContender } from "./review-contenders";
import { reviewMemory } from "./review-memory";
import { reviewSizes } from "./review-sizes";

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
} as const satisfies Readonly<Record<ReviewContender, string>>;

/** A whole review of 10,000 benefits with 360,000 measurements, beside engines that do the four main figures only. */
export async function reviewBench(): Promise<readonly Row[]> {
  progress("review ");
  const times = await timeApart(Object.keys(names) as ReviewContender[]);
  const median = (name: ReviewContender): number => times.get(name)?.median ?? NaN;
  const [product, four, cells, duck] = [median("review"), median("four"), median("cells"), median("duck")];
  const overFloor = (time: number): string => `${(time / cells).toFixed(1)} × the floor from cells`;
  const aims: Partial<Readonly<Record<ReviewContender, Aim>>> = {
    review: atMost(`at most 10 × the floor from cells (${overFloor(product)})`, product, 10 * cells),
    edit: atMost(`at most 0.15 × the whole review (${(median("edit") / product).toFixed(2)} ×)`, median("edit"), 0.15 * product),
    firstReview: atMost(`the whole review at most 3 × this (${(product / median("firstReview")).toFixed(2)} ×)`, product, 3 * median("firstReview")),
    four: atMost(`at most 10 × the floor, and no more than DuckDB (${overFloor(four)})`, four, Math.min(10 * cells, duck)),
    duck: atMost(`the whole review at most 0.7 × this (${(product / duck).toFixed(2)} ×)`, product, 0.7 * duck),
  };
  const rows = Object.entries(names).map(([key, what]): Row => {
    const name = key as ReviewContender;
    const aim = aims[name];
    return {
      bench: "review 10,000 × 36",
      what,
      unit: "ms",
      median: median(name),
      first: times.get(name)?.first ?? NaN,
      product,
      ...(aim === undefined ? {} : { aim }),
    };
  });
  return [...rows, ...(await reviewSizes()), ...reviewMemory()];
}
