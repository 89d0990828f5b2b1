import { forecastDue as forecastDueOf, paceIndex } from "../../domain/slip";
import type { Metric } from "../metric";
import { tooEarly } from "../../standing/reasons";
import { say } from "../../words/say";

export const forecastDue: Metric = {
  key: "forecastDue",
  header: "Forecast due",
  format: "yyyy-mm-dd",
  align: "center",
  width: 12,
  of: ({ lateness, status }) => ("because" in lateness ? lateness : status === "Not due" ? tooEarly : forecastDueOf(lateness)),
  help: {
    meaning:
      "When the target is reached at the pace so far: Start + (Due − Start)/Pace; a step not before the status date. Once it is reached: the day of the reading that reached it. Blank while nothing is delivered, while it is too early to judge, from End on, and where it is not in sight within five times the planned time.",
    explain: ({ lateness, status }) =>
      "because" in lateness || status === "Not due"
        ? undefined
        : lateness.isReached
          ? { rule: say`the day of the reading that reached the target`, inputs: [{ name: say`reached on`, value: lateness.asOf, as: "day" }] }
          : {
              rule: say`Start + (Due − Start)/Pace, to the whole day`,
              inputs: [{ cell: "start" }, { cell: "due" }, { name: say`Pace`, value: paceIndex(lateness) }],
            },
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
      { given: { day: 60, end: 50, readings: [[50, 25]] }, gives: null },
    ],
  },
};
