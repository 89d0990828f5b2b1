import { isFrozenInOtherScale } from "../reading/approved-plans";
import { isPlannedInTwoScales } from "../reading/percent-alike";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { benefitPlace, isLeaf, placeOf } from "./place";
import { idKey } from "../parsing/text";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

export const percentPlanMixed: Check = {
  rule: "percent-plan-mixed",
  severity: "Stops the row",
  help: "Of a percentage's Baseline and Target one is a share (0.76) and one a number (80), so that the change between them is a hundred times too large; or its rows of Profile or Baselines are written in the other way than its own row, and are left out.",
  mend: 'Write Baseline, Target and Actual the same way, all as 43% or all as 43; a figure that is right is taken as a text with its sign ("0.4%")',
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { baseline = 0, target = 0 } = benefit.row;
      if (!isLeaf(benefit) || !isPlannedInTwoScales(benefit.row)) continue;
      report({
        ...benefitPlace(plan, benefit, Math.abs(target) < Math.abs(baseline) ? "target" : "baseline"),
        what: say`${benefit.id} has the baseline ${figureText(baseline)} and the target ${figureText(target)}: one of them is a share and the other a percentage`,
      });
    }
    for (const [position, row] of plan.profilesLeftOut) {
      const benefit = plan.benefits[position] as Benefit;
      report({
        ...placeOf(plan, "profile", row, benefit.id, "planned"),
        what: say`The Profile of ${benefit.id} counts ${figureText(row.planned ?? 0)} where the row of Benefits has ${promised(benefit)}: one of them is a share and the other a percentage, so it is left out`,
      });
    }
    for (const row of plan.baselines) {
      const benefit = plan.benefits[plan.benefitOf.get(idKey(row.benefitId ?? "")) ?? -1];
      if (benefit === undefined || !isFrozenInOtherScale(plan, row)) continue;
      report({
        ...placeOf(plan, "baselines", row, benefit.id, "target"),
        what: say`The frozen plan of ${benefit.id} counts ${figureText(row.target ?? row.baselineValue ?? 0)} where the row of Benefits has ${promised(benefit)}: one of them is a share and the other a percentage, so it is left out`,
      });
    }
  },
};

const promised = ({ row: { baseline = 0, target = baseline } }: Benefit): string => figureText(target);
