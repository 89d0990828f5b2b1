import type { Check } from "./check";
import { benefitPlace, inItsUnit } from "./place";

export const targetEqualsBaseline: Check = {
  rule: "target-equals-baseline",
  severity: "Needs attention",
  about: "Target equals Baseline, so the row promises no change: what moves is shown, but there is no share of it and no status.",
  mend: "Correct Target or Baseline, or set Direction to Maintain if the value is to be kept",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { change } = benefit;
      if (change === undefined || change.kind === "Milestone" || change.direction === "Maintain") continue;
      if (change.target !== change.baseline) continue;
      report({
        ...benefitPlace(plan, benefit, "target"),
        what: `${benefit.id} has the target ${inItsUnit(plan, benefit, change.target)}, the same as its baseline, so it promises no change`,
      });
    }
  },
};
