import { reviewState, reviewStates } from "../../domain/review-due";
import { wordHighlights } from "../../looks/looks";
import type { SustainmentMetric } from "./sustainment-standing";

export const handoverStatus: SustainmentMetric = {
  key: "handoverStatus",
  header: "Handover status",
  align: "center",
  width: 12,
  highlights: wordHighlights(["Overdue"], ["Due soon"], ["Done"]),
  words: reviewStates,
  of: ({ row, day, benefitEnd = Infinity }) => reviewState((row.handoverDate ?? 0) > benefitEnd ? undefined : row.handoverDate, row.acceptedOn, day),
  help: {
    meaning:
      "Done once it is accepted, Overdue when Handover date is past without that, Due soon within 30 days, else Planned. Blank where it would be after the benefit's End.",
    examples: [
      { given: { row: { handoverDate: 100, acceptedOn: 105 }, day: 110 }, gives: "Done" },
      { given: { row: { handoverDate: 100 }, day: 110 }, gives: "Overdue" },
      { given: { row: { handoverDate: 100 }, day: 75 }, gives: "Due soon" },
      { given: { row: { handoverDate: 100 }, day: 10 }, gives: "Planned" },
      { given: { row: { handoverDate: 100 }, day: 110, benefitEnd: 99 }, gives: null },
      { given: { row: {}, day: 10 }, gives: null },
    ],
  },
};
