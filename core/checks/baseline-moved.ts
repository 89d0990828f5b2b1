import { isoDate } from "../domain/day";
import { benefitSign } from "../domain/planned-change";
import type { Check } from "./check";
import { frozenName, frozenPlan, readablePromise } from "./frozen-plan";
import { benefitPlace, inItsUnit } from "./place";
import { say } from "../words/say";

export const baselineMoved: Check = {
  rule: "baseline-moved",
  severity: "Needs attention",
  help: "The Baseline was moved towards the target since it was frozen, so the benefit promises less change than was approved.",
  mend: "Put the Baseline back, or freeze the change in Baselines with who approved it and why",
  run(plan, report) {
    const { byBenefit } = frozenPlan(plan);
    byBenefit.forEach((frozen, position) => {
      const benefit = plan.benefits[position];
      const promise = benefit === undefined ? undefined : readablePromise(benefit);
      if (benefit === undefined || promise === undefined || frozen?.baselineValue === undefined || frozen.takenOn === undefined) return;
      const { baseline } = promise;
      if (baseline === undefined) return;
      const difference = baseline - frozen.baselineValue;
      if (Math.abs(difference) <= 1e-9 * Math.abs(frozen.baselineValue) || difference * benefitSign(promise) <= 0) return;
      report({
        ...benefitPlace(plan, benefit, "baseline"),
        what: say`${benefit.id} has the baseline ${inItsUnit(plan, benefit, baseline)}, nearer to its target than ${inItsUnit(plan, benefit, frozen.baselineValue)} in ${frozenName(frozen, isoDate(frozen.takenOn))}`,
      });
    });
  },
};
