import { planTables } from "../tables/plan-tables";
import type { Check } from "./check";
import { say } from "../words/say";

export const missingMeasurements: Check = {
  rule: "missing-measurements",
  severity: "Needs attention",
  help: "Without a Measurements table nothing is measured, so no benefit can be shown as delivered.",
  mend: "Add a Measurements table with Benefit ID, Date and Actual",
  run(plan, report) {
    if (plan.found.benefits === undefined || plan.found.measurements !== undefined) return;
    report({ table: planTables.measurements.name, what: say`There is no Measurements table, so nothing that was delivered can be shown` });
  },
};
