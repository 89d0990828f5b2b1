import type { Plan } from "../reading/plan";
import { headerKey } from "../parsing/text";
import type { Check } from "./check";
import { placeOf } from "./place";
import { oddReferences, type Target } from "./references";
import { say } from "../words/say";

const said: Readonly<Record<Target, { what(id: string): string; mend(): string }>> = {
  benefits: {
    what: (id) => say`There is no benefit with the ID "${id}"`,
    mend: () => say`Correct the ID, or add the benefit to Benefits`,
  },
  activities: {
    what: (id) => say`There is no activity with the ID "${id}"`,
    mend: () => say`Correct the ID, or add the activity to Activities`,
  },
  objectives: {
    what: (id) => say`There is no objective with the ID "${id}"`,
    mend: () => say`Correct the ID, or add the objective to Objectives`,
  },
};

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
        what: said[to].what(id),
        mend: named === undefined ? said[to].mend() : say`Write its ID, ${named}, and not its name`,
      });
    }
  },
};

function namesOf(plan: Plan, to: Target): ReadonlyMap<string, string> {
  const rows = to === "benefits" ? plan.benefits.map((benefit) => benefit.row) : plan[to];
  return new Map(rows.flatMap((row) => (row.name === undefined || row.id === undefined ? [] : [[headerKey(row.name), row.id] as const])));
}
