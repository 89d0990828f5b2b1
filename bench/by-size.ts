import { atMost, progress, type Row } from "./measure";

const sizes = [100, 1_000, 10_000, 100_000];
const steepest = 1.05;

/** What something costs against the size of a plan, in processor time, and how steeply that rises. */
export async function bySize(bench: string, costOf: (benefits: number) => number | Promise<number>): Promise<readonly Row[]> {
  const costs: (readonly [size: number, cost: number])[] = [];
  for (const benefits of sizes) {
    progress(".");
    costs.push([benefits, await costOf(benefits)]);
  }
  const slope = slopeOf(costs.map(([size, cost]) => [Math.log(size), Math.log(cost)]));
  return [
    ...costs.map(([size, cost]): Row => ({ bench, what: `${size.toLocaleString("en")} benefits, processor time`, median: cost, unit: "ms" })),
    {
      bench,
      what: "slope of the logarithms: 1 is twice the time for twice the plan",
      median: slope,
      unit: "log/log",
      aim: atMost(`at most ${steepest}`, slope, steepest),
    },
  ];
}

/** The least processor time of some runs, in milliseconds. */
export async function leastCost(runs: number, run: () => unknown): Promise<number> {
  let least = Infinity;
  for (let done = 0; done < runs; done++) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    await run();
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
