import { isoDate } from "../domain/day";
import { readUntil } from "../domain/readings";
import { readingsOf } from "../reading/measurement-log";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { firstRow, logPlace } from "./readings-place";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const flowBeforeStart: Check = {
  rule: "flow-before-start",
  severity: "Needs attention",
  ofReadings: "days",
  help: "Amounts of a Flow are dated before its Start, so they are not counted.",
  mend: "Correct the Date or the benefit's Start, or remove the amounts",
  run(plan, report) {
    const log = plan.measurements;
    for (let position = 0; position < plan.benefits.length; position++) {
      const { change, id } = plan.benefits[position] as Benefit;
      const from = log.starts[position] as number;
      if (change?.kind !== "Flow" || from === log.starts[position + 1] || (log.days[from] as number) >= change.start) continue;
      const to = readUntil(readingsOf(log, position), Math.min(change.start - 1, plan.statusDate));
      if (to === from) continue;
      report({
        ...logPlace(plan, firstRow(log, from, to), "date", id),
        what: say`${plural(to - from, "# amount", "# amounts")} of ${id} ${plural(to - from, "is", "are")} dated before its start on ${isoDate(change.start)} and not counted`,
      });
    }
  },
};
