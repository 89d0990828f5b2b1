import { slip as slipOf } from "../../domain/slip";
import type { Metric } from "../metric";
import { say } from "../../words/say";

export const slip: Metric = {
  key: "slip",
  header: "Slip (months)",
  format: "+0.0;-0.0;0.0",
  align: "right",
  width: 10,
  of: ({ lateness }) => ("because" in lateness ? lateness : slipOf(lateness)),
  help: {
    meaning:
      "How late it is: months of 30.4375 days from the day for which the plan had what is delivered by now (earned schedule) to the day that it is measured to. Positive is late, negative early; once the target is reached it stays at the day of the reading that reached it less Due. Blank before Start and without a measurement.",
    explain: ({ lateness, progress }) => {
      if ("because" in lateness || progress === undefined) return undefined;
      const { asOf, earnedDay, isReached } = lateness;
      const rule = isReached
        ? say`(the day of the reading that reached the target − Due)/30.4375`
        : say`(measured to − the day for which the plan had what is delivered)/30.4375; positive is late`;
      return {
        rule,
        inputs: [
          { name: isReached ? say`reached on` : say`measured to`, value: asOf, as: "day" },
          { name: isReached ? say`Due` : say`the plan had it for`, value: earnedDay, as: "day" },
          { name: say`Delivered to date`, value: progress.delivered, as: "unit" },
        ],
      };
    },
    examples: [
      { given: { readings: [[50, 50]] }, gives: 0 },
      { given: { readings: [[50, 25]] }, gives: 25 / 30.4375 },
      { given: { kind: "Level", direction: "Decrease", baseline: 12, target: 8, readings: [[50, 8]] }, gives: -50 / 30.4375 },
      { given: { profile: "Step", readings: [[50, 0]] }, gives: 0 },
      {
        given: {
          day: 150,
          readings: [
            [50, 40],
            [130, 60],
          ],
        },
        gives: 30 / 30.4375,
      },
      { given: {}, gives: null },
      { given: { day: -1 }, gives: null },
    ],
  },
};
