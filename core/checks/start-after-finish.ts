import { isoDate } from "../domain/day";
import { activityName } from "./activity-progress";
import type { Check } from "./check";
import { placeOf } from "./place";

export const startAfterFinish: Check = {
  rule: "start-after-finish",
  severity: "Needs attention",
  help: "The activity starts after its own baseline, forecast or actual finish.",
  mend: "Correct the Start or the finish",
  run(plan, report) {
    for (const row of plan.activities) {
      const { start } = row;
      if (start === undefined) continue;
      const column = (["actualFinish", "forecastFinish", "baselineFinish"] as const).find((name) => {
        const finish = row[name];
        return finish !== undefined && finish < start;
      });
      const finish = column === undefined ? undefined : row[column];
      if (column === undefined || finish === undefined) continue;
      const id = activityName(row);
      const place = placeOf(plan, "activities", row, id, column);
      report({ ...place, what: `${id} starts on ${isoDate(start)}, after its ${(place.column ?? column).toLowerCase()} on ${isoDate(finish)}` });
    }
  },
};
