import type { ActivityMetric } from "./activity-standing";

export const costOfDelay: ActivityMetric = {
  key: "costOfDelay",
  header: "Cost of delay",
  money: true,
  align: "right",
  width: 12,
  of: ({ delayCost }) => delayCost,
  help: {
    meaning:
      "The Delay cost of the benefits that wait for it, added up over all categories of money; the sheet Schedule lists them one by one. Blank where none of them has money.",
    examples: [
      { given: { delayCost: 250 }, gives: 250 },
      { given: {}, gives: null },
    ],
  },
};
