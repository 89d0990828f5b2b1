import { unitsOf } from "../reading/percent-scale";
import type { Units } from "../wording/quantity";
import type { Assessment } from "../assessment/assess";
import { isKnown, unknown, type Figure } from "../domain/figure";
import { plannedNetShare } from "../domain/money/valuation";
import { planVariance, promisedMoney, type PlanVariance } from "../domain/plan-variance";
import type { Standing } from "../standing/standing";
import { valuationOf } from "../money/benefit-valuation";
import { approvedPlan, inOrder, recordsDrop, type BaselineRow } from "../reading/approved-plans";
import type { Plan } from "../reading/plan";
import { idKey } from "../parsing/text";
import { fieldChanges, frozenFields, type FieldChange } from "./plan-fields";
import { phrase, say } from "../words/say";
import { idForPrograms } from "../wording/row-id";

/** Which approved plan: the first of every benefit, the latest of every benefit, or as it stood once a baseline was frozen. */
export type Against = "first" | "latest" | { readonly name: string };

/** How a benefit stands to what was approved. Worst first, as the sheets list them. */
export const verdicts = phrase([
  "Dropped",
  "Less and later",
  "Promises less",
  "Later",
  "Added",
  "Not compared",
  "Changed",
  "Promises more",
  "Earlier",
  "Drop approved",
  "As approved",
]);
export type PlanVerdict = (typeof verdicts)[number];

export interface BenefitComparison {
  readonly id: string;
  readonly name: string;
  /** What its figures count; undefined where the benefit is gone. */
  readonly units: Units | undefined;
  /** The row of Benefits, or of Baselines for a benefit that is no longer there. */
  readonly sheetRow: number;
  /** The frozen row that it is compared with; undefined where the benefit was added since. */
  readonly approved: BaselineRow | undefined;
  readonly verdict: PlanVerdict;
  /** Undefined where there is nothing on one of the sides. */
  readonly variance: PlanVariance | undefined;
  /** Money promised, net, by the later of the two Dues: now less then. */
  readonly money: Figure;
  readonly changes: readonly FieldChange[];
}

export interface BaselineComparison {
  readonly against: Against;
  /** In the order of the plan, then what is no longer in it. */
  readonly benefits: readonly BenefitComparison[];
}

/** A frozen baseline as a whole. */
export interface NamedBaseline {
  readonly name: string;
  readonly takenOn: number;
  readonly approvedBy: string | undefined;
  readonly reason: string | undefined;
  readonly benefitCount: number;
}

/** The baselines that were frozen by the status date, the oldest first. */
export function namedBaselines(plan: Plan): readonly NamedBaseline[] {
  const byName = new Map<string, NamedBaseline>();
  for (const { name = say`No name`, takenOn = 0, approvedBy, reason } of inOrder(plan)) {
    const known = byName.get(idKey(name));
    byName.set(idKey(name), {
      name: known?.name ?? name,
      takenOn,
      approvedBy: known?.approvedBy ?? approvedBy,
      reason: known?.reason ?? reason,
      benefitCount: (known?.benefitCount ?? 0) + 1,
    });
  }
  return [...byName.values()].sort((a, b) => a.takenOn - b.takenOn);
}

/** The plan beside an approved one, or undefined where no baseline of that name was frozen by the status date. */
export function compareWithBaseline({ plan, standings }: Assessment, against: Against): BaselineComparison | undefined {
  const approved = approvedRows(plan, against);
  if (approved === undefined) return undefined;
  const leaves = standings.filter(({ benefit }) => benefit.children.length === 0);
  const drops = new Set(
    inOrder(plan)
      .filter(recordsDrop)
      .map(({ benefitId }) => idKey(benefitId ?? "")),
  );
  const present = leaves.map((standing) => compareBenefit(plan, standing, approved.get(idKey(standing.benefit.id))));
  const gone = [...approved].filter(([key]) => !plan.benefitOf.has(key)).map(([key, row]) => droppedBenefit(row, drops.has(key)));
  return { against, benefits: [...present, ...gone] };
}

/** The frozen row that holds for each benefit, by ID key. */
function approvedRows(plan: Plan, against: Against): ReadonlyMap<string, BaselineRow> | undefined {
  const rows = inOrder(plan);
  const last = typeof against === "string" ? rows.length - 1 : lastOfName(rows, against.name);
  if (last < 0 && typeof against !== "string") return undefined;
  const approved = new Map<string, BaselineRow>();
  for (const row of rows.slice(0, last + 1)) {
    const key = idKey(row.benefitId ?? "");
    if (against === "first" && (approved.has(key) || recordsDrop(row))) continue;
    approved.set(key, row);
  }
  return approved;
}

function lastOfName(rows: readonly BaselineRow[], name: string): number {
  for (let position = rows.length - 1; position >= 0; position--) if (idKey(rows[position]?.name ?? "") === idKey(name)) return position;
  return -1;
}

function compareBenefit(plan: Plan, { benefit, stop }: Standing, row: BaselineRow | undefined): BenefitComparison {
  const approved = row === undefined || recordsDrop(row) ? undefined : row;
  // One literal for all: a copy of common parts with more keys would give each comparison a shape of its own in memory.
  const compared = (verdict: PlanVerdict, variance: PlanVariance | undefined, money: Figure, changes: readonly FieldChange[]): BenefitComparison => ({
    id: idForPrograms(benefit.row),
    name: benefit.name,
    units: unitsOf(benefit.row, plan.settings.currency),
    sheetRow: benefit.row.sheetRow,
    approved,
    verdict,
    variance,
    money,
    changes,
  });
  if (approved === undefined) return compared("Added", undefined, unknown("it was not approved then"), []);
  const then = approvedPlan(approved);
  const changes = fieldChanges(then, benefit.row).filter((change) => isRecorded(plan, change));
  if (stop !== undefined || benefit.change === undefined) return compared("Not compared", undefined, unknown(stop ?? say`a needed cell is missing`), changes);
  const variance = planVariance(then, benefit.change);
  const { currency } = plan.settings;
  const valuation = valuationOf(benefit, currency);
  const valuationThen = valuationOf({ ...benefit, row: { ...benefit.row, unitValue: then.unitValue } }, currency);
  const money = promisedMoney(then, benefit.change, valuationThen?.unitValue, valuation?.unitValue);
  return compared(verdictOf(variance, changes), variance, net(money, valuation === undefined ? 1 : plannedNetShare(valuation)), changes);
}

const droppedBenefit = (row: BaselineRow, isApproved: boolean): BenefitComparison => ({
  id: row.benefitId ?? "",
  name: say`(no longer among the benefits)`,
  units: undefined,
  sheetRow: row.sheetRow,
  approved: row,
  verdict: isApproved ? "Drop approved" : "Dropped",
  variance: undefined,
  money: unknown("it is no longer in the plan"),
  changes: [],
});

/** What the table has no column for, or leaves blank though every plan needs it, was never approved. */
function isRecorded(plan: Plan, { field, then }: FieldChange): boolean {
  const frozen = frozenFields.find((frozenField) => frozenField.field === field);
  return frozen !== undefined && (plan.found.baselines?.columns.byName.has(frozen.frozenColumn) ?? false) && !(frozen.needed && then === undefined);
}

function verdictOf({ promise, startMonths, dueMonths }: PlanVariance, changes: readonly FieldChange[]): PlanVerdict {
  if (changes.length === 0) return "As approved";
  const less = isKnown(promise) && promise < 0;
  const later = isKnown(dueMonths) && dueMonths > 0;
  if (less) return later ? "Less and later" : "Promises less";
  if (later) return "Later";
  if (isKnown(promise) && promise > 0) return "Promises more";
  return isKnown(dueMonths) && dueMonths < 0 ? "Earlier" : isKnown(startMonths) && startMonths > 0 && changes.length === 1 ? "Later" : "Changed";
}

const net = ({ then, now }: { readonly then: Figure; readonly now: Figure }, share: number): Figure => {
  if (!isKnown(now)) return now;
  return isKnown(then) ? (now - then) * share || 0 : then;
};
