import { isoDate } from "../domain/day";
import { activityName, currentFinish, isFinished } from "./activity-progress";
import type { Check } from "./check";
import { predecessorsOf } from "./dependencies";
import { placeOf } from "./place";
import { say } from "../words/say";

export const finishBeforeDependency: Check = {
  rule: "finish-before-dependency",
  severity: "Advice",
  help: "The activity is to finish before an activity that it depends on, by the finishes as they stand today.",
  mend: "Move its Forecast finish, or remove the dependency",
  run(plan, report) {
    predecessorsOf(plan).forEach((predecessors, position) => {
      const row = plan.activities[position];
      const finish = row === undefined ? undefined : currentFinish(row);
      if (row === undefined || finish === undefined || isFinished(row, plan.statusDate)) return;
      let latest = finish;
      let latestId: string | undefined;
      for (const predecessor of predecessors) {
        const other = plan.activities[predecessor];
        const otherFinish = other === undefined ? undefined : currentFinish(other);
        if (other === undefined || otherFinish === undefined || otherFinish <= latest) continue;
        latest = otherFinish;
        latestId = activityName(other);
      }
      if (latestId === undefined) return;
      const id = activityName(row);
      report({
        ...placeOf(plan, "activities", row, id, "dependsOn"),
        what: say`${id} is to finish on ${isoDate(finish)}, before ${latestId}, on which it depends, on ${isoDate(latest)}`,
      });
    });
  },
};
