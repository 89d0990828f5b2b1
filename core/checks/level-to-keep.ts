import type { Check } from "./check";
import { benefitPlace, inItsUnit } from "./place";

export const levelToKeep: Check = {
  rule: "level-to-keep",
  severity: "Advice",
  help: "The Target of a Level or Scale does not lie beyond its Baseline in Direction, or there is no Baseline: no change is promised, so the row is judged as a level to keep, at least (Increase) or at most (Decrease) the Target.",
  mend: "Set Direction to At least or At most if that is meant; else correct Direction, Baseline or Target",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { change, row } = benefit;
      if (change === undefined || row.direction === undefined || change.direction === row.direction) continue;
      const from = change.isBaselineBlank === true ? "has no baseline to move from" : `has its baseline at ${inItsUnit(plan, benefit, change.baseline)}`;
      report({
        ...benefitPlace(plan, benefit, change.isBaselineBlank === true ? "baseline" : "target"),
        what: `${benefit.id} should ${row.direction.toLowerCase()} to ${inItsUnit(plan, benefit, change.target)} but ${from}, so it is judged as ${change.direction.toLowerCase()} ${inItsUnit(plan, benefit, change.target)}`,
      });
    }
  },
};
