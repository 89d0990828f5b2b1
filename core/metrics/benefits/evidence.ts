import { lastReadings } from "../../domain/readings";
import { daysSinceMeasurement } from "../../domain/freshness";
import type { Metric } from "../metric";
import type { Standing } from "../../standing/standing";

export const evidence: Metric = {
  key: "evidence",
  header: "Evidence",
  meaning:
    "High: baseline, target, owner, data source and a validated reading that is not overdue. Low: baseline, target, owner or reading is missing, or the reading is overdue twice over. Medium: the rest.",
  align: "center",
  width: 10,
  of: (standing) => {
    if (standing.progress === undefined || standing.status === "Not due") return undefined;
    return grade(standing);
  },
  explain: ({ progress, readings }) => {
    if (progress === undefined) return undefined;
    return {
      rule: evidence.meaning.replace(/\.$/, ""),
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
    { given: {}, gives: "Low" },
  ],
};

function grade({ benefit, progress, readings }: Standing): "High" | "Medium" | "Low" {
  const { baseline, target, owner, dataSource, frequency, kind } = benefit.row;
  const noFigures = kind !== "Milestone" && (baseline === undefined || target === undefined);
  if (progress === undefined || noFigures || owner === undefined || progress.latest < 0) return "Low";
  const settled = kind === "Milestone" && progress.actual === 1;
  const days = settled ? 0 : (daysSinceMeasurement(progress, readings) ?? 0);
  if (frequency !== undefined && days > 2 * frequency) return "Low";
  const current = settled || (frequency !== undefined && days <= frequency);
  return dataSource !== undefined && readings.validated[progress.latest] === 1 && current ? "High" : "Medium";
}
