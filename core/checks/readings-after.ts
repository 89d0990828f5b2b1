import { isoDate, type Day } from "../domain/day";
import { readUntil } from "../domain/readings";
import { readingsOf } from "../reading/measurement-log";
import type { Benefit, Plan } from "../reading/plan";
import type { Place } from "./check";
import { firstRow, logPlace } from "./readings-place";

/** Readings that come too late to count, and the words for them. */
export interface LateReadings {
  /** Says that so many readings of a benefit are dated after its last day. */
  said(count: number, id: string, lastDay: string): string;
  /** The last day that counts; undefined where all do. */
  lastDay(benefit: Benefit): Day | undefined;
  /** The last day that is looked at, the status date at most: what is later is told by another rule. */
  until(benefit: Benefit, statusDate: Day): Day;
}

/** One finding for each benefit with readings after its last day: the first row and how many there are. */
export function reportReadingsAfter(plan: Plan, late: LateReadings, report: (place: Place) => void): void {
  for (const { position, day, from, to } of stretchesAfter(plan, late)) {
    const { id } = plan.benefits[position] as Benefit;
    report({ ...logPlace(plan, firstRow(plan.measurements, from, to), "date", id), what: late.said(to - from, id, isoDate(day)) });
  }
}

/** The readings of a benefit after its last day, by their places in the log. */
interface Stretch {
  readonly position: number;
  readonly day: Day;
  readonly from: number;
  readonly to: number;
}

function stretchesAfter(plan: Plan, { lastDay, until }: LateReadings): readonly Stretch[] {
  const log = plan.measurements;
  const found: Stretch[] = [];
  for (let position = 0; position < plan.benefits.length; position++) {
    const benefit = plan.benefits[position] as Benefit;
    const last = (log.starts[position + 1] as number) - 1;
    if (last < (log.starts[position] as number)) continue;
    const day = lastDay(benefit);
    if (day === undefined || (log.days[last] as number) <= day) continue;
    const readings = readingsOf(log, position);
    const from = readUntil(readings, day);
    const to = readUntil(readings, until(benefit, plan.statusDate));
    if (to > from) found.push({ position, day, from, to });
  }
  return found;
}
