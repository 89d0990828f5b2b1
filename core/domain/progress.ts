import { difference } from "./difference";
import { elapsedShare } from "./ramp";
import { isKnown, unknown, type Figure } from "./figure";
import { benefitSign, natureSign, planned, plannedBenefit, plannedShare, promised, type PlannedChange } from "./planned-change";
import { countedReadings, type Readings } from "./readings";

/** Where a benefit stands at a day: planned, delivered and promised, all in the KPI's units (method §2). */
export interface Progress {
  readonly change: PlannedChange;
  readonly day: number;
  /** `rampShare` F, 0…1 (outside it only where a Table profile goes there). */
  readonly share: number;
  /** `planned(t)` in the KPI's own reading. */
  readonly planned: number;
  /** Q. */
  readonly plannedBenefit: number;
  /** N. */
  readonly promised: number;
  /** The KPI to date: the sum of a flow, the latest reading of the other kinds. */
  readonly actual: Figure;
  /** D. */
  readonly delivered: Figure;
  /** How many readings count by the day. */
  readonly readingCount: number;
  /** The position of the latest reading that counts, or −1. */
  readonly latest: number;
}

export const notMeasured = unknown("there is no measurement on or before the status date");

/** Where the benefit stands at a day. */
export function progressAt(change: PlannedChange, readings: Readings, day: number): Progress {
  const { from, to } = countedReadings(change, readings, day);
  const actual = actualToDate(change, readings, from, to);
  const share = plannedShare(change, day);
  return {
    change,
    day,
    share,
    planned: planned(change, day, share),
    plannedBenefit: plannedBenefit(change, day, share),
    promised: promised(change),
    actual,
    delivered: isKnown(actual) ? deliveredBenefit(change, actual, day) : actual,
    readingCount: to - from,
    latest: to > from ? to - 1 : -1,
  };
}

/** The KPI to date from the readings of a stretch: a flow adds up, a milestone stays reached, the others show the latest. */
export function actualToDate(change: PlannedChange, readings: Readings, from: number, to: number): Figure {
  if (to <= from) return notMeasured;
  if (change.kind === "Flow") {
    let sum = 0;
    for (let position = from; position < to; position++) sum += readings.actuals[position] as number;
    return sum;
  }
  if (change.kind === "Milestone") {
    for (let position = from; position < to; position++) if ((readings.actuals[position] as number) >= 1) return 1;
    return 0;
  }
  return readings.actuals[to - 1] as number;
}

/** `delivered` D from the KPI to date: s·(ΣActual − B·x) for a flow, s·(A − B) for a level or scale, 0 or 1 for a milestone. */
export function deliveredBenefit(change: PlannedChange, actual: number, day: number): number {
  if (change.kind === "Milestone") return actual === 0 ? 0 : natureSign(change);
  const anyway = change.kind === "Flow" ? change.baseline * elapsedShare(day, change.start, change.due) : change.baseline;
  const delivered = benefitSign(change) * (actual - anyway);
  return delivered === 0 ? 0 : delivered;
}

/**
 * `variance` = D − Q: positive is favourable, whatever the direction. Maintain: −|A − T|, for a flow against the even
 * share of T that should have come by now.
 */
export function variance(progress: Progress): Figure {
  const { delivered, actual, change } = progress;
  if (!isKnown(delivered) || !isKnown(actual)) return delivered;
  if (change.direction === "Maintain" && change.kind !== "Milestone") return -Math.abs(difference(actual, progress.planned));
  return known(difference(delivered, progress.plannedBenefit));
}

/** `variancePercent` v = (D − Q)/|Q|, the share that drives the status; for Maintain −|A − T|/|T|. Q = 0 → unknown. */
export function variancePercent(progress: Progress): Figure {
  const missed = variance(progress);
  if (!isKnown(missed)) return missed;
  const maintained = progress.change.direction === "Maintain" && progress.change.kind !== "Milestone";
  const against = Math.abs(maintained ? progress.planned : progress.plannedBenefit);
  if (against === 0) return maintained ? unknown("the value to maintain is 0, so there is no share of it") : noShare(progress);
  return known(missed / against);
}

/** `attainment` = D/N, unclamped. Maintain: 1 − |A − T|/|T|, the share of the value that is held. N = 0 → unknown. */
export function attainment(progress: Progress): Figure {
  if (progress.change.direction === "Maintain" && progress.change.kind !== "Milestone") {
    const v = variancePercent(progress);
    return isKnown(v) ? known(1 + v) : v;
  }
  if (!isKnown(progress.delivered)) return progress.delivered;
  if (progress.promised === 0) return nothingPromised;
  return known(progress.delivered / progress.promised);
}

/** `realizationRate` to date = D/Q. Q = 0 → unknown; not shown for dis-benefits, where more is worse. */
export function realizationRate(progress: Progress): Figure {
  if (progress.change.nature === "Dis-benefit") return unknown("a dis-benefit has no realization rate, since more of it is worse");
  if (progress.change.direction === "Maintain" && progress.change.kind !== "Milestone") {
    return unknown("a value to maintain has no planned change to be a share of");
  }
  if (!isKnown(progress.delivered)) return progress.delivered;
  if (progress.plannedBenefit === 0) return noShare(progress);
  return known(progress.delivered / progress.plannedBenefit);
}

const noShare = ({ promised: promise }: Progress) => (promise === 0 ? nothingPromised : nothingPlanned);

const nothingPromised = unknown("Target equals Baseline, so nothing is promised");

const nothingPlanned = unknown("nothing was planned by this date (not due)");

const known = (value: number): Figure => (Number.isFinite(value) ? (value === 0 ? 0 : value) : unknown("the figures are too large to calculate with"));
