import { alignmentScore as scoreOf, type WeightedIndex } from "../../domain/weighted-index";
import type { Figure } from "../../domain/figure";
import type { Metric } from "../metric";

/** What is known of one objective: how strongly the benefits serve it, and how far those that are due have come. */
export interface ObjectiveStanding {
  readonly scores: readonly { readonly weight: number; readonly score: number }[];
  readonly index: WeightedIndex;
}

const exampleIndex = { index: 0.9, cappedIndex: 0.85, coverage: 0.8, pessimisticIndex: 0.7 } as const;
const fixture = [4, 5, 3, 4, 2].map((score, position) => ({ score, weight: [0.3, 0.25, 0.2, 0.15, 0.1][position] as number }));

export const alignmentScore: Metric<ObjectiveStanding, ObjectiveStanding> = {
  key: "alignmentScore",
  header: "Alignment score",
  meaning: "How strongly the benefits serve this objective: Σ weight × score/(Σ weight × 5), as a share of the strongest service possible.",
  format: "0%",
  align: "right",
  width: 11,
  of: ({ scores }) => scoreOf(scores),
  examples: [
    { given: { scores: fixture, index: exampleIndex }, gives: 0.77 },
    { given: { scores: [], index: exampleIndex }, gives: null },
  ],
};

export const objectiveCoverage: Metric<ObjectiveStanding, ObjectiveStanding> = {
  key: "coverage",
  header: "Coverage",
  meaning: "The share, by weight, of the benefits serving this objective that are due and measured.",
  format: "0%",
  align: "right",
  width: 10,
  of: ({ index }): Figure => index.coverage,
  examples: [{ given: { scores: fixture, index: exampleIndex }, gives: 0.8 }],
};

export const objectiveRealization: Metric<ObjectiveStanding, ObjectiveStanding> = {
  key: "realizationIndex",
  header: "Realization index",
  meaning: "The weighted realization rate of the measured benefits that serve this objective.",
  format: "0%",
  align: "right",
  width: 11,
  of: ({ index }): Figure => index.index,
  examples: [{ given: { scores: fixture, index: exampleIndex }, gives: 0.9 }],
};
