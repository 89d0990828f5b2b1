import { type Figure, finite, unknown } from "../figure";
import { requireFlows, requireRate } from "./cash-flows";

/**
 * `npv`, the net present value: what a series of cash flows is worth today, when money that comes a period later is
 * worth less by the rate of one period. The first flow is today's and is not discounted: Σ CFₜ/(1 + r)ᵗ from t = 0.
 *
 * The spreadsheets' own NPV discounts the first flow as well: `NPV(r, flows)` there is `netPresentValue(r, flows)/(1
 * + r)`.
 *
 * @param rate the discount rate per period, a share: 0.08 is 8%; −1 or less is refused
 * @param flows one cash flow a period: money spent is negative, money earned positive
 * @example netPresentValue(0.08, [-1000, 300, 400, 500, 200]) // 164.64
 *
 * Source: HM Treasury, The Green Book, annex on discounting; the fixture is the method's (§5).
 */
export function netPresentValue(rate: number, flows: readonly number[]): Figure {
  requireRate(rate);
  requireFlows(flows);
  if (flows.length === 0) return unknown("there are no cash flows");
  // Horner's rule from the last flow to the first: one division a flow and no power.
  let value = 0;
  for (let period = flows.length - 1; period >= 0; period--) value = value / (1 + rate) + (flows[period] as number);
  return finite(value, "the present value is too large to show");
}
