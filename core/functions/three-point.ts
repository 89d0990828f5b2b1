import { InvalidInput } from "../domain/invalid-input";
import { pert as pertOf } from "../domain/investment/pert";
import { simulate as simulateTotal } from "../domain/investment/simulate";
import { aNumber, needs, series, usually } from "./argument";
import { declareFormula } from "./declaration";

export const pert = declareFormula({
  name: "BENEFIT_PERT",
  arguments: {
    optimistic: needs(aNumber, { help: "What it comes to if all goes well." }),
    mostLikely: needs(aNumber, { help: "What it most likely comes to; between the other two." }),
    pessimistic: needs(aNumber, { help: "What it comes to if it does not." }),
  },
  figures: ["Mean", "Standard deviation"],
  answer: (estimate) => {
    const { mean, standardDeviation } = pertOf(estimate);
    return [mean, standardDeviation];
  },
  help: {
    group: "Money",
    summary: "The mean and the standard deviation of a three-point estimate.",
    result: "numbers in the unit of the estimates",
    example: { formula: "=BENEFIT_PERT(80, 120, 140)", gives: [[700 / 6, 10]] },
    moreExamples: [{ formula: '=BENEFIT_PERT({140;10}, {120;10}, {80;10}, "Standard deviation")', gives: [[10], [0]] }],
    edges: [
      { formula: "=BENEFIT_PERT(80, 60, 140)", refuses: "The most likely estimate must lie between" },
      { formula: '=BENEFIT_PERT(0, 0, 0, "Mean")', gives: 0 },
    ],
    notes: "The optimistic end may be the higher one (a benefit) or the lower one (a cost).",
    source: "D. G. Malcolm and others, Application of a Technique for Research and Development Program Evaluation (1959): (O + 4M + P)/6 and (P − O)/6.",
  },
});

export const simulate = declareFormula({
  name: "BENEFIT_SIMULATE",
  arguments: {
    optimistic: series(aNumber, { help: "What each estimate comes to if all goes well." }),
    mostLikely: series(aNumber, { help: "What each most likely comes to." }),
    pessimistic: series(aNumber, { help: "What each comes to if it does not." }),
    seed: needs(aNumber, { help: "Any whole number; another one draws other numbers.", common: true }),
    runs: usually(aNumber, 10_000, { help: "How often the total is drawn, up to 1,000,000. 10,000 when left out." }),
  },
  figures: ["P10", "P50", "P90", "Mean"],
  answer: ({ optimistic, mostLikely, pessimistic, seed, runs }) => {
    if (optimistic.length !== mostLikely.length || optimistic.length !== pessimistic.length) {
      throw new InvalidInput(
        "value",
        `There are ${optimistic.length} optimistic, ${mostLikely.length} most likely and ${pessimistic.length} pessimistic estimates`,
      );
    }
    const estimates = optimistic.flatMap((high, place) => {
      const [likely, low] = [mostLikely[place], pessimistic[place]];
      if (high === undefined && likely === undefined && low === undefined) return [];
      if (high === undefined || likely === undefined || low === undefined) throw new InvalidInput("value", `Estimate ${place + 1} has not all three points`);
      return [{ optimistic: high, mostLikely: likely, pessimistic: low }];
    });
    const { p10, p50, p90, mean } = simulateTotal(estimates, runs, seed);
    return [p10, p50, p90, mean];
  },
  help: {
    group: "Money",
    summary:
      "The range of the total of many uncertain estimates, by drawing them again and again (Monte Carlo). The same seed gives the same answer everywhere.",
    result: "numbers in the unit of the estimates",
    example: { formula: "=BENEFIT_SIMULATE({50;20}, {50;20}, {50;20}, 1)", gives: [[70, 70, 70, 70]] },
    moreExamples: [{ formula: '=BENEFIT_SIMULATE({7;9}, {7;9}, {7;9}, {1;2}, 100, "P50")', gives: [[16], [16]] }],
    edges: [
      { formula: '=BENEFIT_SIMULATE(0, 0, 0, 1, 100, "P10")', gives: 0 },
      { formula: '=BENEFIT_SIMULATE({50;20}, {50;""}, {50;20}, 1)', refuses: "Estimate 2 has not all three points" },
      { formula: "=BENEFIT_SIMULATE(50, 40, 30, 1.5)", refuses: "The seed must be a whole number" },
      { formula: "=BENEFIT_SIMULATE(50, 40, 30, 1, 0)", refuses: "The number of runs must be a whole number" },
    ],
    notes:
      "In one run of ten the total stays below P10, in nine of ten below P90. Each estimate is drawn from the triangle over its three points, independently of the others: benefits that rise and fall together have a wider range than this. Where there is no spread every run is the plan.",
    source: "S. Kotz and J. R. van Dorp, Beyond Beta (2004), for the triangle.",
  },
});
