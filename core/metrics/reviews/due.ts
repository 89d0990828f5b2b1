import { reviewState, reviewStates } from "../../domain/review-due";
import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import type { DatedRow } from "../dated-row";

export interface ReviewDates {
  readonly date: number | undefined;
  readonly doneOn: number | undefined;
}

export const reviewDue: Metric<DatedRow<ReviewDates>, DatedRow<Partial<ReviewDates>>> = {
  key: "due",
  header: "Due",
  align: "center",
  width: 11,
  highlights: wordHighlights(["Overdue"], ["Due soon"], ["Done"]),
  words: reviewStates,
  of: ({ row, day }) => reviewState(row.date, row.doneOn, day),
  help: {
    meaning: "Done, Overdue, Due soon (within 30 days) or Planned.",
    examples: [
      { given: { row: { date: 100, doneOn: 101 }, day: 110 }, gives: "Done" },
      { given: { row: { date: 100 }, day: 110 }, gives: "Overdue" },
      { given: { row: { date: 100 }, day: 70 }, gives: "Due soon" },
      { given: { row: { date: 100 }, day: 69 }, gives: "Planned" },
    ],
  },
};
