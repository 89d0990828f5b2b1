import { meaningOf, ordinary } from "./words";
import { latin } from "./xml-bytes";

/** Texts by where they stand. */
export interface KnownTexts {
  /** The text between two positions; undefined where it is more than plain ASCII and must be decoded. */
  find(bytes: Uint8Array, from: number, to: number): string | undefined;
  /** The same of a text that is plain, by its {@link hashWith} from 0 on. */
  byHash(bytes: Uint8Array, from: number, to: number, hash: number): string;
}

const slotCount = 2 ** 16;

/** The hash of a text that is longer by one byte. */
export const hashWith = (hash: number, byte: number): number => (Math.imul(hash, 31) + byte) | 0;

/**
 * Plain texts by their bytes: one that stands in many cells is made a string once and found again without making another. As many are
 * kept as there are slots, two to each place; a newer one takes the place of an older.
 */
export function knownTexts(): KnownTexts {
  let slots: (string | undefined)[] | undefined;
  const byHash = (bytes: Uint8Array, from: number, to: number, hash: number): string => {
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
  return {
    find(bytes, from, to) {
      let hash = 0;
      for (let at = from; at < to; at++) {
        const byte = bytes[at] as number;
        if (meaningOf[byte] !== ordinary) return undefined;
        hash = hashWith(hash, byte);
      }
      return byHash(bytes, from, to, hash);
    },
    byHash,
  };
}

function isText(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) !== bytes[from + index]) return false;
  return true;
}
