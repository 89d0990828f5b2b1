import { isKept } from "../domain/planned-change";
import { profileSpan } from "../domain/profile-table";
import type { Check } from "./check";
import { benefitPlace, inItsUnit } from "./place";
import { say } from "../words/say";

/** What rounding the periods may leave over, as a share of the target. */
const roundingShare = 0.005;

export const profileOffTarget: Check = {
  rule: "profile-off-target",
  severity: "Needs attention",
  help: "The Profile rows of a Flow do not add up to its Target, or the last row of a Level or Scale is not its Target; 0.5% is allowed for rounding.",
  mend: "Correct the Profile rows or the Target",
  run(plan, report) {
    for (const benefit of plan.benefits) {
      const { change } = benefit;
      if (change?.table === undefined || change.profile !== "Table" || change.kind === "Milestone" || isKept(change)) continue;
      const { table, kind, target } = change;
      const isFlow = kind === "Flow";
      const reached = isFlow ? profileSpan(table, change) : (table.planned[table.planned.length - 1] ?? target);
      // A sum that overflows is no figure to compare; too-large tells of the rows that it is made of.
      if (!Number.isFinite(reached) || (isFlow && reached === 0) || Math.abs(reached - target) <= Math.abs(target) * roundingShare + 1e-9) continue;
      const [planned, promised] = [inItsUnit(plan, benefit, reached), inItsUnit(plan, benefit, target)];
      report({
        ...benefitPlace(plan, benefit, "target"),
        what: isFlow
          ? say`The Profile rows of ${benefit.id} add up to ${planned}, but its target is ${promised}`
          : say`The Profile rows of ${benefit.id} end at ${planned}, but its target is ${promised}`,
      });
    }
  },
};
