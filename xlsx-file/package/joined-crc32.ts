/*
 * The CRC-32 of bytes one behind the other follows from the sums of the pieces and their lengths: a sum is the remainder of the bytes as a polynomial
 * over two elements, its lowest power in the highest bit, and bytes behind it multiply it by a power of x (ISO 3309).
 */

const divisor = 0xedb88320;
const one = 0x80000000;

/** The product of two remainders. */
function product(a: number, b: number): number {
  let [sum, shifted] = [0, b];
  for (let power = one; power !== 0; power >>>= 1) {
    if ((a & power) !== 0) sum ^= shifted;
    shifted = (shifted & 1) === 0 ? shifted >>> 1 : (shifted >>> 1) ^ divisor;
  }
  return sum >>> 0;
}

/** Each the square of the one before, from that of a byte on. */
const squares = [one >>> 8];
/** Lengths of parts stay below. */
const mostBits = 53;
while (squares.length < mostBits) {
  const last = squares[squares.length - 1] as number;
  squares.push(product(last, last));
}

/** The checksum of a piece and one of so many bytes behind it, by that of each. */
export function joinedCrc32(first: number, second: number, secondLength: number): number {
  let moved = first;
  for (let [place, left] = [0, secondLength]; left > 0; place++, left = Math.floor(left / 2)) {
    if (left % 2 === 1) moved = product(squares[place] as number, moved);
  }
  return (moved ^ second) >>> 0;
}
