import { isKnown } from "../../domain/figure";
import { variancePercent } from "../../domain/progress";
import type { WeightedIndex } from "../../domain/weighted-index";
import { percentText } from "../../wording/figures";
import type { Metric } from "../metric";

export const reason: Metric = {
  key: "reason",
  header: "Reason",
  width: 44,
  of: ({ stop, progress, rollup, status }) => {
    if (stop !== undefined) return sentence(stop);
    if (rollup !== undefined) return status === "Undefined" ? "None of its children can be computed" : parentReason(rollup);
    if (progress === undefined) return undefined;
    if (status === "Not due") return progress.day < progress.change.start || !isKnown(progress.actual) ? "Not due yet" : "Too early to judge";
    if (!isKnown(progress.actual)) return sentence(progress.actual.because);
    const share = variancePercent(progress);
    return isKnown(share) ? undefined : sentence(share.because);
  },
  help: {
    meaning: "Why figures of this row are blank.",
    examples: [
      { given: { readings: [[50, 45]] }, gives: null },
      { given: {}, gives: "There is no measurement on or before the status date" },
      { given: { day: 9, readings: [[9, 5]] }, gives: "Too early to judge" },
      { given: { day: 0 }, gives: "Not due yet" },
    ],
  },
};

const sentence = (because: string): string => because.charAt(0).toUpperCase() + because.slice(1);

/** What a parent's status rests on: its capped index, and how much of it is measured (below half it has no status of its own). */
function parentReason({ cappedIndex, coverage }: WeightedIndex): string {
  if (!isKnown(coverage)) return "Rolled up from its children; units are not added up";
  const index = isKnown(cappedIndex) ? ` at ${percentText(cappedIndex)} of plan, none counted above 100%` : "";
  return `Rolled up from its children${index}; ${percentText(coverage)} of them by weight measured; units are not added up`;
}
