import { atMost, progress, type Row } from "./measure";
import { fullSize, syntheticPlan } from "./synthetic-plan";
import { wholeReview } from "./whole-review";

const reviews = 100;
const bench = "memory of reviews in one process";

/** What stays in memory after a review and after a hundred of them, of a plan of a tenth of the full size, each time after the garbage collector ran. */
export function reviewMemory(): readonly Row[] {
  const plan = syntheticPlan({ ...fullSize, benefits: fullSize.benefits / 10 });
  const after = (count: number): number => {
    for (let review = 0; review < count; review++) wholeReview(plan);
    progress(".");
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const few = after(10);
  const many = after(reviews - 10);
  return [
    { bench, what: "held after 10 reviews of 1,000 × 36", median: few, unit: "MiB" },
    { bench, what: `held after ${reviews}`, median: many, unit: "MiB", aim: atMost("within 1 MiB of that after 10", many, few + 1) },
  ];
}
