import type { Check } from "./check";
import { reportReadingsAfter } from "./readings-after";

export const measurementAfterEnd: Check = {
  rule: "measurement-after-end",
  severity: "Needs attention",
  ofReadings: "days",
  help: "Measurements are dated after the benefit's End, so they are not counted.",
  mend: "Correct the Date, or move or clear the benefit's End",
  run(plan, report) {
    reportReadingsAfter(
      plan,
      {
        noun: "measurement",
        lastDayName: "its end on",
        lastDay: ({ change }) => change?.end,
        until: () => plan.statusDate,
      },
      report,
    );
  },
};
