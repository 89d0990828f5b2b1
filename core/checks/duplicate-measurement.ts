import { isoDate } from "../domain/day";
import type { Benefit } from "../reading/plan";
import type { Check } from "./check";
import { addCulprit, logPlace, type Culprits } from "./readings-place";
import { counted } from "../wording/counts";

export const duplicateMeasurement: Check = {
  rule: "duplicate-measurement",
  severity: "Needs attention",
  about: "A benefit has two measurements on one date. Of a Flow both amounts count; of the other kinds the later row does.",
  mend: "Remove the row that is a copy, or correct its Date",
  run(plan, report) {
    const { days, rows, starts } = plan.measurements;
    for (let benefit = 0; benefit < plan.benefits.length; benefit++) {
      const { change, id } = plan.benefits[benefit] as Benefit;
      if (change === undefined) continue;
      let culprits: Culprits | undefined;
      let day = 0;
      const to = starts[benefit + 1] as number;
      for (let position = (starts[benefit] as number) + 1; position < to; position++) {
        if (days[position] !== days[position - 1]) continue;
        const row = rows[position] as number;
        if (culprits === undefined || row < culprits.row) day = days[position] as number;
        culprits = addCulprit(culprits, row);
      }
      if (culprits === undefined) continue;
      const others = culprits.count > 1 ? ` and ${counted(culprits.count - 1, "more date")}` : "";
      report({
        ...logPlace(plan, culprits.row, "date", id),
        what: `${id} has a second measurement on ${isoDate(day)}${others}; ${change.kind === "Flow" ? "both amounts count" : "the later row counts"}`,
      });
    }
  },
};
