import { readUntil } from "../domain/readings";
import { readingsOf } from "../reading/measurement-log";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { addCulprit, logPlace, type Culprits } from "./readings-place";
import { moreRows } from "../wording/counts";
import { figureText } from "../wording/figures";

/** Far enough apart that no honest reading is taken for the other spelling. */
const largestShare = 1;
const smallestPercentage = 10;

export const percentMixed: Check = {
  rule: "percent-mixed",
  severity: "Needs attention",
  about: "A percentage is planned as a share (0.43) and measured as a number (43), or the other way round, a hundred times too much or too little.",
  mend: "Write Baseline, Target and Actual the same way: all as 43% or all as 43",
  run(plan, report) {
    const log = plan.measurements;
    for (let position = 0; position < plan.benefits.length; position++) {
      const { change, row, id } = plan.benefits[position] as Benefit;
      if (change === undefined || change.kind === "Milestone" || row.unit === undefined || !/%|percent|per cent/i.test(row.unit)) continue;
      const figures = [change.target, row.baseline ?? change.target].map(Math.abs);
      const asShares = figures.every((figure) => figure <= largestShare);
      if (!asShares && !figures.every((figure) => figure >= smallestPercentage)) continue;
      const readings = readingsOf(log, position);
      const to = readUntil(readings, plan.statusDate);
      let culprits: Culprits | undefined;
      let value = 0;
      for (let at = readings.from; at < to; at++) {
        const size = Math.abs(log.actuals[at] as number);
        if (asShares ? size < smallestPercentage : size === 0 || size > largestShare) continue;
        const logRow = log.rows[at] as number;
        if (culprits === undefined || logRow < culprits.row) value = log.actuals[at] as number;
        culprits = addCulprit(culprits, logRow);
      }
      if (culprits === undefined) continue;
      report({
        ...logPlace(plan, culprits.row, "actual", id),
        what: `${id} was measured as ${figureText(value)} here${moreRows(culprits.count)}, but its target is ${figureText(change.target)}: one of them is a share and the other a percentage`,
      });
    }
  },
};
