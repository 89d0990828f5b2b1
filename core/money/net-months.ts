import { largestSummable } from "../domain/figure";
import { measuredNetShare, plannedNetShare, type Valuation } from "../domain/money/valuation";
import type { GrossMonths } from "./benefit-months";

/** What a benefit is claimed and validated to have brought, and what it is still expected to bring, net by month: all that moves with its readings. */
export interface NetMonths {
  /** The first month in which anything may come, the first one of which something is still expected, and the one behind the last of these. */
  readonly first: number;
  readonly restFrom: number;
  readonly behind: number;
  /** Claimed, then validated, both from `first` to the month of the status date; then what is expected from `restFrom` on. */
  readonly amounts: Float64Array;
}

/** The sums that they are added to, over all months. */
export interface MeasuredSums {
  readonly claimed: Float64Array;
  readonly validated: Float64Array;
  readonly forecast: Float64Array;
}

/** How many amounts a benefit has. */
export const amountCount = ({ past, first, behind, restFrom }: GrossMonths): number => 2 * Math.max(0, past - first) + Math.max(0, behind - restFrom);

/** From gross to net, written to the beginning of a list; undefined where the gross amounts are too large to add up. */
export function netMonths(
  amounts: Float64Array,
  { claimed, validated, rest, past, first, behind, restFrom }: GrossMonths,
  valuation: Valuation,
): NetMonths | undefined {
  const asMeasured = measuredNetShare(valuation);
  const asPlanned = plannedNetShare(valuation);
  let at = 0;
  let [claims, confirmed, expected] = [0, 0, 0];
  for (let month = first; month < past; month++) {
    const amount = claimed[month] as number;
    claims += Math.abs(amount);
    amounts[at++] = amount * asMeasured;
  }
  for (let month = first; month < past; month++) {
    const amount = validated[month] as number;
    confirmed += Math.abs(amount);
    amounts[at++] = amount * asMeasured;
  }
  for (let month = restFrom; month < behind; month++) {
    const amount = rest[month] as number;
    expected += Math.abs(amount);
    amounts[at++] = amount * asPlanned;
  }
  const isCounted = claims <= largestSummable && confirmed <= largestSummable && expected <= largestSummable;
  return isCounted ? { first, restFrom, behind, amounts } : undefined;
}

/** Adds a benefit; `past` is how many months there are up to that of the status date. */
export function addNetMonths({ claimed, validated, forecast }: MeasuredSums, { first, restFrom, behind, amounts }: NetMonths, past: number): void {
  let at = 0;
  for (let month = first; month < past; month++) {
    const amount = amounts[at++] as number;
    claimed[month] = (claimed[month] as number) + amount;
    forecast[month] = (forecast[month] as number) + amount;
  }
  for (let month = first; month < past; month++) validated[month] = (validated[month] as number) + (amounts[at++] as number);
  for (let month = restFrom; month < behind; month++) forecast[month] = (forecast[month] as number) + (amounts[at++] as number);
}
