import { isoDate } from "../domain/day";
import { hasEnded } from "../domain/planned-change";
import { planTables } from "../tables/plan-tables";
import type { Check } from "./check";
import { isLeaf } from "./place";
import { say } from "../words/say";

export const noReviewPlanned: Check = {
  rule: "no-review-planned",
  severity: "Advice",
  help: "The Reviews table has no review that is still to come, so nobody will look at the benefits again. Asked until all of them have ended.",
  mend: "Enter the date of the next review",
  run(plan, report) {
    if (plan.found.reviews === undefined || plan.benefits.every((benefit) => !isLeaf(benefit) || hasEnded(benefit.row, plan.statusDate))) return;
    if (plan.reviews.some(({ date, doneOn }) => date !== undefined && date >= plan.statusDate && doneOn === undefined)) return;
    report({ table: planTables.reviews.name, what: say`No review is planned after the status date ${isoDate(plan.statusDate)}` });
  },
};
