import { ramps, type RampName } from "./ramp";

/**
 * Turns elapsed shares into those of a ramp, in place: a loop for each ramp, for a call by name in a loop over months makes an object
 * of every number that it gives back.
 */
export function toRamp(profile: RampName, shares: Float64Array, from: number, to: number): void {
  switch (profile) {
    case "Linear":
      return;
    case "S-curve":
      for (let at = from; at < to; at++) shares[at] = ramps["S-curve"](shares[at] as number);
      return;
    case "Front-loaded":
      for (let at = from; at < to; at++) shares[at] = ramps["Front-loaded"](shares[at] as number);
      return;
    case "Back-loaded":
      for (let at = from; at < to; at++) shares[at] = ramps["Back-loaded"](shares[at] as number);
      return;
    case "Step":
      for (let at = from; at < to; at++) shares[at] = ramps.Step(shares[at] as number);
      return;
  }
}
