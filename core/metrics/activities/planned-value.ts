import type { ActivityMetric } from "./activity-standing";

export const plannedValue: ActivityMetric = {
  key: "plannedValue",
  header: "Planned value",
  money: true,
  align: "right",
  width: 12,
  of: ({ value }) => (value === undefined || "because" in value ? value : value.planned),
  help: {
    meaning: "PV: the part of Budget that was planned to be done by the status date, evenly from Start to Baseline finish.",
    examples: [
      { given: { value: { planned: 50, earned: 40, actualCost: 45 } }, gives: 50 },
      { given: {}, gives: null },
    ],
  },
};
