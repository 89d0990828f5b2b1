import { activityStatus } from "./status";
import { costOfDelay } from "./cost-of-delay";
import { costVariance } from "./cost-variance";
import { critical } from "./critical";
import { daysLate } from "./days-late";
import { delaysBenefits } from "./delays-benefits";
import { earnedValue } from "./earned-value";
import { float } from "./float";
import { plannedValue } from "./planned-value";

/** The status columns of Activities, in the order in which they stand in the sheet. */
export const activityMetrics = [activityStatus, daysLate, float, critical, delaysBenefits, costOfDelay, plannedValue, earnedValue, costVariance] as const;
