import { assessWorkbook } from "../assessment/assess-workbook";
import { rollUp, type MoneyTotal } from "../assessment/rollups";
import type { Day } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import type { MonthSpan } from "../domain/month-span";
import type { Status } from "../domain/status";
import { attainment, realizationRate, variance, variancePercent } from "../domain/progress";
import type { IndexPart } from "../domain/weighted-index";
import { forecastDue } from "../metrics/benefits/forecast-due";
import { slip } from "../metrics/benefits/slip";
import { metricCell } from "../metrics/metric-cells";
import { idKey } from "../parsing/text";
import type { BenefitMoney } from "../money/benefit-money";
import type { PlanSnapshot, Severity } from "../port/workbook";
import { type Standing } from "../standing/standing";
import type { Plan } from "../reading/plan";
import { identityOf, type PlanIdentity } from "./plan-identity";
import { moneyMonths, monthsUpTo, type MonthMoney } from "./money-months";
import { promiseMoney } from "./promise-money";
import { inUnits, moneyUnits, productUnits, weightUnits } from "./whole-numbers";
import { idForPrograms } from "../wording/row-id";

/** A plan at a date as many plans take it up: its figures, and the whole numbers that are added up. */
export interface PlanAt {
  readonly identity: PlanIdentity;
  readonly index: PlanIndex;
  /** The leaf benefits, in the order of the plan. */
  readonly benefits: readonly BenefitAt[];
  readonly findings: readonly { readonly rule: string; readonly severity: Severity; readonly count: number }[];
}

/** The plan's own indexes (method §8); null where unknown. */
export interface PlanIndex {
  readonly index: number | null;
  readonly cappedIndex: number | null;
  readonly coverage: number | null;
  readonly pessimisticIndex: number | null;
}

export interface BenefitAt {
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly objective: string | null;
  readonly category: MoneyTotal["category"];
  readonly nature: string;
  readonly kind: string | null;
  readonly unit: string | null;
  readonly status: Status;
  readonly share: number | null;
  readonly planned: number | null;
  readonly plannedBenefit: number | null;
  readonly promised: number | null;
  readonly actual: number | null;
  readonly delivered: number | null;
  readonly variance: number | null;
  readonly variancePercent: number | null;
  readonly attainment: number | null;
  readonly realizationRate: number | null;
  /** In months, positive is late. */
  readonly slip: number | null;
  readonly due: Day | null;
  readonly forecastDue: number | null;
  readonly measuredOn: Day | null;
  /** Whether it is due and its last reading, if any, is no longer current. */
  readonly isSilent: boolean;
  /** In the units of weights and of products; null where it is in no index, the products too where it is not measured. */
  readonly weight: number | null;
  readonly weightedRate: number | null;
  readonly weightedCapped: number | null;
  /** In units of money; null where it has none. */
  readonly moneyPlanned: number | null;
  /** The plan before Optimism bias and Confidence, which what is claimed is ahead of or behind. */
  readonly moneyPlannedUnadjusted: number | null;
  readonly moneyClaimed: number | null;
  readonly moneyValidated: number | null;
  /** The same by the months in which it came. */
  readonly months: readonly MonthMoney[];
  /** All that it promises now, and as it was first approved. */
  readonly promiseNow: number | null;
  readonly promiseFirst: number | null;
}

/** The figures of a plan at a date, computed as a review computes them. Throws as a review does where there is no plan. */
export function planAt(snapshot: PlanSnapshot, day: Day): PlanAt {
  const { plan, standings, findings } = assessWorkbook(snapshot, day);
  const { plan: rollup, money, parts } = rollUp(plan, standings);
  const counts = new Map<string, { rule: string; severity: Severity; count: number }>();
  for (const { rule, severity } of findings) {
    const counted = counts.get(rule) ?? { rule, severity, count: 0 };
    counted.count++;
    counts.set(rule, counted);
  }
  const span = monthsUpTo(standings, day);
  return {
    identity: identityOf(plan),
    index: {
      index: known(rollup.index),
      cappedIndex: known(rollup.cappedIndex),
      coverage: known(rollup.coverage),
      pessimisticIndex: known(rollup.pessimisticIndex),
    },
    benefits: standings.flatMap((standing, position) =>
      standing.benefit.children.length > 0 ? [] : [benefitAt(plan, standing, position, parts[position], money[position], span)],
    ),
    findings: [...counts.values()],
  };
}

function benefitAt(plan: Plan, standing: Standing, position: number, part: IndexPart | undefined, money: BenefitMoney | undefined, span: MonthSpan): BenefitAt {
  const { benefit, progress, status } = standing;
  // What has no planned money is no part of the totals (as in those of the plan).
  const counts = money !== undefined && isKnown(money.planned);
  const rate = part?.rate;
  const promise = promiseMoney(standing, plan.settings.currency);
  const toDate = {
    moneyPlanned: counts ? inUnits(money.planned, moneyUnits) : null,
    moneyPlannedUnadjusted: counts ? inUnits(money.plannedUnadjusted, moneyUnits) : null,
    moneyClaimed: counts ? inUnits(money.claimed, moneyUnits) : null,
    moneyValidated: counts ? inUnits(money.validated, moneyUnits) : null,
  };
  return {
    position,
    id: idForPrograms(benefit.row),
    name: benefit.name,
    owner: benefit.owner ?? null,
    objective: objectiveName(plan, benefit.objective),
    category: benefit.category ?? "No category",
    nature: benefit.row.nature ?? "Benefit",
    kind: benefit.row.kind ?? null,
    unit: benefit.row.unit ?? null,
    status,
    share: progress?.share ?? null,
    planned: progress?.planned ?? null,
    plannedBenefit: progress?.plannedBenefit ?? null,
    promised: progress?.promised ?? null,
    actual: progress === undefined ? null : known(progress.actual),
    delivered: progress === undefined ? null : known(progress.delivered),
    variance: progress === undefined ? null : known(variance(progress)),
    variancePercent: progress === undefined ? null : known(variancePercent(progress)),
    attainment: progress === undefined ? null : known(attainment(progress)),
    realizationRate: progress === undefined ? null : known(realizationRate(progress)),
    slip: numberCell(metricCell(slip, standing)),
    due: benefit.row.due ?? null,
    forecastDue: numberCell(metricCell(forecastDue, standing)),
    measuredOn: progress?.measuredOn ?? null,
    isSilent: isSilent(standing),
    weight: part === undefined ? null : inUnits(part.weight, weightUnits),
    weightedRate: part === undefined || rate === undefined ? null : inUnits(timesWeight(rate, part.weight), productUnits),
    weightedCapped: part === undefined || rate === undefined ? null : inUnits(timesWeight(rate, part.weight, 1), productUnits),
    ...toDate,
    months: moneyMonths(standing, plan.settings.currency, toDate, span),
    promiseNow: inUnits(promise?.now, moneyUnits),
    promiseFirst: inUnits(promise?.first, moneyUnits),
  };
}

const known = (figure: Figure): number | null => (isKnown(figure) ? figure : null);
const numberCell = (cell: string | number | null): number | null => (typeof cell === "number" ? cell : null);

const timesWeight = (rate: Figure, weight: number, most = Infinity): Figure => (isKnown(rate) ? weight * Math.min(rate, most) : rate);

/** An objective is named where the plan names it; else by what stands in the row. */
function objectiveName(plan: Plan, objective: string | undefined): string | null {
  if (objective === undefined) return null;
  const position = plan.objectiveOf.get(idKey(objective));
  return plan.objectives[position ?? -1]?.name ?? objective;
}

/** A milestone is reached or not without being read. */
function isSilent({ progress, status }: Standing): boolean {
  if (progress === undefined || status === "Not due" || progress.change.kind === "Milestone") return false;
  return progress.measuredOn === undefined || progress.day - progress.measuredOn > progress.interval;
}
