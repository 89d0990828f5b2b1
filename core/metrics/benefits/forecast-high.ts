import type { Metric } from "../metric";
import { explainForecast } from "./forecast-ways";
import { say } from "../../words/say";
import { twoAtMost } from "../../wording/cell-format";

export const forecastHigh: Metric = {
  key: "forecastHigh",
  header: "Forecast high",
  format: twoAtMost,
  inUnit: "reading",
  align: "right",
  width: 11,
  of: ({ completion }) => ("because" in completion ? completion : completion.high),
  help: {
    meaning:
      "The upper end of the forecast at completion. A Flow: the most of the three ways to tell. A Level or Scale: the most of its three ways, and of the 90th percentile of the slopes between its last readings; never beyond what the KPI can be.",
    explain: explainForecast((ways, isFlow) => (isFlow ? say`the most of: ${ways}` : say`the most of: ${ways}, with its 90th percentile of slopes`)),
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
        gives: 460,
      },
      { given: { target: 1000, baseline: 1200, direction: "Decrease", readings: [[50, 540]] }, gives: 1080 },
      { given: {}, gives: null },
    ],
  },
};
