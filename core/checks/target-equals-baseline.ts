import { signOf } from "../domain/direction";
import type { Check } from "./check";
import { benefitPlace, inItsUnit } from "./place";
import { say } from "../words/say";

export const targetEqualsBaseline: Check = {
  rule: "target-equals-baseline",
  severity: "Stops the row",
  help: "The Target of a Flow equals its Baseline, so it promises no change. A Level or Scale is read as a level to keep.",
  mend: "Correct Target or Baseline, or set Direction to Maintain if the value is to be kept",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { change } = benefit;
      if (change?.kind !== "Flow" || signOf(change.direction) === 0) continue;
      if (change.target !== change.baseline) continue;
      report({
        ...benefitPlace(plan, benefit, "target"),
        what: say`${benefit.id} has the target ${inItsUnit(plan, benefit, change.target)}, the same as its baseline, so it promises no change`,
      });
    }
  },
};
