import { costOfDelay, costVariance, critical, delaysBenefits, earnedValue, float, plannedValue } from "./activities/activity-figures";
import { activityStatus } from "./activities/activity-status";
import { daysLate } from "./activities/days-late";
import { alignmentScore, objectiveCoverage, objectiveRealization } from "./objectives/objective-figures";
import { resourceVariance } from "./resources/resource-variance";
import { reviewDue } from "./reviews/review-due";
import { handoverStatus, persistence, reviewDueOn, sustainmentStatus } from "./sustainment/sustainment-figures";

/** The metrics of the tables beside Benefits, by the table's name. */
export const otherMetrics = {
  Activities: [activityStatus, daysLate, float, critical, delaysBenefits, costOfDelay, plannedValue, earnedValue, costVariance],
  Objectives: [alignmentScore, objectiveCoverage, objectiveRealization],
  Resources: [resourceVariance],
  Reviews: [reviewDue],
  Sustainment: [sustainmentStatus, persistence, handoverStatus, reviewDueOn],
} as const;
