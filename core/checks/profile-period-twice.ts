import { isoDate } from "../domain/day";
import type { ProfileRow } from "../reading/plan";
import { idKey } from "../parsing/text";
import type { Check } from "./check";
import { placeOf } from "./place";
import { say } from "../words/say";

export const profilePeriodTwice: Check = {
  rule: "profile-period-twice",
  severity: "Needs attention",
  help: "The Profile table plans one period of a benefit twice. The later row counts.",
  mend: "Remove one of the two rows, or correct its Period end",
  run(plan, report) {
    const byBenefit = new Map<number, Map<number, ProfileRow>>();
    for (const row of plan.profile) {
      const { benefitId, periodEnd } = row;
      if (benefitId === undefined || periodEnd === undefined) continue;
      const benefit = plan.benefitOf.get(benefitId) ?? plan.benefitOf.get(idKey(benefitId));
      if (benefit === undefined) continue;
      let periods = byBenefit.get(benefit);
      if (periods === undefined) byBenefit.set(benefit, (periods = new Map<number, ProfileRow>()));
      const first = periods.get(periodEnd);
      if (first === undefined) periods.set(periodEnd, row);
      else {
        report({
          ...placeOf(plan, "profile", row, benefitId, "periodEnd"),
          what: say`${benefitId} has the period that ends on ${isoDate(periodEnd)} in row ${String(first.sheetRow)} too; the later row counts`,
        });
      }
    }
  },
};
