import { hasEnded } from "../domain/planned-change";
import { idKey } from "../parsing/text";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { reportGaps, type Gap } from "./gaps";
import { holdsUpwards, isDisBenefit, isLeaf } from "./place";
import { say } from "../words/say";

/** A benefit that ends with Due or has ended, a milestone and a harm have nothing to be kept alive. */
export const noSustainmentAction: Check = {
  rule: "no-sustainment-action",
  severity: "Advice",
  help: "Nothing keeps the benefit alive once it is reached. Asked only where there is a Sustainment table, of benefits that go on after Due.",
  mend: "Add a row to Sustainment that says what is done and by whom",
  run(plan, report) {
    if (plan.found.sustainment === undefined) return;
    const kept = new Uint8Array(plan.benefits.length);
    for (const { benefitId } of plan.sustainment) {
      const position = benefitId === undefined ? undefined : (plan.benefitOf.get(benefitId) ?? plan.benefitOf.get(idKey(benefitId)));
      if (position !== undefined) kept[position] = 1;
    }
    const gaps: Gap[] = [];
    let asked = 0;
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      const { kind, due, end } = benefit.row;
      if (!isLeaf(benefit) || isDisBenefit(benefit) || kind === "Milestone" || due === undefined || hasEnded({ end }, Math.max(due, plan.statusDate))) continue;
      asked++;
      if (holdsUpwards(plan, position, saysNothing, kept)) continue;
      gaps.push({ benefit, what: say`${benefit.id} has no sustainment action` });
    }
    reportGaps(plan, report, gaps, asked, say`None of the benefits has a sustainment action`);
  },
};

/** A row of Benefits says nothing of what is done for it. */
const saysNothing = (): boolean => false;
