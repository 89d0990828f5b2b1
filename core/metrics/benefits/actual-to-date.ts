import { countedReadings } from "../../domain/readings";
import { actualInWords } from "../../domain/rule-words";
import type { Metric } from "../metric";
import { rowNotComputed } from "../../standing/reasons";

export const actualToDate: Metric = {
  key: "actualToDate",
  header: "Actual to date",
  meaning:
    "What the KPI stands at: the sum of a Flow's measurements up to the status date, the latest reading of a Level or Scale, 1 once a Milestone is reached.",
  format: "#,##0.##;-#,##0.##;0",
  inUnit: "reading",
  align: "right",
  width: 12,
  of: ({ progress }) => progress?.actual ?? rowNotComputed,
  explain: ({ progress, readings, day }) => {
    if (progress === undefined) return undefined;
    const { from, to } = countedReadings(progress.change, readings, day);
    return { rule: actualInWords[progress.change.kind], inputs: [progress.change.kind === "Flow" ? { from, to } : { from: Math.max(from, to - 1), to }] };
  },
  examples: [
    {
      given: {
        readings: [
          [10, 20],
          [40, 25],
          [60, 99],
        ],
      },
      gives: 45,
    },
    {
      given: {
        kind: "Level",
        readings: [
          [10, 20],
          [40, 25],
        ],
      },
      gives: 25,
    },
    { given: { kind: "Milestone", readings: [[10, 0]] }, gives: 0 },
    { given: {}, gives: null },
  ],
};
