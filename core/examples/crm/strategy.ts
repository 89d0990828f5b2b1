import { alignmentScores } from "../compact";
import type { ObjectiveEntry } from "../entries";

export const objectives: readonly ObjectiveEntry[] = [
  { id: "O-1", name: "Earn more from the customers we have", weight: 0.35, sponsor: "Chief Commercial Officer" },
  { id: "O-2", name: "Serve customers faster and right first time", weight: 0.25, sponsor: "Chief Commercial Officer" },
  { id: "O-3", name: "Lower the cost of selling and serving", weight: 0.25, sponsor: "Chief Executive" },
  { id: "O-4", name: "Keep the customers' trust", weight: 0.15, sponsor: "Chief Executive" },
];

export const alignment = alignmentScores({
  "B-01": { "O-1": 5, "O-4": 2 },
  "B-02": { "O-1": 5, "O-2": 3, "O-4": 3 },
  "B-03": { "O-1": 5 },
  "B-04": { "O-1": 4, "O-4": 2 },
  "B-05": { "O-3": 4, "O-1": 2 },
  "B-06": { "O-3": 5 },
  "B-07": { "O-2": 5, "O-4": 3 },
  "B-08": { "O-1": 5, "O-3": 2 },
  "B-09": { "O-2": 4, "O-3": 3 },
  "B-10": { "O-3": 4 },
  "B-11": { "O-4": 5, "O-2": 3 },
  "B-12": { "O-2": 3 },
  "B-13": { "O-4": 5, "O-2": 2 },
  "B-14": { "O-3": 3 },
  "B-15": { "O-3": 3 },
  "B-16": { "O-3": 1 },
});
