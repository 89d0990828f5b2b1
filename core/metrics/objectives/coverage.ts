import type { Figure } from "../../domain/figure";
import { exampleObjective, type ObjectiveMetric } from "./objective-standing";

export const objectiveCoverage: ObjectiveMetric = {
  key: "coverage",
  header: "Coverage",
  format: "0%",
  align: "right",
  width: 10,
  of: ({ index }): Figure => index.coverage,
  help: {
    meaning: "The share, by weight, of the benefits serving this objective that are due and measured.",
    examples: [{ given: exampleObjective, gives: 0.8 }],
  },
};
