import { alignmentScores } from "../compact";
import type { ObjectiveEntry } from "../entries";

export const objectives: readonly ObjectiveEntry[] = [
  { id: "O-1", name: "Safer care", weight: 0.3, sponsor: "Medical Director" },
  { id: "O-2", name: "More time for patients", weight: 0.25, sponsor: "Chief Nurse" },
  { id: "O-3", name: "Shorter waits and stays", weight: 0.2, sponsor: "Chief Operating Officer" },
  { id: "O-4", name: "A lower cost of running the hospital", weight: 0.15, sponsor: "Chief Executive" },
  { id: "O-5", name: "Staff who can rely on their tools", weight: 0.1, sponsor: "Chief Operating Officer" },
];

export const alignment = alignmentScores({
  "B-01": { "O-1": 5, "O-4": 2 },
  "B-02": { "O-1": 5, "O-5": 2 },
  "B-03": { "O-1": 5, "O-4": 2 },
  "B-04": { "O-1": 4 },
  "B-05": { "O-2": 5, "O-5": 3 },
  "B-06": { "O-4": 5 },
  "B-07": { "O-4": 4, "O-1": 2 },
  "B-08": { "O-3": 5, "O-4": 3 },
  "B-09": { "O-3": 4, "O-4": 2 },
  "B-10": { "O-1": 4, "O-3": 3 },
  "B-11": { "O-2": 5, "O-1": 2 },
  "B-12": { "O-5": 5, "O-2": 3 },
  "B-13": { "O-5": 4, "O-1": 2 },
  "B-14": { "O-4": 5 },
  "B-15": { "O-4": 5, "O-5": 2 },
  "B-16": { "O-3": 2 },
});
