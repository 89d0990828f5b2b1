import { variance, variancePercent as variancePercentOf } from "../../domain/progress";
import { negativeHighlights } from "../../looks/looks";
import { isKept } from "../../domain/planned-change";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";
import { say } from "../../words/say";

export const variancePercent: Metric = {
  key: "variancePercent",
  header: "Variance %",
  format: "+0.0%;-0.0%;0.0%",
  align: "right",
  width: 11,
  highlights: negativeHighlights,
  of: ({ progress }) => (progress === undefined ? rowNotComputed : variancePercentOf(progress)),
  help: {
    meaning:
      "Variance as a share of the planned benefit (its size, so that the sign stays right for dis-benefits). Of a value to keep: as a share of that value. It drives the status. Blank where nothing was planned yet.",
    explain: ({ progress }) => {
      if (progress === undefined) return undefined;
      const kept = isKept(progress.change);
      const against = kept ? { name: say`Planned to date`, value: progress.planned } : { name: say`Planned benefit`, value: progress.plannedBenefit };
      return {
        rule: say`Variance/|${against.name}|`,
        inputs: [
          { name: say`Variance`, value: variance(progress), as: "unit" },
          { ...against, as: "unit" },
        ],
      };
    },
    examples: [
      { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[100, 40]] }, gives: 0.2 },
      { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[100, 60]] }, gives: -0.2 },
      { given: { baseline: 1200, target: 1000, direction: "Decrease", readings: [[50, 540]] }, gives: -0.4 },
      { given: { day: 0, readings: [[0, 1]] }, gives: null },
    ],
  },
};
