import { activityName } from "./activity-progress";
import type { Check } from "./check";
import { predecessorsOf, circlesOf } from "./dependencies";
import { placeOf } from "./place";
import { namesText } from "../wording/counts";
import { say } from "../words/say";

export const dependencyCycle: Check = {
  rule: "dependency-cycle",
  severity: "Needs attention",
  help: "Activities wait for each other in a circle, so none of them can be finished first.",
  mend: "Remove one of the dependencies from Depends on",
  run(plan, report) {
    for (const circle of circlesOf(predecessorsOf(plan))) {
      const rows = circle.flatMap((position) => plan.activities[position] ?? []);
      const [first] = rows;
      if (first === undefined) continue;
      const id = activityName(first);
      const what = rows.length === 1 ? say`${id} depends on itself` : say`${namesText(rows.map(activityName))} depend on each other in a circle`;
      report({ ...placeOf(plan, "activities", first, id, "dependsOn"), what });
    }
  },
};
