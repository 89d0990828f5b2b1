import type { PlannedChange } from "./planned-change";
import { judgedDirection } from "./threshold";

/** A change as its row says it: Direction as it was entered, Baseline undefined where it is left blank. */
export type EnteredChange = Omit<PlannedChange, "baseline" | "isBaselineBlank"> & { readonly baseline: number | undefined };

/** The change that a row is judged by: a blank Baseline counts as 0, and Direction is that of {@link judgedDirection}. */
export const judgedChange = ({ nature, kind, direction, baseline, target, start, due, end, profile, table }: EnteredChange): PlannedChange => ({
  nature,
  kind,
  direction: judgedDirection({ nature, kind, direction, baseline, target }),
  baseline: baseline ?? 0,
  isBaselineBlank: baseline === undefined,
  target,
  start,
  due,
  end,
  profile,
  table,
});
