import { isPlannedInTwoScales } from "../reading/percent-alike";
import type { Check } from "./check";
import { benefitPlace, isLeaf } from "./place";
import { figureText } from "../wording/figures";

export const percentPlanMixed: Check = {
  rule: "percent-plan-mixed",
  severity: "Stops the row",
  help: "Of a percentage's Baseline and Target one is a share (0.76) and one a number (80), so that the change between them is a hundred times too large.",
  mend: 'Write Baseline, Target and Actual the same way, all as 43% or all as 43; a figure that is right is taken as a text with its sign ("0.4%")',
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { baseline = 0, target = 0 } = benefit.row;
      if (!isLeaf(benefit) || !isPlannedInTwoScales(benefit.row)) continue;
      report({
        ...benefitPlace(plan, benefit, Math.abs(target) < Math.abs(baseline) ? "target" : "baseline"),
        what: `${benefit.id} has the baseline ${figureText(baseline)} and the target ${figureText(target)}: one of them is a share and the other a percentage`,
      });
    }
  },
};
