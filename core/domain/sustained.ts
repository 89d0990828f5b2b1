import { daysPerYear, type Day } from "./day";
import { unknown, type Figure } from "./figure";
import { frequencies } from "./frequency";
import { benefitSign, hasEnded, isKept, promised, type PlannedChange } from "./planned-change";
import { nothingToKeep, shortfall, type Progress } from "./progress";
import { countedReadings, readUntil, type Readings } from "./readings";
import { fewestReadings, latestVerdict } from "./signal";
import type { Tolerances } from "./status";
import { erosionPerYear, persistence, sustainmentOf, type Sustainment } from "./sustainment";

/** What was agreed on keeping a benefit alive. */
export interface SustainmentTerms {
  /** When it passed to the line. */
  readonly handover: Day | undefined;
  /** How far short of Target a reading may fall, in the KPI's unit; undefined takes the amber tolerance of the promise. */
  readonly tolerance: number | undefined;
}

/** Whether a benefit lives on, and how much of it. */
export interface Sustained {
  readonly state: Sustainment;
  readonly persistence: Figure;
  readonly erosionPerYear: Figure;
}

/**
 * Whether a level or a score that was due lives on (method §9): looked at after Due, by its readings since then. What is
 * there now is compared with what was attained at handover, or at Due where the handover came earlier or is still to come.
 * Undefined up to Due, from End on, and for what does not live on: a flow and a milestone are complete at Due, a dis-benefit
 * is better lost.
 *
 * @param frequency days within which it is to be read again; quarterly when undefined
 * @param tolerances those of the row; where no tolerance was agreed the amber one holds
 */
export function sustained(
  { change, day }: Progress,
  readings: Readings,
  terms: SustainmentTerms,
  frequency: number | undefined,
  tolerances: Pick<Tolerances, "amber" | "basis">,
): Sustained | undefined {
  const livesOn = change.kind === "Level" || change.kind === "Scale";
  if (!livesOn || change.nature === "Dis-benefit" || day <= change.due || hasEnded(change, day)) return undefined;
  const promise = promiseToHold(change);
  const { to } = countedReadings(change, readings, day);
  const from = readUntil(readings, change.due - 1);
  const attainments: number[] = [];
  for (let position = Math.max(from, to - 3); position < to; position++) attainments.push(heldShare(change, readings.actuals[position] as number, promise));
  if (!attainments.every(Number.isFinite)) return undefined;

  const verdict = to - from < fewestReadings ? undefined : latestVerdict(readings.actuals, from, to, change.direction);
  const latestDay = to > readings.from ? (readings.days[to - 1] as number) : -Infinity;
  const state = sustainmentOf({
    attainments,
    tolerance: toleranceShare(terms.tolerance, tolerances, change, promise),
    lostAt: lostAt(change),
    daysSinceReading: day - latestDay,
    frequency: frequency ?? frequencies.Quarterly,
    verdict: typeof verdict === "string" ? verdict : undefined,
  });
  const since = terms.handover !== undefined && terms.handover <= day ? Math.max(terms.handover, change.due) : change.due;
  const before = readUntil(readings, since);
  if (before === readings.from) return { state, persistence: notReadAtHandover, erosionPerYear: notReadAtHandover };
  if (before >= to) return { state, persistence: notReadSince, erosionPerYear: notReadSince };
  const then = heldShare(change, readings.actuals[before - 1] as number, promise);
  const now = heldShare(change, readings.actuals[to - 1] as number, promise);
  const kept = isToKeepNothing(change) && Math.min(then, now) < 1 ? nothingToKeep : persistence(then, now);
  return { state, persistence: kept, erosionPerYear: typeof kept === "number" ? erosionPerYear(kept, (latestDay - since) / daysPerYear) : kept };
}

/** The agreed tolerance, else the amber one, as a share of the promise; a share of a value of 0 is none. */
function toleranceShare(agreed: number | undefined, { amber, basis }: Pick<Tolerances, "amber" | "basis">, change: PlannedChange, promise: number): number {
  if (agreed === undefined && basis === "Share") return isToKeepNothing(change) ? 0 : amber;
  return Math.abs((agreed ?? amber) / promise);
}

/** A value of 0 to keep (no fatalities): a reading keeps it or does not, and no share of it can be told. */
const isToKeepNothing = (change: PlannedChange): boolean => isKept(change) && change.target === 0;

/** What is to live on: the promise, of a value to keep the value itself; of 0 to keep, one unit, so that what is missing stays in units. */
export const promiseToHold = (change: PlannedChange): number => (isKept(change) ? Math.abs(change.target) || 1 : promised(change));

/** The attainment at which nothing is left; of 0 to keep, of which there is no share, never. */
export const lostAt = (change: PlannedChange): number => (isToKeepNothing(change) ? -Infinity : 0);

/** The share of it that a reading holds: attainment, of a value to keep 1 where it is kept. */
export const heldShare = (change: PlannedChange, actual: number, promise: number): number =>
  isKept(change) ? 1 + shortfall(change, actual, change.target) / promise : (benefitSign(change) * (actual - change.baseline)) / promise;

const notReadAtHandover = unknown("there is no reading up to handover to compare with");
const notReadSince = unknown("there is no reading since handover");
