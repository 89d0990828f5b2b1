import { finite, unknown, type Figure } from "./figure";
import type { Verdict } from "./signal";
import { closeness } from "./status";

/** Whether a benefit lives on after Due or handover. */
export const sustainments = ["Sustained", "Eroding", "Lost", "Unverified"] as const;
export type Sustainment = (typeof sustainments)[number];

/** `persistence` = attainment now/attainment at handover: the share of the benefit that is still there. */
export function persistence(attainmentAtHandover: number, attainmentNow: number): Figure {
  if (attainmentAtHandover <= 0) return unknown("nothing was attained at handover that could persist");
  return finite(attainmentNow / attainmentAtHandover, "the attainment at handover is too small to divide by");
}

/** `erosionPerYear` = 1 − persistence^(1/years): the share that is lost in each year; a month or two do not tell it. */
export function erosionPerYear(persistence: number, years: number): Figure {
  if (years < leastYears) return unknown("less than half a year has passed since handover");
  if (persistence < 0) return unknown("the benefit has turned into its opposite, which is no share lost a year");
  return finite(1 - Math.pow(persistence, 1 / years), "too much has grown since handover to tell it per year");
}

const leastYears = 0.5;

/** What the readings since Due or handover say. */
export interface AfterHandover {
  /** The latest attainments (shares of the promise), in time order; three are enough. */
  readonly attainments: readonly number[];
  /** How far below the target an attainment may lie: the KPI's tolerance as a share of the promise. */
  readonly tolerance: number;
  /** The attainment at which, and below which, nothing is left. */
  readonly lostAt: number;
  /** Days from the latest reading to the status date, and how many may pass. */
  readonly daysSinceReading: number;
  readonly frequency: number;
  /** What the readings say of the process, where there are enough. */
  readonly verdict: Verdict | undefined;
}

/**
 * Sustained: the last 3 readings reach target − tolerance. Eroding: the latest is below it, or the signal is a Concern.
 * Lost: attainment ≤ 0 (of 0 to keep, which has none, never). Unverified: no reading within one Frequency. Tested in the order Unverified, Lost, Eroding,
 * Sustained; fewer than 3 readings that hold, or one of the last 3 that did not, is Unverified too: not shown yet.
 * Source: method §9.
 */
export function sustainmentOf({ attainments, tolerance, lostAt, daysSinceReading, frequency, verdict }: AfterHandover): Sustainment {
  const latest = attainments[attainments.length - 1];
  if (latest === undefined || daysSinceReading > frequency) return "Unverified";
  if (latest <= lostAt) return "Lost";
  const holds = (attainment: number): boolean => attainment >= 1 - tolerance - closeness;
  if (!holds(latest) || verdict === "Concern") return "Eroding";
  const lastThree = attainments.slice(-3);
  return lastThree.length === 3 && lastThree.every(holds) ? "Sustained" : "Unverified";
}
