import { tooLarge, unknown, type Figure } from "./figure";

/** One benefit as the roll-up sees it. */
export interface IndexPart {
  /** Above 0. */
  readonly weight: number;
  /** The realization rate, or undefined where the benefit is not measured. */
  readonly rate: number | undefined;
}

/** The four figures that always stand side by side (method §8). */
export interface WeightedIndex {
  /** Σ wᵢ·rᵢ/Σ wᵢ over the measured. */
  readonly index: Figure;
  /** The same with each rᵢ at most 1, so that one star cannot hide failures. */
  readonly cappedIndex: Figure;
  /** Σ w measured/Σ w of all that are due. */
  readonly coverage: Figure;
  /** The capped index with the unmeasured counted as 0. */
  readonly pessimisticIndex: Figure;
}

/**
 * The index of the benefits that are due (method §8).
 *
 * @example weightedIndex([{ weight: 0.4, rate: 1.2 }, { weight: 0.3, rate: 0.8 }, { weight: 0.2 }, { weight: 0.1, rate: 0.5 }]) // { index: 0.963, cappedIndex: 0.863, coverage: 0.8, pessimisticIndex: 0.69 }
 */
export function weightedIndex(due: readonly IndexPart[]): WeightedIndex {
  let all = 0;
  let measured = 0;
  let sum = 0;
  let capped = 0;
  for (const { weight, rate } of due) {
    all += weight;
    if (rate === undefined) continue;
    measured += weight;
    sum += weight * rate;
    capped += weight * Math.min(rate, 1);
  }
  if (![all, sum, capped].every(Number.isFinite)) return { index: tooLarge, cappedIndex: tooLarge, coverage: tooLarge, pessimisticIndex: tooLarge };
  const nothingDue = unknown("no benefit is due yet");
  const nothingMeasured = all === 0 ? nothingDue : unknown("none of the benefits that are due is measured");
  return {
    index: measured === 0 ? nothingMeasured : sum / measured || 0,
    cappedIndex: measured === 0 ? nothingMeasured : capped / measured || 0,
    coverage: all === 0 ? nothingDue : measured / all,
    pessimisticIndex: all === 0 ? nothingDue : capped / all || 0,
  };
}

/** `alignmentScore` = Σ wᵢ·scoreᵢ/(Σ wᵢ·5): a share, 0…1, of the strongest service possible (scores run 0…5). */
export function alignmentScore(scores: readonly { readonly weight: number; readonly score: number }[]): Figure {
  let weights = 0;
  let sum = 0;
  for (const { weight, score } of scores) {
    weights += weight;
    sum += weight * score;
  }
  if (!Number.isFinite(weights * 5)) return tooLarge;
  return weights === 0 ? unknown("no benefit is aligned to it") : sum / (weights * 5);
}
