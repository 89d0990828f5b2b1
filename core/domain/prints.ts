/** A number as the two halves of its bits. */
const value = new Float64Array(1);
const halves = new Int32Array(value.buffer);

/** A print tells many numbers and texts apart (FNV-1a): the same for the same, and in practice another for others. This one is of none. */
export const emptyPrint = 0x811c9dc5;

/** The print of one more number. */
export function printWith(print: number, number: number): number {
  value[0] = number;
  return withHalves(print, halves[0] as number, halves[1] as number);
}

/** The halves of the numbers of a list, two of each, one behind the other. */
export const halvesOf = ({ buffer, byteOffset, length }: Float64Array): Int32Array => new Int32Array(buffer, byteOffset, length * 2);

/** The print of readings from one place to another, each its day and its figure one behind the other, by the halves of both. */
export function printWithReadings(print: number, days: Int32Array, actuals: Int32Array, from: number, to: number): number {
  let hash = print;
  for (let half = from * 2; half < to * 2; half += 2) {
    hash = withHalves(hash, days[half] as number, days[half + 1] as number);
    hash = withHalves(hash, actuals[half] as number, actuals[half + 1] as number);
  }
  return hash;
}

/** Minus nothing is nothing; its other half is none either way. */
const minusNothing = -0x80000000;

function withHalves(print: number, first: number, second: number): number {
  const half = Math.imul(print ^ first, 0x01000193);
  const other = first === 0 && second === minusNothing ? 0 : second;
  return Math.imul(half ^ other ^ (half >>> 15), 0x01000193);
}

/** The print of one more text. */
export function printWithText(print: number, text: string): number {
  let hash = print;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return Math.imul(hash ^ 0x10000, 0x01000193);
}

/** A print in seven letters, to the base 36. */
export const printName = (print: number): string => (print >>> 0).toString(36).padStart(printLetters, "0");

export const printLetters = 7;
