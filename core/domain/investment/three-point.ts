import { InvalidInput } from "../invalid-input";

/**
 * An estimate that owns up to what it does not know: what it comes to if all goes well, most likely, and if it does
 * not. The optimistic end may be the higher one (benefits) or the lower one (costs, durations); the most likely lies
 * between.
 */
export interface ThreePoint {
  readonly optimistic: number;
  readonly mostLikely: number;
  readonly pessimistic: number;
}

export function requireThreePoint({ optimistic, mostLikely, pessimistic }: ThreePoint): void {
  if (![optimistic, mostLikely, pessimistic].every(Number.isFinite)) {
    throw new InvalidInput("value", "The three estimates must be numbers.");
  }
  const low = Math.min(optimistic, pessimistic);
  const high = Math.max(optimistic, pessimistic);
  if (mostLikely < low || mostLikely > high) {
    throw new InvalidInput("number", "The most likely estimate must lie between the optimistic and the pessimistic.");
  }
}
