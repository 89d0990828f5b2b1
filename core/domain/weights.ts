/**
 * What a blank weight counts as: 1 where no benefit has one, else the mean of those that are given. A weight of 0 takes its
 * benefit out and so is no measure for the others; one below 0 is no weight.
 *
 * @example weightWhereBlank([3, undefined, 1, 0]) // 2
 *
 * Source: method §8.
 */
export function weightWhereBlank(weights: readonly (number | undefined)[]): number {
  let sum = 0;
  let count = 0;
  for (const weight of weights) {
    if (weight === undefined || weight <= 0) continue;
    sum += weight;
    count++;
  }
  return count === 0 || !Number.isFinite(sum) ? 1 : sum / count;
}
