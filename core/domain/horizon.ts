import { daysPerMonth, type Day } from "./day";

export const horizons = ["Short", "Mid", "Long"] as const;
export type Horizon = (typeof horizons)[number];

/** Months from the plan's start to Due up to which a benefit is Short, and Mid (method §3). */
export interface HorizonMonths {
  readonly short: number;
  readonly mid: number;
}

export const usualHorizons: HorizonMonths = { short: 12, mid: 36 };

/** Whether a benefit comes soon: a month is 30.4375 days, so that a year of 365 days is Short. */
export function horizonOf(planStart: Day, due: Day, { short, mid }: HorizonMonths): Horizon {
  const months = (due - planStart) / daysPerMonth;
  return months <= short ? "Short" : months <= mid ? "Mid" : "Long";
}
