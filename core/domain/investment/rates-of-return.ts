import { rootBetween } from "./root-between";

/** The rates that can be told, as ln(1 + r): from −99.9999999%, below which all is lost, to the largest that is a number. */
const lowestGrowth = Math.log(1e-9);
const highestGrowth = 700;
/** Flows a day apart whose amounts are as far apart as numbers go balance within this growth a year. */
const farthestGrowth = 1e6;
/** Where the search sets out: near the 10% from which the spreadsheets start theirs. */
const usualGrowth = 0.1;
/** A present value this small beside its terms is rounding. */
const rounding = 1e-13;

/** The rates at which flows are worth nothing. */
export interface RatesOfReturn {
  /** Those that can be told, from the lowest to the highest. */
  readonly rates: readonly number[];
  /** How many there are below −99.9999999%, and above the largest number: they exist, but no number says them. */
  readonly tooLow: number;
  readonly tooHigh: number;
}

/**
 * Every rate r > −1 at which the present value Σ amount/(1 + r)^time is zero, from the lowest to the highest. None is
 * missed and none is found that is not there: in the growth y = ln(1 + r) the value is a sum of exponentials, and
 *
 * - it has no more roots than its amounts, in order of time, have changes of sign (Descartes' rule for such sums);
 * - multiplied by e^(yτ), for a time τ between two amounts of opposite sign, it keeps its roots, and its slope is a sum
 *   of the same kind with one change of sign less, Σ amount·(τ − time)·e^(−y·time).
 *
 * So the turning points come from the simpler sum, down to one change of sign, where there are none; between two
 * neighbouring turning points lies one root if the signs differ there, and none if they do not.
 *
 * @param times in periods or years, ascending and no time twice
 * @example ratesOfReturn([0, 1, 2], [-1600, 10000, -10000]).rates // [0.25, 4]
 *
 * Source: G. Pólya and G. Szegő, Problems and Theorems in Analysis II, part V, on Descartes' rule.
 */
export function ratesOfReturn(times: readonly number[], amounts: readonly number[]): RatesOfReturn {
  const paying = Array.from(times.keys()).filter((i) => amounts[i] !== 0);
  const roots = growthRoots(
    paying.map((i) => times[i] as number),
    paying.map((i) => amounts[i] as number),
  );
  return {
    rates: roots.filter((growth) => growth >= lowestGrowth && growth <= highestGrowth).map(Math.expm1),
    tooLow: roots.filter((growth) => growth < lowestGrowth).length,
    tooHigh: roots.filter((growth) => growth > highestGrowth).length,
  };
}

/** How often a series of amounts changes sign; zeros count as neither. */
export function signChanges(amounts: readonly number[]): number {
  let changes = 0;
  let last = 0;
  for (const amount of amounts) {
    const sign = Math.sign(amount);
    if (sign === 0) continue;
    if (sign === -last) changes++;
    last = sign;
  }
  return changes;
}

/** The roots as growth, ascending; no amount is zero. */
function growthRoots(times: readonly number[], amounts: readonly number[]): readonly number[] {
  const changes = signChanges(amounts);
  if (changes === 0) return [];
  const largest = amounts.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  const scaled = amounts.map((amount) => amount / largest);
  const valueAt = (growth: number): number => discountedSum(times, scaled, growth);
  const turningPoints = changes === 1 ? [] : growthRoots(times, slopeAmounts(times, scaled));

  const roots: number[] = [];
  let from = -farthestGrowth;
  let fromSign = Math.sign(valueAt(from));
  for (const to of [...turningPoints, farthestGrowth]) {
    const toSign = to < farthestGrowth && touchesZero(to) ? 0 : Math.sign(valueAt(to));
    if (toSign === 0) roots.push(to);
    if (fromSign * toSign < 0) roots.push(crossing(valueAt, from, to, fromSign));
    from = to;
    fromSign = toSign;
  }
  return roots;

  /** A turning point that is zero but for rounding is a double root: the value touches zero there. */
  function touchesZero(growth: number): boolean {
    const size = discountedSum(times, scaled.map(Math.abs), growth);
    return Math.abs(valueAt(growth)) <= rounding * size;
  }
}

/**
 * Σ amount·e^(−y·time) at a growth y, divided by the largest of its exponentials, which is the first time's for a
 * positive y and the last one's for a negative: its sign and roots stay and nothing overflows.
 */
function discountedSum(times: readonly number[], amounts: readonly number[], growth: number): number {
  const reference = times[growth >= 0 ? 0 : times.length - 1] as number;
  let sum = 0;
  for (let i = 0; i < times.length; i++) {
    sum += (amounts[i] as number) * Math.exp(growth * (reference - (times[i] as number)));
  }
  return sum;
}

/** The amounts of the slope, for a time τ in the middle of the first change of sign. */
function slopeAmounts(times: readonly number[], amounts: readonly number[]): readonly number[] {
  const firstSign = Math.sign(amounts[0] as number);
  const after = amounts.findIndex((amount) => Math.sign(amount) === -firstSign);
  const middle = ((times[after - 1] as number) + (times[after] as number)) / 2;
  return amounts.map((amount, i) => amount * (middle - (times[i] as number)));
}

/** Walks from the usual growth towards the change of sign between two points, in steps that double, then closes in. */
function crossing(valueAt: (growth: number) => number, from: number, to: number, fromSign: number): number {
  let near = Math.min(Math.max(usualGrowth, from), to);
  const nearSign = Math.sign(valueAt(near));
  if (nearSign === 0) return near;
  const direction = nearSign === fromSign ? 1 : -1;
  for (let step = usualGrowth; ; step *= 2) {
    const far = Math.min(Math.max(near + direction * step, from), to);
    if (Math.sign(valueAt(far)) !== nearSign || far === from || far === to) return rootBetween(valueAt, near, far);
    near = far;
  }
}
