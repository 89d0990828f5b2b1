import type { Sustained } from "../../domain/sustained";
import type { Metric } from "../metric";
import type { DatedRow } from "../dated-row";

/** The dates of a row of Sustainment, and how its benefit lives on. */
export interface SustainmentStanding extends DatedRow<SustainmentDates> {
  readonly sustained: Sustained | undefined;
  /** End of its benefit. */
  readonly benefitEnd?: number | undefined;
}

export interface SustainmentDates {
  readonly handoverDate: number | undefined;
  readonly acceptedOn: number | undefined;
  readonly reviewEvery: number | undefined;
  readonly lastReview: number | undefined;
}

/** A status column of Sustainment; its examples say what matters to it. */
export type SustainmentMetric = Metric<
  SustainmentStanding,
  { readonly row: Partial<SustainmentDates>; readonly day: number; readonly sustained?: Sustained; readonly benefitEnd?: number }
>;

/** A benefit that is still there, for the worked examples. */
export const kept: Sustained = { state: "Sustained", persistence: 0.98, erosionPerYear: 0.01 };
