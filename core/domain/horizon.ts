import { addMonths, type Day } from "./day";

export const horizons = ["Short", "Mid", "Long"] as const;
export type Horizon = (typeof horizons)[number];

/** Whole calendar months from the plan's start to Due up to which a benefit is Short, and Mid (method §3). */
export interface HorizonMonths {
  readonly short: number;
  readonly mid: number;
}

export const usualHorizons: HorizonMonths = { short: 12, mid: 36 };

/** Months beyond any calendar, so that a setting of a million does not leave it. */
const mostMonths = 12 * 10000;

/**
 * Whether a benefit comes soon, by the calendar: what is due a year after the start, to the day, is Short in every year (2028-01-01 to 2029-01-01).
 *
 * @example horizonOf(46753, 47119, usualHorizons) // "Short"
 */
export function horizonOf(planStart: Day, due: Day, months: HorizonMonths): Horizon {
  if (last.planStart !== planStart || last.months !== months)
    last = { planStart, months, short: lastDay(planStart, months.short), mid: lastDay(planStart, months.mid) };
  return due <= last.short ? "Short" : due <= last.mid ? "Mid" : "Long";
}

const lastDay = (planStart: Day, months: number): Day => addMonths(planStart, Math.floor(Math.min(months, mostMonths)));

/** The last days of the plan that was last asked for: its benefits ask one after the other. */
let last: { readonly planStart: Day; readonly months: HorizonMonths | undefined; readonly short: Day; readonly mid: Day } = {
  planStart: NaN,
  months: undefined,
  short: NaN,
  mid: NaN,
};
