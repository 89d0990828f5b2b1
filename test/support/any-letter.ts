import fc from "fast-check";

const [firstHalf, halves] = [0xd800, 0x800];

/**
 * Any code point that is no half of a pair: the same as fast-check's own unit "binary", which to know a letter again makes a map of all
 * of them, more than a million, and keeps it to the end.
 */
export const anyLetter = fc.nat({ max: 0x10ffff - halves }).map(
  (place) => String.fromCodePoint(place < firstHalf ? place : place + halves),
  (letter) => {
    const code = typeof letter === "string" ? (letter.codePointAt(0) ?? firstHalf) : firstHalf;
    if (letter !== String.fromCodePoint(code) || (code >= firstHalf && code < firstHalf + halves)) throw new RangeError("Not one letter.");
    return code < firstHalf ? code : code - halves;
  },
);
