import { addMonths, endOfMonth } from "./day";
import { largestSummable } from "./figure";
import { benefitSign, elapsedOf, natureSign, plannedShare, promised, rampOrigin, type PlannedChange } from "./planned-change";
import { toRamp } from "./ramp-of-months";
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
  // Of one kind at each review, whatever days the lists were made of.
  const ends = Float64Array.from(monthEnds);
  const pastEnds = ends.subarray(0, deliveredEnds.length);
  const planned = new Float64Array(monthEnds.length);
  const delivered = new Float64Array(deliveredEnds.length);
  const ownPlanned = new Float64Array(monthEnds.length);
  const ownDelivered = new Float64Array(deliveredEnds.length);
  let firstMeasured = deliveredEnds.length;
  let weights = 0;
  for (const { change, readings, weight } of shown) {
    const first = monthOf(ends, change.start);
    // From Due on every ramp stands at all of the weight.
    const full = Math.max(first, change.kind !== "Milestone" && change.profile === "Table" ? ends.length : monthOf(ends, change.due));
    writePlanned(ownPlanned, ends, first, full, change, weight);
    const measured = writeDelivered(ownDelivered, pastEnds, change, readings, weight / promised(change), weight);
    if (!isSummable(ownPlanned, first, full) || !isSummable(ownDelivered, measured, pastEnds.length)) continue;
    weights += weight;
    firstMeasured = Math.min(firstMeasured, change.kind === "Milestone" ? Math.min(measured, monthOf(pastEnds, change.start)) : measured);
    for (let month = first; month < full; month++) planned[month] = (planned[month] as number) + (ownPlanned[month] as number);
    for (let month = full; month < ends.length; month++) planned[month] = (planned[month] as number) + weight;
    for (let month = measured; month < pastEnds.length; month++) delivered[month] = (delivered[month] as number) + (ownDelivered[month] as number);
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
function monthOf(ends: Float64Array, day: number): number {
  let from = 0;
  let to = ends.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ends[middle] as number) < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** From the month of Start, for nothing is planned before, to before that of Due. */
function writePlanned(into: Float64Array, ends: Float64Array, first: number, full: number, change: PlannedChange, weight: number): void {
  const { due, kind, profile } = change;
  if (kind === "Milestone" || profile === "Table") {
    for (let month = first; month < full; month++) into[month] = weight * plannedShare(change, ends[month] as number);
    return;
  }
  const origin = rampOrigin(change);
  for (let month = first; month < full; month++) into[month] = ((ends[month] as number) - origin) / (due - origin);
  toRamp(profile, into, first, full);
  for (let month = first; month < full; month++) into[month] = weight * (into[month] as number);
}

/**
 * Walks the readings once beside the months: a flow adds up, a level keeps its latest reading, a milestone stays. What a flow
 * would have brought anyway accrues to its last reading, so that the share moves in months with a reading alone. Writes from the first
 * month with one on, and returns it; the number of months where there is none.
 */
function writeDelivered(into: Float64Array, ends: Float64Array, change: PlannedChange, readings: Readings, perUnit: number, weight: number): number {
  const { kind, start, due, end: lastDay, baseline } = change;
  const { days, actuals, to } = readings;
  const isFlow = kind === "Flow";
  const isMilestone = kind === "Milestone";
  const sign = isMilestone ? natureSign(change) : benefitSign(change);
  const from = isFlow ? start : -Infinity;
  const stop = Math.min(lastDay ?? Infinity, isFlow && baseline !== 0 ? due : Infinity);
  let position = readings.from;
  let actual = 0;
  let share = 0;
  let first = ends.length;
  for (let month = position < to ? monthOf(ends, days[position] as number) : ends.length; month < ends.length; month++) {
    const end = ends[month] as number;
    let latest = -Infinity;
    for (; position < to && (days[position] as number) <= end; position++) {
      const day = days[position] as number;
      if (day > stop || day < from) continue;
      const value = actuals[position] as number;
      latest = day;
      actual = isFlow ? actual + value : isMilestone ? Math.max(actual, value >= 1 ? 1 : 0) : value;
    }
    if (latest !== -Infinity) {
      const anyway = isFlow ? baseline * elapsedOf(change, latest) : isMilestone ? 0 : baseline;
      share = Math.min(sign * (actual - anyway) * perUnit, weight);
      if (month < first) first = month;
    }
    into[month] = share;
  }
  return first;
}

function isSummable(shares: Float64Array, from: number, to: number): boolean {
  for (let month = from; month < to; month++) if (!(Math.abs(shares[month] as number) <= largestSummable)) return false;
  return true;
}
