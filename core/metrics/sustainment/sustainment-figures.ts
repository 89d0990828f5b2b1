import { reviewState } from "../../domain/review-due";
import type { Sustained } from "../../domain/sustained";
import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import type { DatedRow } from "../dated-row";

/** The dates of a row of Sustainment, and how its benefit lives on. */
export interface SustainmentStanding extends DatedRow<SustainmentDates> {
  readonly sustained: Sustained | undefined;
}

export interface SustainmentDates {
  readonly handoverDate: number | undefined;
  readonly acceptedOn: number | undefined;
  readonly reviewEvery: number | undefined;
  readonly lastReview: number | undefined;
}

type SustainmentMetric = Metric<SustainmentStanding, { readonly row: Partial<SustainmentDates>; readonly day: number; readonly sustained?: Sustained }>;

const kept: Sustained = { state: "Sustained", persistence: 0.98, erosionPerYear: 0.01 };

export const sustainmentStatus: SustainmentMetric = {
  key: "status",
  header: "Status",
  meaning: "How its benefit lives on after Due: Sustained, Eroding, Lost or Unverified, as in the column Sustainment of Benefits.",
  align: "center",
  width: 12,
  highlights: wordHighlights(["Lost"], ["Eroding"], ["Sustained"]),
  of: ({ sustained }) => sustained?.state,
  examples: [
    { given: { row: {}, day: 200, sustained: kept }, gives: "Sustained" },
    { given: { row: {}, day: 100 }, gives: null },
  ],
};

export const persistence: SustainmentMetric = {
  key: "persistence",
  header: "Persistence",
  meaning: "The share of the benefit that is still there: attainment now/attainment at handover (at Due, where the handover came earlier or is still to come).",
  format: "0%;-0%;0%",
  align: "right",
  width: 11,
  of: ({ sustained }) => sustained?.persistence,
  examples: [
    { given: { row: {}, day: 200, sustained: kept }, gives: 0.98 },
    { given: { row: {}, day: 100 }, gives: null },
  ],
};

export const handoverStatus: SustainmentMetric = {
  key: "handoverStatus",
  header: "Handover status",
  meaning: "Done once it is accepted, Overdue when Handover date is past without that, Due soon within 30 days, else Planned.",
  align: "center",
  width: 12,
  highlights: wordHighlights(["Overdue"], ["Due soon"], ["Done"]),
  of: ({ row, day }) => reviewState(row.handoverDate, row.acceptedOn, day),
  examples: [
    { given: { row: { handoverDate: 100, acceptedOn: 105 }, day: 110 }, gives: "Done" },
    { given: { row: { handoverDate: 100 }, day: 110 }, gives: "Overdue" },
    { given: { row: { handoverDate: 100 }, day: 75 }, gives: "Due soon" },
    { given: { row: { handoverDate: 100 }, day: 10 }, gives: "Planned" },
    { given: { row: {}, day: 10 }, gives: null },
  ],
};

export const reviewDueOn: SustainmentMetric = {
  key: "reviewDue",
  header: "Review due",
  meaning: "Last review + Review every (days); before the first review counted from Accepted on, else from Handover date.",
  format: "yyyy-mm-dd",
  align: "center",
  width: 12,
  of: ({ row }) => {
    const last = row.lastReview ?? row.acceptedOn ?? row.handoverDate;
    return last === undefined || row.reviewEvery === undefined || row.reviewEvery <= 0 ? undefined : last + Math.round(row.reviewEvery);
  },
  examples: [
    { given: { row: { lastReview: 46100, reviewEvery: 90 }, day: 46110 }, gives: 46190 },
    { given: { row: { handoverDate: 46000, acceptedOn: 46010, reviewEvery: 90 }, day: 46110 }, gives: 46100 },
    { given: { row: { lastReview: 46100 }, day: 46110 }, gives: null },
  ],
};
