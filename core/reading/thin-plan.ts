import type { TableSnapshot } from "../port/workbook";
import { planTables } from "../tables/plan-tables";
import { tidy } from "../parsing/text";
import { matchColumns } from "./match-columns";

/** Whether no row of a Benefits table promises anything: none has a Target, and none is a milestone, which needs none. */
export function isThin(benefits: TableSnapshot): boolean {
  const { byName } = matchColumns(planTables.benefits, benefits);
  const isFilled = (cell: unknown): boolean => cell !== null && cell !== "";
  const targets = byName.get("target")?.cells ?? [];
  const kinds = byName.get("kind")?.cells ?? [];
  return !targets.some(isFilled) && !kinds.some((kind) => typeof kind === "string" && tidy(kind).toLowerCase() === "milestone");
}
