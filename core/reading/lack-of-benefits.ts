import type { TableSnapshot } from "../port/workbook";
import { planTables } from "../tables/plan-tables";
import { tidy } from "../parsing/text";
import { matchColumns } from "./match-columns";

/**
 * What keeps every benefit of a Benefits table from being judged, so that a sheet of the user's own may be the better plan: the
 * table has no column of IDs, as a register has under a heading of its own, or no row promises anything, having neither a Target
 * nor a milestone, which needs none.
 */
export type BenefitsLack = "IDs" | "targets";

/** `undefined` where at least one row could be judged. */
export function lackOfBenefits(benefits: TableSnapshot): BenefitsLack | undefined {
  const { byName } = matchColumns(planTables.benefits, benefits);
  const isFilled = (cell: unknown): boolean => cell !== null && cell !== "";
  const targets = byName.get("target")?.cells ?? [];
  const kinds = byName.get("kind")?.cells ?? [];
  const isMilestone = (kind: unknown): boolean => typeof kind === "string" && tidy(kind).toLowerCase() === "milestone";
  if (!targets.some(isFilled) && !kinds.some(isMilestone)) return "targets";
  return byName.has("id") ? undefined : "IDs";
}
