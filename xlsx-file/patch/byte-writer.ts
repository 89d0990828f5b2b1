import { powersOfTen } from "../scan/numbers";

/** What was written. */
export interface WrittenBytes {
  readonly isEmpty: () => boolean;
  /** All of it with this before and behind it; it is copied for that only where what stands before is very long. */
  between(head: Uint8Array, tail: Uint8Array): Uint8Array;
}

/** Bytes that grow at their end: pieces of a source and new text between them. */
export interface ByteWriter extends WrittenBytes {
  copy(source: Uint8Array, from: number, to: number): void;
  text(text: string): void;
  /** Writes a text of few characters that are all ASCII. */
  ascii(text: string): void;
  /** Writes a whole number that is not below 0 and less than 2^31, with at least so many digits. */
  whole(value: number, leastDigits?: number): void;
  bytes(): Uint8Array;
}

/** Room left for what is to stand before all that is written. */
const headRoom = 2 ** 14;
/** Of a number below 2^31. */
const mostDigits = 10;

export function byteWriter(expectedLength: number): ByteWriter {
  let buffer = Buffer.allocUnsafe(headRoom + Math.max(1024, expectedLength));
  let length = headRoom;
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(length + more, Math.ceil(buffer.length * 1.5)));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  };
  const copy = (source: Uint8Array, from: number, to: number): void => {
    if (to <= from) return;
    reserve(to - from);
    buffer.set(source.subarray(from, to), length);
    length += to - from;
  };
  return {
    copy,
    text(text) {
      reserve(text.length * 3);
      length += buffer.write(text, length, "utf8");
    },
    ascii(text) {
      reserve(text.length);
      const [target, start] = [buffer, length];
      for (let index = 0; index < text.length; index++) target[start + index] = text.charCodeAt(index);
      length = start + text.length;
    },
    whole(value, leastDigits = 1) {
      // Kept to 32 bits, of which a tenth is taken without a division.
      let rest = value | 0;
      let digits = leastDigits;
      while (digits < mostDigits && rest >= (powersOfTen[digits] as number)) digits++;
      reserve(digits);
      const target = buffer;
      length += digits;
      for (let at = length - 1; digits > 0; digits--, at--) {
        const tenth = (rest / 10) | 0;
        target[at] = 0x30 + rest - tenth * 10;
        rest = tenth;
      }
    },
    isEmpty: () => length === headRoom,
    between(head, tail) {
      copy(tail, 0, tail.length);
      const start = headRoom - head.length;
      if (start < 0) return Buffer.concat([head, buffer.subarray(headRoom, length)]);
      buffer.set(head, start);
      return buffer.subarray(start, length);
    },
    bytes: () => buffer.subarray(headRoom, length),
  };
}
