import type { Plan } from "../reading/plan";
import type { RowPlace } from "../tables/table";
import type { Check, Place } from "./check";
import { isLeftBlank, placeOf } from "./place";

export const idMissing: Check = {
  rule: "id-missing",
  severity: "Stops the row",
  help: "A benefit, activity or objective without an ID cannot be measured or referred to.",
  mend: "Give the row an ID of its own, and never change it",
  run(plan, report) {
    for (const { row } of plan.benefits) reportMissing(plan, "benefits", "benefit", row, row.name, report);
    for (const row of plan.activities) reportMissing(plan, "activities", "activity", row, row.name, report);
    for (const row of plan.objectives) reportMissing(plan, "objectives", "objective", row, row.name, report);
  },
};

function reportMissing(
  plan: Plan,
  table: "benefits" | "activities" | "objectives",
  noun: string,
  row: RowPlace & { readonly id: string | undefined },
  name: string | undefined,
  report: (place: Place) => void,
): void {
  if (row.id !== undefined || !isLeftBlank(plan, table, "id", row)) return;
  const named = name === undefined ? `This ${noun}` : `The ${noun} "${name}"`;
  report({ ...placeOf(plan, table, row, name, "id"), what: `${named} has no ID` });
}
