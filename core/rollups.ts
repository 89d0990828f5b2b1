import { benefitMoney, type BenefitMoney } from "./money/benefit-money";
import { isKnown } from "./domain/figure";
import { categories, type Category } from "./domain/kind";
import { statuses, type Status } from "./domain/status";
import { weightedIndex, type IndexPart, type WeightedIndex } from "./domain/weighted-index";
import type { ObjectiveStanding } from "./metrics/other-tables/objective-figures";
import { indexPart, leavesBelow, type Standing } from "./metrics/standing";
import type { Plan } from "./tables/plan";
import { idKey } from "./tables/text";

/** A group of leaf benefits rolled up: an owner, an objective, a category or the whole plan (method §8). */
export interface Rollup extends WeightedIndex {
  readonly name: string;
  readonly benefitCount: number;
  /** How many benefits have each status. */
  readonly statusCounts: Readonly<Record<Status, number>>;
}

/** One of the money totals; the categories are never added up to one headline (method §5). */
export interface MoneyTotal {
  readonly category: Category | "No category";
  readonly benefitCount: number;
  /** How many of them have money that can be computed. */
  readonly valuedCount: number;
  readonly planned: number;
  readonly claimed: number;
  readonly validated: number;
}

export interface Rollups {
  readonly plan: Rollup;
  readonly objectives: readonly Rollup[];
  readonly owners: readonly Rollup[];
  readonly categories: readonly Rollup[];
  readonly totals: readonly MoneyTotal[];
  /** By position of the benefit; undefined where it has no money. */
  readonly money: readonly (BenefitMoney | undefined)[];
  /** By position of the objective. */
  readonly objectiveStandings: readonly ObjectiveStanding[];
}

/** A leaf benefit as the groups see it: its part in the index is the same in each. */
interface Leaf {
  readonly standing: Standing;
  readonly part: IndexPart | undefined;
}

/** Rolls the leaves up to objectives, owners, categories and the plan. */
export function rollUp(plan: Plan, standings: readonly Standing[]): Rollups {
  const leafAt = standings.map((standing): Leaf | undefined => (standing.benefit.children.length === 0 ? { standing, part: indexPart(standing) } : undefined));
  const leaves = leafAt.filter((leaf): leaf is Leaf => leaf !== undefined);
  const money = standings.map((standing) => (standing.benefit.children.length === 0 ? benefitMoney(standing, plan.settings.currency) : undefined));
  const served = servingLeaves(plan, standings);
  const objectives = plan.objectives.map((objective, position) => rollupOf(objective.id ?? objective.name ?? "", [...new Set(served.leaves[position])].map((leaf) => leafAt[leaf] as Leaf)));
  return {
    plan: rollupOf("Plan", leaves),
    objectives,
    owners: grouped(leaves, ({ benefit }) => benefit.owner ?? "No owner"),
    categories: grouped(leaves, ({ benefit }) => benefit.category ?? "No category", categories),
    totals: moneyTotals(standings, money),
    money,
    objectiveStandings: objectives.map((index, position) => ({ scores: served.scores[position] as ObjectiveStanding["scores"], index })),
  };
}

function rollupOf(name: string, leaves: readonly Leaf[]): Rollup {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  const parts: IndexPart[] = [];
  for (const { standing, part } of leaves) {
    counts[standing.status]++;
    if (part !== undefined) parts.push(part);
  }
  return { name, benefitCount: leaves.length, statusCounts: counts, ...weightedIndex(parts) };
}

/** Groups by name, whatever the case and the spaces; in the given order first, then as they come. */
function grouped(leaves: readonly Leaf[], nameOf: (leaf: Standing) => string, order: readonly string[] = []): readonly Rollup[] {
  const groups = new Map<string, { readonly name: string; readonly leaves: Leaf[] }>(order.map((name) => [idKey(name), { name, leaves: [] }]));
  const leavesOf = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const name = nameOf(leaf.standing);
    let own = leavesOf.get(name);
    if (own === undefined) {
      const key = idKey(name);
      const group = groups.get(key) ?? { name, leaves: [] };
      groups.set(key, group);
      leavesOf.set(name, (own = group.leaves));
    }
    own.push(leaf);
  }
  return [...groups.values()].filter((group) => group.leaves.length > 0).map((group) => rollupOf(group.name, group.leaves));
}

function moneyTotals(standings: readonly Standing[], money: readonly (BenefitMoney | undefined)[]): readonly MoneyTotal[] {
  const totals = new Map<string, { benefitCount: number; valuedCount: number; planned: number; claimed: number; validated: number }>();
  standings.forEach(({ benefit }, position) => {
    if (benefit.children.length > 0) return;
    const name = benefit.category ?? "No category";
    const total = totals.get(name) ?? { benefitCount: 0, valuedCount: 0, planned: 0, claimed: 0, validated: 0 };
    totals.set(name, total);
    total.benefitCount++;
    const own = money[position];
    if (own === undefined || !isKnown(own.planned)) return;
    total.valuedCount++;
    total.planned += own.planned;
    if (isKnown(own.claimed)) total.claimed += own.claimed;
    if (isKnown(own.validated)) total.validated += own.validated;
  });
  const names = [...categories, "No category"] as const;
  return names.flatMap((category) => {
    const total = totals.get(category);
    return total === undefined ? [] : [{ category, ...total }];
  });
}

/** The positions of the leaves that serve each objective (by the Objective column or an alignment score above 0), and the scores. */
function servingLeaves(plan: Plan, standings: readonly Standing[]) {
  const leaves = plan.objectives.map((): number[] => []);
  const scores = plan.objectives.map((): { weight: number; score: number }[] => []);
  const serve = (benefit: number, objective: number): void => {
    const standing = standings[benefit] as Standing;
    const own = leaves[objective];
    if (standing.benefit.children.length === 0) own?.push(benefit);
    else for (const below of leavesBelow(standings, benefit)) own?.push(below);
  };
  standings.forEach(({ benefit }, position) => {
    const objective = benefit.objective === undefined ? undefined : (plan.objectiveOf.get(benefit.objective) ?? plan.objectiveOf.get(idKey(benefit.objective)));
    if (objective !== undefined && benefit.children.length === 0) serve(position, objective);
  });
  for (const { benefitId, objectiveId, score } of plan.alignment) {
    const benefit = benefitId === undefined ? undefined : plan.benefitOf.get(idKey(benefitId));
    const objective = objectiveId === undefined ? undefined : plan.objectiveOf.get(idKey(objectiveId));
    if (benefit === undefined || objective === undefined || score === undefined) continue;
    scores[objective]?.push({ weight: (standings[benefit] as Standing).benefit.weight, score });
    if (score > 0) serve(benefit, objective);
  }
  return { leaves, scores };
}
