import { isoDate } from "../domain/day";
import { activityName } from "./activity-progress";
import type { Check } from "./check";
import { placeOf } from "./place";
import { say } from "../words/say";

export const finishInFuture: Check = {
  rule: "finish-in-future",
  severity: "Advice",
  help: "The actual finish lies after the status date. That is right when you look back; otherwise it is a forecast.",
  mend: "Move the date to Forecast finish until the activity is finished",
  run(plan, report) {
    for (const row of plan.activities) {
      const { actualFinish } = row;
      if (actualFinish === undefined || actualFinish <= plan.statusDate) continue;
      const id = activityName(row);
      report({
        ...placeOf(plan, "activities", row, id, "actualFinish"),
        what: say`${id} is said to have finished on ${isoDate(actualFinish)}, after the status date ${isoDate(plan.statusDate)}`,
      });
    }
  },
};
