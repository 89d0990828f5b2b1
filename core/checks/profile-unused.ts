import type { Check } from "./check";
import { benefitPlace } from "./place";
import { idKey } from "../parsing/text";
import { say, told } from "../words/say";

export const profileUnused: Check = {
  rule: "profile-unused",
  severity: "Advice",
  help: "The Profile table plans periods for a benefit whose Profile is not Table, so these rows are not used.",
  mend: "Set the benefit's Profile to Table, or remove the rows",
  run(plan, report) {
    const reportedOf = new Set<number>();
    for (const { benefitId } of plan.profile) {
      if (benefitId === undefined) continue;
      const position = plan.benefitOf.get(benefitId) ?? plan.benefitOf.get(idKey(benefitId));
      const benefit = position === undefined ? undefined : plan.benefits[position];
      if (position === undefined || benefit?.change === undefined || benefit.change.profile === "Table" || reportedOf.has(position)) continue;
      reportedOf.add(position);
      report({
        ...benefitPlace(plan, benefit, "profile"),
        what: say`${benefit.id} has rows in the Profile table, but its profile is ${told(benefit.change.profile)}, so they are not used`,
      });
    }
  },
};
