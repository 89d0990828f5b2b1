import type { Plan } from "../reading/plan";
import type { RowPlace } from "../tables/table";
import type { Check, Place } from "./check";
import { isLeftBlank, placeOf } from "./place";
import { say } from "../words/say";

export const idMissing: Check = {
  rule: "id-missing",
  severity: "Stops the row",
  help: "A benefit, activity or objective without an ID cannot be measured or referred to.",
  mend: "Give the row an ID of its own, and never change it",
  run(plan, report) {
    for (const { row } of plan.benefits) reportMissing(plan, "benefits", row, row.name, report);
    for (const row of plan.activities) reportMissing(plan, "activities", row, row.name, report);
    for (const row of plan.objectives) reportMissing(plan, "objectives", row, row.name, report);
  },
};

/** What a row without an ID is said to be, by its name where it has one. */
const said = {
  benefits: (name: string | undefined) => (name === undefined ? say`This benefit has no ID` : say`The benefit "${name}" has no ID`),
  activities: (name: string | undefined) => (name === undefined ? say`This activity has no ID` : say`The activity "${name}" has no ID`),
  objectives: (name: string | undefined) => (name === undefined ? say`This objective has no ID` : say`The objective "${name}" has no ID`),
};

function reportMissing(
  plan: Plan,
  table: keyof typeof said,
  row: RowPlace & { readonly id: string | undefined },
  name: string | undefined,
  report: (place: Place) => void,
): void {
  if (row.id !== undefined || !isLeftBlank(plan, table, "id", row)) return;
  report({ ...placeOf(plan, table, row, name, "id"), what: said[table](name) });
}
