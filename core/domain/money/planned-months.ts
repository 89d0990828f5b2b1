import { monthAt, mostMonths, type MonthSpan } from "../month-span";
import { benefitSign, lastPlannedDay, plannedShare, promised, rampOrigin, type PlannedChange } from "../planned-change";
import { elapsedShare } from "../ramp";
import { toRamp } from "../ramp-of-months";
import { shareDays } from "./share-days";
import { hasMoney } from "./valuation";

/**
 * Adds the planned money of a benefit to the months in which it comes, gross; negative for a dis-benefit. A flow's amount
 * belongs to the month in which it is planned; a level earns its part of the year from the first day of each month to
 * before that of the next, so that it brings its part-year effect in the year in which it grows and the whole effect in
 * each full year after; it earns until End, or to the end of the span.
 *
 * For instance a Level worth 120,000 a year that takes a year from 1 January: 60,000 in that year, 120,000 in the next
 *
 * Source: method §5.
 */
export function addPlannedMonths(into: Float64Array, span: MonthSpan, change: PlannedChange, unitValue: number): void {
  if (!hasMoney(change)) return;
  const last = change.end ?? Infinity;
  if (change.kind === "Level") return addLevel(into, span, change, unitValue, last);
  if (change.kind === "Milestone") {
    if (change.due <= last) add(into, monthAt(span, change.due), promised(change) * unitValue);
    return;
  }
  const promise = promised(change) * unitValue;
  if (promise === 0) return;
  const { ends } = span;
  const { profile, start, due } = change;
  const origin = rampOrigin(change);
  const until = monthAt(span, Math.min(last, lastPlannedDay(change)));
  const first = monthAt(span, start);
  for (let month = first; month <= until; month++) {
    const end = month === ends.length - 1 ? last : Math.min(ends[month] as number, last);
    // As plannedShare of a change that is not kept.
    shares[month] = profile === "Table" ? plannedShare(change, end) : end < start ? 0 : elapsedShare(end, origin, due);
  }
  if (profile !== "Table") toRamp(profile, shares, first, until + 1);
  let before = 0;
  for (let month = first; month <= until; month++) {
    const reached = promise * (shares[month] as number);
    add(into, month, reached - before);
    before = reached;
  }
}

/** Room for the planned shares of one benefit, month by month: a list for each costs more than what stands in it. */
const shares = new Float64Array(mostMonths);

function addLevel(into: Float64Array, span: MonthSpan, change: PlannedChange, unitValue: number, last: number): void {
  const perYear = benefitSign(change) * (change.target - change.baseline) * unitValue;
  if (perYear === 0 || last <= change.start) return;
  const { ends, yearLengths } = span;
  let before = 0;
  for (let month = monthAt(span, change.start); month < ends.length; month++) {
    const next = (ends[month] as number) + 1;
    const reached = shareDays(change, Math.min(next, last));
    add(into, month, (perYear * (reached - before)) / (yearLengths[month] as number));
    if (next >= last) return;
    before = reached;
  }
}

/** What a level's whole improvement is worth in a full year, gross; 0 for the other kinds. */
export const fullYearMoney = (change: PlannedChange, unitValue: number): number => (change.kind === "Level" ? promised(change) * unitValue || 0 : 0);

function add(into: Float64Array, month: number, amount: number): void {
  into[month] = (into[month] as number) + amount;
}
