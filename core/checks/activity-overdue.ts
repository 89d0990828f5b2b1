import { isoDate } from "../domain/day";
import { activityName, isFinished, latestFinish } from "./activity-progress";
import type { Check } from "./check";
import { placeOf } from "./place";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const activityOverdue: Check = {
  rule: "activity-overdue",
  severity: "Needs attention",
  help: "The activity should be finished by its baseline and its forecast, and is not.",
  mend: "Enter the Actual finish, or a new Forecast finish",
  run(plan, report) {
    for (const row of plan.activities) {
      const latest = latestFinish(row);
      if (latest === undefined || latest >= plan.statusDate || isFinished(row, plan.statusDate)) continue;
      const id = activityName(row);
      report({
        ...placeOf(plan, "activities", row, id, row.forecastFinish === latest ? "forecastFinish" : "baselineFinish"),
        what: say`${id} was to finish on ${isoDate(latest)}, ${plural(plan.statusDate - latest, "# day", "# days")} ago, and is not finished`,
      });
    }
  },
};
