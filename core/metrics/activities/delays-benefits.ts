import { daysPerMonth } from "../../domain/day";
import type { ActivityMetric } from "./activity-standing";

export const delaysBenefits: ActivityMetric = {
  key: "delaysBenefits",
  header: "Delays benefits by (months)",
  format: "0.0",
  align: "right",
  width: 11,
  of: ({ delaysDays }) => (delaysDays === undefined ? undefined : delaysDays / daysPerMonth),
  help: {
    meaning:
      "The largest shift of the benefits that wait for it as their Trigger: expected finish + Trigger lag after their Start. Blank where no benefit waits for it.",
    examples: [
      { given: { delaysDays: 61 }, gives: 61 / 30.4375 },
      { given: { delaysDays: 0 }, gives: 0 },
      { given: {}, gives: null },
    ],
  },
};
