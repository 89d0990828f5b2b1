import { lastReadings } from "../../domain/readings";
import type { Metric } from "../metric";
import type { Standing } from "../../standing/standing";
import { told } from "../../words/say";

export const evidence: Metric = {
  key: "evidence",
  header: "Evidence",
  align: "center",
  width: 10,
  of: (standing) => {
    if (standing.progress === undefined || standing.status === "Not due") return undefined;
    return grade(standing);
  },
  help: {
    meaning:
      "High: baseline, target, owner, data source and a validated reading that is not overdue. Low: baseline (a Flow's blank one is 0), target, owner or reading is missing, or the reading is overdue twice over. Medium: the rest. Without a Frequency a reading is overdue after the usual gap between readings, at least 31 days.",
    explain: ({ progress, readings }) => {
      if (progress === undefined) return undefined;
      return {
        rule: told(evidence.help.meaning).replace(/\.$/, ""),
        inputs: [
          { cell: "baseline" },
          { cell: "target" },
          { cell: "owner" },
          { cell: "dataSource" },
          { cell: "frequency" },
          lastReadings(readings.from, progress.latest),
        ],
      };
    },
    examples: [
      { given: { readings: [[40, 1]], validated: true }, gives: "High" },
      { given: { readings: [[40, 1]] }, gives: "Medium" },
      { given: { readings: [[18, 1]], validated: true }, gives: "Medium" },
      { given: { day: 90, readings: [[10, 1]], validated: true }, gives: "Low" },
      { given: { day: 200, end: 71, readings: [[40, 1]], validated: true }, gives: "High" },
      { given: { day: 200, end: 103, readings: [[40, 1]], validated: true }, gives: "Low" },
      { given: {}, gives: "Low" },
    ],
  },
};

function grade({ benefit, progress, readings }: Standing): "High" | "Medium" | "Low" {
  const { baseline, target, owner, dataSource, kind } = benefit.row;
  const noFigures = kind !== "Milestone" && (target === undefined || (baseline === undefined && kind !== "Flow"));
  if (progress?.measuredOn === undefined || noFigures || owner === undefined) return "Low";
  const settled = kind === "Milestone" && progress.actual === 1;
  const days = settled ? 0 : progress.day - progress.measuredOn;
  if (days > 2 * progress.interval) return "Low";
  return dataSource !== undefined && readings.validated[progress.latest] === 1 && days <= progress.interval ? "High" : "Medium";
}
