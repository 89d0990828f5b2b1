import { isoDate } from "./domain/day";
import { isKnown, type Figure } from "./domain/figure";
import type { Status } from "./domain/status";
import type { WeightedIndex } from "./domain/weighted-index";
import { metrics } from "./metrics/index";
import type { Assessment } from "./assess";
import type { MoneyTotal, Rollup, Rollups } from "./rollups";
import { otherMetrics, toCell } from "./status-columns";
import type { Finding } from "./workbook";

/** The version of the shape; it rises when a key changes its meaning or goes. Written down in docs/json.md. */
export const resultVersion = 1;

type Value = number | string | null;
type Figures = Readonly<Record<string, Value>>;

/** Everything a review computes, for machines: shares 0…1, days as ISO dates, unknown as null. */
export interface ReviewResult {
  readonly version: typeof resultVersion;
  readonly statusDate: string;
  readonly currency: string | null;
  readonly plan: RollupResult;
  readonly totals: readonly MoneyTotal[];
  /** By Benefit ID: every status column under its stable key. */
  readonly benefits: Readonly<Record<string, BenefitResult>>;
  readonly activities: Readonly<Record<string, Figures>>;
  readonly objectives: Readonly<Record<string, Figures>>;
  readonly byObjective: readonly RollupResult[];
  readonly byOwner: readonly RollupResult[];
  readonly byCategory: readonly RollupResult[];
  readonly findings: readonly Finding[];
}

export interface RollupResult {
  readonly name: string;
  readonly benefitCount: number;
  readonly index: Value;
  readonly cappedIndex: Value;
  readonly coverage: Value;
  readonly pessimisticIndex: Value;
  readonly statusCounts: Readonly<Record<Status, number>>;
}

/** The row's own words, every status column under its key, and money by the status date (null where it has none). */
export type BenefitResult = Figures & {
  readonly name: string;
  readonly row: number;
  readonly parent: string | null;
  readonly owner: string | null;
  readonly category: string | null;
  readonly moneyPlanned: Value;
  readonly moneyClaimed: Value;
  readonly moneyValidated: Value;
};

/** The machine-readable result of a review. */
export function reviewResult({ plan, findings, standings }: Assessment, rollups: Rollups): ReviewResult {
  const day = plan.statusDate;
  return {
    version: resultVersion,
    statusDate: isoDate(day),
    currency: plan.settings.currency || null,
    plan: rollupResult(rollups.plan),
    totals: rollups.totals,
    benefits: firstById(
      standings.map((standing, position) => {
        const { benefit } = standing;
        const money = rollups.money[position];
        return [benefit.id, {
          name: benefit.name,
          row: benefit.row.sheetRow,
          parent: benefit.parent === undefined ? null : (plan.benefits[benefit.parent]?.id ?? null),
          owner: benefit.owner ?? null,
          category: benefit.category ?? null,
          ...Object.fromEntries(metrics.map((metric) => [metric.key, rawValue(toCell(metric.of(standing)), metric.format)])),
          moneyPlanned: money === undefined ? null : figure(money.planned),
          moneyClaimed: money === undefined ? null : figure(money.claimed),
          moneyValidated: money === undefined ? null : figure(money.validated),
        }] as const;
      }),
    ),
    activities: firstById(plan.activities.map((row) => [row.id ?? `row ${row.sheetRow}`, Object.fromEntries(otherMetrics.Activities.map((metric) => [metric.key, toCell(metric.of({ row, day }))]))] as const)),
    objectives: firstById(plan.objectives.map((row, position) => {
      const standing = rollups.objectiveStandings[position];
      return [row.id ?? `row ${row.sheetRow}`, Object.fromEntries(otherMetrics.Objectives.map((metric) => [metric.key, standing === undefined ? null : toCell(metric.of(standing))]))] as const;
    })),
    byObjective: rollups.objectives.map(rollupResult),
    byOwner: rollups.owners.map(rollupResult),
    byCategory: rollups.categories.map(rollupResult),
    findings,
  };
}

const rollupResult = ({ name, benefitCount, statusCounts, ...index }: Rollup): RollupResult => ({
  name,
  benefitCount,
  ...indexResult(index),
  statusCounts,
});

const indexResult = ({ index, cappedIndex, coverage, pessimisticIndex }: WeightedIndex) => ({
  index: figure(index),
  cappedIndex: figure(cappedIndex),
  coverage: figure(coverage),
  pessimisticIndex: figure(pessimisticIndex),
});

const figure = (value: Figure): Value => (isKnown(value) && Number.isFinite(value) ? value : null);

const rawValue = (value: Value, format: string | undefined): Value =>
  typeof value === "number" && format === "yyyy-mm-dd" ? isoDate(value) : value;

/** An ID that stands twice keeps its first row (the later one is stopped by a finding). Safe for an ID like __proto__. */
function firstById<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  const byId = new Map<string, T>();
  for (const [id, value] of entries) if (!byId.has(id)) byId.set(id, value);
  return Object.fromEntries(byId);
}
