import type { Check } from "./check";
import { reportReadingsAfter, type LateReadings } from "./readings-after";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const flowAfterDue: Check = {
  rule: "flow-after-due",
  severity: "Needs attention",
  ofReadings: "days",
  help: "Amounts of a Flow with a Baseline are dated after Due. Its Baseline and Target are totals from Start to Due, so they are not counted.",
  mend: "Move Due and raise Baseline and Target to the longer time, or plan the time after Due as a benefit of its own",
  run(plan, report) {
    reportReadingsAfter(plan, afterDue, report);
  },
};

const afterDue: LateReadings = {
  said: (count, id, due) =>
    say`${plural(count, "# amount", "# amounts")} of ${id} ${plural(count, "is", "are")} dated after its due date ${due} and not counted`,
  lastDay: ({ change }) => (change?.kind === "Flow" && change.baseline !== 0 ? change.due : undefined),
  until: ({ change }, statusDate) => Math.min(statusDate, change?.end ?? statusDate),
};
