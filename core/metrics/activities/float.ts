import { unknown } from "../../domain/figure";
import { negativeHighlights } from "../../looks/looks";
import type { ActivityMetric } from "./activity-standing";

export const float: ActivityMetric = {
  key: "float",
  header: "Float (days)",
  format: "0;-0;0",
  align: "right",
  width: 8,
  highlights: negativeHighlights,
  of: (standing) => standing.float,
  help: {
    meaning:
      "Days by which it may still slip, as things stand, without moving the plan's approved end through Depends on. Below 0 it moves it. Blank once it is done, without a finish, or where dependencies go in a circle.",
    examples: [
      { given: { float: 12 }, gives: 12 },
      { given: { float: unknown("its dependencies go in a circle") }, gives: null },
      { given: {}, gives: null },
    ],
  },
};
