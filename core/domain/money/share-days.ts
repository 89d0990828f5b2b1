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
  const { start, due, table } = change;
  if (change.profile !== "Table") {
    const ramp = due > start ? rampIntegrals[change.profile](elapsedShare(day, start, due)) * (due - start) : 0;
    return ramp + Math.max(0, day - due) * ramps[change.profile](1);
  }
  return table === undefined ? 0 : table.line.shareDays(table, change, start, day);
}
