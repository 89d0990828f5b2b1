import { alignmentScores } from "../compact";
import type { ObjectiveEntry } from "../entries";

export const objectives: readonly ObjectiveEntry[] = [
  { id: "O-1", name: "Cut the city's CO2 by 40% until 2030", weight: 0.4, sponsor: "Chief Executive" },
  { id: "O-2", name: "Keep energy affordable and supply in own hands", weight: 0.25, sponsor: "Chief Executive" },
  { id: "O-3", name: "A grid that fails less often", weight: 0.2, sponsor: "Technical Director" },
  { id: "O-4", name: "A lower cost of running plants and grid", weight: 0.15, sponsor: "Technical Director" },
];

export const alignment = alignmentScores({
  "B-01": { "O-1": 5, "O-2": 4 },
  "B-02": { "O-1": 5, "O-2": 4 },
  "B-03": { "O-1": 5, "O-2": 5 },
  "B-04": { "O-1": 4, "O-2": 2 },
  "B-05": { "O-1": 5 },
  "B-06": { "O-1": 3, "O-4": 4 },
  "B-07": { "O-3": 5 },
  "B-08": { "O-4": 4, "O-1": 2 },
  "B-09": { "O-2": 4, "O-3": 2 },
  "B-10": { "O-1": 4, "O-4": 2 },
  "B-11": { "O-2": 5 },
  "B-12": { "O-2": 2 },
  "B-13": { "O-1": 3 },
  "B-14": { "O-4": 4 },
  "B-15": { "O-2": 3, "O-3": 2 },
  "B-16": { "O-4": 1 },
  "B-17": { "O-3": 4, "O-4": 3 },
});
