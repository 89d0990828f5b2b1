import type { Plan } from "../reading/plan";
import type { PlanTables } from "../tables/plan-tables";
import type { RowPlace } from "../tables/table";
import type { Check, Place } from "./check";
import { isLeftBlank, placeOf, type ColumnName } from "./place";
import { say } from "../words/say";

export const nameMissing: Check = {
  rule: "name-missing",
  severity: "Needs attention",
  help: "A row has no name, so reports can only show its ID or its row.",
  mend: "Enter its name",
  run(plan, report) {
    for (const { row, id } of plan.benefits) reportMissing(plan, "benefits", "name", row, row.name, id, report);
    for (const row of plan.activities) reportMissing(plan, "activities", "name", row, row.name, row.id, report);
    for (const row of plan.objectives) reportMissing(plan, "objectives", "name", row, row.name, row.id, report);
    for (const row of plan.resources) reportMissing(plan, "resources", "name", row, row.name, undefined, report);
    for (const row of plan.reviews) reportMissing(plan, "reviews", "name", row, row.name, undefined, report);
    for (const row of plan.baselines) reportMissing(plan, "baselines", "name", row, row.name, row.benefitId, report);
    for (const row of plan.roles) reportMissing(plan, "roles", "person", row, row.person, row.role, report);
  },
};

function reportMissing<K extends keyof PlanTables>(
  plan: Plan,
  table: K,
  column: ColumnName<K>,
  row: RowPlace,
  name: string | undefined,
  subject: string | undefined,
  report: (place: Place) => void,
): void {
  if (name !== undefined || !isLeftBlank(plan, table, column, row)) return;
  const place = placeOf(plan, table, row, subject, column);
  const header = place.column ?? column;
  report({ ...place, what: subject === undefined ? say`This row has no name in ${header}` : say`${subject} has no name in ${header}` });
}
