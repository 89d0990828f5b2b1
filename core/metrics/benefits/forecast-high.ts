import { countedReadings } from "../../domain/readings";
import type { Metric } from "../metric";
import { levelInputs, levelWays } from "./forecast-ways";

export const forecastHigh: Metric = {
  key: "forecastHigh",
  header: "Forecast high",
  format: "#,##0.##;-#,##0.##;0",
  inUnit: "reading",
  align: "right",
  width: 11,
  of: ({ completion }) => ("because" in completion ? completion : completion.high),
  help: {
    meaning:
      "The upper end of the forecast at completion. A Flow: the most of the three ways to tell. A Level or Scale: the most of its three ways, and of the 90th percentile of the slopes between its last readings; never beyond what the KPI can be.",
    explain: ({ progress, readings, day, completion }) => {
      if (progress === undefined || "because" in completion) return undefined;
      const { from, to } = countedReadings(progress.change, readings, day);
      if (progress.change.kind !== "Flow")
        return { rule: `the most of: ${levelWays}, with its 90th percentile of slopes`, inputs: levelInputs(progress, from, to) };
      return {
        rule: "the most of: as planned from here, at the rate so far, at the pace of the last three readings",
        inputs: [
          { name: "Delivered to date", value: progress.delivered, as: "unit" },
          { name: "Planned benefit", value: progress.plannedBenefit, as: "unit" },
          { name: "promised by Due", value: progress.promised, as: "unit" },
          { from: Math.max(from, to - 3), to },
        ],
      };
    },
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
