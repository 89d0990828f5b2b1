import { isoDate } from "../domain/day";
import { benefitSign } from "../domain/planned-change";
import type { Check } from "./check";
import { frozenName, frozenPlan, readablePromise } from "./frozen-plan";
import { benefitPlace, inItsUnit } from "./place";
import { say } from "../words/say";

export const targetCut: Check = {
  rule: "target-cut",
  severity: "Needs attention",
  help: "The target promises less than the latest frozen baseline: a quiet cut. A value to maintain may not be changed at all.",
  mend: "Put the target back, or freeze the change in Baselines with who approved it and why",
  run(plan, report) {
    const { byBenefit } = frozenPlan(plan);
    byBenefit.forEach((frozen, position) => {
      const benefit = plan.benefits[position];
      const promise = benefit === undefined ? undefined : readablePromise(benefit);
      if (benefit === undefined || promise === undefined || frozen?.target === undefined || frozen.takenOn === undefined) return;
      const { target } = promise;
      if (target === undefined) return;
      const difference = target - frozen.target;
      if (Math.abs(difference) <= 1e-9 * Math.abs(frozen.target)) return;
      const maintained = promise.direction === "Maintain";
      if (!maintained && difference * benefitSign(promise) >= 0) return;
      const [now, then] = [inItsUnit(plan, benefit, target), inItsUnit(plan, benefit, frozen.target)];
      const approved = frozenName(frozen, isoDate(frozen.takenOn));
      report({
        ...benefitPlace(plan, benefit, "target"),
        what: maintained
          ? say`${benefit.id} has the target ${now}, another than ${then} in ${approved}`
          : say`${benefit.id} has the target ${now}, less ambitious than ${then} in ${approved}`,
      });
    });
  },
};
