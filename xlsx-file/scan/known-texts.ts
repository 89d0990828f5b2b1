import { lessThan, latin } from "./xml-bytes";

/** Gives the text between two positions; undefined where it is more than plain ASCII and must be decoded. */
export type KnownTexts = (bytes: Uint8Array, from: number, to: number) => string | undefined;

const slotCount = 2 ** 16;
const [ampersand, carriageReturn, underscore, highest] = [0x26, 0x0d, 0x5f, 0x7f];

/**
 * Plain texts by their bytes: one that stands in many cells is made a string once and found again without making another. As many are
 * kept as there are slots, two to each place; a newer one takes the place of an older.
 */
export function knownTexts(): KnownTexts {
  let slots: (string | undefined)[] | undefined;
  return (bytes, from, to) => {
    let hash = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte > highest || byte === ampersand || byte === lessThan || byte === carriageReturn || byte === underscore) return undefined;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    slots ??= new Array<string | undefined>(slotCount).fill(undefined);
    const slot = (hash ^ (hash >>> 16)) & (slotCount - 1);
    const known = slots[slot];
    if (known !== undefined && isText(known, bytes, from, to)) return known;
    const older = slots[slot ^ 1];
    if (older !== undefined && isText(older, bytes, from, to)) return older;
    const text = latin(bytes, from, to);
    slots[known === undefined ? slot : slot ^ 1] = text;
    return text;
  };
}

function isText(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) !== bytes[from + index]) return false;
  return true;
}
