import { WorkbookTrouble, say } from "#core";
import { crc32 } from "node:zlib";
import { inflatedParts, type LargePart } from "./inflated-parts";
import { pack, packStretches } from "./packed-segments";
import { plainOf, sumOf, toldStretches, type Stretch } from "./stretches";
import { newEntryFields, writeZip, type PackedEntry } from "./write-zip";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** The parts of a package. Unchanged parts are carried over as the compressed bytes that they were. */
export interface PartStore {
  names(): readonly string[];
  read(name: string): Uint8Array | undefined;
  /** A part of which it is better not to read the whole; undefined for any other, and for one that was written. */
  large(name: string): LargePart | undefined;
  /** The stretches of a part that has runs of long texts; undefined for any other. The very same as long as it is not written. */
  stretches(name: string): readonly Stretch[] | undefined;
  /** Gives whether this changed anything. */
  write(name: string, content: Uint8Array): boolean;
  /** The same by stretches; the last of them is no run. */
  writeStretches(name: string, stretches: readonly Stretch[]): boolean;
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
  /** What was written, where it was by stretches. */
  readonly stretches?: readonly Stretch[];
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
  const contentOf = (part: Part): Uint8Array => part.content ?? (part.stretches === undefined ? inflated.get(part) : joined(part.name, part.stretches));
  const sumsOf = (part: Part): Pick<Stretch, "size" | "crc32"> | undefined => part.entry ?? (part.stretches && sumOf(part.stretches));
  const put = (part: Part): boolean => {
    changed = true;
    version++;
    parts.set(keyOf(part.name), part);
    return true;
  };

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
    stretches(name) {
      const part = parts.get(keyOf(name));
      return part?.stretches ?? (part && inflated.stretches(part));
    },
    write(name, content) {
      const part = parts.get(keyOf(name));
      if (part && Buffer.compare(contentOf(part), content) === 0) return false;
      const before = part?.entry ?? part?.before;
      return put({ name: part?.name ?? name, content, ...(before === undefined ? {} : { before }) });
    },
    writeStretches(name, stretches) {
      const part = parts.get(keyOf(name));
      const [sums, own] = [part && sumsOf(part), sumOf(stretches)];
      // The whole is looked at only where it may be the same.
      const mayBe = part !== undefined && (sums === undefined || (sums.size === own.size && sums.crc32 === own.crc32));
      if (mayBe && Buffer.compare(contentOf(part), joined(part.name, stretches)) === 0) return false;
      return put({ name: part?.name ?? name, stretches });
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

/** The bytes of stretches that were written, which few ask for. */
function joined(name: string, stretches: readonly Stretch[]): Uint8Array {
  const known = wholes.get(stretches);
  if (known !== undefined) return known;
  const whole = Buffer.concat(stretches.map((stretch) => plainOf(stretch, name)));
  wholes.set(stretches, whole);
  return whole;
}

const wholes = new WeakMap<readonly Stretch[], Uint8Array>();

async function packed({ name, entry, content, stretches, before }: Part): Promise<PackedEntry> {
  if (entry !== undefined) return entry;
  if (stretches !== undefined) {
    const segments = await packStretches(stretches);
    return {
      method: deflated,
      ...sumOf(stretches),
      packed: Buffer.concat(segments),
      kept: { ...newEntryFields(name), extra: toldStretches(stretches, segments) },
    };
  }
  const plain = content ?? new Uint8Array();
  const packing = pack(plain, before?.method === deflated ? before.packed : undefined);
  // While other threads pack it.
  const checksum = crc32(plain);
  return { method: deflated, crc32: checksum, size: plain.length, packed: await packing, kept: newEntryFields(name) };
}
