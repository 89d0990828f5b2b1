import { isoDate } from "../domain/day";
import { lastPlannedDay } from "../domain/planned-change";
import type { Check } from "./check";
import { benefitPlace } from "./place";
import { say } from "../words/say";

export const profileAfterDue: Check = {
  rule: "profile-after-due",
  severity: "Needs attention",
  help: "Profile rows of a benefit end after its Due. They are planned all the same, and money is told until the last of them.",
  mend: "Move Due to the last Period end, or end the Profile rows at Due",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { change } = benefit;
      if (change === undefined || lastPlannedDay(change) <= change.due) continue;
      report({
        ...benefitPlace(plan, benefit, "due"),
        what: say`The Profile rows of ${benefit.id} go on until ${isoDate(lastPlannedDay(change))}, but it is due on ${isoDate(change.due)}`,
      });
    }
  },
};
