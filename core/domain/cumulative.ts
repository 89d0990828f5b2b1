/**
 * The running sums of a series: the cumulative plan from the plan of each period, the cumulative cash flow from the
 * flows. Plain sums, as the spreadsheets do them: over a few hundred periods their rounding stays in the last few of
 * 15 digits, and who compares a sum with zero allows for that.
 *
 * @example cumulative([10, 20, 30]) // [10, 30, 60]
 */
export function cumulative(amounts: readonly number[]): number[] {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
}
