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
export function horizonOf(planStart: Day, due: Day, { short, mid }: HorizonMonths): Horizon {
  const isWithin = (months: number): boolean => due <= addMonths(planStart, Math.floor(Math.min(months, mostMonths)));
  return isWithin(short) ? "Short" : isWithin(mid) ? "Mid" : "Long";
}
