import { reviewPlan, type PlanSnapshot } from "#core";
import { syntheticStatusDate } from "./synthetic-plan";

/** A review with each of its parts asked for: what is to be written, what was found, and all of the result. */
export function wholeReview(plan: PlanSnapshot): readonly unknown[] {
  const { update, findings, result, curve } = reviewPlan(plan, syntheticStatusDate);
  return [...all(update), findings, ...all(result), ...all(result.record ?? {}), curve];
}

/** What a pane shows of a plan in which nothing is written: no sheets, and so no seal. */
export function shownReview(plan: PlanSnapshot): readonly unknown[] {
  const { findings, result, curve } = reviewPlan(plan, syntheticStatusDate);
  return [findings, result.plan, result.totals, result.benefits, result.board, result.businessCase, result.since, curve];
}

const all = (parts: object): readonly unknown[] => Object.values(parts) as readonly unknown[];
