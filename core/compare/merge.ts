import { headerKey } from "../parsing/text";
import type { PlanSnapshot } from "../port/workbook";
import { mappingTable } from "../register/mapping";
import { planTables, type PlanTables } from "../tables/plan-tables";
import { mergeTable } from "./merge-table";
import type { FormulaIn, Merge } from "./merged";
import { planLines, type PlanLines } from "./plan-lines";
import { say } from "../words/say";

/** What the three are called, for words about them. */
export interface CopyNames {
  readonly base: string;
  readonly a: string;
  readonly b: string;
}

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
export function mergePlans(
  base: PlanSnapshot,
  a: PlanSnapshot,
  b: PlanSnapshot,
  formulaIn: FormulaIn = () => undefined,
  called: CopyNames = { base: "BASE", a: "A", b: "B" },
): Merge {
  const adopted = [base, a, b].findIndex(({ tables }) => tables.some(({ name }) => name === mappingTable));
  if (adopted >= 0)
    throw new MergeImpossible(
      say`${[called.base, called.a, called.b][adopted] ?? ""} is a register of your own that was adopted. Its rows stand where your mapping says, so they are not brought together. Compare ${called.a} with ${called.b}, and enter into one of them what the other has.`,
    );
  const origin = planLines(base);
  const [mine, other] = [planLines(a, origin), planLines(b, origin)];
  refuseStrangers(origin, mine, called.a, called.base);
  refuseStrangers(origin, other, called.b, called.base);
  const parts = (Object.keys(planTables) as (keyof PlanTables)[]).map((name) =>
    mergeTable(origin.tables.get(name), mine.tables.get(name), other.tables.get(name), formulaIn),
  );
  return {
    cells: parts.flatMap(({ cells }) => cells),
    added: parts.flatMap(({ added }) => added),
    appended: parts.flatMap(({ appended }) => appended),
    removed: parts.flatMap(({ removed }) => removed),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  };
}

function refuseStrangers(base: PlanLines, copy: PlanLines, name: string, baseName: string): void {
  const known = new Set(base.tables.get("benefits")?.lines.map(({ key }) => key));
  const lines = copy.tables.get("benefits")?.lines ?? [];
  const [planId, copyId] = [base.settings.planId, copy.settings.planId];
  if (planId !== undefined && copyId !== undefined && headerKey(planId) !== headerKey(copyId))
    throw new MergeImpossible(
      say`${name} is another plan than ${baseName}: their Plan IDs are "${copyId}" and "${planId}". Name the plan that both copies were made of.`,
    );
  if ((known.size > 0 || lines.length > 0) && !lines.some(({ key }) => known.has(key)))
    throw new MergeImpossible(
      say`${name} and ${baseName} have no benefit in common, so ${name} was not made of it. Name the plan that both copies were made of.`,
    );
}
