import type { Figure } from "../../domain/figure";
import { exampleObjective, type ObjectiveMetric } from "./objective-standing";

export const objectiveRealization: ObjectiveMetric = {
  key: "realizationIndex",
  header: "Realization index",
  format: "0%",
  align: "right",
  width: 11,
  of: ({ index }): Figure => index.index,
  help: {
    meaning: "The weighted realization rate of the measured benefits that serve this objective.",
    examples: [{ given: exampleObjective, gives: 0.9 }],
  },
};
