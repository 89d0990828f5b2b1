/** Bytes that grow at their end: pieces of a source and new text between them. */
export interface ByteWriter {
  copy(source: Uint8Array, from: number, to: number): void;
  text(text: string): void;
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
    bytes: () => buffer.subarray(0, length),
  };
}
