import type { Metric } from "../metric";
import { promiseAgainst, promiseExplained } from "./promise-against";

export const promiseAgainstFirst: Metric = {
  key: "promiseAgainstFirst",
  header: "Promise against first baseline",
  ...promiseAgainst("first"),
  help: {
    meaning:
      "What the plan promises now, Target less Baseline, against what was first approved in Baselines, as a share of that. Negative promises less; for a value to maintain, any change is negative. Blank where it was never frozen.",
    explain: promiseExplained("first"),
    examples: [
      { given: { target: 80, approved: { target: 100 } }, gives: -0.2 },
      { given: { kind: "Level", direction: "Decrease", baseline: 12, target: 8, approved: { baseline: 12, target: 8 } }, gives: 0 },
      { given: { kind: "Level", direction: "Maintain", baseline: 99, target: 95, approved: { baseline: 99, target: 100 } }, gives: -0.05 },
      { given: { target: 80 }, gives: null },
    ],
  },
};
