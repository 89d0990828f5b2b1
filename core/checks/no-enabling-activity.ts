import { hasEnded } from "../domain/planned-change";
import { idKey } from "../parsing/text";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { reportGaps, type Gap } from "./gaps";
import { holdsUpwards, isDisBenefit, isLeaf } from "./place";
import { say } from "../words/say";

export const noEnablingActivity: Check = {
  rule: "no-enabling-activity",
  severity: "Advice",
  help: "No activity enables the benefit and it has no Trigger, so nothing says what brings it about. Asked only where there are Activities, of benefits that have not ended.",
  mend: "Name the benefit in Enables of the activity that brings it about, or enter a Trigger",
  run(plan, report) {
    if (plan.activities.length === 0) return;
    const enabled = new Uint8Array(plan.benefits.length);
    for (const { enables } of plan.activities) {
      for (const id of enables ?? []) {
        const position = plan.benefitOf.get(id) ?? plan.benefitOf.get(idKey(id));
        if (position !== undefined) enabled[position] = 1;
      }
    }
    const gaps: Gap[] = [];
    let asked = 0;
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      if (!isLeaf(benefit) || isDisBenefit(benefit) || hasEnded(benefit.row, plan.statusDate)) continue;
      asked++;
      if (holdsUpwards(plan, position, hasTrigger, enabled)) continue;
      gaps.push({ benefit, what: say`No activity enables ${benefit.id}` });
    }
    reportGaps(plan, report, gaps, asked, say`No activity enables any of the benefits`);
  },
};

const hasTrigger = ({ row }: Benefit): boolean => row.trigger !== undefined;
