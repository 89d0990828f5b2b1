import { expect, test } from "@jest/globals";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { openPackage, workbookPartOf } from "../../xlsx-file/package/package";
import { zipOf } from "../support/xlsx-fixture";

const contentTypes = (type: string): string =>
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' + `<Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
const relationships =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
  'Target="xl/workbook.xml"/></Relationships>';
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const parts = {
  "[Content_Types].xml": contentTypes(workbookType),
  "_rels/.rels": relationships,
  "xl/workbook.xml": "<workbook/>",
  "xl/media/a.png": "not really a picture",
};

const errorOf = async (open: () => Promise<unknown>): Promise<unknown> => open().catch((error: unknown) => error);

test("a package that nothing was changed in gives back its very bytes", async () => {
  const bytes = await zipOf(parts);
  const file = await openPackage(bytes);
  file.write("XL/Workbook.xml", "<workbook/>");
  expect(await file.toBytes()).toBe(bytes);
});

test("a changed part leaves the compressed bytes of the others alone", async () => {
  const file = await openPackage(await zipOf(parts));
  file.write("xl/workbook.xml", "<workbook><sheets/></workbook>");
  const bytes = await file.toBytes();
  expect(Buffer.from(bytes).includes(deflateRawSync(parts["xl/media/a.png"]))).toBe(true);
  const again = await openPackage(bytes);
  expect(again.names()).toEqual(Object.keys(parts));
  expect(again.text("xl/workbook.xml")).toBe("<workbook><sheets/></workbook>");
});

test("relationships and content types are added once", async () => {
  const file = await openPackage(await zipOf(parts));
  const first = file.addRelationship("xl/workbook.xml", "worksheet", "xl/worksheets/sheet1.xml");
  expect(file.addRelationship("xl/workbook.xml", "worksheet", "xl/worksheets/sheet1.xml")).toBe(first);
  file.addContentType("xl/worksheets/sheet1.xml", "a/b");
  file.addContentType("xl/worksheets/sheet1.xml", "a/b");
  expect(file.relationships("xl/workbook.xml")).toMatchObject([{ id: "rId1", target: "xl/worksheets/sheet1.xml" }]);
  expect(file.text("[Content_Types].xml")?.match(/sheet1/g)).toHaveLength(1);
  file.remove("xl/worksheets/sheet1.xml");
  expect(file.text("[Content_Types].xml")).not.toContain("sheet1");
});

test.each([
  { what: "text", kind: "not a workbook", bytes: Buffer.from("Benefit,Target\n") },
  { what: "an old .xls", kind: "other format", bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]) },
  {
    what: "an encrypted workbook",
    kind: "password-protected",
    bytes: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")]),
  },
  { what: "half a zip", kind: "damaged", bytes: Buffer.from("PK\u0003\u0004 and then nothing") },
])("$what is refused as $kind", async ({ kind, bytes }) => {
  expect(await errorOf(() => openPackage(bytes))).toMatchObject({ name: "WorkbookTrouble", kind });
});

test.each([
  { what: "a zip of something else", kind: "not a workbook", change: { "_rels/.rels": "<Relationships/>" } },
  {
    what: "an .xlsb",
    kind: "other format",
    change: { "[Content_Types].xml": contentTypes("application/vnd.ms-excel.sheet.binary.macroEnabled.main") },
  },
  { what: "a Word file", kind: "not a workbook", change: { "[Content_Types].xml": contentTypes("wordprocessingml") } },
])("$what is refused as $kind", async ({ kind, change }) => {
  const bytes = await zipOf({ ...parts, ...change });
  expect(await errorOf(async () => workbookPartOf(await openPackage(bytes)))).toMatchObject({ kind });
});

test("a part whose bytes were altered is refused as damaged", async () => {
  const bytes = Buffer.from(await zipOf(parts));
  const packed = deflateRawSync(parts["xl/media/a.png"]);
  const at = bytes.indexOf(packed);
  bytes[at + 4] = (bytes[at + 4] ?? 0) ^ 1;
  const file = await openPackage(bytes);
  expect(() => file.read("xl/media/a.png")).toThrow(/damaged/);
  expect(inflateRawSync(packed).toString()).toBe(parts["xl/media/a.png"]);
});

test("parts that claim to inflate beyond reason in all are refused before the one that is too much is inflated", async () => {
  const bomb = Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`xl/bomb${index}.xml`, Buffer.alloc(60 * 2 ** 20)]));
  const file = await openPackage(await zipOf({ ...parts, ...bomb }));
  expect(file.read("xl/bomb0.xml")).toHaveLength(60 * 2 ** 20);
  expect(() => file.read("xl/bomb1.xml")).toThrow(/parts inflate to more than 120 MB, which no plan needs/);
});

test("a part that is asked for again after many others is what it was", async () => {
  const noise = Buffer.from(Array.from({ length: 2 ** 16 }, (_, index) => (index * 2654435761) >>> 24));
  const large = (index: number): Buffer =>
    Buffer.concat(
      Array.from({ length: 900 }, () => noise),
      900 * noise.length,
    ).fill(index, 0, 9);
  const file = await openPackage(await zipOf(Object.fromEntries([0, 1, 2, 3].map((index) => [`${index}.xml`, large(index)]))));
  for (const index of [0, 1, 2, 3, 0]) expect(file.read(`${index}.xml`)?.[0]).toBe(index);
});

test("an entry is read by what the zip's directory says, whatever flags its own header has", async () => {
  const bytes = Buffer.from(await zipOf(parts));
  bytes[7] = (bytes[7] ?? 0) ^ 0x08;
  expect((await openPackage(bytes)).text("[Content_Types].xml")).toBe(parts["[Content_Types].xml"]);
});

test("a part that claims to inflate beyond reason is refused before it is inflated", async () => {
  const bytes = Buffer.from(await zipOf({ ...parts, "xl/bomb.xml": Buffer.alloc(100 * 2 ** 20) }));
  const file = await openPackage(bytes);
  expect(() => file.read("xl/bomb.xml")).toThrow(expect.objectContaining({ kind: "too large" }));
});
