import type { Figure } from "../domain/figure";

/** An objective as the alignment map shows it, above and below its column. */
export interface MapObjective {
  readonly id: string;
  readonly name: string;
  /** Its share of the weight of all objectives. */
  readonly weightShare: number;
  /** Σ weight × score/(Σ weight × 5) over the benefits that are scored against it (method §8): what its status column says. */
  readonly score: Figure;
  /** How many benefits say that they serve it. */
  readonly benefitCount: number;
  /** The share of the plan's cashable money planned to date that serves it; a benefit may serve several objectives. */
  readonly cashableShare: Figure;
}
