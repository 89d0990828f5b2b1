import { isoDate } from "../domain/day";
import type { Check } from "./check";
import { isBlankCell, placeOf, rawCell } from "./place";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const reviewOverdue: Check = {
  rule: "review-overdue",
  severity: "Needs attention",
  help: "A review was due before the status date and is not marked as done.",
  mend: "Hold the review and enter Done on, or move its Date",
  run(plan, report) {
    for (const row of plan.reviews) {
      const { date, doneOn, name } = row;
      if (date === undefined || date >= plan.statusDate || doneOn !== undefined) continue;
      if (!isBlankCell(rawCell(plan, "reviews", "doneOn", row))) continue;
      report({
        ...placeOf(plan, "reviews", row, name, "date"),
        what: say`${name ?? say`This review`} was due on ${isoDate(date)}, ${plural(plan.statusDate - date, "# day", "# days")} ago, and is not done`,
      });
    }
  },
};
