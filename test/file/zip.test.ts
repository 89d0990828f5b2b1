import { expect, test } from "@jest/globals";
import { TextReader, TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, configure, type ZipWriterConstructorOptions } from "@zip.js/zip.js";
import { unzipSync } from "fflate";
import { openPackage } from "../../xlsx-file/package/package";
import { newEntryFields, writeZip } from "../../xlsx-file/package/write-zip";
import { readZipDirectory } from "../../xlsx-file/package/zip-directory";

/* Zips as other libraries write and read them. */

configure({ useWebWorkers: false });

const contents: Readonly<Record<string, string>> = { "[Content_Types].xml": "<Types/>", "xl/a.xml": "a".repeat(500), "xl/b.xml": "b".repeat(70) };

async function zipped(options: ZipWriterConstructorOptions, comment = ""): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), options);
  for (const [name, content] of Object.entries(contents)) await writer.add(name, new TextReader(content));
  return writer.close(new TextEncoder().encode(comment));
}

/** What the other library reads, its checksums held to be right. */
async function unzipped(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { checkSignature: true }).getEntries();
  const read = entries.map(async (entry) => [entry.filename, entry.directory ? "" : await entry.getData(new TextWriter())] as const);
  return Object.fromEntries(await Promise.all(read));
}

test.each([
  { what: "with sizes before each content", options: { dataDescriptor: false } },
  { what: "with sizes behind each content", options: { dataDescriptor: true, dataDescriptorSignature: true } },
  { what: "with sizes in their longer form", options: { zip64: true } },
  { what: "with sizes in their longer form, behind each content", options: { zip64: true, dataDescriptor: true } },
  { what: "that is not compressed", options: { level: 0 } },
  { what: "with finer times", options: { extendedTimestamp: true } },
  { what: "with a comment that looks like its end", options: {}, comment: "PK\u0005\u0006" },
] as const)("a zip $what is read whole, and written again with one part changed", async (given) => {
  const file = await openPackage(await zipped(given.options, "comment" in given ? given.comment : ""));
  expect(Object.fromEntries(file.names().map((name) => [name, file.text(name)]))).toEqual(contents);
  file.write("xl/b.xml", "<changed/>");
  const bytes = await file.toBytes();
  expect(await unzipped(bytes)).toEqual({ ...contents, "xl/b.xml": "<changed/>" });
  expect(readZipDirectory(bytes).map(({ kept }) => kept.flags & 0x8)).toEqual([0, 0, 0]);
});

test("what an unchanged entry says of itself stays", async () => {
  const before = await zipped({ lastModDate: new Date(2024, 4, 17, 9, 30), extendedTimestamp: false });
  const file = await openPackage(before);
  file.write("xl/b.xml", "<changed/>");
  const [, old] = readZipDirectory(before);
  const [, kept] = readZipDirectory(await file.toBytes());
  expect(kept?.kept).toMatchObject({ modified: old?.kept.modified, madeBy: old?.kept.madeBy, externalAttributes: old?.kept.externalAttributes });
});

test("an encrypted zip is refused in words", async () => {
  const bytes = await zipped({ password: "secret", zipCrypto: true });
  await expect(openPackage(bytes)).rejects.toMatchObject({ kind: "password-protected" });
});

test("more entries than the short end record can count are written and read", () => {
  const entry = { method: 0, crc32: 0, size: 0, packed: new Uint8Array() };
  const bytes = writeZip(Array.from({ length: 65_540 }, (_, index) => ({ ...entry, kept: newEntryFields(`xl/${index}.xml`) })));
  expect(readZipDirectory(bytes).at(-1)?.name).toBe("xl/65539.xml");
  expect(Object.keys(unzipSync(bytes))).toHaveLength(65_540);
});

test("a name that is UTF-8 without saying so is read as that", () => {
  const kept = { ...newEntryFields("xl/Übersicht.xml"), flags: 0 };
  expect(readZipDirectory(writeZip([{ method: 0, crc32: 0, size: 0, packed: new Uint8Array(), kept }]))[0]?.name).toBe("xl/Übersicht.xml");
});

test("a zip that was cut short anywhere is refused as damaged", async () => {
  const bytes = await zipped({});
  for (let length = 4; length < bytes.length; length += 7)
    await expect(openPackage(bytes.subarray(0, length))).rejects.toMatchObject({ name: "WorkbookTrouble", kind: "damaged" });
});

test("a large part, which several threads pack piece by piece, is read whole by other libraries", async () => {
  const file = await openPackage(await zipped({}));
  // Neither equal nor a whole number of pieces.
  const large = Array.from({ length: 700_000 }, (_, line) => `${line} ${(line * 2654435761) % 4294967296}`).join("\n");
  file.write("xl/b.xml", large);
  const bytes = await file.toBytes();
  expect((await unzipped(bytes))["xl/b.xml"]).toBe(large);
  expect(Buffer.from(unzipSync(bytes)["xl/b.xml"] ?? []).toString()).toBe(large);
  expect((await openPackage(bytes)).text("xl/b.xml")).toBe(large);
});
