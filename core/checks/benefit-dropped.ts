import { isoDate } from "../domain/day";
import { recordsDrop } from "../reading/approved-plans";
import type { Check } from "./check";
import { frozenName, frozenPlan } from "./frozen-plan";
import { placeOf } from "./place";
import { say } from "../words/say";

/** A later Baselines row without Target and Due that says who approved it or why records a drop openly. */
export const benefitDropped: Check = {
  rule: "benefit-dropped",
  severity: "Needs attention",
  help: "A benefit that was approved is no longer among the benefits, and no later row of Baselines says so.",
  mend: "Put the benefit back, correct the ID, or add a row to Baselines without Target and Due that says who approved the drop and why",
  run(plan, report) {
    if (plan.found.benefits === undefined) return;
    for (const row of frozenPlan(plan).dropped.values()) {
      const { benefitId, takenOn } = row;
      if (takenOn === undefined || recordsDrop(row)) continue;
      report({
        ...placeOf(plan, "baselines", row, benefitId, "benefitId"),
        what: say`${benefitId ?? ""} stands in ${frozenName(row, isoDate(takenOn))}, but is not among the benefits`,
      });
    }
  },
};
