import { planVariance } from "../domain/plan-variance";
import { negativeHighlights } from "../looks";
import { isKept } from "../domain/rule-words";
import type { Metric } from "./metric";
import { neverFrozen, rowNotComputed } from "./reasons";

export const promiseAgainstFirst: Metric = {
  key: "promiseAgainstFirst",
  header: "Promise against first baseline",
  meaning: "What the plan promises now, Target less Baseline, against what was first approved in Baselines, as a share of that. Negative promises less; for a value to maintain, any change is negative. Blank where it was never frozen.",
  format: "+0.0%;-0.0%;0.0%",
  align: "right",
  width: 12,
  highlights: negativeHighlights,
  of: ({ progress, approved }) => {
    if (progress === undefined) return rowNotComputed;
    return approved === undefined ? neverFrozen : planVariance(approved.first, progress.change).promiseShare;
  },
  explain: ({ progress, approved }) => {
    if (progress === undefined || approved === undefined) return undefined;
    const { promiseThen, promiseNow } = planVariance(approved.first, progress.change);
    return { rule: isKept(progress.change) ? "−|Target now − Target approved|/|Target approved|" : "(promised now − promised then)/|promised then|", inputs: [{ name: "promised now", value: promiseNow, as: "unit" }, { name: "promised then", value: promiseThen, as: "unit" }, { approved: "first", cell: "baselineValue" }, { approved: "first", cell: "target" }, { cell: "baseline" }, { cell: "target" }] };
  },
  examples: [
    { given: { target: 80, approved: { target: 100 } }, gives: -0.2 },
    { given: { kind: "Level", direction: "Decrease", baseline: 12, target: 8, approved: { baseline: 12, target: 8 } }, gives: 0 },
    { given: { kind: "Level", direction: "Maintain", baseline: 99, target: 95, approved: { baseline: 99, target: 100 } }, gives: -0.05 },
    { given: { target: 80 }, gives: null },
  ],
};
