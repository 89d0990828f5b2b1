import { reviewDue } from "./due";

/** The status columns of Reviews. */
export const reviewMetrics = [reviewDue] as const;
