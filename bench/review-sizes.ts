import { progress, type Row } from "./measure";
import { fullSize, syntheticPlan } from "./synthetic-plan";
import { wholeReview } from "./whole-review";

/** A year of monthly readings, so that the largest plan fits into the memory of a usual machine. */
const months = 12;
const sizes = [100, 1_000, 10_000, 100_000];
const bench = `whole review by size, × ${months}`;
const steepest = 1.05;

/** What a whole review costs against the size of the plan: processor time, the least of some runs, and how steeply it rises. */
export function reviewSizes(): readonly Row[] {
  const costs = sizes.map((benefits): readonly [size: number, cost: number] => {
    progress(".");
    return [benefits, leastCost(benefits)];
  });
  const slope = slopeOf(costs.map(([size, cost]) => [Math.log(size), Math.log(cost)]));
  return [
    ...costs.map(([size, cost]): Row => ({ bench, what: `${size.toLocaleString("en")} benefits, processor time`, median: cost, unit: "ms" })),
    {
      bench,
      what: "slope of the logarithms: 1 is twice the time for twice the plan",
      median: slope,
      unit: "log/log",
      aim: { text: `at most ${steepest}`, met: slope <= steepest },
    },
  ];
}

/** Small plans are reviewed more often: what is compiled by then costs them as little as the large ones. */
function leastCost(benefits: number): number {
  const plan = syntheticPlan({ ...fullSize, benefits, months });
  const runs = benefits >= 100_000 ? 2 : Math.min(200, 60_000 / benefits);
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    wholeReview(plan);
    least = Math.min(least, process.cpuUsage(start).user / 1000);
  }
  return least;
}

/** The slope of the straight line nearest to some points, by least squares. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return across / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
