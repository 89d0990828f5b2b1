import { hasEnded } from "../domain/planned-change";
import { idKey } from "../parsing/text";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { reportGaps, type Gap } from "./gaps";
import { holdsUpwards, isDisBenefit, isLeaf } from "./place";
import { say } from "../words/say";

export const noObjective: Check = {
  rule: "no-objective",
  severity: "Advice",
  help: "The benefit serves no strategic objective, neither in Objective nor in Alignment. Asked only where there is an Objectives table, of benefits that have not ended.",
  mend: "Enter the Objective ID that it serves, or ask whether it is worth having",
  run(plan, report) {
    if (plan.objectives.length === 0) return;
    const aligned = new Uint8Array(plan.benefits.length);
    for (const { benefitId, score } of plan.alignment) {
      const position = benefitId === undefined || score === 0 ? undefined : (plan.benefitOf.get(benefitId) ?? plan.benefitOf.get(idKey(benefitId)));
      if (position !== undefined) aligned[position] = 1;
    }
    const gaps: Gap[] = [];
    let asked = 0;
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      if (!isLeaf(benefit) || isDisBenefit(benefit) || hasEnded(benefit.row, plan.statusDate)) continue;
      asked++;
      if (holdsUpwards(plan, position, hasObjective, aligned)) continue;
      gaps.push({ benefit, column: "objective", what: say`${benefit.id} serves no objective` });
    }
    reportGaps(plan, report, gaps, asked, say`None of the benefits serves an objective`);
  },
};

const hasObjective = ({ row }: Benefit): boolean => row.objective !== undefined;
