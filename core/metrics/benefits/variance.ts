import { variance as varianceOf } from "../../domain/progress";
import { negativeHighlights } from "../../looks/looks";
import { isKept } from "../../domain/planned-change";
import { keptVarianceInWords } from "../../domain/rule-words";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";
import { say, told } from "../../words/say";

export const variance: Metric = {
  key: "variance",
  header: "Variance",
  format: "+#,##0.##;-#,##0.##;0",
  inUnit: "change",
  align: "right",
  width: 11,
  highlights: negativeHighlights,
  of: ({ progress }) => (progress === undefined ? rowNotComputed : varianceOf(progress)),
  help: {
    meaning:
      "Delivered less planned benefit, in units. Positive is favourable, whatever the direction. Maintain: minus the distance from the value to keep; At least and At most: what is missing to the floor or beyond the ceiling, else 0.",
    explain: ({ progress }) => {
      if (progress === undefined) return undefined;
      const { change, actual, planned, delivered, plannedBenefit } = progress;
      if (isKept(change))
        return {
          rule: told(keptVarianceInWords[change.direction]),
          inputs: [
            { name: say`Actual to date`, value: actual, as: "unit" },
            { name: say`Planned to date`, value: planned, as: "unit" },
          ],
        };
      return {
        rule: say`Delivered to date − Planned benefit; positive is favourable`,
        inputs: [
          { name: say`Delivered to date`, value: delivered, as: "unit" },
          { name: say`Planned benefit`, value: plannedBenefit, as: "unit" },
        ],
      };
    },
    examples: [
      { given: { kind: "Level", direction: "Decrease", baseline: 12, target: 8, readings: [[50, 9]] }, gives: 1 },
      { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[100, 40]] }, gives: 10 },
      { given: { kind: "Level", direction: "Maintain", baseline: 90, target: 90, readings: [[50, 87]] }, gives: -3 },
      { given: { kind: "Level", baseline: 95, target: 90, readings: [[50, 85]] }, gives: -5 },
      { given: { kind: "Level", baseline: 95, target: 90, readings: [[50, 97]] }, gives: 0 },
    ],
  },
};
