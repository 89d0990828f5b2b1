import type { Assessment } from "../assessment/assess";
import { isKnown, unknown, type Figure } from "../domain/figure";
import { alignmentScore } from "../domain/weighted-index";
import { alignmentScore as objectiveScore } from "../metrics/objectives/alignment-score";
import type { Rollups } from "../assessment/rollups";
import type { Plan } from "../reading/plan";
import { claimsOf, isServed, servedBy, type Claim, type Claims } from "./alignment-claims";
import { alignmentHeadline } from "./alignment-headline";
import type { MapObjective } from "./alignment-objective";
import { say } from "../words/say";

/** Which benefit serves which objective how strongly: the sheet and the HTML report are two drawings of this. */
export interface AlignmentMap {
  /** The message in a sentence or two. */
  readonly headline: string;
  /** How the weights and the totals are to be read. */
  readonly about: string;
  /** The heaviest first. */
  readonly objectives: readonly MapObjective[];
  /** Grouped by the objective that they serve most, the strongest first; those that serve none stand last. */
  readonly benefits: readonly MapBenefit[];
  /** How many there are beside those shown, which weigh or serve less. */
  readonly leftOut: { readonly objectives: number; readonly benefits: number };
}

export interface MapBenefit {
  readonly id: string;
  readonly name: string;
  /** One for each objective shown. */
  readonly cells: readonly MapCell[];
  /** Σ weight × score/(Σ weight × 5) over the objectives that it is scored against (method §8). */
  readonly score: Figure;
  /** The share of the weight of all objectives that it serves. */
  readonly weightServed: number;
}

/** Blank where nothing is claimed; `level` is the step of the colour, 0…5, where there is a score. */
export interface MapCell {
  readonly value: number | "named" | null;
  readonly level: number | undefined;
}

/** What fits a page that can be read. */
const most = { objectives: 10, benefits: 30 } as const;

/** The map of a plan, or undefined where Alignment has no row that scores a benefit of the plan against an objective of it. */
export function alignmentMap({ plan }: Assessment, rollups: Rollups): AlignmentMap | undefined {
  if (plan.alignment.length === 0) return undefined;
  const claims = claimsOf(plan);
  if (!claims.some((benefitClaims) => [...benefitClaims.values()].some((claim) => claim !== "named"))) return undefined;
  const weights = plan.objectives.map(({ weight }) => (weight !== undefined && weight > 0 ? weight : 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shareOf = (objective: number): number => (weights[objective] as number) / whole || 0;
  const served = plan.benefits.map((_, position) => servedBy(plan, claims, position));
  const cashable = cashableShares(plan, rollups, served);
  const byWeight = plan.objectives.map((_, position) => position).sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  const objectives = byWeight.map((position): MapObjective => {
    const { id, name, sheetRow } = plan.objectives[position] as Plan["objectives"][number];
    const standing = rollups.objectiveStandings[position];
    const score = standing === undefined ? undefined : objectiveScore.of(standing);
    return {
      id: id ?? say`row ${String(sheetRow)}`,
      name: name ?? "",
      weightShare: shareOf(position),
      score: score === undefined || typeof score === "string" ? unknown("no benefit is aligned to it") : score,
      benefitCount: claims.filter((benefitClaims) => isServed(benefitClaims.get(position) ?? 0)).length,
      cashableShare: cashable(position),
    };
  });
  const shown = byWeight.slice(0, most.objectives);
  const rows = rowsOf(plan, claims, served, byWeight, shareOf);
  return {
    headline: alignmentHeadline(objectives, {
      benefitCount: rows.length,
      idleCount: plan.benefits.filter((_, position) => isIdle(plan, served, position)).length,
    }),
    about: aboutWeights(plan),
    objectives: objectives.slice(0, most.objectives),
    benefits: shownRows(rows).map(({ position, reach }) => mapBenefit(plan, position, claims[position] as ReadonlyMap<number, Claim>, shown, weights, reach)),
    leftOut: { objectives: objectives.length - shown.length, benefits: Math.max(0, rows.length - most.benefits) },
  };
}

function mapBenefit(
  plan: Plan,
  position: number,
  benefitClaims: ReadonlyMap<number, Claim>,
  shown: readonly number[],
  weights: readonly number[],
  reach: number,
): MapBenefit {
  const { id, name } = plan.benefits[position] as Plan["benefits"][number];
  const scored = [...benefitClaims].flatMap(([objective, claim]) => (claim === "named" ? [] : [{ weight: weights[objective] as number, score: claim }]));
  return {
    id,
    name,
    cells: shown.map((objective) => mapCell(benefitClaims.get(objective))),
    score: scored.length === 0 ? unknown("it is not scored") : alignmentScore(scored),
    weightServed: reach,
  };
}

function mapCell(claim: Claim | undefined): MapCell {
  if (claim === undefined || claim === "named") return { value: claim ?? null, level: undefined };
  const value = Math.round(claim * 10) / 10;
  return { value, level: Math.round(value) };
}

/** A benefit that gets a row. */
interface MapRow {
  readonly position: number;
  /** The share of the weight of all objectives that it serves. */
  readonly reach: number;
  /** Σ share of weight × score; a named objective counts as little as can be, since nobody said how much. */
  readonly strength: number;
  /** The place among the objectives, heaviest first, of the one that it serves most; none stands last. */
  readonly group: number;
  readonly best: number;
}

/** A leaf that serves no objective, neither itself nor through a row above it. Nobody asks that of a dis-benefit. */
function isIdle({ benefits }: Plan, served: readonly ReadonlySet<number>[], position: number): boolean {
  const benefit = benefits[position];
  return benefit?.children.length === 0 && benefit.row.nature !== "Dis-benefit" && served[position]?.size === 0;
}

/** The benefits that claim something, and those that serve nothing. */
function rowsOf(
  plan: Plan,
  claims: Claims,
  served: readonly ReadonlySet<number>[],
  byWeight: readonly number[],
  shareOf: (objective: number) => number,
): readonly MapRow[] {
  return plan.benefits.flatMap((_, position) => {
    const benefitClaims = claims[position] as ReadonlyMap<number, Claim>;
    if (benefitClaims.size === 0 && !isIdle(plan, served, position)) return [];
    let reach = 0;
    let strength = 0;
    let best = -1;
    let group = byWeight.length;
    byWeight.forEach((objective, place) => {
      const claim = benefitClaims.get(objective);
      if (claim === undefined || !isServed(claim)) return;
      const score = claim === "named" ? 0 : claim;
      reach += shareOf(objective);
      strength += shareOf(objective) * score;
      if (score <= best) return;
      best = score;
      group = place;
    });
    return [{ position, reach, strength, group, best }];
  });
}

/** The strongest, where not all fit, in the order in which they make steps from the heaviest objective to the lightest. */
function shownRows(rows: readonly MapRow[]): readonly MapRow[] {
  const strongest =
    rows.length <= most.benefits
      ? rows
      : [...rows].sort((a, b) => b.strength - a.strength || b.reach - a.reach || a.position - b.position).slice(0, most.benefits);
  return [...strongest].sort((a, b) => a.group - b.group || b.best - a.best || b.strength - a.strength || a.position - b.position);
}

/** For each objective the share of the cashable money planned to date whose benefits serve it. Dis-benefits cost and serve nothing. */
function cashableShares(plan: Plan, { money }: Rollups, served: readonly ReadonlySet<number>[]): (objective: number) => Figure {
  let whole = 0;
  const sums = plan.objectives.map(() => 0);
  plan.benefits.forEach(({ category }, position) => {
    const planned = money[position]?.planned;
    if (category !== "Cashable" || planned === undefined || !isKnown(planned) || planned <= 0) return;
    whole += planned;
    for (const objective of served[position] ?? []) sums[objective] = (sums[objective] as number) + planned;
  });
  return (objective) => (whole > 0 && Number.isFinite(whole) ? (sums[objective] as number) / whole : unknown("no cashable money is planned by now"));
}

function aboutWeights({ objectives }: Plan): string {
  const blank = objectives.filter(({ weight }) => weight === undefined || weight <= 0).length;
  return [
    say`Blank is not claimed. Alignment score: Σ weight × score/(Σ weight × 5) over what is scored. Weight served: the share of all weight that the benefit serves at all.`,
    ...(blank === 0
      ? []
      : [blank === objectives.length ? say`No objective has a weight, so each counts as 1.` : say`An objective without a weight counts as 1.`]),
  ].join(" ");
}
