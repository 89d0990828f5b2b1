import type { Plan } from "../reading/plan";
import { planTables } from "../tables/plan-tables";
import { headerKey } from "../parsing/text";
import type { Check } from "./check";
import { placeOf } from "./place";
import { oddReferences, type Target } from "./references";

const nouns: Readonly<Record<Target, string>> = { benefits: "benefit", activities: "activity", objectives: "objective" };

/** A benefit that is gone but stands in a frozen baseline is a finding of "benefit-dropped". */
export const unknownReference: Check = {
  rule: "unknown-reference",
  severity: "Needs attention",
  help: "A cell names a benefit, activity or objective by an ID that is not there, so what it says is not used.",
  mend: "Correct the ID, or add the row that it names",
  run(plan, report) {
    const idsByName = new Map<Target, ReadonlyMap<string, string>>();
    for (const { table, column, to, row, subject, id, meant } of oddReferences(plan)) {
      if (meant !== undefined || table === "baselines") continue;
      let byName = idsByName.get(to);
      if (byName === undefined) idsByName.set(to, (byName = namesOf(plan, to)));
      const named = byName.get(headerKey(id));
      report({
        ...placeOf(plan, table, row, subject, column),
        what: `There is no ${nouns[to]} with the ID "${id}"`,
        mend: named === undefined ? `Correct the ID, or add the ${nouns[to]} to ${planTables[to].name}` : `Write its ID, ${named}, and not its name`,
      });
    }
  },
};

function namesOf(plan: Plan, to: Target): ReadonlyMap<string, string> {
  const rows = to === "benefits" ? plan.benefits.map((benefit) => benefit.row) : plan[to];
  return new Map(rows.flatMap((row) => (row.name === undefined || row.id === undefined ? [] : [[headerKey(row.name), row.id] as const])));
}
