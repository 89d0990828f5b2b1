import type { Assessment } from "./assess";
import type { BoardPack } from "./board-pack";
import type { PlanCurves } from "./plan-curves";
import type { PlanMoney } from "../money/business-case";
import type { Rollups } from "./rollups";
import type { Schedule } from "../schedule/schedule";
import type { MetricCells } from "../metrics/metric-cells";

/** Everything that a review finds out, each part worked out once, where it is asked for, and handed to the pages and to the machine-readable result. */
export interface Reviewed {
  readonly assessment: Assessment;
  readonly rollups: Rollups;
  /** The status columns of Benefits, one entry per metric. */
  readonly benefitCells: readonly MetricCells[];
  readonly schedule: Schedule;
  readonly board: BoardPack;
  readonly money: PlanMoney;
  readonly curves: PlanCurves;
}
