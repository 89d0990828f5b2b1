import { planVariance } from "../../domain/plan-variance";
import { isKept } from "../../domain/planned-change";
import { negativeHighlights } from "../../looks/looks";
import type { Metric, MetricHelp } from "../metric";
import { neverFrozen, rowNotComputed } from "../../standing/reasons";
import { say } from "../../words/say";

/** What both columns of the promise have in common: what is promised now against what was approved first, or latest. */
export const promiseAgainst = (which: "first" | "latest"): Pick<Metric, "format" | "align" | "width" | "highlights" | "of"> => ({
  format: "+0.0%;-0.0%;0.0%",
  align: "right",
  width: 12,
  highlights: negativeHighlights,
  of: ({ progress, approved }) => {
    if (progress === undefined) return rowNotComputed;
    return approved === undefined ? neverFrozen : planVariance(approved[which], progress.change).promiseShare;
  },
});

export const promiseExplained =
  (which: "first" | "latest"): NonNullable<MetricHelp["explain"]> =>
  ({ progress, approved }) => {
    if (progress === undefined || approved === undefined) return undefined;
    const { promiseThen, promiseNow } = planVariance(approved[which], progress.change);
    return {
      rule: isKept(progress.change) ? say`−|Target now − Target approved|/|Target approved|` : say`(promised now − promised then)/|promised then|`,
      inputs: [
        { name: say`promised now`, value: promiseNow, as: "unit" },
        { name: say`promised then`, value: promiseThen, as: "unit" },
        { approved: which, cell: "baselineValue" },
        { approved: which, cell: "target" },
        { cell: "baseline" },
        { cell: "target" },
      ],
    };
  };
