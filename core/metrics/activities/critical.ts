import { wordHighlights } from "../../looks/looks";
import type { ActivityMetric } from "./activity-standing";

export const critical: ActivityMetric = {
  key: "critical",
  header: "Critical",
  align: "center",
  width: 8,
  highlights: wordHighlights([], ["Yes"], []),
  of: (standing) => (typeof standing.float === "number" ? (standing.float <= 0 ? "Yes" : "No") : undefined),
  help: {
    meaning: "Yes where it has no float left: each further day moves the plan's end. No otherwise; blank once it is done.",
    examples: [
      { given: { float: 0 }, gives: "Yes" },
      { given: { float: -3 }, gives: "Yes" },
      { given: { float: 1 }, gives: "No" },
      { given: {}, gives: null },
    ],
  },
};
