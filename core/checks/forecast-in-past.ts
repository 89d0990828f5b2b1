import { isoDate } from "../domain/day";
import { activityName, isFinished } from "./activity-progress";
import type { Check } from "./check";
import { placeOf } from "./place";
import { say } from "../words/say";

export const forecastInPast: Check = {
  rule: "forecast-in-past",
  severity: "Needs attention",
  help: "The forecast finish has passed although the activity is not finished, and its baseline is still to come: the forecast no longer holds.",
  mend: "Enter a new Forecast finish, or the Actual finish",
  run(plan, report) {
    for (const row of plan.activities) {
      const { forecastFinish, baselineFinish } = row;
      if (forecastFinish === undefined || baselineFinish === undefined || baselineFinish < plan.statusDate) continue;
      if (forecastFinish >= plan.statusDate || isFinished(row, plan.statusDate)) continue;
      const id = activityName(row);
      report({
        ...placeOf(plan, "activities", row, id, "forecastFinish"),
        what: say`${id} was forecast to finish on ${isoDate(forecastFinish)} and is not finished`,
      });
    }
  },
};
