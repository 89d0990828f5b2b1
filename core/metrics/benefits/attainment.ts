import { attainment as attainmentOf, variancePercent } from "../../domain/progress";
import { isKept } from "../../domain/planned-change";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";
import { say } from "../../words/say";

export const attainment: Metric = {
  key: "attainment",
  header: "Attainment",
  format: "0%",
  align: "right",
  width: 12,
  of: ({ progress }) => (progress === undefined ? rowNotComputed : attainmentOf(progress)),
  help: {
    meaning:
      "The share of the whole promise that is delivered: (Actual − Baseline)/(Target − Baseline) for a Level. Not clamped: it may be below 0% or above 100%. For a dis-benefit: the share of the expected harm. For a value to keep: the share that is held, 100% where a floor or a ceiling is met.",
    explain: ({ progress }) => {
      if (progress === undefined) return undefined;
      if (isKept(progress.change))
        return { rule: say`1 + Variance %: the share that is held`, inputs: [{ name: say`Variance %`, value: variancePercent(progress), as: "share" }] };
      return {
        rule: say`Delivered to date/the whole promise`,
        inputs: [
          { name: say`Delivered to date`, value: progress.delivered, as: "unit" },
          { name: say`promised by Due`, value: progress.promised, as: "unit" },
        ],
      };
    },
    examples: [
      { given: { kind: "Level", baseline: 60, target: 80, readings: [[50, 75]] }, gives: 0.75 },
      { given: { kind: "Level", direction: "Decrease", baseline: 12, target: 8, readings: [[50, 9]] }, gives: 0.75 },
      { given: { kind: "Level", baseline: -50, target: -20, readings: [[50, -29]] }, gives: 0.7 },
      { given: { kind: "Level", direction: "Decrease", baseline: 12, target: 8, readings: [[50, 13]] }, gives: -0.25 },
      { given: { kind: "Level", baseline: 60, target: 80, readings: [[50, 85]] }, gives: 1.25 },
      { given: { kind: "Level", baseline: 95, target: 90, readings: [[50, 97]] }, gives: 1 },
      { given: { kind: "Level", direction: "At most", baseline: "blank", target: 0, readings: [[50, 5.6]] }, gives: null },
    ],
  },
};
