import { signOf } from "../domain/direction";
import type { Check } from "./check";
import { benefitPlace, inItsUnit } from "./place";

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
      if ((target - baseline) * signOf[direction] >= 0) continue;
      const saved = direction === "Decrease" && benefit.row.baseline === undefined;
      report({
        ...benefitPlace(plan, benefit, "target"),
        what: saved
          ? `${benefit.id} should decrease, but has no Baseline to decrease from, and its target is ${inItsUnit(plan, benefit, target)}`
          : `${benefit.id} should ${direction.toLowerCase()}, but its target ${inItsUnit(plan, benefit, target)} is ${target > baseline ? "above" : "below"} its baseline ${inItsUnit(plan, benefit, baseline)}`,
        ...(saved ? { mend: "If Target counts what is saved, set Direction to Increase; else enter as Baseline what would have been used anyway" } : {}),
      });
    }
  },
};
