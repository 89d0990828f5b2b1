import { planVariance } from "../domain/plan-variance";
import { negativeHighlights } from "../looks";
import type { Metric } from "./metric";
import { neverFrozen, rowNotComputed } from "./reasons";

export const promiseAgainstLatest: Metric = {
  key: "promiseAgainstLatest",
  header: "Promise against latest baseline",
  meaning: "What the plan promises now against what was last approved in Baselines, as a share of that. Anything but 0 was changed without approval.",
  format: "+0.0%;-0.0%;0.0%",
  align: "right",
  width: 12,
  highlights: negativeHighlights,
  of: ({ progress, approved }) => {
    if (progress === undefined) return rowNotComputed;
    return approved === undefined ? neverFrozen : planVariance(approved.latest, progress.change).promiseShare;
  },
  examples: [
    { given: { target: 80, approved: { target: 80 } }, gives: 0 },
    { given: { target: 80, approved: { target: 100 } }, gives: -0.2 },
    { given: { target: 80 }, gives: null },
  ],
};
