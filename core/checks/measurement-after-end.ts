import type { Check } from "./check";
import { reportReadingsAfter, type LateReadings } from "./readings-after";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const measurementAfterEnd: Check = {
  rule: "measurement-after-end",
  severity: "Needs attention",
  ofReadings: "days",
  help: "Measurements are dated after the benefit's End, so they are not counted.",
  mend: "Correct the Date, or move or clear the benefit's End",
  run(plan, report) {
    reportReadingsAfter(plan, afterEnd, report);
  },
};

const afterEnd: LateReadings = {
  said: (count, id, end) =>
    say`${plural(count, "# measurement", "# measurements")} of ${id} ${plural(count, "is", "are")} dated after its end on ${end} and not counted`,
  lastDay: ({ change }) => change?.end,
  until: (_, statusDate) => statusDate,
};
