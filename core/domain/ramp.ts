/**
 * `rampShare` F(x): the share of the promised change that is planned at the elapsed share x of the time from Start to
 * Due, for the profiles that a formula describes (method §2). Each runs from 0 to 1 and never falls.
 */
export const ramps = {
  Linear: (x: number) => x,
  "S-curve": (x: number) => x * x * (3 - 2 * x),
  "Front-loaded": (x: number) => 1 - (1 - x) * (1 - x),
  "Back-loaded": (x: number) => x * x,
  Step: (x: number) => (x < 1 ? 0 : 1),
} as const;

/** The elapsed share at which a ramp stands at the share y (0…1): the inverse of {@link ramps}. */
export const rampInverses = {
  Linear: (y: number) => y,
  "S-curve": (y: number) => 0.5 - Math.sin(Math.asin(1 - 2 * y) / 3),
  "Front-loaded": (y: number) => 1 - Math.sqrt(1 - y),
  "Back-loaded": (y: number) => Math.sqrt(y),
  Step: (y: number) => (y > 0 ? 1 : 0),
} as const;

export type RampName = keyof typeof ramps;

/** A ramp by its name. Case by case, since a call that always goes the same way is compiled into the loops over months. */
export function rampAt(profile: RampName, x: number): number {
  switch (profile) {
    case "Linear":
      return ramps.Linear(x);
    case "S-curve":
      return ramps["S-curve"](x);
    case "Front-loaded":
      return ramps["Front-loaded"](x);
    case "Back-loaded":
      return ramps["Back-loaded"](x);
    case "Step":
      return ramps.Step(x);
  }
}

/** All profiles a plan may name; "Table" reads the Profile table. */
export const profiles = [...(Object.keys(ramps) as RampName[]), "Table"] as const;
export type ProfileName = RampName | "Table";

/** The share of the time from one day to another that has passed, 0…1; of no time at all it is a step. */
export function elapsedShare(day: number, start: number, due: number): number {
  if (day < start) return 0;
  if (day >= due) return 1;
  return (day - start) / (due - start);
}
