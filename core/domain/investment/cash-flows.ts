import { InvalidInput } from "../invalid-input";

/**
 * What every investment figure asks of its cash flows: that each is a number. An empty list is a matter for the
 * figure.
 */
export function requireFlows(flows: readonly number[]): void {
  if (!flows.every(Number.isFinite)) throw new InvalidInput("value", "Every cash flow must be a number.");
}

/** A rate per period of −100% or less would leave nothing, or less than nothing, to discount with. */
export function requireRate(rate: number): void {
  if (!Number.isFinite(rate)) throw new InvalidInput("value", "The rate must be a number.");
  if (rate <= -1) throw new InvalidInput("number", "The rate must be above −100%.");
}

/** One date, a day number, for each cash flow. */
export function requireDates(flows: readonly number[], dates: readonly number[]): void {
  if (!dates.every(Number.isFinite)) throw new InvalidInput("value", "Every date must be a day number.");
  if (dates.length !== flows.length) {
    throw new InvalidInput("number", `There are ${flows.length} cash flows but ${dates.length} dates.`);
  }
}

/** The days of a year by which the spreadsheets' XNPV and XIRR turn days into years; leap years count no longer. */
export const daysPerDiscountYear = 365;
