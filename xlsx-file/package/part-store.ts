import { WorkbookTrouble } from "#core";
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type Entry, type FileEntry, type ZipWriterAddDataOptions } from "@zip.js/zip.js";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { damaged } from "./errors";

/** The parts of a package. Unchanged parts are carried over as the compressed bytes that they were. */
export interface PartStore {
  names(): readonly string[];
  read(name: string): Uint8Array | undefined;
  /** Gives whether this changed anything. */
  write(name: string, content: Uint8Array): boolean;
  remove(name: string): void;
  /** Remembers the parts as they are; calling what it gives brings them back. */
  checkpoint(): () => void;
  toBytes(): Promise<Uint8Array>;
}

interface Part {
  readonly name: string;
  /** Where the part came from; absent for a new one. */
  readonly entry?: FileEntry;
  /** The compressed bytes as they were read; absent once the part is written. */
  readonly raw?: Uint8Array;
  content?: Uint8Array;
}

const stored = 0;
const deflated = 8;
const megabyte = 2 ** 20;
/** Nobody's plan is larger, and a buffer of Node ends here. */
const largestPart = 2 ** 31 - 1;
/** Sheets of equal rows reach about 100 to 1; what claims more and is large is a zip bomb. */
const largestRatio = 400;
/** 1980-01-01 00:00, the first date a zip can tell: the same bytes whenever they are written. */
const fixedDate = 0x00210000;

configure({ useWebWorkers: false });

export async function openParts(bytes: Uint8Array): Promise<PartStore> {
  let parts = new Map<string, Part>();
  for (const part of bytes.length === 0 ? [] : await readParts(bytes)) parts.set(keyOf(part.name), part);
  let changed = false;

  return {
    names: () => Array.from(parts.values(), (part) => part.name),
    read(name) {
      const part = parts.get(keyOf(name));
      if (part) part.content ??= inflate(part);
      return part?.content;
    },
    write(name, content) {
      const part = parts.get(keyOf(name));
      if (part && Buffer.compare((part.content ??= inflate(part)), content) === 0) return false;
      changed = true;
      parts.set(keyOf(name), { name: part?.name ?? name, content });
      return true;
    },
    remove(name) {
      if (parts.delete(keyOf(name))) changed = true;
    },
    checkpoint() {
      const kept = { parts: new Map(parts), changed };
      return () => ({ parts, changed } = kept);
    },
    toBytes: () => (changed ? writeParts(parts.values()) : Promise.resolve(bytes)),
  };
}

/** Part names compare without case, and some writers use the other slash. */
const keyOf = (name: string): string => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

async function readParts(bytes: Uint8Array): Promise<readonly Part[]> {
  const entries = await readEntries(bytes);
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  return Promise.all(
    files.map(async (entry) => {
      if (entry.encrypted) {
        throw new WorkbookTrouble("password-protected", "The file is an encrypted zip. Decrypt it and try again.");
      }
      const raw = await entry.getData(new Uint8ArrayWriter(), { passThrough: true }).catch(() => undefined);
      if (raw === undefined) throw damaged(`${entry.filename} cannot be read from the zip`);
      return { name: entry.filename.replaceAll("\\", "/"), entry, raw };
    }),
  );
}

async function readEntries(bytes: Uint8Array): Promise<readonly Entry[]> {
  try {
    return await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  } catch {
    throw damaged("its zip directory cannot be read");
  }
}

function inflate({ name, entry, raw }: Part): Uint8Array {
  if (entry === undefined || raw === undefined) throw damaged(`${name} has no content`);
  const size = entry.uncompressedSize;
  if (size > largestPart || (size > 64 * megabyte && size > largestRatio * raw.length)) {
    const claim = `${name} inflates to ${Math.round(size / megabyte)} MB`;
    throw new WorkbookTrouble("too large", `${claim}, which no plan needs. Delete what is not used, save and try again.`);
  }
  const content = entry.compressionMethod === stored ? raw : inflateTo(size, raw, entry);
  if (content.length !== size || (entry.crc32 !== undefined && crc32(content) !== entry.crc32)) {
    throw damaged(`${name} is not what its checksum says`);
  }
  return content;
}

function inflateTo(size: number, raw: Uint8Array, entry: FileEntry): Uint8Array {
  if (entry.compressionMethod !== deflated) throw damaged(`${entry.filename} is compressed in an unknown way`);
  try {
    // One chunk of the declared size: a part that holds more than it declares fails here.
    return inflateRawSync(raw, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged(`${entry.filename} cannot be inflated`);
  }
}

async function writeParts(parts: Iterable<Part>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false, keepOrder: true });
  for (const part of parts) {
    const { data, options } = packed(part);
    await writer.add(part.name, new Uint8ArrayReader(data), { ...options, passThrough: true });
  }
  return writer.close();
}

function packed({ entry, raw, content }: Part): { data: Uint8Array; options: ZipWriterAddDataOptions } {
  if (entry !== undefined && raw !== undefined) return { data: raw, options: { entry } };
  const plain = content ?? new Uint8Array();
  // Level 1 for sheets of thousands of rows: a third of the time for a tenth more bytes.
  const data = deflateRawSync(plain, { level: plain.length > megabyte ? 1 : 6 });
  return {
    data,
    options: {
      uncompressedSize: plain.length,
      crc32: crc32(plain),
      compressionMethod: deflated,
      rawLastModDate: fixedDate,
      dataDescriptor: false,
    },
  };
}
