import "../support/small-parts-are-large";
import { expect, jest, test } from "@jest/globals";
import { inflateRawSync } from "node:zlib";
import { readTables } from "#core";
import { openPackage, type WorkbookPackage } from "../../xlsx-file/package/package";
import { readWorkbookParts } from "../../xlsx-file/package/workbook-parts";
import { writeZip } from "../../xlsx-file/package/write-zip";
import { readZipDirectory } from "../../xlsx-file/package/zip-directory";
import { unselectSheets } from "../../xlsx-file/patch/unselected-sheets";
import { readPlanTables } from "../../xlsx-file/scan/plan-reading";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { tablePart, workbook, type FixtureWorkbook } from "../support/xlsx-fixture";

/* A large sheet is inflated by a thread of its own and read by pieces. What is read is what the same sheet gives as a whole. */

const part = "xl/worksheets/sheet1.xml";
const headers = ["Benefit ID", "Date", "Actual", "Source", "Note"];
const rowCount = 3000;
/** What makes the sheet large stands where no reader of cells looks at it. */
const long = "Counted by hand at the end of the month, as agreed. ".repeat(40);
const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const headerRow = `<row r="1">${headers.map((header, column) => inline(`${"ABCDE"[column] ?? ""}1`, header)).join("")}</row>`;
const row = (number: number, more = ""): string =>
  `<row r="${number}" note="${long}">${inline(`A${number}`, `B-${number % 97}`)}<c r="B${number}" s="0"><v>${45000 + (number % 700)}</v></c>` +
  `<c r="C${number}"><v>${number % 11 === 0 ? number * 1e7 : number / 8}</v></c>${inline(`D${number}`, number % 5 === 0 ? "Zählung &amp; Wägung" : `Report ${number % 40}`)}` +
  `${number % 3 === 0 ? `<c r="E${number}"/>` : inline(`E${number}`, `As agreed in ${number % 400}`)}${more}</row>`;
const rows = (rowOf: (number: number) => string = row, from = 2): string => Array.from({ length: rowCount }, (_, index) => rowOf(from + index)).join("");
const table = (last: number): string => tablePart("Measurements", `A1:E${last}`, headers);
const book = (sheet: Partial<FixtureWorkbook["sheets"][number]>, more: Partial<FixtureWorkbook> = {}): Promise<Uint8Array> =>
  workbook({ sheets: [{ name: "Measurements", rows: headerRow + rows(), tables: [table(rowCount + 1)], ...sheet }], ...more });

/** The same zip with nothing deflated, of which every part is read as a whole. */
const stored = (bytes: Uint8Array): Uint8Array =>
  writeZip(readZipDirectory(bytes).map((entry) => ({ ...entry, method: 0, packed: entry.method === 0 ? entry.packed : inflateRawSync(entry.packed) })));

const readingOf = (file: WorkbookPackage) => {
  const { snapshot, cells } = readPlanTables(file, readTables);
  // Where rows end is known only of a sheet that is read as a whole.
  return { snapshot, cells: cells.map((table) => ({ ...table, rowEnds: undefined })) };
};

test.each<{ what: string; of: () => Promise<Uint8Array>; isReadWhole?: boolean }>([
  { what: "a spreadsheet table", of: () => book({}) },
  { what: "a plain sheet", of: () => book({ tables: [] }) },
  { what: "a table with joined cells, told of behind its rows", of: () => book({ after: '<mergeCells count="1"><mergeCell ref="A4:A6"/></mergeCells>' }) },
  { what: "cells beside the table", of: () => book({ rows: headerRow + rows((number) => row(number, number === 7 ? `<c r="H7"><v>1</v></c>` : "")) }) },
  {
    what: "a formula far down beside the table",
    of: () => book({ rows: headerRow + rows((number) => row(number, number === 2500 ? `<c r="F${number}"><f>1+1</f><v>2</v></c>` : "")) }),
    isReadWhole: true,
  },
  {
    what: "rows without cells between others and at the end",
    of: () =>
      book({ rows: `${headerRow}${rows((number) => (number % 50 === 0 ? `<row r="${number}"/>` : row(number)))}<row r="5000"/>`, tables: [table(6000)] }),
  },
  { what: "rows without numbers", of: () => book({ rows: headerRow + rows((number) => row(number).replace(/ r="[A-Z]*\d+"/g, "")) }) },
  {
    what: "shared texts",
    of: () =>
      book(
        { rows: headerRow + rows((number) => row(number, `<c r="F${number}" t="s"><v>${number % 2}</v></c>`)), tables: [] },
        { sharedStrings: ["odd", "even"] },
      ),
  },
  { what: "rows typed directly below the table", of: () => book({ tables: [table(rowCount - 20)] }), isReadWhole: true },
  {
    what: "comments that speak of the end of a row",
    of: () => book({ rows: headerRow + rows((number) => (number < 1500 ? row(number) : `<!-- </row> ${long} -->${row(number)}`)) }),
    isReadWhole: true,
  },
  {
    what: "more behind its rows than is held at once",
    of: () => book({ after: `<extLst>${`<ext uri="${long}"/>`.repeat(3000)}</extLst>` }),
    isReadWhole: true,
  },
  {
    what: "elements with a prefix",
    of: () =>
      book({
        rows: `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${(headerRow + rows()).replace(/<(\/?)(?=\w)/g, "<$1x:")}</x:sheetData></x:worksheet>`,
        tables: [],
      }),
    isReadWhole: true,
  },
])("$what", async ({ of, isReadWhole = false }) => {
  const bytes = await of();
  const file = await openPackage(bytes);
  const large = file.large(part);
  if (large === undefined) throw new Error("The sheet is not large enough for this test");
  const whole = [jest.spyOn(large, "whole"), jest.spyOn(file, "read")];
  const read = readingOf(file);
  const size = readZipDirectory(bytes).find(({ name }) => name === part)?.size;
  expect(whole.some(({ mock }) => mock.results.some(({ value }) => (value as Uint8Array | undefined)?.length === size))).toBe(isReadWhole);
  const other = await openPackage(stored(bytes));
  expect(other.large(part)).toBeUndefined();
  expect(JSON.stringify(read)).toBe(JSON.stringify(readingOf(other)));
});

test("a sheet of long texts, as the record of the reviews, is read as a whole: it is asked for whole when the next review is written", async () => {
  let state = 7;
  const digit = (): string => String((state = (Math.imul(state, 1664525) + 1013904223) >>> 0));
  const lines = (): string => Array.from({ length: 3000 }, digit).join(";");
  const texts = Array.from({ length: 700 }, (_, index) => `<row r="${index + 3}">${inline(`A${index + 3}`, lines())}</row>`);
  const file = await openPackage(await book({ rows: headerRow + row(2) + texts.join(""), tables: [] }));
  expect(file.read(part)?.length).toBeGreaterThan(2 ** 24);
  expect(file.large(part)).toBeUndefined();
});

test("a large sheet that is damaged is told of as any other is", async () => {
  const bytes = await book({});
  const [entry] = readZipDirectory(bytes).filter(({ name }) => name === part);
  if (entry === undefined) throw new Error("The sheet is missing");
  const packed = Uint8Array.from(entry.packed);
  packed.fill(0xaa, packed.length - 5000, packed.length - 4000);
  const broken = {
    "another checksum": { crc32: entry.crc32 ^ 1 },
    "less than it says": { size: entry.size + 1 },
    "more than it says": { size: entry.size - 1 },
    "another content": { packed },
  };
  for (const change of Object.values(broken)) {
    const zip = writeZip(readZipDirectory(bytes).map((each) => (each.name === part ? { ...each, ...change } : each)));
    const workbook = await openXlsx(zip);
    expect(() => workbook.read(readTables)).toThrow(/damaged.*sheet1\.xml (cannot be inflated|is not what its checksum says)/);
  }
});

test("whether a large sheet is the chosen one is seen without the whole of it", async () => {
  const file = await openPackage(await book({}));
  const { sheets } = readWorkbookParts(file);
  const whole = jest.spyOn(file.large(part) as { whole: () => Uint8Array }, "whole");
  const read = jest.spyOn(file, "read");
  unselectSheets(file, sheets);
  expect(whole).not.toHaveBeenCalled();
  expect(read).not.toHaveBeenCalledWith(part);
});

test("what is written beside a large sheet leaves it as it was, and what is written into it is read again", async () => {
  const bytes = await book({}, {});
  const workbook = await openXlsx(bytes);
  const before = workbook.read(readTables);
  workbook.enter([{ sheet: "Measurements", cells: [{ row: 3, column: 3, cell: 17 }] }]);
  const [after] = (await openXlsx(await workbook.toBytes())).read(readTables).tables;
  const [table] = before.tables;
  expect(after?.columns[2]?.cells[1]).toBe(17);
  expect(after?.columns.filter((_, place) => place !== 2)).toEqual(table?.columns.filter((_, place) => place !== 2));
});
