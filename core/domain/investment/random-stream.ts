/**
 * A stream of random whole numbers 0…2³² − 1 that depends on two whole numbers alone: the seed and which of the seed's
 * streams it is. It is made of 32-bit integer steps only, so every host draws the same numbers in the same order.
 *
 * This is sfc32, the small fast counting generator; its counter keeps the period at 2³² or more from any start.
 *
 * Source: Chris Doty-Humphrey, PractRand, "sfc32" (public domain), started as there: three words and a counter of 1,
 * the first draws left out.
 */
export function randomStream(seed: number, stream: number): () => number {
  let a = stream | 0;
  let b = seed | 0;
  let c = Math.floor(seed / 4294967296) | 0;
  let counter = 1;
  for (let i = 0; i < 15; i++) draw();
  return draw;

  function draw(): number {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  }
}
