import { openDuckDb } from "./duckdb";
import { firstReview } from "./first-review";
import { floorFigures, numbersOf } from "./floor";
import { productFigures } from "./product-figures";
import { fullSize, syntheticPlan, syntheticStatusDate } from "./synthetic-plan";
import { followedEdits, shownReview, wholeReview } from "./whole-review";

const plan = syntheticPlan(fullSize);

/** Who reviews 10,000 benefits with 360,000 measurements: each makes ready what is not timed and gives what is. */
export const reviewContenders = {
  review: () => () => wholeReview(plan),
  look: () => () => shownReview(plan),
  edit: () => followedEdits(plan),
  firstReview: () => () => firstReview(plan, syntheticStatusDate),
  four: () => () => productFigures(plan, syntheticStatusDate),
  floor() {
    const numbers = numbersOf(plan);
    return () => floorFigures(numbers, syntheticStatusDate);
  },
  cells: () => () => floorFigures(numbersOf(plan), syntheticStatusDate),
  async duck() {
    const database = await openDuckDb();
    return async () => {
      await database.load(plan);
      return database.figures(syntheticStatusDate);
    };
  },
  async duckLoaded() {
    const database = await openDuckDb();
    await database.load(plan);
    return () => database.figures(syntheticStatusDate);
  },
} as const satisfies Readonly<Record<string, () => (() => unknown) | Promise<() => unknown>>>;

export type ReviewContender = keyof typeof reviewContenders;
