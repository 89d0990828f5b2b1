import type { Day } from "../day";
import type { Figure } from "../figure";
import { daysPerDiscountYear, requireDates, requireFlows, requireRate } from "./cash-flows";
import { nearestRate, usualRate } from "./irr";
import { ratesOfReturn, type RatesOfReturn } from "./rates-of-return";

/**
 * `xirr`, the internal rate of return of dated cash flows: the rate per year at which they are worth nothing, where
 * years are days/365. As {@link internalRate} in all else.
 *
 * The dates may stand in any order. Excel's page asks for the earliest first, but the rate is the same from whichever
 * day it is counted, so there is nothing to refuse (`datedNetPresentValue`, whose answer does hang on the first day,
 * refuses).
 *
 * @param guess a rate above −100%
 * @example datedInternalRate([-10000, 2750, 4250, 3250, 2750], [39448, 39508, 39751, 39859, 39904]) // 0.3733625335
 *
 * Source: Microsoft Support, "XIRR function", for the formula and the example.
 */
export function datedInternalRate(flows: readonly number[], dates: readonly Day[], guess: number = usualRate): Figure {
  requireRate(guess);
  const { years, amounts } = inOrderOfTime(flows, dates);
  return nearestRate(ratesOfReturn(years, amounts), amounts, guess, flows);
}

/** Every internal rate of return of dated cash flows. */
export function datedRatesOfReturn(flows: readonly number[], dates: readonly Day[]): RatesOfReturn {
  const { years, amounts } = inOrderOfTime(flows, dates);
  return ratesOfReturn(years, amounts);
}

/**
 * The flows in order of time, those of one day as one; what is left of flows that cancel out but for rounding is
 * zero.
 */
function inOrderOfTime(flows: readonly number[], dates: readonly Day[]) {
  requireFlows(flows);
  requireDates(flows, dates);
  const order = Array.from(dates.keys()).sort((a, b) => (dates[a] as Day) - (dates[b] as Day));
  const first = dates[order[0] ?? 0] ?? 0;
  const years: number[] = [];
  const amounts: number[] = [];
  let size = 0;
  for (const i of order) {
    const flow = flows[i] as number;
    const year = ((dates[i] as Day) - first) / daysPerDiscountYear;
    const latest = years.length - 1;
    if (year !== years[latest]) {
      years.push(year);
      amounts.push(flow);
      size = Math.abs(flow);
      continue;
    }
    size += Math.abs(flow);
    const sum = (amounts[latest] as number) + flow;
    amounts[latest] = Math.abs(sum) <= 4 * Number.EPSILON * size ? 0 : sum;
  }
  requireFlows(amounts);
  return { years, amounts };
}
