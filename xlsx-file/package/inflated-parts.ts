import { constants, crc32, inflateRawSync } from "node:zlib";
import { WorkbookTrouble, say } from "#core";
import { damaged } from "./errors";
import { inflatedSmall } from "./inflate-small";
import { hasThreads, partsInThreads, type ReadOn, type Unread } from "./inflate-by-pieces";
import { apartFrom, largeFrom } from "./large-from";
import { asBuffer } from "../scan/xml-bytes";
import { stretchesOf, type Stretch } from "./stretches";
import type { ZipEntry } from "./zip-directory";

/** A part as it stands in the zip. */
interface PackedPart {
  readonly name: string;
  readonly entry?: ZipEntry;
}

/** The inflated contents of parts, as many as are kept at once. */
export interface InflatedParts {
  get(part: PackedPart): Uint8Array;
  /** A part that is so large that it is better read by pieces; undefined for any other. The very same for the same part. */
  large(part: PackedPart): LargePart | undefined;
  /** The stretches of a part that is packed in such; undefined for any other. The very same for the same part. */
  stretches(part: PackedPart): readonly Stretch[] | undefined;
}

/** A large part, of which the whole is only asked for where it is needed. */
export interface LargePart {
  /** How it begins. */
  readonly head: Uint8Array;
  /** Whether the whole of it is held once it was read. */
  readonly keepsWhole: boolean;
  /** Has a thread begin to inflate it, as it will be read soon. */
  begin(): void;
  /** Hands out all of it as a thread inflates it. */
  byPieces(read: ReadOn): Unread | undefined;
  whole(): Uint8Array;
}

const stored = 0;
const deflated = 8;
const megabyte = 2 ** 20;
/** What all parts that are read may come to. Two sheets of a million rows are half of it, and nobody's plan is larger. */
const largestSum = 2 ** 30;
/** Sheets of equal rows reach about 100 to 1; what claims more and is large is a zip bomb. */
const largestRatio = 400;
const alwaysFine = 64 * megabyte;
/** What is kept at once. A part that was let go is inflated anew where it is asked for again. */
const mostKept = 384 * megabyte;
/** So many packed bytes are inflated to see how a large part begins. */
const headBytes = megabyte / 16;

/** Inflates the parts of a file of that many bytes, each when it is asked for. */
export function inflatedParts(fileSize: number): InflatedParts {
  /** The latest last. */
  const kept = new Map<PackedPart, Uint8Array>();
  const counted = new Set<PackedPart>();
  let keptBytes = 0;
  let sum = 0;

  const count = (part: PackedPart): void => {
    if (counted.has(part)) return;
    counted.add(part);
    const size = part.entry?.size ?? 0;
    refuseBomb(part.name, size, part.entry?.packed.length ?? 0);
    sum += size;
    if (sum > largestSum || (sum > alwaysFine && sum > largestRatio * fileSize))
      throw tooLarge(say`The workbook's parts inflate to more than ${inMegabytes(sum)}`);
  };
  const letGo = (): void => {
    for (const [part, content] of kept) {
      if (keptBytes <= mostKept || kept.size === 1) return;
      kept.delete(part);
      keptBytes -= content.length;
    }
  };

  const get = (part: PackedPart): Uint8Array => {
    const known = kept.get(part);
    if (known !== undefined) return known;
    count(part);
    return keep(part, inflating.wholeOf(part) ?? inflate(part));
  };
  const keep = (part: PackedPart, content: Uint8Array): Uint8Array => {
    kept.set(part, content);
    keptBytes += content.length;
    letGo();
    return content;
  };
  const inflating = partsInThreads();
  const large = new Map<PackedPart, LargePart | undefined>();

  return {
    get,
    large(part) {
      const { entry } = part;
      if (entry === undefined || entry.size < apartFrom || entry.method !== deflated || !hasThreads()) return undefined;
      const keepsWhole = entry.size < largeFrom;
      if ((!keepsWhole && isOfLongTexts(entry)) || stretchesOf(entry) !== undefined) return undefined;
      if (large.has(part)) return large.get(part);
      count(part);
      const head = headOf(entry);
      const byPieces = (read: ReadOn): Unread | undefined => {
        const whole = kept.get(part);
        if (whole !== undefined) return allAtOnce(whole, read);
        const unread = inflating.readAll(part, entry, read);
        if (unread !== undefined && keepsWhole) keep(part, unread.bytes);
        return unread;
      };
      const found = head && { head, keepsWhole, begin: () => inflating.begin(part, entry), byPieces, whole: () => get(part) };
      large.set(part, found);
      return found;
    },
    stretches(part) {
      const found = part.entry?.method === deflated ? stretchesOf(part.entry) : undefined;
      if (found !== undefined) count(part);
      return found;
    },
  };
}

function allAtOnce(whole: Uint8Array, read: ReadOn): Unread {
  const bytes = asBuffer(whole);
  return { bytes, from: read(bytes, 0) };
}

/** Whether it packs as badly as the record of the reviews: long texts, which are read faster than they are inflated. */
const isOfLongTexts = ({ size, packed }: ZipEntry): boolean => size < 4 * packed.length;

/** The first bytes that an entry inflates to; undefined where they are not sound. */
function headOf({ packed, size }: ZipEntry): Uint8Array | undefined {
  try {
    return inflateRawSync(packed.subarray(0, headBytes), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: size });
  } catch {
    return undefined;
  }
}

function refuseBomb(name: string, size: number, packed: number): void {
  if (size > alwaysFine && size > largestRatio * packed) throw tooLarge(say`${name} inflates to ${inMegabytes(size)}`);
}

const inMegabytes = (bytes: number): string => `${Math.floor(bytes / megabyte)} MB`;

const tooLarge = (claim: string): WorkbookTrouble =>
  new WorkbookTrouble("too large", say`${claim}, which no plan needs. Delete what is not used, save and try again.`);

function inflate({ name, entry }: PackedPart): Uint8Array {
  if (entry === undefined) throw damaged(say`${name} has no content`);
  const small = entry.method === deflated ? inflatedSmall(entry) : undefined;
  if (small !== undefined) return small;
  const content = entry.method === stored ? entry.packed : inflateTo(name, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc32) throw damaged(say`${name} is not what its checksum says`);
  return content;
}

function inflateTo(name: string, { size, packed, method }: ZipEntry): Uint8Array {
  if (method !== deflated) throw damaged(say`${name} is compressed in an unknown way`);
  try {
    // One chunk of the declared size: a part that holds more than it declares fails here.
    return inflateRawSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged(say`${name} cannot be inflated`);
  }
}
