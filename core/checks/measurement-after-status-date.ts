import { isoDate } from "../domain/day";
import { readUntil } from "../domain/readings";
import { readingsOf } from "../reading/measurement-log";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { firstRow, logPlace } from "./readings-place";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const measurementAfterStatusDate: Check = {
  rule: "measurement-after-status-date",
  severity: "Advice",
  ofReadings: "days",
  help: "Measurements are dated after the status date, so they are not counted yet. That is right when you look back, and a typing error otherwise.",
  mend: "Correct the Date, or review the plan at a later status date",
  run(plan, report) {
    const log = plan.measurements;
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      const to = log.starts[position + 1] as number;
      if (to === log.starts[position] || (log.days[to - 1] as number) <= plan.statusDate) continue;
      const from = readUntil(readingsOf(log, position), plan.statusDate);
      report({
        ...logPlace(plan, firstRow(log, from, to), "date", benefit.id),
        what: say`${plural(to - from, "# measurement", "# measurements")} of ${benefit.id} ${plural(to - from, "is", "are")} dated after the status date ${isoDate(plan.statusDate)} and not counted`,
      });
    }
  },
};
