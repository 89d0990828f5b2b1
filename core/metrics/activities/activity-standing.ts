import type { ActivityDates } from "../../domain/activity-status";
import type { Figure, Unknown } from "../../domain/figure";
import type { Metric } from "../metric";
import type { DatedRow } from "../dated-row";

/** Where an activity stands: in the network, towards the benefits that wait for it, and in money. */
export interface ActivityStanding extends DatedRow<ActivityDates> {
  /** Days that it may still slip without moving the plan's approved end; undefined once it is done. */
  readonly float: Figure | undefined;
  /** The largest shift, in days, of the benefits that it triggers; undefined where it triggers none. */
  readonly delaysDays: number | undefined;
  /** What all these shifts cost. */
  readonly delayCost: Figure | undefined;
  /** PV, EV and AC; undefined without a budget, or where it is not known how much is done. */
  readonly value: { readonly planned: number; readonly earned: number; readonly actualCost: number | undefined } | Unknown | undefined;
}

/** A status column of Activities; its examples say what matters to it. */
export type ActivityMetric = Metric<ActivityStanding, Partial<ActivityStanding>>;
