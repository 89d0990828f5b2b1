import { isoDate } from "../domain/day";
import { readUntil } from "../domain/readings";
import { readingsOf } from "../reading/measurement-log";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { isLeaf } from "./place";
import { firstRow, logPlace } from "./readings-place";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const measurementBeforeBaseline: Check = {
  rule: "measurement-before-baseline",
  severity: "Needs attention",
  ofReadings: "days",
  help: "Measurements are dated before the day on which the baseline was read, so they cannot show progress from it.",
  mend: "Correct the Date of the measurements or the Baseline date",
  run(plan, report) {
    const log = plan.measurements;
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      const { baselineDate } = benefit.row;
      const from = log.starts[position] as number;
      if (baselineDate === undefined || !isLeaf(benefit) || from === log.starts[position + 1]) continue;
      if ((log.days[from] as number) >= baselineDate) continue;
      const to = readUntil(readingsOf(log, position), Math.min(baselineDate - 1, plan.statusDate));
      if (to === from) continue;
      report({
        ...logPlace(plan, firstRow(log, from, to), "date", benefit.id),
        what: say`${plural(to - from, "# measurement", "# measurements")} of ${benefit.id} ${plural(to - from, "is", "are")} dated before its baseline of ${isoDate(baselineDate)}`,
      });
    }
  },
};
