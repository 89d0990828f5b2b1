import type { Cell } from "#core";
import { farthestLook } from "./words";
import { lessThan } from "./xml-bytes";

/**
 * The inline texts of one part, each made once and known again by its bytes. As a column often repeats its texts in the order in which they came before,
 * most are found at the first look; the others by a hash.
 */
export interface TextsOfPart {
  /** What is read of the part at the moment. */
  bytes: Uint8Array;
  words: DataView;
  /** Makes the text between two positions of it. */
  readonly textAt: (from: number, to: number, bytes: Uint8Array) => string | null;
  /** A blank, the texts that were found, and what else is put there. */
  readonly list: Cell[];
  /** Of the text that was found last: its place in the list, and where it ends. */
  place: number;
  end: number;
  /** What is remembered of each text, one behind the other, and how far. */
  remembered: Int32Array;
  used: number;
  /** By hash, where a text is remembered. */
  readonly slots: Int32Array;
  readonly slotBits: number;
}

/** Of a remembered text: its place in the list, which one came after it, how many bytes it has, and those, with the tag's start behind them, as words. */
const [inList, next, length, content] = [0, 1, 2, 3];
/** How many words are remembered at most. */
const mostWords = 2 ** 20;
/** The fewest and the most slots are 2 to the power of these. */
const [fewestSlots, mostSlots] = [8, 16];
/** How many slots are looked at for a text; the next then takes it, whatever it had. */
const mostTries = 8;
const fourTagStarts = 0x3c3c3c3c;

export function textsOfPart(bytes: Uint8Array, words: DataView, textAt: TextsOfPart["textAt"]): TextsOfPart {
  const slotBits = Math.max(fewestSlots, Math.min(mostSlots, Math.ceil(Math.log2(bytes.length / 64))));
  const slots = new Int32Array(2 ** slotBits);
  return { bytes, words, textAt, list: [null], place: 0, end: 0, remembered: new Int32Array(2 ** 12), used: content, slots, slotBits };
}

/**
 * Finds the text that begins at a position and ends before the next tag. Gives by which number it is remembered, -1 where it is not, and 0 where it is
 * empty or ends too near to the part's end. `above` is the number of the one above it in its column: what came after that before is looked for first.
 */
export function findText(texts: TextsOfPart, from: number, above: number): number {
  const expected = above > 0 ? (texts.remembered[above + next] as number) : 0;
  if (expected !== 0 && stands(texts, expected, from)) return expected;
  const found = look(texts, from);
  if (above > 0 && found > 0) texts.remembered[above + next] = found;
  return found;
}

function stands(texts: TextsOfPart, number: number, from: number): boolean {
  const { words, remembered } = texts;
  const byteCount = remembered[number + length] as number;
  if (from > words.byteLength - farthestLook - byteCount) return false;
  for (let at = 0; at <= byteCount; at += 4) if (words.getInt32(from + at, true) !== remembered[number + content + (at >> 2)]) return false;
  texts.place = remembered[number + inList] as number;
  texts.end = from + byteCount;
  return true;
}

function look(texts: TextsOfPart, from: number): number {
  const { bytes, words, slots, slotBits } = texts;
  const last = bytes.length - farthestLook;
  let at = from;
  let hash = 0;
  for (;;) {
    if (at > last) return 0;
    const word = words.getInt32(at, true);
    const differs = word ^ fourTagStarts;
    // Whether one of the four bytes is a tag's start (Mycroft's test for a byte of 0).
    if (((differs - 0x01010101) & ~differs & 0x80808080) !== 0) break;
    hash = (Math.imul(hash, 31) + word) | 0;
    at += 4;
  }
  while (bytes[at] !== lessThan) hash = (Math.imul(hash, 31) + (bytes[at++] as number)) | 0;
  if (at === from) return 0;
  let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - slotBits);
  for (let tries = 0; tries < mostTries; tries++) {
    const number = slots[slot] as number;
    if (number === 0) break;
    if (stands(texts, number, from)) return number;
    slot = (slot + 1) & (slots.length - 1);
  }
  return remember(texts, from, at, slot);
}

function remember(texts: TextsOfPart, from: number, to: number, slot: number): number {
  const { words, list, used } = texts;
  texts.place = list.push(texts.textAt(from, to, texts.bytes)) - 1;
  texts.end = to;
  const end = used + content + ((to - from) >> 2) + 1;
  if (end > mostWords) return -1;
  if (end > texts.remembered.length) {
    const longer = new Int32Array(Math.max(texts.remembered.length * 2, end));
    longer.set(texts.remembered);
    texts.remembered = longer;
  }
  const { remembered } = texts;
  remembered[used + inList] = texts.place;
  remembered[used + length] = to - from;
  for (let at = from, word = used + content; at <= to; at += 4) remembered[word++] = words.getInt32(at, true);
  texts.slots[slot] = used;
  texts.used = end;
  return used;
}
