import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { archiveOf, checksumLine } from "../../scripts/release";

const contents: Readonly<Record<string, Uint8Array>> = { "excel/functions.js": new Uint8Array([1, 2, 3]), LICENSE: new Uint8Array([4]) };
const packed = (): Promise<Uint8Array> => archiveOf(Object.keys(contents), (name) => contents[name] ?? new Uint8Array());

test("a release holds the files byte for byte, and made again it is the same archive", async () => {
  const archive = await packed();
  const entries = await new ZipReader(new Uint8ArrayReader(archive)).getEntries();
  const read: Record<string, Uint8Array | undefined> = {};
  for (const entry of entries) read[entry.filename] = entry.directory ? undefined : await entry.getData(new Uint8ArrayWriter());
  expect(read).toEqual(contents);
  expect(Buffer.from(archive).equals(Buffer.from(await packed()))).toBe(true);
});

test("its checksum is a line for sha256sum", async () => {
  const archive = await packed();
  expect(checksumLine(archive, "a.zip")).toBe(`${createHash("sha256").update(archive).digest("hex")}  a.zip\n`);
});
