import { deflateSync, inflateSync } from "fflate";

/* What xlsx-file asks of Node's zlib, in a browser. */

/** Inflates; what is longer than `maxOutputLength` fails, as it does in Node. */
export function inflateRawSync(bytes: Uint8Array, { maxOutputLength }: { readonly chunkSize: number; readonly maxOutputLength: number }): Uint8Array {
  const out = inflateSync(bytes, { out: new Uint8Array(maxOutputLength) });
  return out;
}

export const deflateRawSync = (bytes: Uint8Array, { level }: { readonly level: 1 | 6 }): Uint8Array => deflateSync(bytes, { level });

/** How a stream is cut into segments is Node's alone, and so are threads that pack them. */
export const deflateRaw = undefined;
export const inflateRaw = undefined;
export const constants: { readonly Z_SYNC_FLUSH?: number } = {};

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of zip files (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ (table[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
