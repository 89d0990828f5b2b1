import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { reportGaps, type Gap } from "./gaps";
import { holdsUpwards, isLeaf } from "./place";
import { say } from "../words/say";

export const noOwner: Check = {
  rule: "no-owner",
  severity: "Needs attention",
  help: "Nobody answers for the benefit. An owner on a parent row covers its children.",
  mend: "Enter who answers for the benefit in Owner",
  run(plan, report) {
    const gaps: Gap[] = [];
    let leaves = 0;
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      if (!isLeaf(benefit)) continue;
      leaves++;
      if (holdsUpwards(plan, position, hasOwner)) continue;
      gaps.push({ benefit, column: "owner", what: say`${benefit.id} has no owner` });
    }
    reportGaps(plan, report, gaps, leaves, say`None of the benefits has an owner`);
  },
};

const hasOwner = ({ row }: Benefit): boolean => row.owner !== undefined;
