import { daysWithoutMeasurement } from "../../domain/freshness";
import { standingDay } from "../../domain/planned-change";
import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";
import { say } from "../../words/say";

export const freshness: Metric = {
  key: "freshness",
  header: "Freshness",
  align: "center",
  width: 11,
  highlights: wordHighlights([], ["Overdue"], []),
  of: ({ benefit, measured, readings, day }) => {
    const { frequency, kind, start } = benefit.row;
    if (measured === undefined || frequency === undefined || start === undefined) return undefined;
    if (kind === "Milestone" && measured.actual === 1) return "Current";
    const days = daysWithoutMeasurement(measured, readings, start, standingDay(benefit.row, day));
    if (days === undefined) return undefined;
    return days > frequency ? "Overdue" : "Current";
  },
  help: {
    meaning:
      "Current, or Overdue when more days have passed since the last measurement (or, if never measured, since Start) than Frequency allows. Blank where the row names no Frequency. After End it stays what it was on End.",
    explain: ({ benefit, measured, readings, day }) => {
      const { start } = benefit.row;
      if (measured === undefined || start === undefined) return undefined;
      return {
        rule: say`Overdue when more days than Frequency have passed since the last measurement, or since Start where there is none`,
        inputs: [
          { cell: "frequency" },
          {
            name: say`days that have passed`,
            value: daysWithoutMeasurement(measured, readings, start, standingDay(benefit.row, day)) ?? say`none, it has not started`,
          },
        ],
      };
    },
    examples: [
      { given: { readings: [[19, 1]] }, gives: "Current" },
      { given: { readings: [[18, 1]] }, gives: "Overdue" },
      { given: { day: 90, end: 50, readings: [[19, 1]] }, gives: "Current" },
      { given: { day: 90, end: 50, readings: [[18, 1]] }, gives: "Overdue" },
      { given: {}, gives: "Overdue" },
      { given: { day: -1 }, gives: null },
    ],
  },
};
