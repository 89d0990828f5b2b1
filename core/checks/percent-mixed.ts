import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { addCulprit, logPlace, type Culprits } from "./readings-place";
import { moreRows } from "../wording/counts";
import { figureText } from "../wording/figures";
import { say } from "../words/say";

export const percentMixed: Check = {
  rule: "percent-mixed",
  severity: "Stops the row",
  ofReadings: "days",
  help: "A percentage is planned as a share (0.43) and measured as a number (43), or the other way round, a hundred times too much or too little: the reading is left out.",
  mend: 'Write Baseline, Target and Actual the same way, all as 43% or all as 43; a reading that is right is taken as a text with its sign ("0.4%")',
  run(plan, report) {
    const byBenefit = new Map<number, Culprits & { readonly value: number }>();
    for (const { row, benefit, day, value } of plan.measurements.mixed) {
      if (day > plan.statusDate) continue;
      const known = byBenefit.get(benefit);
      if (known === undefined) byBenefit.set(benefit, { row, count: 1, value });
      else addCulprit(known, row);
    }
    for (const [position, { row, count, value }] of byBenefit) {
      const { id, change } = plan.benefits[position] as Benefit;
      report({
        ...logPlace(plan, row, "actual", id),
        what: say`${id} was measured as ${figureText(value)} here${moreRows(count)}, but its target is ${figureText(change?.target ?? 0)}: one of them is a share and the other a percentage, so the reading is left out`,
      });
    }
  },
};
