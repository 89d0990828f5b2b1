import { readingsOf } from "../reading/measurement-log";
import { readUntil } from "../domain/readings";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { addCulprit, logPlace, type Culprits } from "./readings-place";
import { moreRows } from "../wording/counts";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

export const milestoneValue: Check = {
  rule: "milestone-value",
  severity: "Advice",
  ofReadings: "figures",
  help: "A Milestone is reached (1) or not (0). Anything below 1 counts as not reached, anything above as reached.",
  mend: "Enter 1 once it is reached, 0 until then; for degrees of progress choose the kind Level",
  run(plan, report) {
    const log = plan.measurements;
    for (let position = 0; position < plan.benefits.length; position++) {
      const { change, id } = plan.benefits[position] as Benefit;
      if (change?.kind !== "Milestone") continue;
      const readings = readingsOf(log, position);
      const to = readUntil(readings, plan.statusDate);
      let culprits: Culprits | undefined;
      let value = 0;
      for (let at = readings.from; at < to; at++) {
        const actual = log.actuals[at] as number;
        if (actual === 0 || actual === 1) continue;
        const row = log.rows[at] as number;
        if (culprits === undefined || row < culprits.row) value = actual;
        culprits = addCulprit(culprits, row);
      }
      if (culprits === undefined) continue;
      report({
        ...logPlace(plan, culprits.row, "actual", id),
        what: say`The milestone ${id} was measured as ${figureText(value)} here${moreRows(culprits.count)}, neither 0 nor 1`,
      });
    }
  },
};
