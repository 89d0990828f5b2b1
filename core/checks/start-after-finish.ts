import { isoDate } from "../domain/day";
import { activityName } from "./activity-progress";
import type { Check } from "./check";
import { placeOf } from "./place";
import { say } from "../words/say";

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
      report({ ...placeOf(plan, "activities", row, id, column), what: said[column](id, isoDate(start), isoDate(finish)) });
    }
  },
};

const said = {
  actualFinish: (id: string, start: string, finish: string) => say`${id} starts on ${start}, after its actual finish on ${finish}`,
  forecastFinish: (id: string, start: string, finish: string) => say`${id} starts on ${start}, after its forecast finish on ${finish}`,
  baselineFinish: (id: string, start: string, finish: string) => say`${id} starts on ${start}, after its baseline finish on ${finish}`,
};
