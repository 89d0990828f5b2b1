import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, configure } from "@zip.js/zip.js";
import { crc32, deflateRawSync } from "node:zlib";

configure({ useWebWorkers: false });

/** A zip of named parts, written independently of the product's own container. */
export async function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, keepOrder: true });
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content);
    await writer.add(name, new Uint8ArrayReader(deflateRawSync(plain)), {
      passThrough: true,
      uncompressedSize: plain.length,
      crc32: crc32(plain),
      compressionMethod: 8,
    });
  }
  return writer.close();
}
