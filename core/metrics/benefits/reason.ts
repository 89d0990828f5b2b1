import { isKnown } from "../../domain/figure";
import { variancePercent } from "../../domain/progress";
import type { Metric } from "../metric";

export const reason: Metric = {
  key: "reason",
  header: "Reason",
  meaning: "Why figures of this row are blank.",
  width: 44,
  of: ({ stop, progress, rollup, status }) => {
    if (stop !== undefined) return sentence(stop);
    if (rollup !== undefined) return status === "Undefined" ? "None of its children can be computed" : "Rolled up from its children; units are not added up";
    if (progress === undefined) return undefined;
    if (!isKnown(progress.delivered)) return status === "Not due" ? "Not due yet" : sentence(progress.delivered.because);
    const share = variancePercent(progress);
    return isKnown(share) ? undefined : sentence(share.because);
  },
  examples: [
    { given: { readings: [[50, 45]] }, gives: null },
    { given: {}, gives: "There is no measurement on or before the status date" },
    { given: { day: 0, readings: [[0, 1]] }, gives: "Nothing was planned by this date (not due)" },
  ],
};

const sentence = (because: string): string => because.charAt(0).toUpperCase() + because.slice(1);
