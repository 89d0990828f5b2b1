import { planTables, type PlanTables } from "../tables/plan-tables";
import type { Check } from "./check";

/** What goes unseen without the table. Alignment, Resources, Profile and Settings are missed only where they are used. */
const lost = {
  activities: "what brings the benefits about, and what its delay costs, cannot be followed",
  roles: "nobody can be seen to answer for the benefits",
  objectives: "which strategic objectives the benefits serve cannot be shown",
  sustainment: "nothing says who keeps the benefits alive after the project",
  reviews: "no review of the benefits is planned",
  baselines: "a target that was quietly lowered cannot be seen",
} as const satisfies Partial<Record<keyof PlanTables, string>>;

export const missingTable: Check = {
  rule: "missing-table",
  severity: "Advice",
  help: "A table that a full benefits realization plan has is not there. The rest is computed without it.",
  mend: "Add the table, with one row to begin with",
  run(plan, report) {
    if (plan.found.benefits === undefined) return;
    for (const [key, loss] of Object.entries(lost) as [keyof typeof lost, string][]) {
      if (plan.found[key] !== undefined) continue;
      const { name } = planTables[key];
      report({ table: name, what: `There is no ${name} table, so ${loss}` });
    }
  },
};
