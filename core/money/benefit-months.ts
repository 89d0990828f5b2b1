import { largestSummable } from "../domain/figure";
import { addForecastMonths } from "../domain/money/forecast-months";
import { addMeasuredMonths } from "../domain/money/measured-months";
import { addPlannedMonths } from "../domain/money/planned-months";
import { plannedNetShare, type Valuation } from "../domain/money/valuation";
import { monthAt, type MonthSpan } from "../domain/month-span";
import { lastPlannedDay, type PlannedChange } from "../domain/planned-change";
import { progressAt } from "../domain/progress";
import { shiftedChange } from "../domain/shifted-change";
import type { Standing } from "../standing/standing";
import type { Plan } from "../reading/plan";
import { latestApproved } from "./approved-change";
import { valuationOf } from "./benefit-valuation";

/** Gross money of one benefit by month. */
export interface GrossMonths {
  readonly plan: Float64Array;
  readonly claimed: Float64Array;
  readonly validated: Float64Array;
  /** What is still expected, from the month of the status date on; of what is not measured the whole plan. */
  readonly rest: Float64Array;
  /** The first month in which anything may come: nothing of a flow or a level comes before Start. */
  readonly first: number;
  /** The one behind the last month of which anything is planned or expected. What stands outside is of other benefits. */
  readonly behind: number;
  /** The first month of it that counts. */
  readonly restFrom: number;
  /** The months up to that of the status date, which may have measured money. */
  readonly past: number;
}

/** The arrays that are filled for each benefit in turn, and the months and the day that they are for. */
export interface MonthsToFill {
  readonly span: MonthSpan;
  readonly day: number;
  readonly gross: Omit<GrossMonths, "first" | "behind" | "restFrom">;
  readonly later: Float64Array;
  /** Room for all of a benefit's net months. */
  readonly net: Float64Array;
}

export function monthsToFill(plan: Plan, span: MonthSpan): MonthsToFill {
  const fresh = (): Float64Array => new Float64Array(span.ends.length);
  const day = plan.statusDate;
  const past = day < span.firstDay ? 1 : monthAt(span, day) + 1;
  return {
    span,
    day,
    gross: { plan: fresh(), claimed: fresh(), validated: fresh(), rest: fresh(), past },
    later: fresh(),
    net: new Float64Array(3 * span.ends.length),
  };
}

/** Fills in the months of a benefit; undefined where its plan is too large to add up. */
export function fillMonths({ span, day, gross, later }: MonthsToFill, standing: Standing, { unitValue }: Valuation): GrossMonths | undefined {
  const { progress, readings } = standing;
  if (progress === undefined) return undefined;
  const { change } = progress;
  const { plan, claimed, validated, rest, past } = gross;
  const late = lateBy(standing);
  const expected = late === 0 ? change : shiftedChange(change, late);
  const first = change.kind === "Milestone" ? 0 : monthAt(span, Math.min(change.start, expected.start));
  const behind = Math.max(first + 1, behindLast(span, change), behindLast(span, expected));
  plan.fill(0, first, behind);
  addPlannedMonths(plan, span, change, unitValue);
  claimed.fill(0, first, past);
  validated.fill(0, first, past);
  if (progress.readingCount > 0) {
    addMeasuredMonths(claimed, span, change, readings, unitValue, day, progress.interval, "claimed");
    addMeasuredMonths(validated, span, change, readings, unitValue, day, progress.interval, "validated");
  }
  if (late !== 0) addPlannedMonths(later.fill(0, first, behind), span, expected, unitValue);
  const months = late === 0 ? plan : later;
  if (standsAsPlanned(standing)) for (let month = first; month < behind; month++) rest[month] = months[month] as number;
  else {
    rest.fill(0, Math.min(first, past - 1), behind);
    const now = late === 0 ? progress : progressAt(expected, readings, day, standing.benefit.row.frequency);
    addForecastMonths(rest, span, { progress: now, readings, completion: standing.completion, unitValue, months, first, behind });
  }
  const restFrom = Math.max(first, standsAsPlanned(standing) ? 0 : past - 1);
  return isSummable(plan, first, behind) ? { plan, claimed, validated, rest, past, first, behind, restFrom } : undefined;
}

/** The month behind the last one of which a change plans anything: a level without End earns in all. */
function behindLast(span: MonthSpan, change: PlannedChange): number {
  const last = change.kind === "Level" ? change.end : lastPlannedDay(change);
  return last === undefined ? span.ends.length : monthAt(span, last) + 1;
}

/** A forecast knows no better than the plan of a benefit that nobody has measured. A milestone needs no reading: it is not reached. */
export const standsAsPlanned = ({ progress }: Standing): boolean =>
  progress !== undefined && progress.readingCount === 0 && progress.change.kind !== "Milestone";

/**
 * By how many days a benefit is expected to start late: what its trigger moves it by, as long as nothing is measured. What is
 * measured shows by itself how late it is.
 */
const lateBy = ({ trigger, progress }: Standing): number =>
  trigger === undefined || "because" in trigger || (progress !== undefined && progress.readingCount > 0) ? 0 : trigger.days;

/** The planned months, net, as they were last approved; undefined where that is not frozen or has no money. */
export function approvedMonths(standing: Standing, currency: string, span: MonthSpan): Float64Array | undefined {
  const approved = latestApproved(standing);
  const valuation = approved === undefined ? undefined : valuationOf(standing.benefit, currency, approved.unitValue);
  if (approved === undefined || valuation === undefined) return undefined;
  const months = new Float64Array(span.ends.length);
  addPlannedMonths(months, span, approved.change, valuation.unitValue);
  return isSummable(months) ? months.map((amount) => amount * plannedNetShare(valuation)) : undefined;
}

function isSummable(months: Float64Array, from = 0, to = months.length): boolean {
  let size = 0;
  for (let month = from; month < to; month++) size += Math.abs(months[month] as number);
  return size <= largestSummable;
}
