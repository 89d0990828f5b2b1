import { idKey } from "../parsing/text";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { reportGaps, type Gap } from "./gaps";
import { holdsUpwards, isLeaf } from "./place";
import { say } from "../words/say";

export const cashableWithoutValidator: Check = {
  rule: "cashable-without-validator",
  severity: "Needs attention",
  help: "A cashable benefit changes budgets, so somebody in finance has to confirm it. A Finance validator in Roles will do as well.",
  mend: "Enter who confirms the measurements in Validator",
  run(plan, report) {
    const validated = new Uint8Array(plan.benefits.length);
    for (const { role, benefitId, person } of plan.roles) {
      if (role !== "Finance validator" || person === undefined) continue;
      if (benefitId === undefined) return;
      const position = plan.benefitOf.get(idKey(benefitId));
      if (position !== undefined) validated[position] = 1;
    }
    const gaps: Gap[] = [];
    let cashable = 0;
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      if (!isLeaf(benefit) || benefit.row.category !== "Cashable") continue;
      cashable++;
      if (holdsUpwards(plan, position, hasValidator, validated)) continue;
      gaps.push({ benefit, column: "validator", what: say`${benefit.id} is cashable, but nobody is named to confirm it` });
    }
    reportGaps(plan, report, gaps, cashable, say`None of the cashable benefits has a validator`);
  },
};

const hasValidator = ({ row }: Benefit): boolean => row.validator !== undefined;
