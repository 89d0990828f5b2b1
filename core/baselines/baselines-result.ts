import { assessWorkbook } from "../assessment/assess-workbook";
import { isoDate, type Day } from "../domain/day";
import { isKnown, type Figure } from "../domain/figure";
import type { PlanSnapshot } from "../port/workbook";
import { compareWithBaseline, namedBaselines, type Against, type BenefitComparison, type PlanVerdict } from "./compare";
import type { FieldChange, FrozenField } from "./plan-fields";

type Value = number | string | null;

/** The baselines of a plan, and the plan beside one of them, for machines: shares 0…1, days as ISO dates, unknown as null. */
export interface BaselinesResult {
  readonly statusDate: string;
  readonly currency: string | null;
  readonly baselines: readonly {
    readonly name: string;
    readonly takenOn: string;
    readonly approvedBy: string | null;
    readonly reason: string | null;
    readonly benefitCount: number;
  }[];
  /** "first", "latest" or the baseline's name. */
  readonly against: string;
  readonly benefits: readonly ComparedBenefit[];
}

export interface ComparedBenefit {
  readonly id: string;
  /** The row of Benefits; null where it is no longer there. */
  readonly row: number | null;
  readonly name: string;
  readonly verdict: PlanVerdict;
  /** The promise in units, then and now, and the difference; positive promises more. */
  readonly promiseThen: Value;
  readonly promiseNow: Value;
  readonly promise: Value;
  readonly promiseShare: Value;
  /** Months later. */
  readonly startMonths: Value;
  readonly dueMonths: Value;
  /** Net money by the later of the two dues, now less then. */
  readonly money: Value;
  readonly changes: readonly { readonly field: FrozenField; readonly then: Value; readonly now: Value }[];
}

/**
 * The plan beside an approved one: "first" and "latest" take what was first and last approved of each benefit, another word is the
 * name of a baseline. Undefined where no baseline of that name was frozen by the status date.
 */
export function baselinesResult(snapshot: PlanSnapshot, against: string, statusDate?: Day): BaselinesResult | undefined {
  const assessment = assessWorkbook(snapshot, statusDate);
  const { plan } = assessment;
  const named = namedBaselines(plan);
  const comparison = compareWithBaseline(assessment, { name: against }) ?? (isSide(against) ? compareWithBaseline(assessment, against) : undefined);
  if (comparison === undefined) return undefined;
  return {
    statusDate: isoDate(plan.statusDate),
    currency: plan.settings.currency || null,
    baselines: named.map(({ name, takenOn, approvedBy, reason, benefitCount }) => ({
      name,
      takenOn: isoDate(takenOn),
      approvedBy: approvedBy ?? null,
      reason: reason ?? null,
      benefitCount,
    })),
    against,
    benefits: named.length === 0 ? [] : comparison.benefits.map(comparedBenefit),
  };
}

const isSide = (against: string): against is Extract<Against, string> => against === "first" || against === "latest";

const comparedBenefit = ({ id, name, units, sheetRow, verdict, variance, money, changes }: BenefitComparison): ComparedBenefit => ({
  id,
  row: units === undefined ? null : sheetRow,
  name,
  verdict,
  promiseThen: value(variance?.promiseThen),
  promiseNow: value(variance?.promiseNow),
  promise: value(variance?.promise),
  promiseShare: value(variance?.promiseShare),
  startMonths: value(variance?.startMonths),
  dueMonths: value(variance?.dueMonths),
  money: value(money),
  changes: changes.map((change) => ({ field: change.field, then: written(change, change.then), now: written(change, change.now) })),
});

const value = (figure: Figure | undefined): Value => (figure !== undefined && isKnown(figure) && Number.isFinite(figure) ? figure : null);

const written = ({ field }: FieldChange, cell: FieldChange["then"]): Value =>
  typeof cell === "number" && (field === "Start" || field === "Due" || field === "End") ? isoDate(cell) : (cell ?? null);
