import { createInflateRaw, crc32 } from "node:zlib";
import type { ZipEntry } from "./zip-directory";

/*
 * A reviewed plan is read from fifty small parts. To inflate one costs a third of what it costs to make what inflates it, so that all of them are
 * inflated by one. As where large parts are inflated, that calls what Node's own streams call; anything that is not as it should be is inflated in
 * the way that Node describes.
 */

/** From so many bytes on, what inflates a part may be made for it. */
const small = 2 ** 20;
const finish = 4;

/** A stream of Node with what it calls; any other has none of it. */
interface Inflater {
  readonly destroyed: boolean;
  readonly _handle?: {
    reset(): void;
    writeSync(flush: number, packed: Uint8Array, at: number, length: number, into: Uint8Array, start: number, room: number): void;
  };
  /** What was left of the room, and of what is packed. */
  readonly _writeState?: Uint32Array;
}

let inflater: Inflater | undefined;

/** What a small entry inflates to; undefined where it is not small, not sound, or Node has no such inflater, and it is to be inflated in another way. */
export function inflatedSmall({ packed, size, crc32: sum }: ZipEntry): Uint8Array | undefined {
  if (size >= small) return undefined;
  const known = (inflater ??= newInflater());
  if (known._handle === undefined || known._writeState === undefined) return undefined;
  // More than it declares shows in the room for one byte more.
  const bytes = Buffer.allocUnsafeSlow(size + 1);
  known._handle.reset();
  known._handle.writeSync(finish, packed, 0, packed.length, bytes, 0, bytes.length);
  if (known.destroyed) inflater = undefined;
  if (known.destroyed || known._writeState[0] !== 1) return undefined;
  const content = bytes.subarray(0, size);
  return crc32(content) === sum ? content : undefined;
}

function newInflater(): Inflater {
  const stream: unknown = createInflateRaw().on("error", () => undefined);
  return stream as Inflater;
}
