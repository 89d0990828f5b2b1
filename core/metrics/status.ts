import { statusHighlights } from "../looks";
import type { Metric } from "./metric";

export const status: Metric = {
  key: "status",
  header: "Status",
  meaning: "Realized, Green, Amber, Red, Not measured, Not due or Undefined, by the variance share and the tolerances. Realized needs a validated reading at or after Due. A parent follows the capped index of its children.",
  align: "center",
  width: 13,
  highlights: statusHighlights,
  of: (standing) => standing.status,
  examples: [
    { given: { readings: [[50, 47.5]] }, gives: "Green" },
    { given: { readings: [[50, 45]] }, gives: "Amber" },
    { given: { readings: [[50, 44]] }, gives: "Red" },
    { given: { day: 100, readings: [[90, 95]], validated: true }, gives: "Realized" },
    { given: { day: 100, readings: [[90, 95]] }, gives: "Green" },
    { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[50, 40]] }, gives: "Green" },
    { given: { nature: "Dis-benefit", target: 50, day: 100, readings: [[50, 60]], validated: true }, gives: "Red" },
    { given: {}, gives: "Not measured" },
    { given: { day: 4 }, gives: "Not due" },
    { given: { kind: "Level", direction: "Maintain", baseline: 90, target: 90, readings: [[50, 87]] }, gives: "Green" },
  ],
};
