/** A number as the two halves of its bits. */
const value = new Float64Array(1);
const halves = new Int32Array(value.buffer);

/** A print tells many numbers and texts apart (FNV-1a): the same for the same, and in practice another for others. This one is of none. */
export const emptyPrint = 0x811c9dc5;

/** The print of one more number. */
export function printWith(print: number, number: number): number {
  value[0] = number === 0 ? 0 : number;
  const half = Math.imul(print ^ (halves[0] as number), 0x01000193);
  return Math.imul(half ^ (halves[1] as number) ^ (half >>> 15), 0x01000193);
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
