import { goodSideOf } from "./direction";
import { isKnown } from "./figure";
import { isFloorOrCeiling, isKept, type PlannedChange } from "./planned-change";
import { attainment, progressAt, variance, variancePercent, type Progress } from "./progress";
import { leastInterval } from "./reading-interval";
import type { Readings } from "./readings";
import { closeness, type Tolerances } from "./status";

export type Trend = "Improving" | "Worsening" | "Steady";

/**
 * The trend between the last two reading days, beyond the amber tolerance: by the change of v where there is a ramp, of the
 * reading towards the good side for a floor or a ceiling, of attainment for the rest; with a tolerance in units by the change
 * of the variance. Undefined with fewer than two readings, and where nothing can be compared.
 *
 * Source: method §3, `trend`.
 */
export function trendBetween(progress: Progress, readings: Readings, tolerances: Tolerances): Trend | undefined {
  const { change, latest } = progress;
  if (progress.readingCount < 2) return undefined;
  const before = onItsDay(change, readings, latest - 1);
  const now = standsOnItsDay(progress) ? progress : onItsDay(change, readings, latest);
  const [better, beyond] = changeOf(before, now, tolerances);
  if (better === undefined) return undefined;
  if (Math.abs(better) <= beyond + closeness * beyond) return "Steady";
  return better > 0 ? "Improving" : "Worsening";
}

/** Where the benefit stood on the day of a reading, which is current on that day however often it is read. */
const onItsDay = (change: PlannedChange, readings: Readings, position: number): Progress =>
  progressAt(change, readings, readings.days[position] as number, leastInterval);

/** Whether plan and actual are compared on the day of the latest reading as it is, as they are on that day. */
const standsOnItsDay = ({ change, measuredTo, measuredOn }: Progress): boolean => change.kind !== "Milestone" && measuredTo === measuredOn;

/** How much better it got, and how much of that is still steady. */
function changeOf(before: Progress, now: Progress, { amber, basis }: Tolerances): readonly [better: number | undefined, beyond: number] {
  const { change } = now;
  if (isFloorOrCeiling(change) && change.kind !== "Flow") {
    const towards = goodSideOf(change.direction) * ((now.actual as number) - (before.actual as number));
    return [towards, basis === "Units" ? amber : amber * Math.abs(change.target)];
  }
  if (basis === "Units" && change.kind !== "Milestone") return [difference(variance(before), variance(now)), amber];
  if (change.kind === "Milestone") return [difference(attainment(before), attainment(now)), amber];
  if (!isKept(change)) return [difference(variancePercent(before), variancePercent(now)), amber];
  return change.target === 0 ? [difference(variance(before), variance(now)), 0] : [difference(attainment(before), attainment(now)), amber];
}

const difference = (before: ReturnType<typeof variance>, now: ReturnType<typeof variance>): number | undefined =>
  isKnown(before) && isKnown(now) ? now - before : undefined;
