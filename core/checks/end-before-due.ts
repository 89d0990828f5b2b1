import { isoDate } from "../domain/day";
import type { Check } from "./check";
import { benefitPlace } from "./place";
import { say } from "../words/say";

export const endBeforeDue: Check = {
  rule: "end-before-due",
  severity: "Needs attention",
  help: "The benefit ends before its target is due, so the target can never be reached.",
  mend: "Correct End or Due",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { end, due } = benefit.row;
      if (end === undefined || due === undefined || end >= due) continue;
      report({ ...benefitPlace(plan, benefit, "end"), what: say`${benefit.id} ends on ${isoDate(end)}, before it is due on ${isoDate(due)}` });
    }
  },
};
