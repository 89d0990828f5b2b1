import { countedReadings } from "../../domain/readings";
import { trendBetween } from "../../domain/trend-between";
import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import { say } from "../../words/say";

export const trend: Metric = {
  key: "trend",
  header: "Trend",
  align: "center",
  width: 11,
  highlights: wordHighlights([], ["Worsening"], []),
  of: (standing) => {
    if (standing.progress === undefined || standing.progress.readingCount === 0) return undefined;
    if (standing.verdict === "Improvement") return "Improving";
    if (standing.verdict === "Concern") return "Worsening";
    return trendBetween(standing.progress, standing.readings, standing.benefit.tolerances);
  },
  help: {
    meaning:
      "Improving or Worsening where the readings show a signal (method §7), else by the change between the last two reading days beyond the amber tolerance: of Variance % where there is a ramp, of the reading for a floor or a ceiling, of attainment for the rest; else Steady.",
    explain: ({ verdict, progress, readings, benefit, day }) => {
      if (progress === undefined) return undefined;
      if (verdict === "Improvement" || verdict === "Concern")
        return { rule: say`the readings show a signal (see Signal)`, inputs: [{ name: say`Signal`, value: verdict }] };
      const { from, to } = countedReadings(progress.change, readings, day);
      const rule = say`no signal, so by the change between the last two reading days, of Variance % (of a floor or a ceiling: of the reading; of a value to maintain and a milestone: of attainment): beyond the amber tolerance it is a trend, else Steady`;
      return {
        rule,
        inputs: [
          { from: Math.max(from, to - 2), to },
          { name: say`amber tolerance of the row`, value: benefit.tolerances.amber, as: benefit.tolerances.basis === "Units" ? "unit" : "share" },
        ],
      };
    },
    examples: [
      {
        given: {
          kind: "Level",
          readings: [
            [10, 5],
            [40, 30],
          ],
        },
        gives: "Improving",
      },
      {
        given: {
          kind: "Level",
          readings: [
            [10, 30],
            [40, 10],
          ],
        },
        gives: "Worsening",
      },
      {
        given: {
          kind: "Level",
          readings: [
            [10, 10],
            [40, 41],
          ],
        },
        gives: "Steady",
      },
      {
        given: {
          readings: [
            [20, 20],
            [40, 10],
          ],
        },
        gives: "Worsening",
      },
      {
        given: {
          nature: "Dis-benefit",
          readings: [
            [20, 20],
            [40, 20],
          ],
        },
        gives: "Steady",
      },
      {
        given: {
          kind: "Level",
          direction: "At most",
          baseline: "blank",
          target: 10,
          readings: [
            [20, 4],
            [40, 6],
          ],
        },
        gives: "Worsening",
      },
      { given: { readings: [] }, gives: null },
    ],
  },
};
