import type { Day } from "../domain/day";
import type { Plan } from "../reading/plan";

/** Who a plan is among many: what its Settings say. */
export interface PlanIdentity {
  /** What the plan is called. */
  readonly name: string | null;
  readonly planId: string | null;
  readonly organisation: string | null;
  /** How much it counts where each plan counts once; 0 or more. */
  readonly planWeight: number;
  readonly currency: string | null;
  /** The day whose prices its money is in, where the Settings say so. */
  readonly priceDate: Day | null;
}

export const identityOf = ({ settings }: Pick<Plan, "settings">): PlanIdentity => ({
  name: settings.plan ?? null,
  planId: settings.planId ?? null,
  organisation: settings.organisation ?? null,
  planWeight: settings.planWeight,
  currency: settings.currency || null,
  priceDate: settings.priceDate ?? null,
});
