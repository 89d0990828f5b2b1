import { signOf } from "../domain/direction";
import type { Check } from "./check";
import { benefitPlace, inItsUnit } from "./place";

export const targetAgainstDirection: Check = {
  rule: "target-against-direction",
  severity: "Needs attention",
  about: "Target moves against Direction. The row is computed by its figures, so what should be good shows as bad.",
  mend: "Correct Direction, Baseline or Target",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { change } = benefit;
      if (change === undefined || change.kind === "Milestone") continue;
      const { baseline, target, direction, kind } = change;
      if ((target - baseline) * signOf[direction] >= 0) continue;
      const saved = kind === "Flow" && direction === "Decrease" && benefit.row.baseline === undefined;
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
