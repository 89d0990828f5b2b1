/**
 * A figure is a number, or the reason why there is none. Unknown is never 0, never 100%, never NaN or Infinity: a status
 * column shows it as a blank with the reason beside it, a formula as an error with the reason as its message.
 */
export interface Unknown {
  /** A sentence without a full stop that a finance reader understands, for instance "nothing was planned by this date". */
  readonly because: string;
}

export type Figure = number | Unknown;

export const unknown = (because: string): Unknown => ({ because });

export const isKnown = (figure: Figure): figure is number => typeof figure === "number";

/** A finite number, or unknown: the gate that keeps NaN and Infinity from leaving the core. */
export const finite = (value: number, because: string): Figure => (Number.isFinite(value) ? value : unknown(because));

/** Up to this size a hundred million figures add up without overflow; what is beyond it is not added to others. */
export const largestSummable = 1e300;

export const tooLarge = unknown("the figures are too large to calculate with");
