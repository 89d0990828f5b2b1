import { alignmentScore } from "./alignment-score";
import { objectiveCoverage } from "./coverage";
import { objectiveRealization } from "./realization-index";

/** The status columns of Objectives, in the order in which they stand in the sheet. */
export const objectiveMetrics = [alignmentScore, objectiveCoverage, objectiveRealization] as const;
