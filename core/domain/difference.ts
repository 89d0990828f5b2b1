/** Two sums that agree in this many parts of the larger differ by what rounding left over, and by nothing else. */
const agreement = 1e-12;

/** a − b, which is 0 where the two agree but for rounding: 0.1 + 0.2 less 0.3 is 0 and not 5.6e-17. */
export const difference = (a: number, b: number): number => (Math.abs(a - b) <= agreement * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b);
