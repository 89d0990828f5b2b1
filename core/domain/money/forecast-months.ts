import type { Completion } from "../completion";
import { isKnown, type Unknown } from "../figure";
import { monthAt, type MonthSpan } from "../month-span";
import { benefitSign, hasEnded, planned, promised } from "../planned-change";
import type { Progress } from "../progress";
import type { Readings } from "../readings";
import { addEvenly } from "./even-months";
import { addLine } from "./line-months";
import { measuredSign } from "./measured-money";
import { shareDays } from "./share-days";

/** A benefit as it stands at a day. */
export interface MoneySoFar {
  /** Its progress, with the dates that are expected now. */
  readonly progress: Progress;
  readonly readings: Readings;
  /** What it is forecast to come to at Due, where that can be told. */
  readonly completion: Completion | Unknown;
  readonly unitValue: number;
  /** What it is planned to bring, gross, by month. */
  readonly months: Float64Array;
  /** The first of these months that counts, and the one behind the last. */
  readonly first: number;
  readonly behind: number;
}

/**
 * Adds what a measured benefit is forecast to bring after a day to the months in which it will come, gross (method §4).
 *
 * - A flow comes to its forecast at completion; what is left of that is spread as the plan spreads what it has left. From Due
 *   on nothing more is expected.
 * - A level moves on a straight line from its latest reading to its forecast at Due, and stays there. Without a forecast it
 *   moves on as the plan does, which stands still from Due on.
 * - A milestone that is still to come is due as planned; one that is overdue has no date and is not counted.
 */
export function addForecastMonths(into: Float64Array, span: MonthSpan, soFar: MoneySoFar): void {
  const { change, day, actual } = soFar.progress;
  if (change.kind === "Scale" || hasEnded(change, day)) return;
  if (change.kind === "Level") return addLevel(into, span, soFar);
  if (change.kind === "Flow") return addFlow(into, span, soFar);
  const isDue = change.due > day && change.due <= (change.end ?? Infinity);
  if (isDue && actual !== 1) add(into, monthAt(span, change.due), promised(change) * soFar.unitValue);
}

function addFlow(into: Float64Array, span: MonthSpan, { progress, completion, unitValue, months, first, behind }: MoneySoFar): void {
  const { change, day, delivered, plannedBenefit } = progress;
  const until = Math.min(change.due, change.end ?? Infinity);
  const left = promised(change) - plannedBenefit;
  const whole = "forecast" in completion ? benefitSign(change) * (completion.forecast - change.baseline) : undefined;
  const rest = whole === undefined || !isKnown(delivered) ? 0 : whole - delivered;
  if (day >= until || rest === 0) return;
  if (Math.abs(left) <= rounding * Math.abs(promised(change))) return addEvenly(into, span, Math.max(day + 1, change.start), until, rest * unitValue);
  const now = day < span.firstDay ? -1 : monthAt(span, day);
  let plannedByMonth = 0;
  for (let month = first; month <= now; month++) plannedByMonth += months[month] as number;
  if (now >= 0) add(into, now, ((plannedByMonth - plannedBenefit * unitValue) * rest) / left);
  for (let month = Math.max(first, now + 1); month < behind; month++) add(into, month, ((months[month] as number) * rest) / left);
}

function addLevel(into: Float64Array, span: MonthSpan, soFar: MoneySoFar): void {
  const { progress, readings, completion, unitValue } = soFar;
  const { change, day, latest } = progress;
  const perUnit = measuredSign(change) * unitValue;
  const horizon = (span.ends[span.ends.length - 1] as number) + 1;
  const until = Math.min(change.end ?? horizon, horizon);
  if (perUnit === 0 || day >= until) return;
  const isMeasured = latest >= 0 && day >= change.start;
  const movement = isMeasured ? (readings.actuals[latest] as number) - change.baseline : 0;
  if (isMeasured && "forecast" in completion) {
    const reached = completion.forecast - change.baseline;
    const due = Math.min(change.due, until);
    addLine(into, span, day, movement, due, movement + ((reached - movement) * (due - day)) / (change.due - day), perUnit);
    return addLine(into, span, due, reached, until, reached, perUnit);
  }
  addAsPlanned(into, span, soFar, perUnit);
  const ahead = day < change.start ? 0 : movement - (planned(change, day) - change.baseline);
  addLine(into, span, day, ahead, until, ahead, perUnit);
}

/** What a level is planned to bring after a day. */
function addAsPlanned(into: Float64Array, span: MonthSpan, { progress: { change, day }, months, first, behind }: MoneySoFar, perUnit: number): void {
  const now = day < span.firstDay ? -1 : monthAt(span, day);
  for (let month = Math.max(first, now + 1); month < behind; month++) add(into, month, months[month] as number);
  if (now < 0) return;
  const next = Math.min((span.ends[now] as number) + 1, change.end ?? Infinity);
  const from = Math.max(day, change.start);
  if (next <= from) return;
  const held = shareDays(change, next) - shareDays(change, from);
  add(into, now, (perUnit * (change.target - change.baseline) * held) / (span.yearLengths[now] as number));
}

const rounding = 1e-12;

function add(into: Float64Array, month: number, amount: number): void {
  into[month] = (into[month] as number) + amount;
}
