import { requireThreePoint, type ThreePoint } from "./three-point";

/**
 * `pert`: the mean and the standard deviation of a three-point estimate, (O + 4M + P)/6 and (P − O)/6. The deviation
 * is a width and so never negative, also where the optimistic end is the higher.
 *
 * @example pert({ optimistic: 80, mostLikely: 120, pessimistic: 140 }) // { mean: 116.67, standardDeviation: 10 }
 *
 * Source: D. G. Malcolm and others, Application of a Technique for Research and Development Program Evaluation,
 * Operations Research 7 (1959); the fixture is the method's (§5).
 */
export function pert(estimate: ThreePoint): { readonly mean: number; readonly standardDeviation: number } {
  requireThreePoint(estimate);
  const { optimistic, mostLikely, pessimistic } = estimate;
  return {
    mean: (optimistic + 4 * mostLikely + pessimistic) / 6,
    standardDeviation: Math.abs(pessimistic - optimistic) / 6,
  };
}
