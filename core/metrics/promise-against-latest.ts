import { planVariance } from "../domain/plan-variance";
import { negativeHighlights } from "../looks";
import { isKept } from "../domain/rule-words";
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
  explain: ({ progress, approved }) => {
    if (progress === undefined || approved === undefined) return undefined;
    const { promiseThen, promiseNow } = planVariance(approved.latest, progress.change);
    return { rule: isKept(progress.change) ? "−|Target now − Target approved|/|Target approved|" : "(promised now − promised then)/|promised then|", inputs: [{ name: "promised now", value: promiseNow, as: "unit" }, { name: "promised then", value: promiseThen, as: "unit" }, { approved: "latest", cell: "baselineValue" }, { approved: "latest", cell: "target" }, { cell: "baseline" }, { cell: "target" }] };
  },
  examples: [
    { given: { target: 80, approved: { target: 80 } }, gives: 0 },
    { given: { target: 80, approved: { target: 100 } }, gives: -0.2 },
    { given: { target: 80 }, gives: null },
  ],
};
