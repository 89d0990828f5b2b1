import { type Figure, unknown } from "../figure";
import { requireFlows, requireRate } from "./cash-flows";
import { ratesOfReturn, signChanges } from "./rates-of-return";

/** The 10 % a period that the spreadsheets start their search from. */
export const usualRate = 0.1;

/**
 * `irr`, the internal rate of return: the rate per period at which a series of cash flows is worth nothing today, so
 * the rate that the money in it earns. One flow a period, the first today.
 *
 * Where there are several such rates (see {@link internalRates}) it is the one nearest to the guess, 10 % unless
 * another is given, which the spreadsheets find as a rule. Unlike theirs, the guess only chooses: it never decides
 * whether a rate is found.
 *
 * Unknown without a change of sign, since money that only comes in, or only goes out, earns no rate.
 *
 * @param guess a rate above −100 %
 * @example internalRate([-100, 39, 59, 55, 20]) // 0.2809484
 * @example internalRate([-1600, 10000, -10000]) // 0.25, and 4 with the guess 3
 *
 * Source: the fixture is the method's (§5); for the search see {@link ratesOfReturn}.
 */
export function internalRate(flows: readonly number[], guess: number = usualRate): Figure {
  requireRate(guess);
  return nearestRate(internalRates(flows), flows, guess);
}

/**
 * Every internal rate of return, from the lowest to the highest. More than one means that the flows change sign more
 * than once (a plant that must be cleared away at the end), and that the rate of return alone should decide nothing.
 *
 * @example internalRates([-1600, 10000, -10000]) // [0.25, 4]
 */
export function internalRates(flows: readonly number[]): readonly number[] {
  requireFlows(flows);
  return ratesOfReturn(Array.from(flows.keys()), flows);
}

/** The one of the rates that is nearest to the guess, or the reason why there is none; flows stand in order of time. */
export function nearestRate(rates: readonly number[], flows: readonly number[], guess: number): Figure {
  if (flows.length === 0) return unknown("there are no cash flows");
  if (flows.every((flow) => flow === 0)) return unknown("all cash flows are zero");
  if (signChanges(flows) === 0) return unknown("the cash flows never change sign, so no rate makes them worth zero");
  if (rates.length === 0) return unknown("no rate above −100 % makes the cash flows worth zero");
  return rates.reduce((nearest, rate) => (Math.abs(rate - guess) < Math.abs(nearest - guess) ? rate : nearest));
}
