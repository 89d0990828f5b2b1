import { unknown } from "../../domain/figure";
import type { ActivityMetric } from "./activity-standing";

export const earnedValue: ActivityMetric = {
  key: "earnedValue",
  header: "Earned value",
  money: true,
  align: "right",
  width: 12,
  of: ({ value }) => (value === undefined || "because" in value ? value : value.earned),
  help: {
    meaning: "EV: % complete × Budget, all of it once the activity is finished, nothing before Start. Blank where it has begun and % complete is blank.",
    examples: [
      { given: { value: { planned: 50, earned: 40, actualCost: 45 } }, gives: 40 },
      { given: { value: unknown("% complete is blank") }, gives: null },
    ],
  },
};
