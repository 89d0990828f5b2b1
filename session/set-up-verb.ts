import { newPlan, type PlanKind, type PlanUpdate } from "#core";

/** What sets up a plan, with all examples, which nothing else of the pane needs. */
export const setUpVerb = (kind: PlanKind, planId: string): PlanUpdate => newPlan(kind, planId);
