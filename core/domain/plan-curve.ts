import { addMonths, endOfMonth } from "./day";
import { largestSummable } from "./figure";
import { benefitSign, elapsedOf, natureSign, plannedShare, promised, rampOrigin, type PlannedChange } from "./planned-change";
import { rampAt } from "./ramp";
import type { Readings } from "./readings";

/** One benefit as the curve sees it. */
export interface CurvePart {
  readonly change: PlannedChange;
  readonly readings: Readings;
  readonly weight: number;
}

/** The plan over time, as shares of what is promised, at the ends of months; of the running month at the status date. */
export interface PlanCurve {
  readonly monthEnds: readonly number[];
  /** Σ w × planned share/Σ w. */
  readonly planned: readonly number[];
  /**
   * Σ w × delivered share/Σ w, each benefit capped at 100%; only up to the status date. Null, a gap, for as long as nothing is
   * measured; a benefit that is not measured brings nothing to it, and whoever shows it says how many these are.
   */
  readonly deliveredCapped: readonly (number | null)[];
}

/** The most months that a curve shows; a longer plan shows its last ones before the longest Due. */
const mostMonths = 240;

/**
 * The planned and the delivered share of what the plan promises, month by month from the month of the first Start to that
 * of the last Due. One pass per benefit; dis-benefits and Maintain have no promise to be a share of and are left out, and
 * so is what is too large to be added up.
 */
export function planCurve(parts: readonly CurvePart[], statusDate: number): PlanCurve {
  const shown = parts.filter(({ change, weight }) => isOnCurve(change) && weight <= largestSummable);
  const running = endOfMonth(statusDate);
  const monthEnds = monthsOf(shown).map((end) => (end === running ? statusDate : end));
  const deliveredEnds = monthEnds.filter((end) => end <= statusDate);
  const planned = new Float64Array(monthEnds.length);
  const delivered = new Float64Array(deliveredEnds.length);
  const ownPlanned = new Float64Array(monthEnds.length);
  const ownDelivered = new Float64Array(deliveredEnds.length);
  let firstMeasured = deliveredEnds.length;
  let weights = 0;
  for (const { change, readings, weight } of shown) {
    const promise = promised(change);
    const first = monthOf(monthEnds, change.start);
    writePlanned(ownPlanned, monthEnds, first, change, weight);
    const measured = writeDelivered(ownDelivered, deliveredEnds, change, readings, weight / promise, weight);
    if (!isSummable(ownPlanned, first) || !isSummable(ownDelivered)) continue;
    weights += weight;
    firstMeasured = Math.min(firstMeasured, measured);
    addTo(planned, ownPlanned, first);
    addTo(delivered, ownDelivered);
  }
  const share = (sum: number): number => (weights === 0 ? 0 : sum / weights || 0);
  return {
    monthEnds,
    planned: Array.from(planned, share),
    deliveredCapped: Array.from(delivered, (sum, month) => (month < firstMeasured ? null : share(sum))),
  };
}

/** A promise to be a share of; dis-benefits and values to keep have none. */
export const isOnCurve = (change: PlannedChange): boolean => change.nature === "Benefit" && promised(change) !== 0 && Number.isFinite(promised(change));

function monthsOf(parts: readonly CurvePart[]): readonly number[] {
  let first = Infinity;
  let last = -Infinity;
  for (const { change } of parts) {
    first = Math.min(first, change.start);
    last = Math.max(last, change.due);
  }
  const ends: number[] = [];
  if (first > last) return ends;
  for (let end = endOfMonth(first); ends.length < mostMonths; end = endOfMonth(addMonths(end + 1, 0))) {
    ends.push(end);
    if (end >= last) break;
  }
  return ends;
}

/** The first month that ends on or after a day; their number where none does. */
function monthOf(ends: readonly number[], day: number): number {
  let month = 0;
  while (month < ends.length && (ends[month] as number) < day) month++;
  return month;
}

/** From the month of Start, for nothing is planned before, and by every ramp all from Due on: the ramp itself is computed only between. */
function writePlanned(into: Float64Array, ends: readonly number[], first: number, change: PlannedChange, weight: number): void {
  const { due } = change;
  const origin = rampOrigin(change);
  const ramp = change.kind === "Milestone" || change.profile === "Table" ? undefined : change.profile;
  const isTable = change.kind !== "Milestone" && change.profile === "Table";
  for (let month = first; month < ends.length; month++) {
    const end = ends[month] as number;
    if (end >= due && !isTable) into[month] = weight;
    else into[month] = weight * (ramp === undefined ? plannedShare(change, end) : rampAt(ramp, (end - origin) / (due - origin)));
  }
}

/**
 * Walks the readings once beside the months: a flow adds up, a level keeps its latest reading, a milestone stays. What a flow
 * would have brought anyway accrues to its last reading. Returns the first month in which it is known, or the number of months:
 * that of the first reading; of a milestone, which is not reached until a reading says so, that of Start.
 */
function writeDelivered(into: Float64Array, ends: readonly number[], change: PlannedChange, readings: Readings, perUnit: number, weight: number): number {
  const { kind, start, due, end: lastDay, baseline } = change;
  const { days, actuals, to } = readings;
  const isFlow = kind === "Flow";
  const isMilestone = kind === "Milestone";
  const sign = isMilestone ? natureSign(change) : benefitSign(change);
  const first = isFlow ? start : -Infinity;
  const stop = Math.min(lastDay ?? Infinity, isFlow && baseline !== 0 ? due : Infinity);
  let position = readings.from;
  let actual = 0;
  let latest = -Infinity;
  let firstMonth = ends.length;
  for (let month = 0; month < ends.length; month++) {
    const end = ends[month] as number;
    for (; position < to && (days[position] as number) <= end; position++) {
      const day = days[position] as number;
      if (day > stop || day < first) continue;
      const value = actuals[position] as number;
      latest = day;
      actual = isFlow ? actual + value : isMilestone ? Math.max(actual, value >= 1 ? 1 : 0) : value;
    }
    into[month] = 0;
    if (latest === -Infinity) continue;
    firstMonth = Math.min(firstMonth, month);
    const anyway = isFlow ? baseline * elapsedOf(change, latest) : isMilestone ? 0 : baseline;
    into[month] = Math.min(sign * (actual - anyway) * perUnit, weight);
  }
  return isMilestone ? Math.min(firstMonth, monthOf(ends, start)) : firstMonth;
}

function isSummable(shares: Float64Array, first = 0): boolean {
  for (let month = first; month < shares.length; month++) if (!(Math.abs(shares[month] as number) <= largestSummable)) return false;
  return true;
}

function addTo(sums: Float64Array, added: Float64Array, first = 0): void {
  for (let month = first; month < added.length; month++) sums[month] = (sums[month] as number) + (added[month] as number);
}
