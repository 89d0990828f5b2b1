import { kept, type SustainmentMetric } from "./sustainment-standing";

export const persistence: SustainmentMetric = {
  key: "persistence",
  header: "Persistence",
  format: "0%;-0%;0%",
  align: "right",
  width: 11,
  of: ({ sustained }) => sustained?.persistence,
  help: {
    meaning:
      "The share of the benefit that is still there: attainment now/attainment at handover (at Due, where the handover came earlier or is still to come).",
    examples: [
      { given: { row: {}, day: 200, sustained: kept }, gives: 0.98 },
      { given: { row: {}, day: 100 }, gives: null },
    ],
  },
};
