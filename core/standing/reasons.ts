import { unknown } from "../domain/figure";

/** A row without figures of its own; the column Reason says why. */
export const rowNotComputed = unknown("the row is not computed");
export const neverFrozen = unknown("no baseline of this benefit was frozen");
export const tooEarly = unknown("it is too early to judge");
