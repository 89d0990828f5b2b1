import { planVariance } from "../../domain/plan-variance";
import type { Metric } from "../metric";
import { neverFrozen, rowNotComputed } from "../../standing/reasons";
import { say } from "../../words/say";

export const dueAgainstFirst: Metric = {
  key: "dueAgainstFirst",
  header: "Due against first baseline (months)",
  format: "+0.0;-0.0;0.0",
  align: "right",
  width: 12,
  of: ({ progress, approved }) => {
    if (progress === undefined) return rowNotComputed;
    return approved === undefined ? neverFrozen : planVariance(approved.first, progress.change).dueMonths;
  },
  help: {
    meaning: "Months (30.4375 days) that Due has moved since the benefit was first approved in Baselines: positive is later. Blank where it was never frozen.",
    explain: ({ approved }) =>
      approved === undefined
        ? undefined
        : { rule: say`(Due − Due approved)/30.4375; positive is later`, inputs: [{ cell: "due" }, { approved: "first", cell: "due" }] },
    examples: [
      { given: { due: 100, approved: { due: 39.125 } }, gives: 2 },
      { given: { due: 100, approved: { due: 100 } }, gives: 0 },
      { given: { due: 100 }, gives: null },
    ],
  },
};
