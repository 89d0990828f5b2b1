import { isKnown, type Figure } from "../domain/figure";

/*
 * Sums of many plans are sums of whole numbers, so that any engine, in any order and with any number of threads, gives the same total
 * (method §12). A double that is added up in another order differs in its last digits.
 */

/** Money counts in this part of the currency. */
export const moneyUnits = 10_000;
/** Weights count in this part. */
export const weightUnits = 1_000_000;
/** A weight times a rate counts in this part. */
export const productUnits = 1_000_000_000;

/** What a whole number may come to and still be exact. */
const largest = Number.MAX_SAFE_INTEGER;

/** A figure in so many units, as a whole number; null where it is unknown or too large to be counted in them. */
export function inUnits(figure: Figure | undefined, units: number): number | null {
  if (figure === undefined || !isKnown(figure)) return null;
  const whole = Math.round(figure * units);
  return Math.abs(whole) <= largest ? whole || 0 : null;
}
