import type { Plan } from "../reading/plan";
import type { RowPlace } from "../tables/table";
import { tidy } from "../parsing/text";
import type { Check, Place } from "./check";
import { placeOf } from "./place";
import { moreRows } from "../wording/counts";
import { say } from "../words/say";

const nameKey = (name: string): string => tidy(name).toLowerCase();

export const ownerWithoutRole: Check = {
  rule: "owner-without-role",
  severity: "Advice",
  help: "An owner does not stand in the Roles table, so what they answer for, and where to reach them, is not known. Told once a name.",
  mend: "Add the person to Roles, or write the name as it stands there",
  run(plan, report) {
    if (plan.found.roles === undefined) return;
    const known = new Set<string>();
    for (const { person, role } of plan.roles) {
      if (person !== undefined) known.add(nameKey(person));
      if (role !== undefined) known.add(nameKey(role));
    }
    owners(
      plan,
      "benefits",
      plan.benefits.map((benefit) => benefit.row),
      known,
      report,
    );
    owners(plan, "activities", plan.activities, known, report);
    owners(plan, "sustainment", plan.sustainment, known, report);
  },
};

function owners(
  plan: Plan,
  table: "benefits" | "activities" | "sustainment",
  rows: readonly (RowPlace & { readonly owner: string | undefined })[],
  known: ReadonlySet<string>,
  report: (place: Place) => void,
): void {
  const states = new Map<string, "known" | { readonly row: RowPlace; count: number }>();
  for (const row of rows) {
    const { owner } = row;
    if (owner === undefined) continue;
    const state = states.get(owner);
    if (state === "known") continue;
    if (state !== undefined) state.count++;
    else states.set(owner, isKnown(owner, known) ? "known" : { row, count: 1 });
  }
  for (const [owner, state] of states) {
    if (state === "known") continue;
    report({ ...placeOf(plan, table, state.row, owner, "owner"), what: say`${owner}, an owner here${moreRows(state.count)}, does not stand in Roles` });
  }
}

/** The whole name, or each of several in one cell. */
const isKnown = (owner: string, known: ReadonlySet<string>): boolean =>
  known.has(nameKey(owner)) || owner.split(/[,;/&\n]/).every((name) => known.has(nameKey(name)));
