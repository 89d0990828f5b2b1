/** Bytes that grow at their end: pieces of a source and new text between them. */
export interface ByteWriter {
  copy(source: Uint8Array, from: number, to: number): void;
  text(text: string): void;
  /** Writes a text of few characters that are all ASCII. */
  ascii(text: string): void;
  /** Writes a whole number that is not below 0, with at least so many digits. */
  whole(value: number, leastDigits?: number): void;
  bytes(): Uint8Array;
}

export function byteWriter(expectedLength: number): ByteWriter {
  let buffer = Buffer.allocUnsafe(Math.max(1024, expectedLength));
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(length + more, Math.ceil(buffer.length * 1.5)));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  };
  return {
    copy(source, from, to) {
      if (to <= from) return;
      reserve(to - from);
      buffer.set(source.subarray(from, to), length);
      length += to - from;
    },
    text(text) {
      reserve(text.length * 3);
      length += buffer.write(text, length, "utf8");
    },
    ascii(text) {
      reserve(text.length);
      for (let index = 0; index < text.length; index++) buffer[length++] = text.charCodeAt(index);
    },
    whole(value, leastDigits = 1) {
      let digits = 1;
      for (let limit = 10; limit <= value; limit *= 10) digits++;
      digits = Math.max(digits, leastDigits);
      reserve(digits);
      length += digits;
      let rest = value;
      for (let at = length - 1; digits > 0; digits--, at--) {
        const tenth = Math.floor(rest / 10);
        buffer[at] = 0x30 + rest - tenth * 10;
        rest = tenth;
      }
    },
    bytes: () => buffer.subarray(0, length),
  };
}
