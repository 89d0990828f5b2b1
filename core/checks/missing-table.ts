import { planTables, type PlanTables } from "../tables/plan-tables";
import type { Check } from "./check";
import { phrase, told } from "../words/say";

/** What goes unseen without the table. Alignment, Resources, Profile and Settings are missed only where they are used. */
const lost = phrase({
  activities: "There is no Activities table, so what brings the benefits about, and what its delay costs, cannot be followed",
  roles: "There is no Roles table, so nobody can be seen to answer for the benefits",
  objectives: "There is no Objectives table, so which strategic objectives the benefits serve cannot be shown",
  sustainment: "There is no Sustainment table, so nothing says who keeps the benefits alive after the project",
  reviews: "There is no Reviews table, so no review of the benefits is planned",
  baselines: "There is no Baselines table, so a target that was quietly lowered cannot be seen",
}) satisfies Partial<Record<keyof PlanTables, string>>;

export const missingTable: Check = {
  rule: "missing-table",
  severity: "Advice",
  help: "A table that a full benefits realization plan has is not there. The rest is computed without it.",
  mend: "Add the table, with one row to begin with",
  run(plan, report) {
    if (plan.found.benefits === undefined) return;
    for (const [key, loss] of Object.entries(lost) as [keyof typeof lost, string][]) {
      if (plan.found[key] !== undefined) continue;
      report({ table: planTables[key].name, what: told(loss) });
    }
  },
};
