import { callerOf } from "../core/functions/answer-call";
import { figureFormulas } from "../core/functions/figures";
import { simulate } from "../core/domain/investment/simulate";
import { atMost, progress, timeInTurns, type Row } from "./measure";
import { randomNumbers } from "./random";

const benefits = 1000;
const runs = 10_000;
const names = {
  formula: "BENEFIT_SIMULATE, from cells to P10, P50, P90 and mean",
  core: "the simulation itself, a seeded stream for each benefit",
  loop: "a plain typed-array loop with Math.random",
} as const;

/** 10,000 runs over 1,000 benefits with three estimates each, beside the loop that one would write without any check or seed. */
export async function simulateBench(): Promise<readonly Row[]> {
  progress("simulate ");
  const random = randomNumbers(11);
  const likely = Float64Array.from({ length: benefits }, () => 1000 + random() * 9000);
  const low = likely.map((value) => value * (0.5 + random() * 0.4));
  const high = likely.map((value) => value * (1.1 + random() * 0.5));
  const estimates = Array.from(likely, (mostLikely, index) => ({ optimistic: high[index] as number, mostLikely, pessimistic: low[index] as number }));
  const column = (values: Float64Array): number[][] => Array.from(values, (value) => [value]);
  const args = [column(high), column(likely), column(low), 1, runs, "All"];
  const call = callerOf(figureFormulas);
  const times = await timeInTurns([
    { name: names.formula, run: () => call("BENEFIT_SIMULATE", args) },
    { name: names.core, run: () => simulate(estimates, runs, 1) },
    { name: names.loop, run: () => plainLoop(low, likely, high) },
  ]);
  const median = (name: string): number => times.get(name)?.median ?? NaN;
  const product = median(names.formula);
  const aim: Row["aim"] = atMost(`at most a second (${(product / median(names.loop)).toFixed(2)} × the plain loop)`, product, 1000);
  return Object.values(names).map((what): Row => ({
    bench: "simulate 10,000 × 1,000",
    what,
    unit: "ms",
    median: median(what),
    first: times.get(what)?.first ?? NaN,
    product,
    ...(what === names.formula ? { aim } : {}),
  }));
}

/** The total of a triangle for each benefit, run by run, then sorted for the percentiles. */
function plainLoop(low: Float64Array, likely: Float64Array, high: Float64Array): readonly number[] {
  const totals = new Float64Array(runs);
  for (let run = 0; run < runs; run++) {
    let total = 0;
    for (let index = 0; index < benefits; index++) {
      const from = low[index] as number;
      const mode = likely[index] as number;
      const to = high[index] as number;
      const share = Math.random();
      total +=
        share < (mode - from) / (to - from) ? from + Math.sqrt(share * (to - from) * (mode - from)) : to - Math.sqrt((1 - share) * (to - from) * (to - mode));
    }
    totals[run] = total;
  }
  totals.sort();
  return [0.1, 0.5, 0.9].map((share) => totals[Math.floor(share * runs)] as number);
}
