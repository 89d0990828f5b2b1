import { headerKey } from "../parsing/text";
import type { PlanSnapshot } from "../port/workbook";
import { mappingTable } from "../register/mapping";
import { planTables, type PlanTables } from "../tables/plan-tables";
import { mergeTable } from "./merge-table";
import type { FormulaIn, Merge } from "./merged";
import { planLines, type PlanLines } from "./plan-lines";

/** Why two copies cannot be brought together, in words for the person who asked for it. */
export class MergeImpossible extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MergeImpossible";
  }
}

/**
 * Brings two copies together that were made of one base: what only B changed is taken, what only A changed stays, rows that either
 * added are kept, and what both changed otherwise is a conflict, in which A stays as it is. Throws {@link MergeImpossible} where the
 * copies share no base.
 */
export function mergePlans(base: PlanSnapshot, a: PlanSnapshot, b: PlanSnapshot, formulaIn: FormulaIn = () => undefined): Merge {
  const adopted = [base, a, b].findIndex(({ tables }) => tables.some(({ name }) => name === mappingTable));
  if (adopted >= 0)
    throw new MergeImpossible(
      `${["BASE", "A", "B"][adopted] ?? ""} is a register of your own that was adopted. Such registers can be compared and not merged.`,
    );
  const [origin, own, other] = [planLines(base), planLines(a), planLines(b)];
  refuseStrangers(origin, own, "A");
  refuseStrangers(origin, other, "B");
  const parts = (Object.keys(planTables) as (keyof PlanTables)[]).map((name) =>
    mergeTable(origin.tables.get(name), own.tables.get(name), other.tables.get(name), formulaIn),
  );
  return {
    cells: parts.flatMap(({ cells }) => cells),
    added: parts.flatMap(({ added }) => added),
    appended: parts.flatMap(({ appended }) => appended),
    removed: parts.flatMap(({ removed }) => removed),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  };
}

function refuseStrangers(base: PlanLines, copy: PlanLines, name: string): void {
  const known = new Set(base.tables.get("benefits")?.lines.map(({ key }) => key));
  const lines = copy.tables.get("benefits")?.lines ?? [];
  const [planId, copyId] = [base.settings.planId, copy.settings.planId];
  if (planId !== undefined && copyId !== undefined && headerKey(planId) !== headerKey(copyId))
    throw new MergeImpossible(
      `${name} is another plan than BASE: their Plan IDs are "${copyId}" and "${planId}". Name the plan that both copies were made of.`,
    );
  if ((known.size > 0 || lines.length > 0) && !lines.some(({ key }) => known.has(key)))
    throw new MergeImpossible(`${name} and BASE have no benefit in common, so ${name} was not made of it. Name the plan that both copies were made of.`);
}
