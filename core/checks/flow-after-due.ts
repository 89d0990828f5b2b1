import { isoDate } from "../domain/day";
import { readUntil } from "../domain/readings";
import { readingsOf } from "../tables/measurement-log";
import type { Check } from "./check";
import { firstRow, logPlace } from "./readings-place";
import { sayCount } from "./wording";

export const flowAfterDue: Check = {
  rule: "flow-after-due",
  severity: "Needs attention",
  about: "Amounts of a Flow with a Baseline are dated after Due. Its Baseline and Target are totals from Start to Due, so they are not counted.",
  mend: "Move Due and raise Baseline and Target to the longer time, or plan the time after Due as a benefit of its own",
  run(plan, report) {
    const log = plan.measurements;
    plan.benefits.forEach(({ change, id }, position) => {
      const last = (log.starts[position + 1] as number) - 1;
      if (change?.kind !== "Flow" || change.baseline === 0 || last < (log.starts[position] as number)) return;
      if ((log.days[last] as number) <= change.due) return;
      const readings = readingsOf(log, position);
      const from = readUntil(readings, change.due);
      const to = readUntil(readings, Math.min(plan.statusDate, change.end ?? plan.statusDate));
      if (to <= from) return;
      report({
        ...logPlace(plan, firstRow(log, from, to), "date", id),
        what: `${sayCount(to - from, "amount")} of ${id} ${to - from === 1 ? "is" : "are"} dated after its due date ${isoDate(change.due)} and not counted`,
      });
    });
  },
};
