import { handoverStatus } from "./handover-status";
import { persistence } from "./persistence";
import { reviewDueOn } from "./review-due";
import { sustainmentStatus } from "./status";

/** The status columns of Sustainment, in the order in which they stand in the sheet. */
export const sustainmentMetrics = [sustainmentStatus, persistence, handoverStatus, reviewDueOn] as const;
