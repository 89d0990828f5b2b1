import type { WeightedIndex } from "../../domain/weighted-index";
import type { Metric } from "../metric";

/** What is known of one objective: how strongly the benefits serve it, and how far those that are due have come. */
export interface ObjectiveStanding {
  readonly scores: readonly { readonly weight: number; readonly score: number }[];
  readonly index: WeightedIndex;
}

/** A status column of Objectives. */
export type ObjectiveMetric = Metric<ObjectiveStanding, ObjectiveStanding>;

/** One objective for the worked examples: five benefits serve it. */
export const exampleObjective: ObjectiveStanding = {
  scores: [4, 5, 3, 4, 2].map((score, position) => ({ score, weight: [0.3, 0.25, 0.2, 0.15, 0.1][position] as number })),
  index: { index: 0.9, cappedIndex: 0.85, coverage: 0.8, pessimisticIndex: 0.7 },
};
