import { join } from "node:path";
import { beside, isHere } from "../support/test-where";

/** The whole set where it lies beside the project, else the trimmed copy. */
export const controlCharts = isHere("all control charts")
  ? { points: join(beside, "data/spc/ptd_reference_points.csv"), summary: join(beside, "data/spc/ptd_reference_summary.csv") }
  : { points: join(__dirname, "data/control-charts-points.csv"), summary: join(__dirname, "data/control-charts-summary.csv") };
