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

/** Prints readings, each its day and its figure one behind the other. */
export function readingPrinter(days: Float64Array, actuals: Float64Array): (print: number, from: number, to: number) => number {
  const [dayHalves, actualHalves] = [halvesOf(days), halvesOf(actuals)];
  return (print, from, to) => {
    let hash = print;
    for (let half = from * 2; half < to * 2; half += 2) {
      hash = withHalves(hash, dayHalves[half] as number, dayHalves[half + 1] as number);
      hash = withHalves(hash, actualHalves[half] as number, actualHalves[half + 1] as number);
    }
    return hash;
  };
}

const halvesOf = ({ buffer, byteOffset, length }: Float64Array): Int32Array => new Int32Array(buffer, byteOffset, length * 2);

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
