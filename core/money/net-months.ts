import { measuredNetShare, plannedNetShare, type Valuation } from "../domain/money/valuation";
import type { GrossMonths } from "./benefit-months";

/** What a benefit is claimed and validated to have brought, and what it is still expected to bring, net by month: all that moves with its readings. */
export interface NetMonths {
  /** The first month in which anything may come, and the first one of which something is still expected. */
  readonly first: number;
  readonly restFrom: number;
  /** Claimed, then validated, both from `first` to the month of the status date; then what is expected from `restFrom` to the last month. */
  readonly amounts: Float64Array;
}

/** The sums that they are added to, over all months. */
export interface MeasuredSums {
  readonly claimed: Float64Array;
  readonly validated: Float64Array;
  readonly forecast: Float64Array;
}

/** How many amounts a benefit has. */
export const amountCount = ({ plan, past, first, restFrom }: GrossMonths): number => 2 * Math.max(0, past - first) + plan.length - restFrom;

/** From gross to net, written to the beginning of a list. */
export function netMonths(amounts: Float64Array, { claimed, validated, rest, past, first, restFrom }: GrossMonths, valuation: Valuation): NetMonths {
  const asMeasured = measuredNetShare(valuation);
  const asPlanned = plannedNetShare(valuation);
  let at = 0;
  for (let month = first; month < past; month++) amounts[at++] = (claimed[month] as number) * asMeasured;
  for (let month = first; month < past; month++) amounts[at++] = (validated[month] as number) * asMeasured;
  for (let month = restFrom; month < rest.length; month++) amounts[at++] = (rest[month] as number) * asPlanned;
  return { first, restFrom, amounts };
}

/** Adds a benefit; `past` is how many months there are up to that of the status date. */
export function addNetMonths({ claimed, validated, forecast }: MeasuredSums, { first, restFrom, amounts }: NetMonths, past: number): void {
  let at = 0;
  for (let month = first; month < past; month++) {
    const amount = amounts[at++] as number;
    claimed[month] = (claimed[month] as number) + amount;
    forecast[month] = (forecast[month] as number) + amount;
  }
  for (let month = first; month < past; month++) validated[month] = (validated[month] as number) + (amounts[at++] as number);
  for (let month = restFrom; month < forecast.length; month++) forecast[month] = (forecast[month] as number) + (amounts[at++] as number);
}
