import { cumulative } from "../cumulative";
import { type Figure, unknown } from "../figure";
import { requireFlows, requireRate } from "./cash-flows";

/** A cumulative this small beside the flows is zero but for rounding. */
const rounding = 1e-12;

/**
 * `payback`, the time after which the money spent has come back for good: the last time at which the cumulative cash
 * flow rises to zero, told in periods from the first flow. Within the period the money is taken to come in evenly.
 *
 * Unknown where the cumulative ends below zero, even if it was above for a while: the money is then out at the end of
 * the horizon. Zero where it never was below zero.
 *
 * @param flows one cash flow a period, the first today
 * @example payback([-2324, 600, 600, 600, 600]) // 3.87
 *
 * Source: method §5.
 */
export function payback(flows: readonly number[]): Figure {
  requireFlows(flows);
  if (flows.length === 0) return unknown("there are no cash flows");
  const standing = cumulative(flows);
  const zero = -rounding * flows.reduce((size, flow) => size + Math.abs(flow), 0);
  let lastBelow = standing.length - 1;
  while (lastBelow >= 0 && (standing[lastBelow] as number) >= zero) lastBelow--;
  if (lastBelow === standing.length - 1) return unknown("not within the horizon");
  if (lastBelow < 0) return 0;
  return lastBelow + Math.min(1, -(standing[lastBelow] as number) / (flows[lastBelow + 1] as number));
}

/**
 * `discountedPayback`, the payback of the present values: later than {@link payback} at a rate above zero, since the
 * money that comes back must also earn the rate.
 *
 * @param rate the discount rate per period, a share
 * @example discountedPayback(0.11, [-2324000, 600000, 600000, 600000, 600000, 600000, 600000]) // 5.33
 *
 * Source: method §5.
 */
export function discountedPayback(rate: number, flows: readonly number[]): Figure {
  requireRate(rate);
  requireFlows(flows);
  const present = flows.map((flow, period) => flow / Math.pow(1 + rate, period));
  return present.every(Number.isFinite) ? payback(present) : unknown("the present value is too large to show");
}
