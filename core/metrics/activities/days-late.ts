import { daysLate as daysLateOf, type ActivityDates } from "../../domain/activity-status";
import type { Metric } from "../metric";
import type { DatedRow } from "../dated-row";

export const daysLate: Metric<DatedRow<ActivityDates>, DatedRow<Partial<ActivityDates>>> = {
  key: "daysLate",
  header: "Days late",
  format: "0;-0;0",
  align: "right",
  width: 10,
  of: ({ row, day }) => daysLateOf(row, day),
  help: {
    meaning: "Days behind the approved finish: as finished, as forecast, or once overdue as of the status date. Negative is early.",
    examples: [
      { given: { row: { baselineFinish: 100, actualFinish: 90 }, day: 95 }, gives: -10 },
      { given: { row: { baselineFinish: 100, forecastFinish: 120 }, day: 110 }, gives: 20 },
      { given: { row: { baselineFinish: 100, forecastFinish: 120 }, day: 125 }, gives: 25 },
      { given: { row: { baselineFinish: 100 }, day: 95 }, gives: 0 },
    ],
  },
};
