import { benefitMoney, type BenefitMoney } from "../money/benefit-money";
import { isKnown, unknown } from "../domain/figure";
import { categories, type Category } from "../domain/kind";
import { statuses, type Status } from "../domain/status";
import { weightedIndex, type IndexPart, type WeightedIndex } from "../domain/weighted-index";
import type { ObjectiveStanding } from "../metrics/objectives/objective-standing";
import { indexPart, leavesBelow, type Standing } from "../standing/standing";
import type { Benefit, Plan } from "../reading/plan";
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
  /** Before Optimism bias and Confidence. */
  readonly plannedUnadjusted: number;
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

/** What each benefit came to in the review before, by position, and 1 for each that stands as it did. */
export interface KnownParts extends Pick<Rollups, "money" | "parts"> {
  readonly unchanged: Uint8Array;
}

/** Rolls the leaves up to objectives, owners, categories and the plan, each leaf looked at once. */
export function rollUp(plan: Plan, standings: readonly Standing[], known?: KnownParts): Rollups {
  const whole = emptyGroup("Plan");
  const owners = groupsOf([]);
  const byCategory = groupsOf(categories);
  const objectives = plan.objectives.map(({ id, name }) => emptyGroup(id ?? name ?? ""));
  const objectiveOf = new Map<string, number | undefined>();
  const totals = new Map<string, Total>();
  const money = new Array<BenefitMoney | undefined>(standings.length).fill(undefined);
  const parts = new Array<IndexPart | undefined>(standings.length).fill(undefined);
  addStandings({ plan, known, whole, owners, byCategory, objectives, objectiveOf, totals, money, parts }, standings);
  const aligned = alignedLeaves(plan, standings, (benefit) => ownObjective(plan, benefit, objectiveOf));
  aligned.leaves.forEach((leaves, objective) => {
    for (const leaf of leaves) addLeaf(objectives[objective] as Group, (standings[leaf] as Standing).status, parts[leaf]);
  });
  const byObjective = objectives.map(rollupOf);
  return {
    plan: rollupOf(whole),
    objectives: byObjective,
    owners: rollupsOf(owners),
    categories: rollupsOf(byCategory),
    totals: [...categories, "No category" as const].flatMap((category) => {
      const total = totals.get(category);
      return total === undefined ? [] : [{ category, ...total }];
    }),
    money,
    parts,
    objectiveStandings: byObjective.map((index, position) => ({ scores: aligned.scores[position] as ObjectiveStanding["scores"], index })),
  };
}

/** What the benefits are added to, one after the other. */
interface Sums {
  readonly plan: Plan;
  readonly known: KnownParts | undefined;
  readonly whole: Group;
  readonly owners: Groups;
  readonly byCategory: Groups;
  readonly objectives: readonly Group[];
  readonly objectiveOf: Map<string, number | undefined>;
  readonly totals: Map<string, Total>;
  readonly money: (BenefitMoney | undefined)[];
  readonly parts: (IndexPart | undefined)[];
}

/** A function of its own, which an engine compiles once: what else is done for the groups is of other shapes at each review. */
function addStandings(sums: Sums, standings: readonly Standing[]): void {
  for (let position = 0; position < standings.length; position++) addStanding(sums, standings[position] as Standing, position);
}

function addStanding(sums: Sums, standing: Standing, position: number): void {
  const { plan, known, objectives } = sums;
  const { benefit, status } = standing;
  if (benefit.children.length > 0) return;
  const isKnownPart = known?.unchanged[position] === 1;
  const part = isKnownPart ? known.parts[position] : indexPart(standing);
  const benefitFigures = isKnownPart ? known.money[position] : benefitMoney(standing, plan.settings.currency);
  const category = benefit.category ?? phrase("No category");
  addLeaf(sums.whole, status, part);
  addLeaf(groupNamed(sums.owners, benefit.owner ?? phrase("No owner")), status, part);
  addLeaf(groupNamed(sums.byCategory, category), status, part);
  const objective = ownObjective(plan, benefit, sums.objectiveOf);
  if (objective !== undefined) addLeaf(objectives[objective] as Group, status, part);
  addMoney(sums.totals, category, benefitFigures);
  sums.parts[position] = part;
  sums.money[position] = benefitFigures;
}

/** Of benefits none of which can be judged nobody knows whether they are due, so that a share of what is due is not 0. */
const because = unknown("no benefit can be judged yet");
const notJudged: WeightedIndex = { index: because, cappedIndex: because, coverage: because, pessimisticIndex: because };

/** What a group of leaves comes to, added up as they come. */
interface Group {
  readonly name: string;
  benefitCount: number;
  readonly statusCounts: Record<Status, number>;
  /** Those that are in the index, and whether one of them can be judged. */
  readonly parts: IndexPart[];
  isJudged: boolean;
}

const emptyGroup = (name: string): Group => ({
  name,
  benefitCount: 0,
  statusCounts: Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>,
  parts: [],
  isJudged: false,
});

function addLeaf(group: Group, status: Status, part: IndexPart | undefined): void {
  group.benefitCount++;
  group.statusCounts[status]++;
  if (part === undefined) return;
  group.parts.push(part);
  if (status !== "Undefined") group.isJudged = true;
}

const rollupOf = ({ name, benefitCount, statusCounts, parts, isJudged }: Group): Rollup => ({
  name,
  benefitCount,
  weight: parts.reduce((sum, { weight }) => sum + weight, 0),
  statusCounts,
  ...(isJudged || parts.length === 0 ? weightedIndex(parts) : notJudged),
});

/** Groups by a name, whatever the case and the spaces; those in the given order first, then as they come. */
interface Groups {
  readonly byKey: Map<string, Group>;
  /** By the name as it was written, so that its key is made but once. */
  readonly byName: Map<string, Group>;
}

const groupsOf = (order: readonly string[]): Groups => ({ byKey: new Map(order.map((name) => [idKey(name), emptyGroup(name)])), byName: new Map() });

function groupNamed({ byKey, byName }: Groups, name: string): Group {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const key = idKey(name);
  const group = byKey.get(key) ?? emptyGroup(name);
  byKey.set(key, group);
  byName.set(name, group);
  return group;
}

const rollupsOf = ({ byKey }: Groups): readonly Rollup[] => [...byKey.values()].filter(({ benefitCount }) => benefitCount > 0).map(rollupOf);

type Total = { -readonly [K in Exclude<keyof MoneyTotal, "category">]: number };

function addMoney(totals: Map<string, Total>, category: string, money: BenefitMoney | undefined): void {
  let total = totals.get(category);
  if (total === undefined)
    totals.set(category, (total = { benefitCount: 0, valuedCount: 0, claimedCount: 0, planned: 0, plannedUnadjusted: 0, claimed: 0, validated: 0 }));
  total.benefitCount++;
  if (money === undefined || !isKnown(money.planned) || !isKnown(money.plannedUnadjusted)) return;
  total.valuedCount++;
  total.planned += money.planned;
  total.plannedUnadjusted += money.plannedUnadjusted;
  if (isKnown(money.claimed)) {
    total.claimedCount++;
    total.claimed += money.claimed;
  }
  if (isKnown(money.validated)) total.validated += money.validated;
}

/** The position of the objective in a benefit's own row; `found` are those of the names so far. */
function ownObjective({ objectiveOf }: Plan, { objective }: Benefit, found: Map<string, number | undefined>): number | undefined {
  if (objective === undefined) return undefined;
  if (!found.has(objective)) found.set(objective, objectiveOf.get(objective) ?? objectiveOf.get(idKey(objective)));
  return found.get(objective);
}

/** The leaves that serve each objective by an alignment score above 0 alone, and all scores. */
function alignedLeaves(plan: Plan, standings: readonly Standing[], ownOf: (benefit: Benefit) => number | undefined) {
  const leaves = plan.objectives.map(() => new Set<number>());
  const scores = plan.objectives.map((): { weight: number; score: number }[] => []);
  for (const { benefitId, objectiveId, score } of plan.alignment) {
    const position = benefitId === undefined ? undefined : plan.benefitOf.get(idKey(benefitId));
    const objective = objectiveId === undefined ? undefined : plan.objectiveOf.get(idKey(objectiveId));
    if (position === undefined || objective === undefined || score === undefined) continue;
    const { benefit } = standings[position] as Standing;
    scores[objective]?.push({ weight: benefit.weight, score });
    if (score <= 0) continue;
    for (const leaf of benefit.children.length === 0 ? [position] : leavesBelow(standings, position))
      if (ownOf((standings[leaf] as Standing).benefit) !== objective) leaves[objective]?.add(leaf);
  }
  return { leaves, scores };
}
