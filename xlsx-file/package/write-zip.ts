import { extraFields, flagsOf, lengths, longer, signatures, zip64Field, type KeptFields, type ZipEntry } from "./zip-directory";

/** An entry to be written: its packed bytes and what they are. */
export type PackedEntry = Pick<ZipEntry, "method" | "crc32" | "size" | "packed" | "kept">;

/** What a new entry says of itself: deflated by version 2.0 of the format, a UTF-8 name, 1980-01-01 00:00, the first date that a zip can tell. */
export const newEntryFields = (name: string): KeptFields => ({
  madeBy: 20,
  needed: 20,
  flags: flagsOf.utf8,
  modified: 0x00210000,
  internalAttributes: 0,
  externalAttributes: 0,
  name: new TextEncoder().encode(name),
  localExtra: none,
  extra: none,
  comment: none,
});

const none = new Uint8Array();

/**
 * A zip of these entries, in their order, each with its sizes before its content. No part of a workbook comes near the 4 GiB that need
 * a longer form; more entries than the short end record can count do get the longer one.
 */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const all = entries.map((entry) => ({ ...entry, kept: plainFields(entry.kept) }));
  const contents = all.reduce((sum, { packed, kept }) => sum + lengths.local + kept.name.length + kept.localExtra.length + packed.length, 0);
  const directory = all.reduce((sum, { kept }) => sum + lengths.entry + kept.name.length + kept.extra.length + kept.comment.length, 0);
  const isLong = all.length >= longer.two;
  const out = new Uint8Array(contents + directory + (isLong ? lengths.end64 + lengths.locator64 : 0) + lengths.end);
  const view = new DataView(out.buffer);
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    out.set(bytes, at);
    at += bytes.length;
  };

  const offsets = all.map((entry) => {
    const offset = at;
    view.setUint32(at, signatures.local, true);
    view.setUint16(at + 4, entry.kept.needed, true);
    describe(view, at + 6, entry);
    view.setUint16(at + 28, entry.kept.localExtra.length, true);
    at += lengths.local;
    [entry.kept.name, entry.kept.localExtra, entry.packed].forEach(put);
    return offset;
  });
  all.forEach((entry, index) => {
    const { madeBy, needed, name, extra, comment, internalAttributes, externalAttributes } = entry.kept;
    view.setUint32(at, signatures.entry, true);
    view.setUint16(at + 4, madeBy, true);
    view.setUint16(at + 6, needed, true);
    describe(view, at + 8, entry);
    view.setUint16(at + 30, extra.length, true);
    view.setUint16(at + 32, comment.length, true);
    view.setUint16(at + 36, internalAttributes, true);
    view.setUint32(at + 38, externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    at += lengths.entry;
    [name, extra, comment].forEach(put);
  });
  if (isLong) at = endLong(view, at, all.length, contents, directory);
  const count = Math.min(all.length, longer.two);
  view.setUint32(at, signatures.end, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, directory, true);
  view.setUint32(at + 16, contents, true);
  return out;
}

/** The sizes stand in the entry's header now, and not in their longer form. */
const plainFields = (kept: KeptFields): KeptFields => ({
  ...kept,
  flags: kept.flags & ~flagsOf.descriptor,
  localExtra: withoutLongSizes(kept.localExtra),
  extra: withoutLongSizes(kept.extra),
});

function withoutLongSizes(extra: Uint8Array): Uint8Array {
  if (extra.length === 0) return extra;
  const fields = extraFields(extra);
  if (!fields.some(({ id }) => id === zip64Field)) return extra;
  return Uint8Array.from(fields.filter(({ id }) => id !== zip64Field).flatMap(({ whole }) => Array.from(whole)));
}

/** The fields that both headers of an entry share, from its flags to the length of its name. */
function describe(view: DataView, at: number, { method, crc32, size, packed, kept }: PackedEntry): void {
  view.setUint16(at, kept.flags, true);
  view.setUint16(at + 2, method, true);
  view.setUint32(at + 4, kept.modified, true);
  view.setUint32(at + 8, crc32, true);
  view.setUint32(at + 12, packed.length, true);
  view.setUint32(at + 16, size, true);
  view.setUint16(at + 20, kept.name.length, true);
}

/** The longer end record and what points at it; gives where the short one starts. */
function endLong(view: DataView, at: number, count: number, start: number, length: number): number {
  view.setUint32(at, signatures.end64, true);
  const rest = 12; // What its own length leaves out: the signature and the length.
  view.setBigUint64(at + 4, BigInt(lengths.end64 - rest), true);
  view.setUint16(at + 12, 45, true);
  view.setUint16(at + 14, 45, true);
  view.setBigUint64(at + 24, BigInt(count), true);
  view.setBigUint64(at + 32, BigInt(count), true);
  view.setBigUint64(at + 40, BigInt(length), true);
  view.setBigUint64(at + 48, BigInt(start), true);
  const locator = at + lengths.end64;
  view.setUint32(locator, signatures.locator64, true);
  view.setBigUint64(locator + 8, BigInt(at), true);
  view.setUint32(locator + 16, 1, true);
  return locator + lengths.locator64;
}
