import { daysWithoutMeasurement } from "../../domain/freshness";
import { wordHighlights } from "../../looks/looks";
import type { Metric } from "../metric";

export const freshness: Metric = {
  key: "freshness",
  header: "Freshness",
  meaning:
    "Current, or Overdue when more days have passed since the last measurement (or, if never measured, since Start) than Frequency allows. Blank where the row names no Frequency.",
  align: "center",
  width: 11,
  highlights: wordHighlights([], ["Overdue"], []),
  of: ({ benefit, progress, readings }) => {
    const { frequency, kind } = benefit.row;
    if (progress === undefined || frequency === undefined) return undefined;
    if (kind === "Milestone" && progress.actual === 1) return "Current";
    const days = daysWithoutMeasurement(progress, readings);
    if (days === undefined) return undefined;
    return days > frequency ? "Overdue" : "Current";
  },
  explain: ({ progress, readings }) => {
    if (progress === undefined) return undefined;
    return {
      rule: "Overdue when more days than Frequency have passed since the last measurement, or since Start where there is none",
      inputs: [{ cell: "frequency" }, { name: "days that have passed", value: daysWithoutMeasurement(progress, readings) ?? "none, it has not started" }],
    };
  },
  examples: [
    { given: { readings: [[19, 1]] }, gives: "Current" },
    { given: { readings: [[18, 1]] }, gives: "Overdue" },
    { given: {}, gives: "Overdue" },
    { given: { day: -1 }, gives: null },
  ],
};
