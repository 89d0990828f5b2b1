import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import { say, told } from "../../words/say";
import { inSentence } from "../../wording/in-sentence";

const steady = [
  [1, 50],
  [2, 52],
  [3, 49],
  [4, 51],
  [5, 50],
  [6, 52],
  [7, 49],
] as const;

export const signal: Metric = {
  key: "signal",
  header: "Signal",
  align: "center",
  width: 14,
  highlights: wordHighlights(["Concern"], [], ["Improvement"]),
  of: ({ verdict }) => verdict,
  help: {
    meaning:
      "Signal or noise, by the readings of the KPI alone (XmR): Improvement or Concern where the latest reading lies outside the natural limits or ends a run of seven, a steady rise or fall, or two of three near a limit; else Common cause: nothing shows that the process is another than before, so a status behind plan beside it stays until something is changed. Only readings since Limits from count. Blank with fewer than 7 readings.",
    explain: ({ control }) => {
      if ("because" in control) return undefined;
      const { limits, cause, from, to } = control;
      return {
        rule:
          cause === null
            ? say`the latest reading lies within the natural limits and ends no run: mean ± 2.66 × mean moving range, outlying ranges left out`
            : say`the latest reading: ${inSentence(told(cause))}`,
        inputs: [
          { name: say`readings`, value: to - from },
          { name: say`mean`, value: limits.mean, as: "unit" },
          { name: say`lower limit`, value: limits.lower, as: "unit" },
          { name: say`upper limit`, value: limits.upper, as: "unit" },
          { from: to - 1, to },
        ],
      };
    },
    examples: [
      { given: { kind: "Level", readings: steady }, gives: "Common cause" },
      { given: { kind: "Level", readings: [...steady, [8, 80]] }, gives: "Improvement" },
      { given: { kind: "Level", direction: "Decrease", readings: [...steady, [8, 80]] }, gives: "Concern" },
      {
        given: {
          kind: "Level",
          readings: [
            [1, 1],
            [2, 2],
            [3, 3],
            [4, 4],
            [5, 5],
            [6, 6],
            [7, 7],
          ],
        },
        gives: "Improvement",
      },
      {
        given: {
          kind: "Level",
          readings: [
            [1, 50],
            [2, 52],
          ],
        },
        gives: null,
      },
    ],
  },
};
