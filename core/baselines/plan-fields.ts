import type { ApprovedPlan } from "../domain/plan-variance";
import type { Kind } from "../domain/kind";
import type { BenefitRow } from "../reading/plan";

/** The values that a baseline freezes, with the column of Benefits that each comes from and what a blank cell stands for. */
export const frozenFields = [
  { field: "Baseline", needed: true, column: "baseline", frozenColumn: "baselineValue", blank: (kind: Kind | undefined) => (kind === "Flow" ? 0 : undefined) },
  { field: "Target", needed: true, column: "target", frozenColumn: "target", blank: () => undefined },
  { field: "Start", needed: true, column: "start", frozenColumn: "start", blank: () => undefined },
  { field: "Due", needed: true, column: "due", frozenColumn: "due", blank: () => undefined },
  { field: "End", needed: false, column: "end", frozenColumn: "end", blank: () => undefined },
  { field: "Profile", needed: false, column: "profile", frozenColumn: "profile", blank: () => "Linear" },
  { field: "Unit value", needed: false, column: "unitValue", frozenColumn: "unitValue", blank: () => undefined },
] as const;

export type FrozenField = (typeof frozenFields)[number]["field"];
type Value = number | string | undefined;

/** A value of the plan that is not what was approved; undefined is blank. */
export interface FieldChange {
  readonly field: FrozenField;
  readonly then: Value;
  readonly now: Value;
}

/** What differs from the approved plan, blank cells read as what they stand for. */
export function fieldChanges(then: ApprovedPlan, row: BenefitRow): readonly FieldChange[] {
  return frozenFields.flatMap(({ field, column, blank }): readonly FieldChange[] => {
    const [before, now] = [then[column] ?? blank(row.kind), row[column] ?? blank(row.kind)];
    return isSame(before, now) ? [] : [{ field, then: before, now }];
  });
}

const isSame = (a: Value, b: Value): boolean =>
  a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
