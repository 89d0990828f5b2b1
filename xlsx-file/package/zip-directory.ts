import { say } from "#core";
import { damaged } from "./errors";

/**
 * An entry of a zip as its directory tells of it (PKWARE's APPNOTE 6.3.9, 4.3.12), with its packed bytes. What no reader of a workbook
 * asks for is kept too, so that an entry can be written again as it was.
 */
export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc32: number;
  /** Bytes once inflated. */
  readonly size: number;
  readonly packed: Uint8Array;
  readonly kept: KeptFields;
}

/** What an entry says of itself beside its content. */
export interface KeptFields {
  readonly madeBy: number;
  readonly needed: number;
  readonly flags: number;
  /** Time and date as DOS counts them. */
  readonly modified: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly name: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
}

export const signatures = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 } as const;
export const flagsOf = { encrypted: 0x1, descriptor: 0x8, utf8: 0x800 } as const;
/** Lengths of the records without what varies in them. */
export const lengths = { local: 30, entry: 46, end: 22, end64: 56, locator64: 20 } as const;
/** What a field of 4 or 2 bytes holds whose value stands in its longer form. */
export const longer = { four: 0xffffffff, two: 0xffff } as const;

/** The entries of a zip, all read at once. Throws a WorkbookTrouble where its directory is not whole. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = placeOfDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (!stands(view, at, lengths.entry, signatures.entry)) throw broken();
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const next = at + lengths.entry + nameLength + extraLength + commentLength;
    if (next > bytes.length) throw broken();
    entries.push(entryAt(bytes, view, at, { nameLength, extraLength, next }));
    at = next;
  }
  return entries;
}

const broken = () => damaged("its zip directory cannot be read");

const stands = (view: DataView, at: number, length: number, signature: number): boolean =>
  at >= 0 && at + length <= view.byteLength && view.getUint32(at, true) === signature;

/** By the record at the zip's end, behind which at most a comment stands. */
function placeOfDirectory(view: DataView): { readonly start: number; readonly count: number } {
  const longestComment = 0xffff;
  let end = view.byteLength - lengths.end;
  const first = Math.max(0, end - longestComment);
  while (end >= first && view.getUint32(end, true) !== signatures.end) end--;
  if (end < first) throw broken();
  const [disk, count, start] = [view.getUint16(end + 4, true), view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count === longer.two || start === longer.four || disk === longer.two) return placeOfDirectory64(view, end) ?? { start, count };
  if (disk !== 0) throw broken();
  return { start, count };
}

/** By the longer record of a large zip, which a locator before the short one points at. */
function placeOfDirectory64(view: DataView, end: number): { readonly start: number; readonly count: number } | undefined {
  const locator = end - lengths.locator64;
  if (!stands(view, locator, lengths.locator64, signatures.locator64)) return undefined;
  const at = long(view, locator + 8);
  if (!stands(view, at, lengths.end64, signatures.end64)) throw broken();
  return { count: long(view, at + 32), start: long(view, at + 48) };
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  { nameLength, extraLength, next }: { readonly nameLength: number; readonly extraLength: number; readonly next: number },
): ZipEntry {
  const nameStart = at + lengths.entry;
  const nameBytes = bytes.subarray(nameStart, nameStart + nameLength);
  const extra = bytes.subarray(nameStart + nameLength, nameStart + nameLength + extraLength);
  const flags = view.getUint16(at + 8, true);
  const name = decodeName(nameBytes);
  const sizes = longSizes(extra, { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) });
  const { packed, localExtra } = contentAt(bytes, view, name, sizes);
  return {
    name,
    isFolder: name.endsWith("/"),
    isEncrypted: (flags & flagsOf.encrypted) !== 0,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    size: sizes.size,
    packed,
    kept: {
      madeBy: view.getUint16(at + 4, true),
      needed: view.getUint16(at + 6, true),
      flags,
      modified: view.getUint32(at + 12, true),
      internalAttributes: view.getUint16(at + 36, true),
      externalAttributes: view.getUint32(at + 38, true),
      name: nameBytes,
      localExtra,
      extra,
      comment: bytes.subarray(nameStart + nameLength + extraLength, next),
    },
  };
}

interface Sizes {
  readonly size: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** The id of the field that holds what is too long for the record. */
export const zip64Field = 1;

/** The sizes with those that stand in their longer form, in this order, in an extra field. */
function longSizes(extra: Uint8Array, short: Sizes): Sizes {
  if (short.size !== longer.four && short.packedSize !== longer.four && short.offset !== longer.four) return short;
  const field = extraFields(extra).find(({ id }) => id === zip64Field);
  if (field === undefined) return short;
  const view = new DataView(field.content.buffer, field.content.byteOffset, field.content.byteLength);
  let at = 0;
  const take = (value: number): number => {
    if (value !== longer.four) return value;
    at += 8;
    if (at > view.byteLength) throw broken();
    return long(view, at - 8);
  };
  return { size: take(short.size), packedSize: take(short.packedSize), offset: take(short.offset) };
}

/** The fields of an extra area, as far as it is well-formed. */
export function extraFields(extra: Uint8Array): readonly { readonly id: number; readonly content: Uint8Array; readonly whole: Uint8Array }[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const fields = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (next > extra.length) break;
    fields.push({ id: view.getUint16(at, true), content: extra.subarray(at + 4, next), whole: extra.subarray(at, next) });
    at = next;
  }
  return fields;
}

/**
 * The packed bytes of an entry, by what the directory says of it. The entry's own header repeats that, at times otherwise (some writers
 * set the flag for UTF-8 names in one of the two), and only its length and its extra fields are needed.
 */
function contentAt(bytes: Uint8Array, view: DataView, name: string, { packedSize, offset }: Sizes) {
  const isThere = stands(view, offset, lengths.local, signatures.local);
  const extraStart = isThere ? offset + lengths.local + view.getUint16(offset + 26, true) : bytes.length;
  const start = isThere ? extraStart + view.getUint16(offset + 28, true) : bytes.length;
  if (!isThere || start + packedSize > bytes.length) throw damaged(say`${name} cannot be read from the zip`);
  return { packed: bytes.subarray(start, start + packedSize), localExtra: bytes.subarray(extraStart, start) };
}

/** Names are UTF-8, which not every writer that keeps to it says; else they are read byte by byte. */
function decodeName(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
