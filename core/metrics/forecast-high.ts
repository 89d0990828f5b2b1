import type { Metric } from "./metric";

export const forecastHigh: Metric = {
  key: "forecastHigh",
  header: "Forecast high",
  meaning: "The upper end of the forecast at completion. A Flow: the most of the three ways to tell. A Level: the 90th percentile of the slopes between its last readings.",
  format: "#,##0.##;-#,##0.##;0",
  inUnit: "reading",
  align: "right",
  width: 11,
  of: ({ completion }) => ("because" in completion ? completion : completion.high),
  examples: [
    { given: { target: 600, readings: [[10, 100], [20, 10], [35, 20], [50, 30]] }, gives: 460 },
    { given: { target: 1000, baseline: 1200, direction: "Decrease", readings: [[50, 540]] }, gives: 1080 },
    { given: {}, gives: null },
  ],
};
