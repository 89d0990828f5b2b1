import { idKey } from "../parsing/text";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { benefitPlace } from "./place";
import { say } from "../words/say";

export const ownParent: Check = {
  rule: "own-parent",
  severity: "Needs attention",
  help: "A benefit names itself as its parent. It is treated as having none.",
  mend: "Clear the Parent cell, or name the benefit that this one belongs to",
  run(plan, report) {
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      const { parent } = benefit.row;
      if (parent === undefined || (plan.benefitOf.get(parent) ?? plan.benefitOf.get(idKey(parent))) !== position) continue;
      report({ ...benefitPlace(plan, benefit, "parent"), what: say`${benefit.id} names itself as its parent` });
    }
  },
};
