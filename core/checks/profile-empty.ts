import { isKept } from "../domain/planned-change";
import { profileSpan } from "../domain/profile-table";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { benefitPlace } from "./place";
import { say } from "../words/say";

export const profileEmpty: Check = {
  rule: "profile-empty",
  severity: "Stops the row",
  help: "Profile is Table, but the Profile table has no rows for the benefit or they add up to 0, so there is no plan to compare with.",
  mend: "Add the benefit's periods to the Profile table, or choose another Profile",
  run(plan, report) {
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      const { change } = benefit;
      if (change === undefined || change.profile !== "Table" || change.kind === "Milestone" || isKept(change)) continue;
      if (plan.profilesLeftOut.has(position)) continue;
      const { table, kind } = change;
      if (table === undefined) {
        report({ ...benefitPlace(plan, benefit, "profile"), what: say`${benefit.id} has the profile Table, but no rows in Profile` });
      } else if (kind === "Flow" && profileSpan(table, change) === 0) {
        report({
          ...benefitPlace(plan, benefit, "profile"),
          what: say`The Profile rows of ${benefit.id} add up to 0, so they tell no share of the target`,
        });
      }
    }
  },
};
