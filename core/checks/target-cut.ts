import { isoDate } from "../domain/day";
import { benefitSign } from "../domain/planned-change";
import type { Check } from "./check";
import { frozenName, frozenPlan } from "./frozen-plan";
import { benefitPlace, inItsUnit } from "./place";

export const targetCut: Check = {
  rule: "target-cut",
  severity: "Needs attention",
  about: "The target promises less than the latest frozen baseline: a quiet cut. A value to maintain may not be changed at all.",
  mend: "Put the target back, or freeze the change in Baselines with who approved it and why",
  run(plan, report) {
    const { byBenefit } = frozenPlan(plan);
    byBenefit.forEach((frozen, position) => {
      const benefit = plan.benefits[position];
      const change = benefit?.change;
      if (benefit === undefined || change === undefined || change.kind === "Milestone" || frozen?.target === undefined || frozen.takenOn === undefined) return;
      const difference = change.target - frozen.target;
      if (Math.abs(difference) <= 1e-9 * Math.abs(frozen.target)) return;
      const maintained = change.direction === "Maintain";
      if (!maintained && difference * benefitSign(change) >= 0) return;
      report({
        ...benefitPlace(plan, benefit, "target"),
        what: `${benefit.id} has the target ${inItsUnit(plan, benefit, change.target)}, ${maintained ? "another" : "less ambitious"} than ${inItsUnit(plan, benefit, frozen.target)} in ${frozenName(frozen, isoDate(frozen.takenOn))}`,
      });
    });
  },
};
