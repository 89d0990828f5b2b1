import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { crc32, deflateRawSync } from "node:zlib";
import { inflatedSmall } from "../../xlsx-file/package/inflate-small";
import { openPackage, type WorkbookPackage } from "../../xlsx-file/package/package";
import { readZipDirectory, type ZipEntry } from "../../xlsx-file/package/zip-directory";
import { writeZip } from "../../xlsx-file/package/write-zip";
import { zipOf } from "../support/xlsx-fixture";

/* Small parts are inflated by one inflater. Each is what it was, or refused in the words in which any part is, whatever was inflated before it. */

const entryOf = (plain: Uint8Array): Pick<ZipEntry, "packed" | "size" | "crc32"> => ({
  packed: deflateRawSync(plain),
  size: plain.length,
  crc32: crc32(plain),
});
const inflated = (entry: object): Uint8Array | undefined => inflatedSmall(entry as ZipEntry);

/** What is wrong with an entry, and in which words it is refused. */
const faults = {
  "cut short": { cannot: true, of: ({ packed, ...rest }: ZipEntry) => ({ ...rest, packed: packed.subarray(0, packed.length - 3) }) },
  "cut behind its last byte": { cannot: true, of: (entry: ZipEntry) => ({ ...entry, packed: withoutEnd }) },
  "of no deflated bytes": { cannot: true, of: (entry: ZipEntry) => ({ ...entry, packed: Buffer.from([7, 7, 7]) }) },
  "longer than told": { cannot: true, of: (entry: ZipEntry) => ({ ...entry, size: entry.size - 1 }) },
  "shorter than told": { cannot: false, of: (entry: ZipEntry) => ({ ...entry, size: entry.size + 1 }) },
  "of another checksum": { cannot: false, of: (entry: ZipEntry) => ({ ...entry, crc32: entry.crc32 ^ 1 }) },
};
const plain = Buffer.from("<a>Small parts are packed, and many of them are read.</a>".repeat(20));
/** A stored block that is not the last, with nothing behind it. */
const withoutEnd = Buffer.concat([Buffer.from([0, plain.length & 0xff, plain.length >> 8, ~plain.length & 0xff, (~plain.length >> 8) & 0xff]), plain]);

test("parts one behind the other are each what they were, empty ones too, and so is one behind a faulty one", () => {
  const part = fc.uint8Array({ maxLength: 5000 });
  const fault = fc.option(fc.constantFrom(...Object.values(faults)));
  fc.assert(
    fc.property(fc.array(fc.tuple(part, fault), { minLength: 1, maxLength: 12 }), (parts) => {
      for (const [bytes, wrong] of parts) {
        if (wrong !== null) expect(inflated(wrong.of(entryOf(plain) as ZipEntry))).toBeUndefined();
        expect(Buffer.compare(inflated(entryOf(bytes)) ?? Buffer.from("none"), bytes)).toBe(0);
      }
    }),
  );
});

test("bytes behind the end of what is packed are none of it", () => {
  const { packed, ...entry } = entryOf(plain);
  expect(inflated({ ...entry, packed: Buffer.concat([packed, Buffer.from("more")]) })).toEqual(plain);
});

test("a part of a megabyte is left to be inflated in another way", () => {
  expect(inflated(entryOf(Buffer.alloc(2 ** 20)))).toBeUndefined();
  expect(inflated(entryOf(Buffer.alloc(2 ** 20 - 1)))).toHaveLength(2 ** 20 - 1);
});

test.each(Object.entries(faults))("a part %s is refused, and the next is read", async (_what, { cannot, of }) => {
  const entries = readZipDirectory(await zipOf({ "a.xml": plain.toString(), "b.xml": "<b/>" }));
  const file: WorkbookPackage = await openPackage(writeZip(entries.map((entry) => (entry.name === "a.xml" ? { ...entry, ...of(entry) } : entry))));
  expect(() => file.read("a.xml")).toThrow(cannot ? /a\.xml cannot be inflated/ : /a\.xml is not what its checksum says/);
  expect(file.text("b.xml")).toBe("<b/>");
});
