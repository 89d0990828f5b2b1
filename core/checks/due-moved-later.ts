import { isoDate } from "../domain/day";
import type { Check } from "./check";
import { frozenName, frozenPlan } from "./frozen-plan";
import { benefitPlace, isLeaf } from "./place";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const dueMovedLater: Check = {
  rule: "due-moved-later",
  severity: "Needs attention",
  help: "Due lies later than in the latest frozen baseline, so the benefit looks less late than it is.",
  mend: "Put Due back, or freeze the change in Baselines with who approved it and why",
  run(plan, report) {
    const { byBenefit } = frozenPlan(plan);
    byBenefit.forEach((frozen, position) => {
      const benefit = plan.benefits[position];
      const due = benefit?.row.due;
      if (benefit === undefined || !isLeaf(benefit) || due === undefined || frozen?.due === undefined || frozen.takenOn === undefined || due <= frozen.due)
        return;
      report({
        ...benefitPlace(plan, benefit, "due"),
        what: say`${benefit.id} is due on ${isoDate(due)}, ${plural(due - frozen.due, "# day", "# days")} later than in ${frozenName(frozen, isoDate(frozen.takenOn))}`,
      });
    });
  },
};
