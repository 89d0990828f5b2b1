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
  /** What of both is of benefits that have ended at the status date, in which nothing more comes. */
  readonly ended: EndedShares;
}

/** The shares of benefits that have ended, as those of the whole plan: of what all benefits promise. */
export interface EndedShares {
  readonly planned: readonly number[];
  /** Up to the status date; zeros while nothing is measured. */
  readonly deliveredCapped: readonly number[];
}

/** The most months that a curve shows; a longer plan shows its last ones before the longest Due. */
const mostMonths = 240;

/** What one benefit brings to the delivered curve. */
export interface DeliveredMonths {
  /** The first month with a reading that counts; the number of months where there is none. */
  readonly first: number;
  /** From which month on it counts as measured: a milestone that nobody has read is not reached. */
  readonly measuredFrom: number;
  /** w × delivered share, from the first month on. */
  readonly shares: Float64Array;
}

/** A curve with what it is made of, so that only the benefits with other readings need to be walked again. */
export interface KeptCurve {
  readonly curve: PlanCurve;
  /** Σ w. */
  readonly weights: number;
  /** By part; undefined of what is left out. */
  readonly delivered: readonly (DeliveredMonths | undefined)[];
}

/**
 * The planned and the delivered share of what the plan promises, month by month from the month of the first Start to that
 * of the last Due. One pass per benefit; dis-benefits and Maintain have no promise to be a share of and are left out, and
 * so is what is too large to be added up.
 */
export const planCurve = (parts: readonly CurvePart[], statusDate: number): PlanCurve => keptCurve(parts, statusDate, false).curve;

/** The same; `keeps` asks for what each benefit brings. */
export function keptCurve(parts: readonly CurvePart[], statusDate: number, keeps: boolean): KeptCurve {
  const running = endOfMonth(statusDate);
  const promises = promisesOf(parts);
  const monthEnds = monthsOf(parts, promises).map((end) => (end === running ? statusDate : end));
  // Of one kind at each review, whatever days the lists were made of.
  const ends = Float64Array.from(monthEnds);
  const pastEnds = endsUpTo(ends, statusDate);
  const planned = new Float64Array(ends.length);
  const plannedOfEnded = new Float64Array(ends.length);
  const delivered = deliveredSums(pastEnds.length);
  const ownPlanned = new Float64Array(ends.length);
  const room = new Float64Array(pastEnds.length);
  const kept = new Array<DeliveredMonths | undefined>(keeps ? parts.length : 0).fill(undefined);
  let weights = 0;
  for (let place = 0; place < parts.length; place++) {
    const part = parts[place] as CurvePart;
    const promise = promises[place] as number;
    const months = promise === 0 ? undefined : deliveredMonths(room, pastEnds, part, promise);
    if (months === undefined || !addPlanned(planned, ownPlanned, ends, part)) continue;
    weights += part.weight;
    const hasEnded = isEnded(part, statusDate);
    if (hasEnded) addPlanned(plannedOfEnded, ownPlanned, ends, part);
    addDelivered(delivered, months, hasEnded);
    if (keeps) kept[place] = { ...months, shares: months.shares.slice(0, pastEnds.length - months.first) };
  }
  const ended = { planned: sharesOf(plannedOfEnded, weights), deliveredCapped: sharesOf(delivered.ofEnded, weights) };
  return { curve: { monthEnds, planned: sharesOf(planned, weights), deliveredCapped: deliveredOf(delivered, weights), ended }, weights, delivered: kept };
}

/**
 * The curve of a plan in which nothing but readings changed, from that before; 1 in `unchanged` for each part that has its readings still.
 * Undefined where a benefit is too large to be added up now that was not, or no more.
 */
export function curveAgain(
  { curve, weights, delivered: before }: KeptCurve,
  parts: readonly CurvePart[],
  statusDate: number,
  unchanged: Uint8Array,
): KeptCurve | undefined {
  const pastEnds = endsUpTo(Float64Array.from(curve.monthEnds), statusDate);
  const kept = before.slice();
  const delivered = deliveredSums(pastEnds.length);
  for (let place = 0; place < parts.length; place++) {
    const part = parts[place] as CurvePart;
    const promise = unchanged[place] === 1 ? 0 : shownPromise(part);
    if (promise !== 0) {
      const now = deliveredMonths(new Float64Array(pastEnds.length), pastEnds, part, promise);
      if ((now === undefined) !== (kept[place] === undefined)) return undefined;
      kept[place] = now;
    }
    const months = kept[place];
    if (months !== undefined) addDelivered(delivered, months, isEnded(part, statusDate));
  }
  const ended = { ...curve.ended, deliveredCapped: sharesOf(delivered.ofEnded, weights) };
  return { curve: { ...curve, deliveredCapped: deliveredOf(delivered, weights), ended }, weights, delivered: kept };
}

/** Whether nothing more comes of a benefit. */
const isEnded = ({ change: { end } }: CurvePart, statusDate: number): boolean => end !== undefined && end <= statusDate;

/** What a benefit promises; 0 where it is left out. */
const shownPromise = ({ change, weight }: CurvePart): number => (isOnCurve(change) && weight <= largestSummable ? promised(change) : 0);

function promisesOf(parts: readonly CurvePart[]): Float64Array {
  const promises = new Float64Array(parts.length);
  for (let place = 0; place < parts.length; place++) promises[place] = shownPromise(parts[place] as CurvePart);
  return promises;
}

/** The month ends up to the status date. */
function endsUpTo(ends: Float64Array, statusDate: number): Float64Array {
  const next = ends.findIndex((end) => end > statusDate);
  return next < 0 ? ends : ends.subarray(0, next);
}

/** Σ w × delivered share, of all benefits and of those that have ended, and the first month in which anything counts as measured. */
interface DeliveredSums {
  readonly months: Float64Array;
  readonly ofEnded: Float64Array;
  measuredFrom: number;
}

const deliveredSums = (months: number): DeliveredSums => ({
  months: new Float64Array(months),
  ofEnded: new Float64Array(months),
  measuredFrom: months,
});

function addDelivered(sums: DeliveredSums, { first, measuredFrom, shares }: DeliveredMonths, isOfEnded: boolean): void {
  const { months, ofEnded } = sums;
  for (let month = first; month < months.length; month++) months[month] = (months[month] as number) + (shares[month - first] as number);
  if (isOfEnded) for (let month = first; month < months.length; month++) ofEnded[month] = (ofEnded[month] as number) + (shares[month - first] as number);
  if (measuredFrom < sums.measuredFrom) sums.measuredFrom = measuredFrom;
}

const share = (sum: number, weights: number): number => (weights === 0 ? 0 : sum / weights || 0);
const sharesOf = (sums: Float64Array, weights: number): readonly number[] => Array.from(sums, (sum) => share(sum, weights));
const deliveredOf = ({ months, measuredFrom }: DeliveredSums, weights: number): readonly (number | null)[] =>
  Array.from(months, (sum, month) => (month < measuredFrom ? null : share(sum, weights)));

/** A promise to be a share of; dis-benefits and values to keep have none. */
export function isOnCurve(change: PlannedChange): boolean {
  if (change.nature !== "Benefit") return false;
  const promise = promised(change);
  return promise !== 0 && Number.isFinite(promise);
}

function monthsOf(parts: readonly CurvePart[], promises: Float64Array): readonly number[] {
  let first = Infinity;
  let last = -Infinity;
  for (let place = 0; place < parts.length; place++) {
    if (promises[place] === 0) continue;
    const { start, due } = (parts[place] as CurvePart).change;
    first = Math.min(first, start);
    last = Math.max(last, due);
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

/** Adds what a benefit plans; false where it is too large to be added up, which no ramp is. */
function addPlanned(into: Float64Array, own: Float64Array, ends: Float64Array, { change, weight }: CurvePart): boolean {
  const isTable = change.kind !== "Milestone" && change.profile === "Table";
  const first = monthOf(ends, change.start);
  // From Due on every ramp stands at all of the weight.
  const full = isTable ? ends.length : Math.max(first, monthOf(ends, change.due));
  writePlanned(own, ends, first, full, change, weight);
  if (isTable && !isSummable(own, first, full)) return false;
  for (let month = first; month < full; month++) into[month] = (into[month] as number) + (own[month] as number);
  for (let month = full; month < ends.length; month++) into[month] = (into[month] as number) + weight;
  return true;
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
 * would have brought anyway accrues to its last reading, so that the share moves in months with a reading alone. The shares are
 * written to the beginning of a list; undefined where they are too large to be added up.
 */
function deliveredMonths(into: Float64Array, ends: Float64Array, { change, readings, weight }: CurvePart, promise: number): DeliveredMonths | undefined {
  const { kind, start, due, end: lastDay, baseline } = change;
  const { days, actuals, to } = readings;
  const isFlow = kind === "Flow";
  const isMilestone = kind === "Milestone";
  const sign = isMilestone ? natureSign(change) : benefitSign(change);
  const perUnit = weight / promise;
  const from = isFlow ? start : -Infinity;
  const stop = Math.min(lastDay ?? Infinity, isFlow && baseline !== 0 ? due : Infinity);
  let position = readings.from;
  let actual = 0;
  let own = 0;
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
      own = Math.min(sign * (actual - anyway) * perUnit, weight);
      if (!(Math.abs(own) <= largestSummable)) return undefined;
      if (month < first) first = month;
    }
    if (month >= first) into[month - first] = own;
  }
  return { first, measuredFrom: isMilestone ? Math.min(first, monthOf(ends, start)) : first, shares: into };
}

function isSummable(shares: Float64Array, from: number, to: number): boolean {
  for (let month = from; month < to; month++) if (!(Math.abs(shares[month] as number) <= largestSummable)) return false;
  return true;
}
