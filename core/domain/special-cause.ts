import { type ControlLimits, sideOf } from "./control-limits";

/** Why a reading is more than noise, and the way it points: 1 up, −1 down. Strongest reason first. */
export const specialCauses = {
  "Above the upper limit": 1,
  "Below the lower limit": -1,
  "Steady rise": 1,
  "Steady fall": -1,
  "Two of three near the upper limit": 1,
  "Two of three near the lower limit": -1,
  "Seven in a row above the mean": 1,
  "Seven in a row below the mean": -1,
} as const;
export type SpecialCause = keyof typeof specialCauses;

/** How many readings make a run that is more than chance. */
export const runLength = 7;

/**
 * The special cause of each reading against given limits, null where it is noise (method §7). Every reading of a run of
 * seven is marked, of two in three only those that are near the limit themselves. Where several rules hold, a reading
 * takes the strongest; where a rise turns into a fall, the turning reading belongs to the later run. A reading on the
 * mean, or equal to the one before, breaks a run; the third of two in three must lie on the same side of the mean.
 * Source: NHSRplotthedots, `special_cause_type`.
 */
export function causesOf(values: ArrayLike<number>, limits: ControlLimits): (SpecialCause | null)[] {
  const { length } = values;
  const causes = new Array<SpecialCause | null>(length).fill(null);
  for (let i = 0; i < length; i++) {
    const side = sideUntil(values, 0, i, limits);
    if (side !== 0) causes.fill(sevenInARow(side), i - runLength + 1, i + 1);
  }
  for (let i = 0; i < length; i++) {
    const side = twoOfThreeUntil(values, 0, i, limits);
    for (let j = i - 2; side !== 0 && j <= i; j++) if (nearSide(values, j, limits) !== 0) causes[j] = twoOfThree(side);
  }
  for (let i = 0; i < length; i++) {
    const step = stepUntil(values, 0, i);
    if (step !== 0) causes.fill(steady(step), i - runLength + 1, i + 1);
  }
  for (let i = 0; i < length; i++) {
    const side = outerSide(values, i, limits);
    if (side !== 0) causes[i] = outside(side);
  }
  return causes;
}

/** The last of {@link causesOf} for the stretch from `from` to before `to`: it depends on the last 7 readings only. */
export function latestCause(values: ArrayLike<number>, from: number, to: number, limits: ControlLimits): SpecialCause | null {
  const last = to - 1;
  const beyond = outerSide(values, last, limits);
  if (beyond !== 0) return outside(beyond);
  const step = stepUntil(values, from, last);
  if (step !== 0) return steady(step);
  const near = nearSide(values, last, limits) === 0 ? 0 : twoOfThreeUntil(values, from, last, limits);
  if (near !== 0) return twoOfThree(near);
  const side = sideUntil(values, from, last, limits);
  return side === 0 ? null : sevenInARow(side);
}

type Side = 1 | 0 | -1;

const outside = (side: Side): SpecialCause => (side > 0 ? "Above the upper limit" : "Below the lower limit");
const steady = (step: Side): SpecialCause => (step > 0 ? "Steady rise" : "Steady fall");
const twoOfThree = (side: Side): SpecialCause => (side > 0 ? "Two of three near the upper limit" : "Two of three near the lower limit");
const sevenInARow = (side: Side): SpecialCause => (side > 0 ? "Seven in a row above the mean" : "Seven in a row below the mean");

function outerSide(values: ArrayLike<number>, at: number, limits: ControlLimits): Side {
  if (sideOf(values[at] as number, limits.upper, limits) > 0) return 1;
  return sideOf(values[at] as number, limits.lower, limits) < 0 ? -1 : 0;
}

/** The side of a reading between a near and its outer limit; 0 for one between the near limits or outside. */
function nearSide(values: ArrayLike<number>, at: number, limits: ControlLimits): Side {
  if (outerSide(values, at, limits) !== 0) return 0;
  if (sideOf(values[at] as number, limits.nearUpper, limits) > 0) return 1;
  return sideOf(values[at] as number, limits.nearLower, limits) < 0 ? -1 : 0;
}

const meanSide = (values: ArrayLike<number>, at: number, limits: ControlLimits): Side => sideOf(values[at] as number, limits.mean, limits);

const stepTo = (values: ArrayLike<number>, at: number): Side => Math.sign((values[at] as number) - (values[at - 1] as number)) as Side;

/** Which way the 7 readings that end at a reading rise or fall without a pause, or 0. */
function stepUntil(values: ArrayLike<number>, from: number, at: number): Side {
  if (at - from + 1 < runLength) return 0;
  const step = stepTo(values, at);
  for (let i = at - 1; i > at - runLength + 1; i--) if (stepTo(values, i) !== step) return 0;
  return step;
}

/** On which side of the mean all 7 readings lie that end at a reading, or 0. */
function sideUntil(values: ArrayLike<number>, from: number, at: number, limits: ControlLimits): Side {
  if (at - from + 1 < runLength) return 0;
  const side = meanSide(values, at, limits);
  for (let i = at - 1; i > at - runLength; i--) if (meanSide(values, i, limits) !== side) return 0;
  return side;
}

/** The side of the mean on which the 3 readings lie that end at a reading, at least 2 of them near the limit, or 0. */
function twoOfThreeUntil(values: ArrayLike<number>, from: number, at: number, limits: ControlLimits): Side {
  if (at - from + 1 < 3) return 0;
  const side = meanSide(values, at, limits);
  if (side === 0) return 0;
  let near = 0;
  for (let i = at - 2; i <= at; i++) {
    if (meanSide(values, i, limits) !== side) return 0;
    if (nearSide(values, i, limits) !== 0) near++;
  }
  return near >= 2 ? side : 0;
}
