import { forecastDue as forecastDueOf, paceIndex } from "../../domain/slip";
import type { Metric } from "../metric";

export const forecastDue: Metric = {
  key: "forecastDue",
  header: "Forecast due",
  meaning:
    "When the target is reached at the pace so far: Start + (Due − Start)/Pace. Once it is reached: the day of the reading that reached it. Blank while nothing is delivered.",
  format: "yyyy-mm-dd",
  align: "center",
  width: 12,
  of: ({ lateness }) => ("because" in lateness ? lateness : forecastDueOf(lateness)),
  explain: ({ lateness }) =>
    "because" in lateness
      ? undefined
      : { rule: "Start + (Due − Start)/Pace, to the whole day", inputs: [{ cell: "start" }, { cell: "due" }, { name: "Pace", value: paceIndex(lateness) }] },
  examples: [
    { given: { readings: [[50, 25]] }, gives: 46223 },
    { given: { readings: [[50, 50]] }, gives: 46123 },
    {
      given: {
        day: 150,
        readings: [
          [50, 40],
          [130, 60],
        ],
      },
      gives: 46153,
    },
    { given: { readings: [[50, 0]] }, gives: null },
  ],
};
