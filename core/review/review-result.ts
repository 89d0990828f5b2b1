import { isFirstState } from "../pages/first-state";
import { nextStep } from "../pages/next-step";
import { isoDate } from "../domain/day";
import { askedFor } from "../domain/asked-for";
import { isKnown, type Figure } from "../domain/figure";
import { unadjustedWhereOther } from "../domain/money/compared-plan";
import { once } from "../domain/once";
import type { Status } from "../domain/status";
import type { IndexPart, WeightedIndex } from "../domain/weighted-index";
import type { BoardPack } from "../assessment/board-pack";
import { toDecide, type Decision } from "../chase/to-decide";
import type { Reviewed } from "../assessment/reviewed";
import { businessCaseResult, moneyByYearResult, type BusinessCaseResult, type YearMoneyResult } from "../money/business-case-result";
import type { MoneyTotal, Rollup, Rollups } from "../assessment/rollups";
import { otherMetrics } from "../metrics/index";
import type { Metric } from "../metrics/metric";
import { metricCell, type MetricCells } from "../metrics/metric-cells";
import { scheduleResult, type EarnedValueResult, type MilestoneEffectResult } from "../schedule/schedule-result";
import type { BenefitMoney } from "../money/benefit-money";
import type { Benefit, Plan } from "../reading/plan";
import { sheetsOfPlan, withSheet } from "../reading/sheet-names";
import type { Recorded } from "../record/record-review";
import { recordResult, sinceResult, type RecordResult, type SinceResult } from "../record/since-result";
import type { Finding } from "../port/workbook";
import { withoutResidue } from "../wording/figures";
import { idForPrograms } from "../wording/row-id";

/** The version of the shape; it rises when a key changes its meaning or goes. Written down in docs/json.md. */
export const resultVersion = 1;

type Value = number | string | null;
type Figures = Readonly<Record<string, Value>>;

/** Everything a review computes, for machines: shares 0…1, days as ISO dates, unknown as null. */
export interface ReviewResult {
  readonly version: typeof resultVersion;
  readonly statusDate: string;
  readonly currency: string | null;
  readonly identity: IdentityResult;
  readonly plan: RollupResult;
  readonly totals: readonly TotalResult[];
  /** By Benefit ID: every status column under its stable key. */
  readonly benefits: Readonly<Record<string, BenefitResult>>;
  readonly activities: Readonly<Record<string, Figures>>;
  readonly objectives: Readonly<Record<string, Figures>>;
  readonly byObjective: readonly RollupResult[];
  readonly byOwner: readonly RollupResult[];
  readonly byCategory: readonly RollupResult[];
  /** The earned value of the activities; null where none has a budget. */
  readonly earnedValue: EarnedValueResult | null;
  /** What late activities move: one entry for each benefit, the largest shift first. */
  readonly milestoneEffects: readonly MilestoneEffectResult[];
  readonly board: BoardResult;
  /** Whether the plan is worth what it costs: present values, ratios and what moves them. */
  readonly businessCase: BusinessCaseResult;
  /** Net money by fiscal year and category. */
  readonly moneyByYear: readonly YearMoneyResult[];
  readonly findings: readonly Finding[];
  /** What moved since the review before; null where the record has none. */
  readonly since: SinceResult | null;
  /** The record that the review leaves; null where the workbook holds that of another plan. */
  readonly record: RecordResult | null;
}

/** Who the plan is among many, as its Settings say. */
export interface IdentityResult {
  readonly plan: string | null;
  readonly planId: string | null;
  readonly organisation: string | null;
  readonly planWeight: number;
  readonly priceDate: string | null;
}

/** What the board pack says beside the plan's figures. */
export interface BoardResult {
  readonly headline: string;
  /** The one thing to do next, where the plan has nothing else to show yet; else null. */
  readonly nextStep: string | null;
  /** What waits for a decision, at most five, the first one first. */
  readonly decisions: readonly {
    readonly what: string;
    /** Null where the plan names nobody. */
    readonly who: string | null;
    readonly table: string;
    /** What the table's sheet is called, where that is the table's name in another language. */
    readonly sheet?: string;
    readonly row: number | null;
  }[];
  /** The benefits furthest behind plan, by lost money first. */
  readonly gaps: readonly {
    readonly id: string;
    readonly name: string;
    readonly owner: string | null;
    readonly status: Status;
    readonly variancePercent: number | null;
    readonly moneyGap: Value;
    readonly nextAction: string;
  }[];
  /** What is not done and is expected within 90 days, or is overdue. */
  readonly milestones: readonly { readonly id: string; readonly name: string; readonly owner: string; readonly finish: string; readonly status: string }[];
}

/** A money total; the plan before Optimism bias and Confidence is told only where they change it. */
export type TotalResult = Omit<MoneyTotal, "plannedUnadjusted"> & Partial<Pick<MoneyTotal, "plannedUnadjusted">>;

export interface RollupResult {
  readonly name: string;
  readonly benefitCount: number;
  /** Σ w of the benefits that are due. */
  readonly weight: Value;
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
  readonly objective: string | null;
  readonly nature: string;
  readonly kind: string | null;
  readonly isParent: boolean;
  readonly weight: number;
  /** Its weight and rate in the indexes: null where it is in none, the rate too where it is not measured. */
  readonly indexWeight: Value;
  readonly indexRate: Value;
  readonly moneyPlanned: Value;
  /** The plan before Optimism bias and Confidence, with which what is claimed is compared; only where they change it. */
  readonly moneyPlannedUnadjusted?: Value;
  readonly moneyClaimed: Value;
  readonly moneyValidated: Value;
};

/** The machine-readable result of a review, each part where it is asked for; `rows` are the results of its benefits by position. */
export function reviewResult(
  reviewed: Reviewed,
  record: Recorded,
  rows = (): readonly BenefitResult[] => benefitRows(reviewed.assessment.plan, reviewed.rollups, reviewed.benefitCells),
): ReviewResult {
  const { plan } = reviewed.assessment;
  const day = plan.statusDate;
  const schedule = once(() => withoutResidues(scheduleResult(reviewed.schedule)));
  return askedFor<ReviewResult>({
    version: () => resultVersion,
    statusDate: () => isoDate(day),
    currency: () => plan.settings.currency || null,
    identity: () => identityResult(plan),
    plan: () => withoutResidues(rollupResult(reviewed.rollups.plan)),
    totals: () => withoutResidues(reviewed.rollups.totals.map(totalResult)),
    benefits: () => firstById(rowsOf(plan), rows()),
    activities: () => firstById(plan.activities, allFigures(otherMetrics.Activities, reviewed.schedule.activities)),
    objectives: () => firstById(plan.objectives, allFigures(otherMetrics.Objectives, reviewed.rollups.objectiveStandings)),
    byObjective: () => withoutResidues(reviewed.rollups.objectives.map(rollupResult)),
    byOwner: () => withoutResidues(reviewed.rollups.owners.map(rollupResult)),
    byCategory: () => withoutResidues(reviewed.rollups.categories.map(rollupResult)),
    board: () => withoutResidues(boardResult(reviewed.board, toDecide(reviewed), sheetsOfPlan(reviewed.assessment.plan), firstStep(reviewed))),
    earnedValue: () => schedule().earnedValue,
    milestoneEffects: () => schedule().milestoneEffects,
    businessCase: () => withoutResidues(businessCaseResult(reviewed.money.planCase, reviewed.money.money)),
    moneyByYear: () => withoutResidues(moneyByYearResult(reviewed.money.money, day)),
    findings: () => reviewed.assessment.findings,
    since: () => sinceResult(record),
    record: () => recordResult(record),
  });
}

function allFigures<S>(metrics: readonly Metric<S, unknown>[], standings: readonly S[]): readonly Figures[] {
  const all: Figures[] = [];
  for (const standing of standings) all.push(figuresOf(metrics, standing));
  return all;
}

function figuresOf<S>(metrics: readonly Metric<S, unknown>[], standing: S): Figures {
  const figures: Record<string, Value> = {};
  for (const metric of metrics) figures[metric.key] = metricCell(metric, standing);
  return figures;
}

const identityResult = ({ settings: { plan, planId, organisation, planWeight, priceDate } }: Plan): IdentityResult => ({
  plan: plan ?? null,
  planId: planId ?? null,
  organisation: organisation ?? null,
  planWeight,
  priceDate: priceDate === undefined ? null : isoDate(priceDate),
});

/** The same with 0 for every figure that is nothing but what rounding left over. */
function withoutResidues<T>(value: T): T {
  if (typeof value === "number") return withoutResidue(value) as T & number;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutResidues) as T & unknown[];
  return Object.fromEntries(Object.entries(value).map(entryWithoutResidues)) as T;
}

const entryWithoutResidues = ([key, value]: [string, unknown]): [string, unknown] => [key, withoutResidues(value)];

const wordKeys = ["name", "row", "parent", "owner", "category", "objective", "nature", "kind", "isParent", "weight", "indexWeight", "indexRate"];

/** One result for each benefit, by its ID. */
export const benefitResults = (plan: Plan, rollups: Rollups, columns: readonly MetricCells[]): Readonly<Record<string, BenefitResult>> =>
  firstById(rowsOf(plan), benefitRows(plan, rollups, columns));

/** The results of the review before, by position, and 1 for each benefit that still has them. */
export interface KnownResults {
  readonly results: readonly BenefitResult[];
  readonly unchanged: Uint8Array;
}

/**
 * The result of each benefit, by position. All are copies of one with all keys and nothing in them, so that they have one shape in memory,
 * and each is filled whole while it is near at hand.
 */
export function benefitRows(plan: Plan, { money, parts }: Rollups, columns: readonly MetricCells[], known?: KnownResults): readonly BenefitResult[] {
  const blank = blankResult([...wordKeys, ...columns.map(({ metric }) => metric.key), "moneyPlanned", "moneyClaimed", "moneyValidated"]);
  const dates = new Map<number, string>();
  const figures = columns.map(({ metric, cells }) => ({ key: metric.key, cells, dates: metric.format === "yyyy-mm-dd" ? dates : undefined }));
  const rows: BenefitResult[] = [];
  for (const benefit of plan.benefits) {
    const position = rows.length;
    const parentRow = benefit.parent === undefined ? undefined : plan.benefits[benefit.parent]?.row;
    const parent = parentRow === undefined ? null : idForPrograms(parentRow);
    const last = known?.unchanged[position] === 1 ? known.results[position] : undefined;
    rows.push(last ?? benefitResult(blank, figures, position, benefit, parent, parts[position], money[position]));
  }
  return rows;
}

/** A status column by position, the key that its values stand under, and of days what each is written as. */
interface KeyedCells {
  readonly key: string;
  readonly cells: readonly Value[];
  readonly dates: Map<number, string> | undefined;
}

function benefitResult(
  blank: Figures,
  figures: readonly KeyedCells[],
  position: number,
  benefit: Benefit,
  parent: string | null,
  part: IndexPart | undefined,
  money: BenefitMoney | undefined,
): BenefitResult {
  const result: Record<string, Value | boolean> = { ...blank };
  result["name"] = benefit.name;
  result["row"] = benefit.row.sheetRow;
  result["parent"] = parent;
  result["owner"] = benefit.owner ?? null;
  result["category"] = benefit.category ?? null;
  result["objective"] = benefit.objective ?? null;
  result["nature"] = benefit.row.nature ?? "Benefit";
  result["kind"] = benefit.row.kind ?? null;
  result["isParent"] = benefit.children.length > 0;
  result["weight"] = benefit.weight;
  result["indexWeight"] = part?.weight ?? null;
  result["indexRate"] = part?.rate === undefined ? null : figure(part.rate);
  for (let place = 0; place < figures.length; place++) {
    const { key, cells, dates } = figures[place] as KeyedCells;
    const value = cells[position] ?? null;
    if (value !== null) result[key] = dates !== undefined && typeof value === "number" ? dateText(value, dates) : value;
  }
  if (money !== undefined) {
    result["moneyPlanned"] = figure(money.planned);
    if (money.plannedUnadjusted !== money.planned) result["moneyPlannedUnadjusted"] = figure(money.plannedUnadjusted);
    result["moneyClaimed"] = figure(money.claimed);
    result["moneyValidated"] = figure(money.validated);
  }
  return result as unknown as BenefitResult;
}

const blankResults = new Map<string, Figures>();

/** Made once for the keys and kept, so that the results of every review have the same shape in memory. */
function blankResult(keys: readonly string[]): Figures {
  const name = keys.join();
  const blank = blankResults.get(name) ?? Object.fromEntries(keys.map((key) => [key, null]));
  blankResults.set(name, blank);
  return blank;
}

const totalResult = ({ plannedUnadjusted, ...total }: MoneyTotal): TotalResult => ({
  ...total,
  ...unadjustedWhereOther({ planned: total.planned, plannedUnadjusted }),
});

const firstStep = ({ assessment, rollups, board: { openGaps } }: Reviewed): string | null =>
  isFirstState(assessment.plan, rollups) ? nextStep(assessment, rollups, openGaps, () => undefined).text : null;

const boardResult = (
  { headline, gaps, milestones }: BoardPack,
  decisions: readonly Decision[],
  sheets: ReadonlyMap<string, string>,
  next: string | null,
): BoardResult => ({
  headline,
  nextStep: next,
  decisions: decisions.map(({ what, who, table, row }) => withSheet({ what, who: who ?? null, table, row }, sheets)),
  gaps: gaps.map(({ standing: { benefit, status }, share, money, nextAction }) => ({
    id: idForPrograms(benefit.row),
    name: benefit.name,
    owner: benefit.owner ?? null,
    status,
    variancePercent: share ?? null,
    moneyGap: money ?? null,
    nextAction,
  })),
  milestones: milestones.map(({ id, name, owner, finish, status }) => ({ id, name, owner, finish: isoDate(finish), status })),
});

export const rollupResult = ({ name, benefitCount, weight, statusCounts, ...index }: Rollup): RollupResult => ({
  name,
  benefitCount,
  weight: figure(weight),
  ...indexResult(index),
  statusCounts,
});

const indexResult = ({ index, cappedIndex, coverage, pessimisticIndex }: WeightedIndex) => ({
  index: figure(index),
  cappedIndex: figure(cappedIndex),
  coverage: figure(coverage),
  pessimisticIndex: figure(pessimisticIndex),
});

const figure = (value: Figure): Value => (isKnown(value) && Number.isFinite(value) ? withoutResidue(value) : null);

/** A day as an ISO date, each made but once: a long plan has few different days. */
function dateText(day: number, dates: Map<number, string>): string {
  let date = dates.get(day);
  if (date === undefined) dates.set(day, (date = isoDate(day)));
  return date;
}

const rowsOf = ({ benefits }: Plan) => benefits.map(({ row }) => row);

/** Values by the ID of their rows. An ID that stands twice keeps its first row (the later one is stopped by a finding). */
function firstById<T>(rows: readonly { readonly id: string | undefined; readonly sheetRow: number }[], values: readonly T[]): Readonly<Record<string, T>> {
  const byId: Record<string, T> = {};
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position] as (typeof rows)[number];
    const id = idForPrograms(row);
    if (Object.prototype.hasOwnProperty.call(byId, id)) continue;
    const value = values[position] as T;
    if (id === "__proto__") Object.defineProperty(byId, id, { value, enumerable: true });
    else byId[id] = value;
  }
  return byId;
}
