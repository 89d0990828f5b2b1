import { makeRoom, putWhole, type Letters } from "./letters";

/*
 * Which readings of a benefit are validated, as a field: how many at first, and of those behind five in a letter, the first in its
 * lowest bit: "30", "30:2"; blank where none is.
 */

const bitsOfLetter = 5;
const [zero, nine, colon] = [48, 57, 58];

/** Writes the list of the readings at these places of the log. */
export function putValidated(letters: Letters, at: number, validated: ArrayLike<number>, from: number, end: number): number {
  let first = from;
  while (first < end && validated[first] === 1) first++;
  let last = end;
  while (last > first && validated[last - 1] !== 1) last--;
  if (first === from && last === first) return at;
  makeRoom(letters, at + last - first);
  const { bytes } = letters;
  let to = putWhole(bytes, at, first - from);
  if (last > first) bytes[to++] = colon;
  for (let place = first; place < last; place += bitsOfLetter) {
    let bits = 0;
    for (let bit = 0; bit < bitsOfLetter && place + bit < last; bit++) bits |= (validated[place + bit] as number) << bit;
    bytes[to++] = bits < 10 ? zero + bits : 87 + bits;
  }
  return to;
}

/** The place of the first of these readings of which such a list says otherwise; −1 where it says the same of all. */
export const firstValidatedAnew = (list: string, validated: ArrayLike<number>, from: number, end: number): number =>
  firstOtherwise(list, validated, from, end, false);

/** The place of the first of them that such a list says is validated, and is not; −1 where there is none. */
export const firstNotValidatedNow = (list: string, validated: ArrayLike<number>, from: number, end: number): number =>
  firstOtherwise(list, validated, from, end, true);

/** Such a list as 1 for each of so many readings that is validated, and 0 for the others. */
export function validatedOfList(list: string, count: number): Uint8Array {
  const [first = "", letters = ""] = list.split(":");
  const validated = new Uint8Array(count).fill(1, 0, Number(first));
  for (let place = Number(first); place < count; place++) {
    const behind = place - Number(first);
    const letter = letters.charCodeAt(Math.floor(behind / bitsOfLetter));
    if (letter >= zero) validated[place] = (digitOf(letter) >> (behind % bitsOfLetter)) & 1;
  }
  return validated;
}

function firstOtherwise(list: string, validated: ArrayLike<number>, from: number, end: number, isOnlyThoseOfThen: boolean): number {
  let [first, at] = [0, 0];
  for (; at < list.length && list.charCodeAt(at) >= zero && list.charCodeAt(at) <= nine; at++) first = first * 10 + list.charCodeAt(at) - zero;
  const behind = Math.min(from + first, end);
  for (let place = from; place < behind; place++) if (validated[place] !== 1) return place;
  for (let place = behind; place < end;) {
    // Of what stands behind the end none is.
    let bits = ++at < list.length ? digitOf(list.charCodeAt(at)) : 0;
    for (const next = Math.min(end, place + bitsOfLetter); place < next; place++, bits >>= 1) {
      if ((bits & 1) !== (validated[place] as number) && !(isOnlyThoseOfThen && (bits & 1) === 0)) return place;
    }
  }
  return -1;
}

/** "0" to "9", then "a" to "v"; what is none says that none is validated. */
const digitOf = (code: number): number => (code >= 97 ? code - 87 : code >= zero ? code - zero : 0);
