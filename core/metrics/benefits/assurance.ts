import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import { say } from "../../words/say";

const steady = [
  [1, 50],
  [2, 52],
  [3, 49],
  [4, 51],
  [5, 50],
  [6, 52],
  [7, 49],
] as const;

export const assurance: Metric = {
  key: "assurance",
  header: "Assurance",
  align: "center",
  width: 16,
  highlights: wordHighlights(["Consistently fail"], ["Hit and miss"], ["Consistently pass"]),
  of: ({ control }) => ("because" in control || "because" in control.reliance ? undefined : control.reliance.assurance),
  help: {
    meaning:
      "Whether the process as it runs can be relied on to meet its target: Consistently pass or Consistently fail where the target lies beyond the natural limits of the readings, Hit and miss between them. Only readings from Due on count (of a value to keep, from Start on), since before that the process is meant to change. The target of a Flow's reading is the amount planned for its period. Blank with fewer than 7 of these readings and for Maintain.",
    explain: ({ control }) => {
      if ("because" in control || "because" in control.reliance || control.target === undefined) return undefined;
      const { reliance, target, to } = control;
      const { limits, from } = reliance;
      return {
        rule: say`the target of a reading against the natural limits of the readings since the process is meant to stay as it is`,
        inputs: [
          { name: say`readings`, value: to - from },
          { name: say`target of a reading`, value: target, as: "unit" },
          { name: say`lower limit`, value: limits.lower, as: "unit" },
          { name: say`upper limit`, value: limits.upper, as: "unit" },
        ],
      };
    },
    examples: [
      { given: { kind: "Level", target: 51, due: 0, readings: steady }, gives: "Hit and miss" },
      { given: { kind: "Level", target: 70, due: 0, readings: steady }, gives: "Consistently fail" },
      { given: { kind: "Level", target: 40, due: 0, readings: steady }, gives: "Consistently pass" },
      { given: { kind: "Level", direction: "Decrease", baseline: 80, target: 70, due: 0, readings: steady }, gives: "Consistently pass" },
      { given: { kind: "Level", target: 70, readings: steady }, gives: null },
      { given: { kind: "Level", target: 70, due: 0, readings: [[1, 50]] }, gives: null },
    ],
  },
};
