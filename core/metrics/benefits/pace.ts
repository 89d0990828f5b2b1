import { paceIndex } from "../../domain/slip";
import type { Metric } from "../metric";
import { tooEarly } from "../../standing/reasons";
import { say } from "../../words/say";

export const pace: Metric = {
  key: "pace",
  header: "Pace",
  format: "0.00",
  align: "right",
  width: 8,
  of: ({ lateness, status }) => ("because" in lateness ? lateness : status === "Not due" ? tooEarly : paceIndex(lateness)),
  help: {
    meaning:
      "SPI(t): the time from Start to the day for which the plan had what is delivered, as a share of the time that has passed. 1 is as planned, 0.5 half as fast. Blank while it is too early to judge and once the target is reached.",
    explain: ({ lateness, status }) => {
      if ("because" in lateness || lateness.isReached || status === "Not due") return undefined;
      return {
        rule: say`(the day for which the plan had what is delivered − Start)/(the day that is looked at − Start)`,
        inputs: [
          { name: say`the plan had it for`, value: lateness.earnedDay, as: "day" },
          { cell: "start" },
          { name: say`looked at`, value: lateness.asOf, as: "day" },
        ],
      };
    },
    examples: [
      { given: { readings: [[50, 25]] }, gives: 0.5 },
      { given: { readings: [[50, 50]] }, gives: 1 },
      { given: { readings: [[50, 75]] }, gives: 1.5 },
      { given: { day: 0, readings: [[0, 5]] }, gives: null },
    ],
  },
};
