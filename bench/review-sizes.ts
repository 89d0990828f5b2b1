import { bySize, leastCost } from "./by-size";
import type { Row } from "./measure";
import { fullSize, syntheticPlan } from "./synthetic-plan";
import { wholeReview } from "./whole-review";

/** A year of monthly readings, so that the largest plan fits into the memory of a usual machine. */
const months = 12;

/** What a whole review costs against the size of the plan. Small plans are reviewed more often: what is compiled by then costs them as little as the large ones. */
export const reviewSizes = (): Promise<readonly Row[]> =>
  bySize(`whole review by size, × ${months}`, (benefits) => {
    const plan = syntheticPlan({ ...fullSize, benefits, months });
    return leastCost(benefits >= 100_000 ? 2 : Math.min(200, 60_000 / benefits), () => wholeReview(plan));
  });
