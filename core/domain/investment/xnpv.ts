import type { Day } from "../day";
import { type Figure, finite, unknown } from "../figure";
import { InvalidInput } from "../invalid-input";
import { daysPerDiscountYear, requireDates, requireFlows, requireRate } from "./cash-flows";

/**
 * `xnpv`, the net present value of dated cash flows, as of the first date in the list: Σ CF/(1 + r)^(days/365), where
 * days run from that first date. The other dates may stand in any order.
 *
 * A date before the first is refused, as Excel refuses it with #NUM!: the answer is a value as of the first date, so
 * a list that starts in its middle would quietly be valued on the wrong day.
 *
 * Unlike Excel, a rate between −100% and 0 is computed, as LibreOffice and Gnumeric do.
 *
 * @param rate the discount rate per year, a share
 * @example datedNetPresentValue(0.09, [-10000, 2750, 4250, 3250, 2750], [39448, 39508, 39751, 39859, 39904]) // 2086.65
 *
 * Source: Microsoft Support, "XNPV function", for the formula and the example.
 */
export function datedNetPresentValue(rate: number, flows: readonly number[], dates: readonly Day[]): Figure {
  requireRate(rate);
  requireFlows(flows);
  requireDates(flows, dates);
  const first = dates[0];
  if (first === undefined) return unknown("there are no cash flows");
  const growth = Math.log1p(rate);
  let value = 0;
  for (let i = 0; i < flows.length; i++) {
    const years = ((dates[i] as Day) - first) / daysPerDiscountYear;
    if (years < 0) throw new InvalidInput("number", "The first date must be the earliest: the value is as of it.");
    value += (flows[i] as number) * Math.exp(-growth * years);
  }
  return finite(value, "the present value is too large to show");
}
