import { elapsedOf, type PlannedChange } from "../planned-change";
import { countedReadings, type CountedStretch, type Readings } from "../readings";

/** Whether all readings that count are walked, or only the validated ones among them. */
export type Evidence = "claimed" | "validated";

/**
 * The units of a flow that a reading brings: what is read less the part of the baseline that accrued since the reading before
 * (from Start), so that leaving the unvalidated out takes their share of the baseline out with them.
 */
export function flowUnits(change: PlannedChange, { days, actuals }: Readings, { from }: CountedStretch, position: number): number {
  const actual = actuals[position] as number;
  if (change.baseline === 0) return actual;
  const before = position === from ? 0 : elapsedOf(change, days[position - 1] as number);
  return actual - change.baseline * (elapsedOf(change, days[position] as number) - before);
}

/**
 * A level's movement from Baseline as straight lines: from Start, where it stands at its latest reading before or at Baseline,
 * through the readings; the last one is held as a claim while it is current, and no longer. What is validated ends with the last
 * validated reading.
 *
 * @param heldDays for how many days a reading is current
 */
export function eachLevelLine(
  change: PlannedChange,
  readings: Readings,
  until: number,
  heldDays: number,
  evidence: Evidence,
  visit: (from: number, first: number, to: number, last: number) => void,
): void {
  const { from, to } = countedReadings(change, readings, until);
  let day = change.start;
  let movement = 0;
  for (let position = from; position < to; position++) {
    if (evidence === "validated" && readings.validated[position] !== 1) continue;
    const next = (readings.actuals[position] as number) - change.baseline;
    const end = readings.days[position] as number;
    if (end > day) {
      visit(day, movement, end, next);
      day = end;
    }
    movement = next;
  }
  if (evidence !== "claimed" || to <= from) return;
  const end = Math.min(until, (readings.days[to - 1] as number) + heldDays);
  if (end > day) visit(day, movement, end, movement);
}

/** The day of the first reading that says that a milestone is reached, or undefined. */
export function milestoneDay(change: PlannedChange, readings: Readings, until: number, evidence: Evidence): number | undefined {
  const { from, to } = countedReadings(change, readings, until);
  for (let position = from; position < to; position++) {
    if ((readings.actuals[position] as number) >= 1 && (evidence === "claimed" || readings.validated[position] === 1)) {
      return readings.days[position];
    }
  }
  return undefined;
}
