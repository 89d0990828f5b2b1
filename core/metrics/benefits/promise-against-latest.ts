import type { Metric } from "../metric";
import { promiseAgainst, promiseExplained } from "./promise-against";

export const promiseAgainstLatest: Metric = {
  key: "promiseAgainstLatest",
  header: "Promise against latest baseline",
  ...promiseAgainst("latest"),
  help: {
    meaning: "What the plan promises now against what was last approved in Baselines, as a share of that. Anything but 0 was changed without approval.",
    explain: promiseExplained("latest"),
    examples: [
      { given: { target: 80, approved: { target: 80 } }, gives: 0 },
      { given: { target: 80, approved: { target: 100 } }, gives: -0.2 },
      { given: { target: 80 }, gives: null },
    ],
  },
};
