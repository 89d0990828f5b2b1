/**
 * What stands in a part is compared four bytes at a time where it is nearly always the same: a number for four characters or for two, as a
 * DataView reads them with the lowest byte first.
 */
export const four = (text: string): number => two(text) | (two(text.slice(2)) << 16);
export const two = (text: string): number => text.charCodeAt(0) | (text.charCodeAt(1) << 8);

/** The same for eight characters, as one double: what stands in a text never is a double that equals another one. */
export const eight = (text: string): number => new DataView(new Int32Array([four(text), four(text.slice(4))]).buffer).getFloat64(0, true);

/** How far behind a place a reader of words may look; it stops that far before the end of its bytes. */
export const farthestLook = 64;

/** A view of the same bytes, to read words of them. */
export const wordsOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** For each byte what it means to a reader of plain texts. */
export const [ordinary, decoded, tag] = [0, 1, 2] as const;
/** By byte: whether it is itself, must be decoded (not ASCII, or the start of an entity, an escape or a line break), or ends the text. */
export const meaningOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x3c) return tag;
  return byte > 0x7f || byte === 0x26 || byte === 0x0d || byte === 0x5f ? decoded : ordinary;
});
