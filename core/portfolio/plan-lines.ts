import { checkedPlan } from "../assessment/assess";
import { isTelling, sourceOf } from "../checks/claims";
import { dayOf } from "../domain/day";
import type { Direction } from "../domain/direction";
import type { Kind, Nature } from "../domain/kind";
import { isAgainstDirection, type PlannedChange } from "../domain/planned-change";
import { profileSpan } from "../domain/profile-table";
import type { ProfileName } from "../domain/ramp";
import { statusHeaders } from "../metrics/status-headers";
import { idKey, tidy } from "../parsing/text";
import type { PlanSnapshot } from "../port/workbook";
import { readingsOf } from "../reading/measurement-log";
import { writtenColumns } from "../reading/written-columns";
import type { Benefit, Plan } from "../reading/plan";
import { identityOf, type PlanIdentity } from "./plan-identity";
import { planSegments, type PlanSegment } from "./plan-segments";
import { readingIntervals, type ReadingInterval } from "./reading-intervals";
import { idForPrograms } from "../wording/row-id";

/** What a plan says whatever the date: what an engine needs to compute its figures at any. */
export interface PlanLines {
  readonly identity: PlanIdentity;
  /** The leaf benefits, in the order of the plan. */
  readonly benefits: readonly BenefitLines[];
}

export interface BenefitLines {
  /** Its position among the plan's benefits, parents included. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly terms: BenefitTerms | null;
  readonly readings: readonly ReadingInterval[];
  readonly segments: readonly PlanSegment[];
  readonly claims: readonly Claim[];
  /** The day from which on it stands as it stood then. */
  readonly end: number | null;
  /** What the row plans and counts by, in words that are equal where it is. */
  readonly planned: string;
}

/** What a row plans, as the arithmetic takes it; null in place of all where nothing is computed for the row. */
export interface BenefitTerms {
  readonly nature: Nature;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly profile: ProfileName;
  readonly baseline: number;
  readonly isBaselineBlank: boolean;
  readonly target: number;
  readonly start: number;
  readonly due: number;
  readonly amber: number;
  readonly red: number;
  readonly isInUnits: boolean;
  readonly tooEarly: number;
  readonly milestoneGrace: number;
  /** What the share of a Table profile is a share of; null for the other profiles. */
  readonly tableSpan: number | null;
}

/** An amount that says something by being claimed again: its day, and what names its source. */
export interface Claim {
  readonly day: number;
  readonly amount: number;
  readonly source: string;
  /** The source as the user wrote it. */
  readonly named: string;
}

/** A day to read the plan at; what its lines say does not depend on it. */
const anyDay = dayOf(2100, 1, 1);

/** The lines of a plan as a workbook holds it. Throws as a review does where there is no plan. */
export function planLines(snapshot: PlanSnapshot): PlanLines {
  const { plan, stops } = checkedPlan(snapshot, anyDay, writtenColumns(snapshot, statusHeaders));
  const validatedOn = validationDays(plan);
  const benefits = plan.benefits.flatMap((benefit, position) =>
    benefit.children.length > 0 ? [] : [benefitLines(plan, benefit, position, stops.has(benefit.row.sheetRow), validatedOn)],
  );
  return { identity: identityOf(plan), benefits };
}

function benefitLines(plan: Plan, benefit: Benefit, position: number, isStopped: boolean, validatedOn: (reading: number) => number): BenefitLines {
  const { name, change, row } = benefit;
  const computed = isStopped || change === undefined || isAgainstDirection(change) ? undefined : change;
  const readings = readingsOf(plan.measurements, position);
  const intervals = computed === undefined ? [] : readingIntervals(computed, readings, validatedOn, row.frequency);
  const terms = computed === undefined ? null : termsOf(benefit, computed);
  const segments = computed === undefined ? [] : planSegments(computed);
  const { unitValue, deadweight, attribution, optimismBias, confidence, frequency } = row;
  const money = [unitValue, deadweight, attribution, optimismBias, confidence, ...(benefit.unreadFactor === undefined ? [] : ["?"])];
  const planned = JSON.stringify([terms, segments, benefit.weight, ...money, frequency, computed?.end]);
  return {
    position,
    id: idForPrograms(row),
    name,
    terms,
    readings: intervals,
    segments,
    claims: claimsOf(plan, benefit, position),
    end: computed?.end ?? null,
    planned,
  };
}

function termsOf({ tolerances }: Benefit, change: PlannedChange): BenefitTerms {
  const { nature, kind, direction, profile, baseline, isBaselineBlank = false, target, start, due, table } = change;
  const tableSpan = profile !== "Table" ? null : table === undefined ? 0 : profileSpan(table, change);
  const { amber, red, basis, tooEarly, milestoneGrace } = tolerances;
  return {
    nature,
    kind,
    direction,
    profile,
    baseline,
    isBaselineBlank,
    target,
    start,
    due,
    amber,
    red,
    isInUnits: basis === "Units",
    tooEarly,
    milestoneGrace,
    tableSpan,
  };
}

/**
 * The day from which the reading of a position counts as validated, NaN where it never does: of the rows of a day that a flow adds up,
 * once all are; else of the row that stands for the day.
 */
function validationDays(plan: Plan): (position: number) => number {
  const { validatedOn, rows, days, doubled } = plan.measurements;
  const added = new Map<string, number[]>();
  for (const { benefit, day, before } of doubled) {
    if (plan.benefits[benefit]?.row.kind !== "Flow") continue;
    const key = `${benefit} ${day}`;
    added.set(key, [...(added.get(key) ?? []), before]);
  }
  return (position) => {
    const row = rows[position] as number;
    const before = added.size === 0 ? [] : (added.get(`${plan.measurements.owners[row]} ${days[position]}`) ?? []);
    return [row, ...before].reduce((latest, reading) => Math.max(latest, validatedOn[reading] as number), 0);
  };
}

/** The amounts and readings that are no small whole numbers and name a source; milestones and scores meet by chance. */
function claimsOf({ measurements }: Plan, benefit: Benefit, position: number): readonly Claim[] {
  const kind = benefit.change?.kind;
  if (kind !== "Flow" && kind !== "Level") return [];
  const { days, actuals, from, to } = readingsOf(measurements, position);
  const claims: Claim[] = [];
  for (let at = from; at < to; at++) {
    const source = sourceOf(measurements.sources[measurements.rows[at] as number], benefit);
    const amount = actuals[at] as number;
    if (source !== "" && isTelling(amount)) claims.push({ day: days[at] as number, amount, source: idKey(source), named: tidy(source) });
  }
  return claims;
}
