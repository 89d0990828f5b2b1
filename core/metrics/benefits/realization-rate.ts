import { realizationRate as realizationRateOf } from "../../domain/progress";
import { isKnown } from "../../domain/figure";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";
import { say } from "../../words/say";

export const realizationRate: Metric = {
  key: "realizationRate",
  header: "Realization rate",
  format: "0%",
  align: "right",
  width: 12,
  of: ({ progress, rollup, status }) => {
    if (rollup !== undefined) return rollup.index;
    if (progress === undefined) return rowNotComputed;
    const rate = realizationRateOf(progress);
    return isKnown(rate) && status === "Not due" && progress.plannedBenefit === 0 ? undefined : rate;
  },
  help: {
    meaning:
      "Delivered as a share of what was planned by the status date. A parent row shows the weighted index of its children. Blank where nothing or a dip was planned yet, for dis-benefits and for values to keep.",
    explain: ({ progress, rollup }) => {
      if (rollup !== undefined)
        return {
          rule: say`the index of its children: Σ weight × rate/Σ weight over those that are measured`,
          inputs: [{ name: say`coverage`, value: rollup.coverage, as: "share" }],
        };
      if (progress === undefined) return undefined;
      return {
        rule: say`Delivered to date/Planned benefit`,
        inputs: [
          { name: say`Delivered to date`, value: progress.delivered, as: "unit" },
          { name: say`Planned benefit`, value: progress.plannedBenefit, as: "unit" },
        ],
      };
    },
    examples: [
      { given: { readings: [[50, 45]] }, gives: 0.9 },
      { given: { nature: "Dis-benefit", readings: [[50, 45]] }, gives: null },
      { given: { day: 0, readings: [[0, 1]] }, gives: null },
    ],
  },
};
