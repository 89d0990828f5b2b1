import { elapsedOf, type PlannedChange } from "../planned-change";
import { countedReadings, type CountedStretch, type Readings } from "../readings";

/**
 * Whether all readings that count are walked, or only what of them is validated. What brings money counts as validated once its reading is;
 * harm, and what takes money from the claim, counts whether it is validated or not: nobody makes it less by leaving it unvalidated, and what
 * is validated is never more than what is claimed.
 */
export type Evidence = "claimed" | "validated";

/** Above 0 where more units bring money, below 0 where they take it. */
export type Gain = number;

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

/** Whether what a flow's reading brings is validated: it is, or it takes from the claim. */
export const countsAsValidated = ({ validated }: Readings, position: number, units: number, gain: Gain): boolean =>
  validated[position] === 1 || units * gain < 0;

/** What is told of each straight line: the days and the movements at both ends. */
type VisitLine = (from: number, first: number, to: number, last: number) => void;

/**
 * A level's movement from Baseline as straight lines: from Start, where it stands at its latest reading before or at Baseline,
 * through the readings; the last one is held as a claim while it is current, and no longer.
 *
 * @param heldDays for how many days a reading is current
 */
export function eachLevelLine(
  change: PlannedChange,
  readings: Readings,
  until: number,
  heldDays: number,
  evidence: Evidence,
  gain: Gain,
  visit: VisitLine,
): void {
  const { from, to } = countedReadings(change, readings, until);
  if (to <= from) return;
  const heldUntil = Math.min(until, (readings.days[to - 1] as number) + heldDays);
  if (evidence === "claimed") eachClaimedLine(change, readings, { from, to }, heldUntil, visit);
  else eachValidatedLine(change, readings, { from, to }, heldUntil, gain, visit);
}

function eachClaimedLine(change: PlannedChange, readings: Readings, { from, to }: CountedStretch, heldUntil: number, visit: VisitLine): void {
  let day = change.start;
  let movement = 0;
  for (let position = from; position < to; position++) {
    const next = (readings.actuals[position] as number) - change.baseline;
    const end = readings.days[position] as number;
    if (end > day) {
      visit(day, movement, end, next);
      day = end;
    }
    movement = next;
  }
  if (heldUntil > day) visit(day, movement, heldUntil, movement);
}

/**
 * What is validated goes straight from one validated reading to the next, and is nothing after the last one; where what is claimed is worse
 * than that, it is what counts.
 */
function eachValidatedLine(change: PlannedChange, readings: Readings, { from, to }: CountedStretch, heldUntil: number, gain: Gain, visit: VisitLine): void {
  const { days, actuals, validated } = readings;
  const movementOf = (at: number): number => (actuals[at] as number) - change.baseline;
  let position = from;
  let day = change.start;
  let read = 0;
  let confirmed = 0;
  for (; position < to && (days[position] as number) <= day; position++) {
    read = movementOf(position);
    if (validated[position] === 1) confirmed = read;
  }
  const goTo = (end: number, nextRead: number, nextConfirmed: number): void => {
    if (end > day) visitWorse(visit, gain, day, read, confirmed, end, nextRead, nextConfirmed);
    day = end;
    read = nextRead;
    confirmed = nextConfirmed;
  };
  for (let next = nextValidated(readings, position, to); next < to; next = nextValidated(readings, position, to)) {
    const [start, first, end, reached] = [day, confirmed, days[next] as number, movementOf(next)];
    for (; position < next; position++) {
      const between = days[position] as number;
      goTo(between, movementOf(position), between < end ? first + ((reached - first) * (between - start)) / (end - start) : reached);
    }
    goTo(end, reached, reached);
    position++;
  }
  confirmed = 0;
  for (; position < to; position++) goTo(days[position] as number, movementOf(position), 0);
  if (heldUntil > day) goTo(heldUntil, read, 0);
}

/** Visits of two lines between two days, of what is read and of what is validated, the one that brings less money, up to where they cross and from there on. */
function visitWorse(visit: VisitLine, gain: Gain, from: number, read: number, confirmed: number, to: number, nextRead: number, nextConfirmed: number): void {
  const sign = gain < 0 ? -1 : 1;
  const [apart, nextApart] = [(read - confirmed) * sign, (nextRead - nextConfirmed) * sign];
  if (apart >= 0 && nextApart >= 0) return visit(from, confirmed, to, nextConfirmed);
  if (apart <= 0 && nextApart <= 0) return visit(from, read, to, nextRead);
  const share = apart / (apart - nextApart);
  const crossing = from + (to - from) * share;
  const both = read + (nextRead - read) * share;
  visit(from, apart > 0 ? confirmed : read, crossing, both);
  visit(crossing, both, to, apart > 0 ? nextRead : nextConfirmed);
}

/** The position of the first validated reading from one on, or the one behind the last. */
function nextValidated({ validated }: Readings, from: number, to: number): number {
  let position = from;
  while (position < to && validated[position] !== 1) position++;
  return position;
}

/** The day of the first reading that says that a milestone is reached, or undefined; of one that is harm also where it is not validated. */
export function milestoneDay(change: PlannedChange, readings: Readings, until: number, evidence: Evidence, gain: Gain): number | undefined {
  const { from, to } = countedReadings(change, readings, until);
  for (let position = from; position < to; position++) {
    if ((readings.actuals[position] as number) >= 1 && (evidence === "claimed" || countsAsValidated(readings, position, 1, gain))) {
      return readings.days[position];
    }
  }
  return undefined;
}
