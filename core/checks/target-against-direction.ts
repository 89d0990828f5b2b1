import { signOf } from "../domain/direction";
import type { Check } from "./check";
import { benefitPlace, inItsUnit } from "./place";
import { say } from "../words/say";

export const targetAgainstDirection: Check = {
  rule: "target-against-direction",
  severity: "Stops the row",
  help: "The Target of a Flow moves against Direction, so it cannot be told what was promised. Of a Level or Scale it is read as a level to keep.",
  mend: "Correct Direction, Baseline or Target",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { change } = benefit;
      if (change?.kind !== "Flow") continue;
      const { baseline, target, direction } = change;
      if ((target - baseline) * signOf(direction) >= 0) continue;
      const place = benefitPlace(plan, benefit, "target");
      const [from, to] = [inItsUnit(plan, benefit, baseline), inItsUnit(plan, benefit, target)];
      if (direction === "Increase") report({ ...place, what: say`${benefit.id} should increase, but its target ${to} is below its baseline ${from}` });
      else if (benefit.row.baseline !== undefined)
        report({ ...place, what: say`${benefit.id} should decrease, but its target ${to} is above its baseline ${from}` });
      else {
        report({
          ...place,
          what: say`${benefit.id} should decrease, but has no Baseline to decrease from, and its target is ${to}`,
          mend: say`If Target counts what is saved, set Direction to Increase; else enter as Baseline what would have been used anyway`,
        });
      }
    }
  },
};
