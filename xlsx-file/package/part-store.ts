import { WorkbookTrouble, say } from "#core";
import { crc32 } from "node:zlib";
import { inflatedParts, type LargePart } from "./inflated-parts";
import { pack } from "./packed-segments";
import { newEntryFields, writeZip, type PackedEntry } from "./write-zip";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** The parts of a package. Unchanged parts are carried over as the compressed bytes that they were. */
export interface PartStore {
  names(): readonly string[];
  read(name: string): Uint8Array | undefined;
  /** A part of which it is better not to read the whole; undefined for any other, and for one that was written. */
  large(name: string): LargePart | undefined;
  /** Gives whether this changed anything. */
  write(name: string, content: Uint8Array): boolean;
  remove(name: string): void;
  /** A number that grows with each change, one that is undone too. */
  version(): number;
  /** Remembers the parts as they are; calling what it gives brings them back. */
  checkpoint(): () => void;
  toBytes(): Promise<Uint8Array>;
}

interface Part {
  readonly name: string;
  /** Where the part came from; absent once the part is written. */
  readonly entry?: ZipEntry;
  /** What was written; absent for a part that is as it was. */
  readonly content?: Uint8Array;
  /** How a part that was written was packed before, as it came. */
  readonly before?: ZipEntry;
}

const deflated = 8;

export function openParts(bytes: Uint8Array): PartStore {
  let parts = new Map<string, Part>();
  for (const part of bytes.length === 0 ? [] : readParts(bytes)) parts.set(keyOf(part.name), part);
  let changed = false;
  let version = 0;
  const inflated = inflatedParts(bytes.length);
  const contentOf = (part: Part): Uint8Array => part.content ?? inflated.get(part);

  return {
    names: () => Array.from(parts.values(), (part) => part.name),
    read(name) {
      const part = parts.get(keyOf(name));
      return part && contentOf(part);
    },
    large(name) {
      const part = parts.get(keyOf(name));
      return part && inflated.large(part);
    },
    write(name, content) {
      const part = parts.get(keyOf(name));
      if (part && Buffer.compare(contentOf(part), content) === 0) return false;
      changed = true;
      version++;
      const before = part?.entry ?? part?.before;
      parts.set(keyOf(name), { name: part?.name ?? name, content, ...(before === undefined ? {} : { before }) });
      return true;
    },
    remove(name) {
      if (!parts.delete(keyOf(name))) return;
      changed = true;
      version++;
    },
    version: () => version,
    checkpoint() {
      const kept = { parts: new Map(parts), changed };
      return () => {
        ({ parts, changed } = kept);
        version++;
      };
    },
    toBytes: async () => (changed ? writeZip(await Promise.all(Array.from(parts.values(), packed))) : bytes),
  };
}

/** Part names compare without case, and some writers use the other slash. */
const keyOf = (name: string): string => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

function readParts(bytes: Uint8Array): readonly Part[] {
  const files = readZipDirectory(bytes).filter(({ isFolder }) => !isFolder);
  if (files.some(({ isEncrypted }) => isEncrypted))
    throw new WorkbookTrouble("password-protected", say`The file is an encrypted zip. Decrypt it and try again.`);
  return files.map((entry) => ({ name: entry.name.replaceAll("\\", "/"), entry }));
}

async function packed({ name, entry, content, before }: Part): Promise<PackedEntry> {
  if (entry !== undefined) return entry;
  const plain = content ?? new Uint8Array();
  const packing = pack(plain, before?.method === deflated ? before.packed : undefined);
  // While other threads pack it.
  const checksum = crc32(plain);
  return { method: deflated, crc32: checksum, size: plain.length, packed: await packing, kept: newEntryFields(name) };
}
