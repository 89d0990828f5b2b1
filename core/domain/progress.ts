import { difference } from "./difference";
import { dipPlanned } from "./forecast";
import { finite, isKnown, tooLarge, unknown, type Figure, type Unknown } from "./figure";
import {
  benefitSign,
  elapsedOf,
  hasEnded,
  isFloorOrCeiling,
  isKept,
  natureSign,
  planned,
  plannedBenefit,
  plannedShare,
  promised,
  standingDay,
  type PlannedChange,
} from "./planned-change";
import { readingInterval } from "./reading-interval";
import { countedReadings, type CountedStretch, type Counting, type Readings } from "./readings";

/** What was measured by a day, whatever was promised. */
export interface Measured {
  /** The KPI to date: the sum of a flow, the latest reading of the other kinds. */
  readonly actual: Figure;
  /** How many readings count by the day. */
  readonly readingCount: number;
  /** The position of the latest reading that counts, or −1. */
  readonly latest: number;
}

/** Where a benefit stands at a day: planned, delivered and promised, all in the KPI's units (method §2). */
export interface Progress extends Measured {
  readonly change: PlannedChange;
  /** The day on which it stands: the status date t, or End where that came before. How old a reading is and what should be there by now are asked for this day. */
  readonly day: number;
  /** u: the day at which planned, Q, F and slip stand, so that what was delivered is compared with what was planned for it. */
  readonly measuredTo: number;
  /** `rampShare` F at u, 0…1 (outside it only where a Table profile goes there). */
  readonly share: number;
  /** `planned(u)` in the KPI's own reading. */
  readonly planned: number;
  /** Q. */
  readonly plannedBenefit: number;
  /** N. */
  readonly promised: number;
  /** D. */
  readonly delivered: Figure;
  /** Days for which a reading is current. */
  readonly interval: number;
  /** The day of the latest reading that counts; undefined without one. */
  readonly measuredOn: number | undefined;
}

export const notMeasured = unknown("there is no measurement on or before the status date");
const notMeasuredToEnd = unknown("there is no measurement on or before its End");

/** Where the benefit stands at a day; `frequency` is that of its row, in days. */
export function progressAt(change: PlannedChange, readings: Readings, day: number, frequency?: number): Progress {
  const stretch = countedReadings(change, readings, day);
  const { from, to } = stretch;
  const isMeasured = to > from;
  return progressOf(change, day, {
    actual: actualToDate(change, readings, day, stretch),
    readingCount: to - from,
    latest: isMeasured ? to - 1 : -1,
    measuredOn: isMeasured ? readings.days[to - 1] : undefined,
    interval: readingInterval(readings, stretch, frequency),
  });
}

/**
 * Where a benefit stands by what was measured. While the last reading is current, plan and actual are compared on its day;
 * past that the plan runs on to the status date. Where running on would flatter (an expected harm that nobody reports, a
 * floor for a total already passed) the plan stays at the last reading: who stops measuring never gets better.
 *
 * Past End it stands as it stood on End: nobody could measure it since.
 *
 * Source: method, rule 4 and §2, `measuredTo`; the "data date" of earned value.
 */
export function progressOf(change: PlannedChange, statusDate: number, measured: Measured & Pick<Progress, "interval" | "measuredOn">): Progress {
  const { measuredOn, interval } = measured;
  const day = standingDay(change, statusDate);
  if (change.kind === "Milestone" || measuredOn === undefined || day < change.start) return standingAt(change, day, measured, day);
  const dataDate = Math.max(measuredOn, change.start);
  if (day - measuredOn <= interval) return standingAt(change, day, measured, dataDate);
  const runOn = standingAt(change, day, measured, day);
  const stood = standingAt(change, day, measured, dataDate);
  const [late, then] = [variance(runOn), variance(stood)];
  return isKnown(late) && isKnown(then) && late > then ? stood : runOn;
}

function standingAt(change: PlannedChange, day: number, measured: Measured & Pick<Progress, "interval" | "measuredOn">, measuredTo: number): Progress {
  const share = plannedShare(change, measuredTo);
  return {
    change,
    day,
    measuredTo,
    share,
    planned: planned(change, measuredTo, share),
    plannedBenefit: plannedBenefit(change, measuredTo, share),
    promised: promised(change),
    actual: measured.actual,
    delivered: isKnown(measured.actual) ? deliveredBenefit(change, measured.actual, measured.measuredOn ?? day) : measured.actual,
    readingCount: measured.readingCount,
    latest: measured.latest,
    interval: measured.interval,
    measuredOn: measured.measuredOn,
  };
}

/** What was measured of a KPI by a day, for a row that promises nothing that can be computed. */
export function measuredAt(counting: Counting, readings: Readings, day: number): Measured {
  const stretch = countedReadings(counting, readings, day);
  const { from, to } = stretch;
  return { actual: actualToDate(counting, readings, day, stretch), readingCount: to - from, latest: to > from ? to - 1 : -1 };
}

/**
 * The KPI to date from the readings of a stretch: a flow adds up, a milestone stays reached, the others show the latest. A
 * milestone needs no reading: until one says so it is not reached.
 */
function actualToDate({ kind, end }: Counting, readings: Readings, day: number, { from, to }: CountedStretch): Figure {
  if (kind === "Milestone") {
    for (let position = from; position < to; position++) if ((readings.actuals[position] as number) >= 1) return 1;
    return 0;
  }
  if (to <= from) return end !== undefined && end < day ? notMeasuredToEnd : notMeasured;
  if (kind !== "Flow") return readings.actuals[to - 1] as number;
  let sum = 0;
  for (let position = from; position < to; position++) sum += readings.actuals[position] as number;
  return sum;
}

/**
 * `delivered` D from the KPI to date, at the day of its last reading: s·(ΣActual − B·x) for a flow, s·(A − B) for a level or
 * scale, 0 or 1 for a milestone. Of a floor or a ceiling, which promise no movement: the change from Baseline as it is.
 */
export function deliveredBenefit(change: PlannedChange, actual: number, measuredOn: number): Figure {
  if (change.kind === "Milestone") return actual === 0 ? 0 : natureSign(change);
  const isBound = isFloorOrCeiling(change);
  if (isBound && change.isBaselineBlank === true && change.kind !== "Flow") return noBaseline;
  const anyway = change.kind === "Flow" ? change.baseline * elapsedOf(change, measuredOn) : change.baseline;
  const delivered = (isBound ? 1 : benefitSign(change)) * (actual - anyway);
  return finite(delivered === 0 ? 0 : delivered, tooLarge.because);
}

/**
 * `variance` = D − Q: positive is favourable, whatever the direction. A value to keep: minus the distance from it (Maintain),
 * what is missing to a floor or beyond a ceiling, at most 0; for a flow against the share of it planned by `measuredTo`.
 */
export function variance(progress: Progress): Figure {
  const { delivered, actual, change, planned, plannedBenefit } = progress;
  if (!isKnown(actual)) return actual;
  if (isKept(change)) return finite(shortfall(change, actual, planned), tooLarge.because);
  return isKnown(delivered) ? finite(difference(delivered, plannedBenefit), tooLarge.because) : delivered;
}

/** How far a reading is from what is to be kept: 0 where it is kept, else below 0. */
export function shortfall({ direction }: Pick<PlannedChange, "direction">, actual: number, target: number): number {
  const over = difference(actual, target);
  if (direction === "At least") return Math.min(0, over);
  return (direction === "At most" ? Math.min(0, -over) : -Math.abs(over)) || 0;
}

/** `variancePercent` v = (D − Q)/|Q|, the share that drives the status; of a value to keep variance/|T|. Q = 0 → unknown. */
export function variancePercent(progress: Progress): Figure {
  const missed = variance(progress);
  if (!isKnown(missed)) return missed;
  const kept = isKept(progress.change);
  if (kept && missed === 0) return 0;
  const against = Math.abs(kept ? progress.planned : progress.plannedBenefit);
  if (against === 0) return kept ? nothingToKeep : noShare(progress);
  return finite(missed / against, tooLarge.because);
}

/** `attainment` = D/N, unclamped. A value to keep: 1 where it is kept, else 1 + variance/|T|. N = 0 → unknown. */
export function attainment(progress: Progress): Figure {
  if (isKept(progress.change)) {
    const v = variancePercent(progress);
    return isKnown(v) ? finite(1 + v || 0, tooLarge.because) : v;
  }
  if (!isKnown(progress.delivered)) return progress.delivered;
  if (progress.promised === 0) return nothingPromised;
  return finite(progress.delivered / progress.promised || 0, tooLarge.because);
}

/**
 * `realizationRate` to date = D/Q. Q = 0 → unknown, and so is Q below 0: half of a dip that was planned is not 50% of what was promised, and a
 * deeper one no more of it. Not shown for dis-benefits, where more is worse.
 */
export function realizationRate(progress: Progress): Figure {
  if (progress.change.nature === "Dis-benefit") return unknown("a dis-benefit has no realization rate, since more of it is worse");
  if (isKept(progress.change)) return noChange;
  if (!isKnown(progress.delivered)) return progress.delivered;
  if (progress.plannedBenefit === 0) return noShare(progress);
  if (progress.plannedBenefit < 0) return dipPlanned;
  return finite(progress.delivered / progress.plannedBenefit || 0, tooLarge.because);
}

const noShare = ({ promised: promise }: Progress) => (promise === 0 ? nothingPromised : nothingPlanned);

const nothingPromised = unknown("Target equals Baseline, so nothing is promised");
const nothingPlanned = unknown("nothing was planned by this date (not due)");
export const nothingToKeep = unknown("the value to keep is 0, so there is no share of it");
const noBaseline = unknown("there is no Baseline to tell a change from");
/** Of what its End has come for, for what only looks ahead. */
export const ended = unknown("it has ended, so nothing more comes");
const isToCome = unknown("it has not started by the status date");

/** Why nothing is told before Start of what began by then: it is still to begin, or ended before it would have. */
export const notStarted = (change: PlannedChange, day: number): Unknown => (hasEnded(change, day) ? ended : isToCome);
/** Of a level to keep, for what only a change has: a planned benefit, a rate, a day on which it comes. */
export const noChange = unknown("it is a value to keep, which promises no change");
