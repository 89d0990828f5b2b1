import { nextReview } from "../../domain/next-review";
import type { SustainmentMetric } from "./sustainment-standing";

export const reviewDueOn: SustainmentMetric = {
  key: "reviewDue",
  header: "Review due",
  format: "yyyy-mm-dd",
  align: "center",
  width: 12,
  of: ({ row, benefitEnd }) => nextReview({ ...row, benefitEnd }),
  help: {
    meaning:
      "Last review + Review every (days); before the first review counted from Accepted on, else from Handover date. Blank where that is after the benefit's End.",
    examples: [
      { given: { row: { lastReview: 46100, reviewEvery: 90 }, day: 46110 }, gives: 46190 },
      { given: { row: { handoverDate: 46000, acceptedOn: 46010, reviewEvery: 90 }, day: 46110 }, gives: 46100 },
      { given: { row: { lastReview: 46100, reviewEvery: 90 }, day: 46110, benefitEnd: 46190 }, gives: 46190 },
      { given: { row: { lastReview: 46100, reviewEvery: 90 }, day: 46110, benefitEnd: 46189 }, gives: null },
      { given: { row: { lastReview: 46100 }, day: 46110 }, gives: null },
      { given: { row: { lastReview: 46100, reviewEvery: 3000000 }, day: 46110 }, gives: null },
    ],
  },
};
