import type { Metric } from "../metric";
import { explainForecast } from "./forecast-ways";
import { say } from "../../words/say";
import { twoAtMost } from "../../wording/cell-format";

export const forecastLow: Metric = {
  key: "forecastLow",
  header: "Forecast low",
  format: twoAtMost,
  inUnit: "reading",
  align: "right",
  width: 11,
  of: ({ completion }) => ("because" in completion ? completion : completion.low),
  help: {
    meaning:
      "The lower end of the forecast at completion. A Flow: the least of the three ways to tell. A Level or Scale: the least of its three ways, and of the 10th percentile of the slopes between its last readings; never beyond what the KPI can be.",
    explain: explainForecast((ways, isFlow) => (isFlow ? say`the least of: ${ways}` : say`the least of: ${ways}, with its 10th percentile of slopes`)),
    examples: [
      {
        given: {
          target: 600,
          readings: [
            [10, 100],
            [20, 10],
            [35, 20],
            [50, 30],
          ],
        },
        gives: 235,
      },
      { given: { target: 1000, baseline: 1200, direction: "Decrease", readings: [[50, 540]] }, gives: 1040 },
      { given: {}, gives: null },
    ],
  },
};
