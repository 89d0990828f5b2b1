import { unknown } from "../../domain/figure";
import { negativeHighlights } from "../../looks/looks";
import type { ActivityMetric } from "./activity-standing";

export const costVariance: ActivityMetric = {
  key: "costVariance",
  header: "Cost variance",
  money: true,
  align: "right",
  width: 12,
  highlights: negativeHighlights,
  of: ({ value }) => {
    if (value === undefined || "because" in value) return value;
    return value.actualCost === undefined ? unknown("no cost is booked") : value.earned - value.actualCost;
  },
  help: {
    meaning: "CV: earned value less Actual cost. Positive is favourable: the work done has cost less than its budget. Blank where no cost is booked.",
    examples: [
      { given: { value: { planned: 50, earned: 40, actualCost: 45 } }, gives: -5 },
      { given: { value: { planned: 50, earned: 40, actualCost: undefined } }, gives: null },
    ],
  },
};
