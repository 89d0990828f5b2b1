import { alignmentScore as scoreOf } from "../../domain/weighted-index";
import { exampleObjective, type ObjectiveMetric } from "./objective-standing";

export const alignmentScore: ObjectiveMetric = {
  key: "alignmentScore",
  header: "Alignment score",
  format: "0%",
  align: "right",
  width: 11,
  of: ({ scores }) => scoreOf(scores),
  help: {
    meaning: "How strongly the benefits serve this objective: Σ weight × score/(Σ weight × 5), as a share of the strongest service possible.",
    examples: [
      { given: exampleObjective, gives: 0.77 },
      { given: { ...exampleObjective, scores: [] }, gives: null },
    ],
  },
};
