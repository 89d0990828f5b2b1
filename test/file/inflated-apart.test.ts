import "../support/small-parts-are-apart";
import { expect, test } from "@jest/globals";
import { inflateRawSync } from "node:zlib";
import { readTables, type PlanUpdate } from "#core";
import { openPackage, type WorkbookPackage } from "../../xlsx-file/package/package";
import { writeZip } from "../../xlsx-file/package/write-zip";
import { readZipDirectory } from "../../xlsx-file/package/zip-directory";
import { readPlanTables } from "../../xlsx-file/scan/plan-reading";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { tablePart, workbook, type FixtureWorkbook } from "../support/xlsx-fixture";

/* A sheet of some size is inflated by a thread while what is there already is read, and kept whole: all that comes of it is what a sheet gives that is inflated first. */

const part = "xl/worksheets/sheet1.xml";
const headers = ["Benefit ID", "Date", "Actual", "Source"];
const rowCount = 3000;
const long = "Counted by hand at the end of the month, as agreed. ".repeat(40);
const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number): string =>
  `<row r="${number}">${inline(`A${number}`, `B-${number % 97}`)}<c r="B${number}" s="0"><v>${45000 + (number % 700)}</v></c>` +
  `<c r="C${number}"><v>${number / 8}</v></c>${inline(`D${number}`, number % 5 === 0 ? `Zählung &amp; Wägung ${long}` : `Report ${number % 40} ${long}`)}</row>`;
const book = (rowOf = row, more: Partial<FixtureWorkbook["sheets"][number]> = {}): Promise<Uint8Array> => {
  const headerRow = `<row r="1">${headers.map((header, column) => inline(`${"ABCD"[column] ?? ""}1`, header)).join("")}</row>`;
  const rows = headerRow + Array.from({ length: rowCount }, (_, index) => rowOf(2 + index)).join("");
  return workbook({ sheets: [{ name: "Measurements", rows, tables: [tablePart("Measurements", `A1:D${rowCount + 1}`, headers)], ...more }] });
};

/** The same zip with nothing deflated, of which every part is read as a whole. */
const stored = (bytes: Uint8Array): Uint8Array =>
  writeZip(readZipDirectory(bytes).map((entry) => ({ ...entry, method: 0, packed: entry.method === 0 ? entry.packed : inflateRawSync(entry.packed) })));

const sheetOf = (bytes: Uint8Array): Buffer => {
  const entry = readZipDirectory(bytes).find(({ name }) => name === part);
  if (entry === undefined) throw new Error("The sheet is missing");
  return entry.method === 0 ? Buffer.from(entry.packed) : inflateRawSync(entry.packed);
};

/** What is read, with the ends of rows by themselves: one is not known where a piece ends. */
const readingOf = (file: WorkbookPackage) => {
  const { snapshot, cells } = readPlanTables(file, readTables);
  const ends = cells.map(({ rowEnds }) => rowEnds?.ends);
  return { read: JSON.stringify({ snapshot, cells: cells.map((table) => ({ ...table, rowEnds: undefined })) }), ends: ends[0] };
};

function expectSameReading(file: WorkbookPackage, other: WorkbookPackage): void {
  const [ours, theirs] = [readingOf(file), readingOf(other)];
  expect(ours.read === theirs.read).toBe(true);
  expect(ours.ends === undefined).toBe(theirs.ends === undefined);
  const known = (ours.ends ?? []).flatMap((end, place) => (end === undefined ? [] : [{ place, end }]));
  expect(known.filter(({ place, end }) => theirs.ends?.[place] !== end)).toEqual([]);
  expect(known.length).toBeGreaterThanOrEqual(0.98 * (theirs.ends?.length ?? 0));
}

test.each<{ what: string; of: () => Promise<Uint8Array> }>([
  { what: "a table", of: () => book() },
  { what: "a plain sheet with joined cells", of: () => book(row, { tables: [], after: '<mergeCells count="1"><mergeCell ref="A4:A6"/></mergeCells>' }) },
  { what: "comments that speak of the end of a row", of: () => book((number) => (number < 1500 ? row(number) : `<!-- </row> -->${row(number)}`)) },
  { what: "a formula", of: () => book((number) => row(number).replace(/<v>45077<\/v>/, "<f>45000+77</f>$&")) },
])("$what reads as one that is inflated first, and where its rows end is known as well", async ({ of }) => {
  const bytes = await of();
  const [file, other] = [await openPackage(bytes), await openPackage(stored(bytes))];
  expect(file.large(part)?.keepsWhole).toBe(true);
  expect(other.large(part)).toBeUndefined();
  expectSameReading(file, other);
});

test("a large table that is none of the plan's may refer to a text that is missing", async () => {
  const rows = `<row r="1">${inline("A1", "W")}${inline("B1", "X")}</row>${Array.from({ length: rowCount }, (_, index) => row(index + 2)).join("")}`;
  const tables = [tablePart("Costs", `A1:D${rowCount + 1}`, ["W", "X", "Y", "Z"])];
  const bytes = await book(row, { name: "Costs", rows: rows.replace("<v>45077</v>", "<v>-1</v>").replace('s="0"><v>-1', 't="s"><v>-1'), tables });
  const file = await openPackage(bytes);
  expect(file.large(part)).toBeDefined();
  expect(readPlanTables(file, readTables).snapshot.tables).toEqual([]);
});

test("the whole is what a thread has in hand, whether its pieces were read before or not", async () => {
  const bytes = await book();
  const file = await openPackage(bytes);
  file.large(part)?.begin();
  const whole = file.read(part);
  expect(whole?.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(sheetOf(bytes).equals(whole ?? Buffer.alloc(0))).toBe(true);
  expectSameReading(file, await openPackage(stored(bytes)));
  expect(file.read(part)).toBe(whole);
});

test("no more than two sheets are begun before they are read", async () => {
  const bytes = await book();
  const entries = readZipDirectory(bytes);
  const copies = ["xl/more1.xml", "xl/more2.xml"].flatMap((name) =>
    entries.filter((entry) => entry.name === part).map((entry) => ({ ...entry, name, kept: { ...entry.kept, name: Buffer.from(name) } })),
  );
  const file = await openPackage(writeZip([...entries, ...copies]));
  const names = [part, ...copies.map(({ name }) => name)];
  for (const name of names) file.large(name)?.begin();
  expect(names.map((name) => file.read(name)?.buffer instanceof SharedArrayBuffer)).toEqual([true, true, false]);
});

test("a sheet that is damaged is told of as any other is", async () => {
  const bytes = await book();
  const zipWith = (change: object): Uint8Array => writeZip(readZipDirectory(bytes).map((entry) => (entry.name === part ? { ...entry, ...change } : entry)));
  const [entry] = readZipDirectory(bytes).filter(({ name }) => name === part);
  const packed = Uint8Array.from(entry?.packed ?? []);
  packed.fill(0xaa, packed.length - 5000, packed.length - 4000);
  const size = entry?.size ?? 0;
  for (const change of [{ crc32: (entry?.crc32 ?? 0) ^ 1 }, { size: size + 1 }, { size: size - 1 }, { packed }, { packed: packed.subarray(0, 9000) }]) {
    const broken = await openXlsx(zipWith(change));
    expect(() => broken.read(readTables)).toThrow(/damaged.*sheet1\.xml (cannot be inflated|is not what its checksum says)/);
  }
});

test("what is written into it is the same as into one that is inflated first", async () => {
  const bytes = await book();
  const written = async (file: Uint8Array): Promise<Buffer> => {
    const workbook = await openXlsx(file);
    const [table] = workbook.read(readTables).tables;
    const key = table?.columns[0] ?? { header: "", cells: [] };
    const column = { header: "Status", note: "Where it stands.", width: 12, highlights: [], cells: key.cells.map((_, at) => (at % 3 === 0 ? "Green" : at)) };
    const update: PlanUpdate = { newTables: [], tables: [{ table: "Measurements", key, columns: [column] }], sheets: [] };
    workbook.apply(update);
    workbook.enter([{ sheet: "Measurements", cells: [{ row: 3, column: 3, cell: 17 }] }]);
    return sheetOf(await workbook.toBytes());
  };
  const [ours, theirs] = [await written(bytes), await written(stored(bytes))];
  expect(ours.equals(theirs)).toBe(true);
  expect(ours.includes("Green")).toBe(true);
});
