import { type Figure, unknown } from "../figure";
import { requireFlows, requireRate } from "./cash-flows";
import { ratesOfReturn, signChanges, type RatesOfReturn } from "./rates-of-return";

/** The 10% a period that the spreadsheets start their search from. */
export const usualRate = 0.1;

/**
 * `irr`, the internal rate of return: the rate per period at which a series of cash flows is worth nothing today, so
 * the rate that the money in it earns. One flow a period, the first today.
 *
 * Where there are several such rates (see {@link internalRates}) it is the one nearest to the guess, 10% unless
 * another is given, by the distance of ln(1 + r): −97% and 139% lie on either side of 10%, and losing all but 3% a
 * period is the farther of the two. Unlike the spreadsheets' guess, this one only chooses: it never decides whether a
 * rate is found.
 *
 * Unknown without a change of sign, since money that only comes in, or only goes out, earns no rate.
 *
 * @param guess a rate above −100%
 * @example internalRate([-100, 39, 59, 55, 20]) // 0.2809484
 * @example internalRate([-1600, 10000, -10000]) // 0.25
 * @example internalRate([-100, 150, 150, 150, -5]) // 1.388
 *
 * Source: the fixture is the method's (§5); for the search see {@link ratesOfReturn}.
 */
export function internalRate(flows: readonly number[], guess: number = usualRate): Figure {
  requireRate(guess);
  requireFlows(flows);
  return nearestRate(ratesOfReturn(Array.from(flows.keys()), flows), flows, guess);
}

/**
 * Every internal rate of return, from the lowest to the highest. More than one means that the flows change sign more
 * than once (a plant that must be cleared away at the end), and that the rate of return alone should decide nothing.
 *
 * @example internalRates([-1600, 10000, -10000]) // [0.25, 4]
 */
export function internalRates(flows: readonly number[]): readonly number[] {
  requireFlows(flows);
  return ratesOfReturn(Array.from(flows.keys()), flows).rates;
}

/**
 * The one of the rates that is nearest to the guess, or the reason why there is none.
 *
 * @param flows in order of time, those of one day as one
 * @param given the flows before those of one day were made one
 */
export function nearestRate({ rates, tooLow, tooHigh }: RatesOfReturn, flows: readonly number[], guess: number, given: readonly number[] = flows): Figure {
  if (flows.length === 0) return unknown("there are no cash flows");
  if (given.every((flow) => flow === 0)) return unknown("all cash flows are zero");
  if (flows.every((flow) => flow === 0)) return unknown("the cash flows of each day cancel out, so they are worth zero at every rate");
  if (signChanges(flows) === 0) {
    return unknown(
      `${signChanges(given) === 0 ? "the cash flows" : "the sums of the cash flows of each day"} never change sign, so no rate makes them worth zero`,
    );
  }
  const [first] = rates;
  if (first !== undefined) {
    const distance = (rate: number): number => Math.abs(Math.log1p(rate) - Math.log1p(guess));
    return rates.reduce((nearest, rate) => (distance(rate) < distance(nearest) ? rate : nearest), first);
  }
  if (tooLow + tooHigh === 0) return unknown("no rate above −100% makes the cash flows worth zero");
  const such = tooLow + tooHigh === 1 ? "the one rate" : "each rate";
  const where = tooHigh === 0 ? "nearer to −100% than can be told" : tooLow === 0 ? "higher than can be told" : "too low or too high to be told";
  return unknown(`${such} that makes the cash flows worth zero is ${where}`);
}
