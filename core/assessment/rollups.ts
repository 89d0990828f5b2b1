import { benefitMoney, type BenefitMoney } from "../money/benefit-money";
import { isKnown, unknown } from "../domain/figure";
import { categories, type Category } from "../domain/kind";
import { statuses, type Status } from "../domain/status";
import { weightedIndex, type IndexPart, type WeightedIndex } from "../domain/weighted-index";
import type { ObjectiveStanding } from "../metrics/objectives/objective-standing";
import { indexPart, leavesBelow, type Standing } from "../standing/standing";
import type { Plan } from "../reading/plan";
import { idKey } from "../parsing/text";
import { phrase } from "../words/say";

/** A group of leaf benefits rolled up: an owner, an objective, a category or the whole plan (method §8). */
export interface Rollup extends WeightedIndex {
  readonly name: string;
  readonly benefitCount: number;
  /** Σ w of those that are due. */
  readonly weight: number;
  /** How many benefits have each status. */
  readonly statusCounts: Readonly<Record<Status, number>>;
}

/** One of the money totals; the categories are never added up to one headline (method §5). */
export interface MoneyTotal {
  readonly category: Category | "No category";
  readonly benefitCount: number;
  /** How many of them have money that can be computed. */
  readonly valuedCount: number;
  /** How many of those are measured: where none is, nobody knows what may be claimed. */
  readonly claimedCount: number;
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
  /** By position of the benefit: its weight and rate in each index; undefined where it is in none. */
  readonly parts: readonly (IndexPart | undefined)[];
  /** By position of the objective. */
  readonly objectiveStandings: readonly ObjectiveStanding[];
}

/** A leaf benefit as the groups see it: its part in the index is the same in each. */
interface Leaf {
  readonly status: Status;
  readonly part: IndexPart | undefined;
}

/** What each benefit came to in the review before, by position, and 1 for each that stands as it did. */
export interface KnownParts extends Pick<Rollups, "money" | "parts"> {
  readonly unchanged: Uint8Array;
}

/** Rolls the leaves up to objectives, owners, categories and the plan, each leaf looked at once. */
export function rollUp(plan: Plan, standings: readonly Standing[], known?: KnownParts): Rollups {
  const leafAt = new Array<Leaf | undefined>(standings.length).fill(undefined);
  const leaves: Leaf[] = [];
  const owners = groupsOf([]);
  const byCategory = groupsOf(categories);
  const totals = new Map<string, Total>();
  const money = new Array<BenefitMoney | undefined>(standings.length).fill(undefined);
  for (let position = 0; position < standings.length; position++) {
    const standing = standings[position] as Standing;
    const { benefit, status } = standing;
    if (benefit.children.length > 0) continue;
    const isKnownPart = known?.unchanged[position] === 1;
    const leaf = { status, part: isKnownPart ? known.parts[position] : indexPart(standing) };
    const benefitFigures = isKnownPart ? known.money[position] : benefitMoney(standing, plan.settings.currency);
    const category = benefit.category ?? phrase("No category");
    leafAt[position] = leaf;
    leaves.push(leaf);
    leavesNamed(owners, benefit.owner ?? phrase("No owner")).push(leaf);
    leavesNamed(byCategory, category).push(leaf);
    addMoney(totals, category, benefitFigures);
    money[position] = benefitFigures;
  }
  const served = servingLeaves(plan, standings);
  const objectives = plan.objectives.map((objective, position) =>
    rollupOf(
      objective.id ?? objective.name ?? "",
      [...new Set(served.leaves[position])].map((leaf) => leafAt[leaf] as Leaf),
    ),
  );
  return {
    plan: rollupOf("Plan", leaves),
    objectives,
    owners: rollupsOf(owners),
    categories: rollupsOf(byCategory),
    totals: [...categories, "No category" as const].flatMap((category) => {
      const total = totals.get(category);
      return total === undefined ? [] : [{ category, ...total }];
    }),
    money,
    parts: leafAt.map((leaf) => leaf?.part),
    objectiveStandings: objectives.map((index, position) => ({ scores: served.scores[position] as ObjectiveStanding["scores"], index })),
  };
}

/** Of benefits none of which can be judged nobody knows whether they are due, so that a share of what is due is not 0. */
const because = unknown("no benefit can be judged yet");
const notJudged: WeightedIndex = { index: because, cappedIndex: because, coverage: because, pessimisticIndex: because };

function rollupOf(name: string, leaves: readonly Leaf[]): Rollup {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  const parts: IndexPart[] = [];
  for (const { status, part } of leaves) {
    counts[status]++;
    if (part !== undefined) parts.push(part);
  }
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const isJudged = parts.length === 0 || leaves.some(({ status, part }) => part !== undefined && status !== "Undefined");
  return { name, benefitCount: leaves.length, weight, statusCounts: counts, ...(isJudged ? weightedIndex(parts) : notJudged) };
}

/** Leaves by a name, whatever the case and the spaces; groups in the given order first, then as they come. */
interface Groups {
  readonly byKey: Map<string, { readonly name: string; readonly leaves: Leaf[] }>;
  /** By the name as it was written, so that its key is made but once. */
  readonly byName: Map<string, Leaf[]>;
}

const groupsOf = (order: readonly string[]): Groups => ({ byKey: new Map(order.map((name) => [idKey(name), { name, leaves: [] }])), byName: new Map() });

function leavesNamed({ byKey, byName }: Groups, name: string): Leaf[] {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const key = idKey(name);
  const group = byKey.get(key) ?? { name, leaves: [] };
  byKey.set(key, group);
  byName.set(name, group.leaves);
  return group.leaves;
}

const rollupsOf = ({ byKey }: Groups): readonly Rollup[] =>
  [...byKey.values()].filter(({ leaves }) => leaves.length > 0).map(({ name, leaves }) => rollupOf(name, leaves));

type Total = { -readonly [K in Exclude<keyof MoneyTotal, "category">]: number };

function addMoney(totals: Map<string, Total>, category: string, money: BenefitMoney | undefined): void {
  let total = totals.get(category);
  if (total === undefined) totals.set(category, (total = { benefitCount: 0, valuedCount: 0, claimedCount: 0, planned: 0, claimed: 0, validated: 0 }));
  total.benefitCount++;
  if (money === undefined || !isKnown(money.planned)) return;
  total.valuedCount++;
  total.planned += money.planned;
  if (isKnown(money.claimed)) {
    total.claimedCount++;
    total.claimed += money.claimed;
  }
  if (isKnown(money.validated)) total.validated += money.validated;
}

/** The positions of the leaves that serve each objective (by the Objective column or an alignment score above 0), and the scores. */
function servingLeaves(plan: Plan, standings: readonly Standing[]) {
  const leaves = plan.objectives.map((): number[] => []);
  const scores = plan.objectives.map((): { weight: number; score: number }[] => []);
  for (let position = 0; position < standings.length; position++) {
    const { benefit } = standings[position] as Standing;
    if (benefit.objective === undefined || benefit.children.length > 0) continue;
    const objective = plan.objectiveOf.get(benefit.objective) ?? plan.objectiveOf.get(idKey(benefit.objective));
    if (objective !== undefined) leaves[objective]?.push(position);
  }
  for (const { benefitId, objectiveId, score } of plan.alignment) {
    const position = benefitId === undefined ? undefined : plan.benefitOf.get(idKey(benefitId));
    const objective = objectiveId === undefined ? undefined : plan.objectiveOf.get(idKey(objectiveId));
    if (position === undefined || objective === undefined || score === undefined) continue;
    const { benefit } = standings[position] as Standing;
    scores[objective]?.push({ weight: benefit.weight, score });
    if (score > 0) leaves[objective]?.push(...(benefit.children.length === 0 ? [position] : leavesBelow(standings, position)));
  }
  return { leaves, scores };
}
