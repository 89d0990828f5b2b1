import { resourceVariance } from "./variance";

/** The status columns of Resources. */
export const resourceMetrics = [resourceVariance] as const;
