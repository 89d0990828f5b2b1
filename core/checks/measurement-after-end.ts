import { isoDate } from "../domain/day";
import { readUntil } from "../domain/readings";
import { readingsOf } from "../tables/measurement-log";
import type { Check } from "./check";
import { firstRow, logPlace } from "./readings-place";
import { sayCount } from "./wording";

export const measurementAfterEnd: Check = {
  rule: "measurement-after-end",
  severity: "Needs attention",
  about: "Measurements are dated after the benefit's End, so they are not counted.",
  mend: "Correct the Date, or move or clear the benefit's End",
  run(plan, report) {
    const log = plan.measurements;
    plan.benefits.forEach(({ change, id }, position) => {
      const last = (log.starts[position + 1] as number) - 1;
      if (change?.end === undefined || last < (log.starts[position] as number) || (log.days[last] as number) <= change.end) return;
      const readings = readingsOf(log, position);
      const from = readUntil(readings, change.end);
      const to = readUntil(readings, plan.statusDate);
      if (to <= from) return;
      report({
        ...logPlace(plan, firstRow(log, from, to), "date", id),
        what: `${sayCount(to - from, "measurement")} of ${id} ${to - from === 1 ? "is" : "are"} dated after its end on ${isoDate(change.end)} and not counted`,
      });
    });
  },
};
