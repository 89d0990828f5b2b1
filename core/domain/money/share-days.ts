import type { PlannedChange } from "../planned-change";
import { elapsedShare, ramps, type RampName } from "../ramp";

/** Integrals of the ramps over x from 0. */
const rampIntegrals: Readonly<Record<RampName, (x: number) => number>> = {
  Linear: (x) => (x * x) / 2,
  "S-curve": (x) => x * x * x - (x * x * x * x) / 2,
  "Front-loaded": (x) => x * x - (x * x * x) / 3,
  "Back-loaded": (x) => (x * x * x) / 3,
  Step: () => 0,
};

/** ∫ F dt in days from Start to a day on or after it: for how long how much of a level's promise is planned to be held. */
export function shareDays(change: PlannedChange, day: number): number {
  const { start, due, baseline, target, table } = change;
  if (change.profile !== "Table") {
    const ramp = due > start ? rampIntegrals[change.profile](elapsedShare(day, start, due)) * (due - start) : 0;
    return ramp + Math.max(0, day - due) * ramps[change.profile](1);
  }
  if (table === undefined || target === baseline) return 0;
  let sum = 0;
  let from = start;
  let value = 0;
  for (let index = 0; index < table.ends.length && from < day; index++) {
    const end = table.ends[index] as number;
    if (end <= from) continue;
    const next = ((table.planned[index] as number) - baseline) / (target - baseline);
    const to = Math.min(day, end);
    const reached = value + ((next - value) * (to - from)) / (end - from);
    sum += ((value + reached) / 2) * (to - from);
    from = to;
    value = reached;
  }
  return sum + Math.max(0, day - from) * value;
}
