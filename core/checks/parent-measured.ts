import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { isLeaf } from "./place";
import { firstRow, logPlace } from "./readings-place";
import { plural } from "../wording/plural";
import { say } from "../words/say";

export const parentMeasured: Check = {
  rule: "parent-measured",
  severity: "Needs attention",
  ofReadings: "days",
  help: "A parent row takes its figures from its children, so measurements of the parent itself are not counted.",
  mend: "Enter the measurements under the Benefit ID of the child row whose KPI it is",
  run(plan, report) {
    const log = plan.measurements;
    for (let position = 0; position < plan.benefits.length; position++) {
      const benefit = plan.benefits[position] as Benefit;
      const from = log.starts[position] as number;
      const to = log.starts[position + 1] as number;
      if (to === from || isLeaf(benefit)) continue;
      report({
        ...logPlace(plan, firstRow(log, from, to), "benefitId", benefit.id),
        what: say`${benefit.id} has child rows, so its own ${plural(to - from, "# measurement is", "# measurements are")} not counted`,
      });
    }
  },
};
