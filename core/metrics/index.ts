import { activityMetrics } from "./activities/index";
import { objectiveMetrics } from "./objectives/index";
import { resourceMetrics } from "./resources/index";
import { reviewMetrics } from "./reviews/index";
import { sustainmentMetrics } from "./sustainment/index";

/** The metrics of the tables beside Benefits, by the table's name. */
export const otherMetrics = {
  Activities: activityMetrics,
  Objectives: objectiveMetrics,
  Resources: resourceMetrics,
  Reviews: reviewMetrics,
  Sustainment: sustainmentMetrics,
} as const;
