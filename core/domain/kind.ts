/** What a measurement of a benefit means; it decides the arithmetic (method §1). */
export const kinds = ["Flow", "Level", "Milestone", "Scale"] as const;
export type Kind = (typeof kinds)[number];

/** A dis-benefit is an expected harm: movement in its Direction counts against the plan. */
export const natures = ["Benefit", "Dis-benefit"] as const;
export type Nature = (typeof natures)[number];

/** What becomes of the money: never added up across these (method §5). Non-financial has none. */
export const categories = ["Cashable", "Cost avoidance", "Non-cashable", "Non-financial"] as const;
export type Category = (typeof categories)[number];
