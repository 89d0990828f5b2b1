import { activityStatus as statusOf, activityStatuses, type ActivityDates } from "../../domain/activity-status";
import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import type { DatedRow } from "../dated-row";

export const activityStatus: Metric<DatedRow<ActivityDates>, DatedRow<Partial<ActivityDates>>> = {
  key: "activityStatus",
  header: "Status",
  align: "center",
  width: 11,
  highlights: wordHighlights(["Overdue"], ["Late"], ["Done"]),
  words: activityStatuses,
  of: ({ row, day }) => statusOf(row, day),
  help: {
    meaning: "Done, On track, Late (forecast past the approved finish) or Overdue (the status date is past the forecast and the approved finish).",
    examples: [
      { given: { row: { baselineFinish: 100, actualFinish: 90 }, day: 95 }, gives: "Done" },
      { given: { row: { baselineFinish: 100 }, day: 95 }, gives: "On track" },
      { given: { row: { baselineFinish: 100, forecastFinish: 120 }, day: 110 }, gives: "Late" },
      { given: { row: { baselineFinish: 100, forecastFinish: 120 }, day: 121 }, gives: "Overdue" },
      { given: { row: { baselineFinish: 100, actualFinish: 90 }, day: 80 }, gives: "On track" },
      { given: { row: {}, day: 80 }, gives: null },
    ],
  },
};
