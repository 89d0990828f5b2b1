import { isoDate } from "../domain/day";
import { planTables } from "../tables/plan-tables";
import type { Check } from "./check";
import { say } from "../words/say";

export const noReviewPlanned: Check = {
  rule: "no-review-planned",
  severity: "Advice",
  help: "The Reviews table has no review that is still to come, so nobody will look at the benefits again.",
  mend: "Enter the date of the next review",
  run(plan, report) {
    if (plan.found.reviews === undefined || plan.benefits.length === 0) return;
    if (plan.reviews.some(({ date, doneOn }) => date !== undefined && date >= plan.statusDate && doneOn === undefined)) return;
    report({ table: planTables.reviews.name, what: say`No review is planned after the status date ${isoDate(plan.statusDate)}` });
  },
};
