import type { Metric } from "../metric";
import { explainForecast } from "./forecast-ways";
import { say } from "../../words/say";
import { twoAtMost } from "../../wording/cell-format";

export const forecast: Metric = {
  key: "forecast",
  header: "Forecast at completion",
  format: twoAtMost,
  inUnit: "reading",
  align: "right",
  width: 12,
  of: ({ completion }) => ("because" in completion ? completion : completion.forecast),
  help: {
    meaning:
      "What the KPI is forecast to come to at Due, to compare with Target. A Flow: the middle one of as planned from here, at the rate so far, and at the pace of the last three readings. A Level or Scale: in place of the last the robust trend of its last 12 readings, read at Due. None passes what the KPI can be. Blank before Start, while it is too early to judge, and from Due or End on.",
    explain: explainForecast((ways) => say`the middle one of: ${ways}`),
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
        gives: 320,
      },
      { given: { target: 100, readings: [[50, 40]] }, gives: 85 },
      {
        given: {
          kind: "Level",
          direction: "Decrease",
          baseline: 12,
          target: 8,
          readings: [
            [10, 11.8],
            [20, 11.6],
            [30, 11.4],
          ],
        },
        gives: 10,
      },
      {
        given: {
          kind: "Level",
          readings: [
            [30, 10],
            [50, 40],
          ],
        },
        gives: 85,
      },
      { given: { day: 100, readings: [[100, 90]] }, gives: null },
      { given: { day: 60, end: 50, readings: [[50, 40]] }, gives: null },
    ],
  },
};
