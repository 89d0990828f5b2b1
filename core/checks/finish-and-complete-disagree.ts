import { activityName } from "./activity-progress";
import type { Check } from "./check";
import { isBlankCell, placeOf, rawCell } from "./place";
import { shareText } from "../wording/figures";
import { say } from "../words/say";

export const finishAndCompleteDisagree: Check = {
  rule: "finish-and-complete-disagree",
  severity: "Needs attention",
  help: "The activity contradicts itself: all is done without an Actual finish, or it is finished and not all is done.",
  mend: "Enter the Actual finish, or correct % complete",
  run(plan, report) {
    for (const row of plan.activities) {
      const { complete, actualFinish } = row;
      if (complete === undefined) continue;
      const id = activityName(row);
      if (complete >= 1 && actualFinish === undefined && isBlankCell(rawCell(plan, "activities", "actualFinish", row))) {
        report({ ...placeOf(plan, "activities", row, id, "actualFinish"), what: say`${id} is 100% complete, but has no actual finish` });
      } else if (complete < 1 && actualFinish !== undefined && actualFinish <= plan.statusDate) {
        report({ ...placeOf(plan, "activities", row, id, "complete"), what: say`${id} has an actual finish, but is only ${shareText(complete)} complete` });
      }
    }
  },
};
