import { describe, expect, test } from "@jest/globals";
import { readTables } from "#core";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { tablePart, workbook, type FixtureWorkbook } from "../support/xlsx-fixture";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

async function read(book: FixtureWorkbook): Promise<unknown> {
  const file = await openXlsx(await workbook(book));
  const [table] = file.read(["Benefits"]).tables;
  return table && Object.fromEntries(table.columns.map(({ header, cells }) => [header, cells]));
}

const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${inline("A1", "ID")}</row>`;
/** One value cell under the header ID. */
const cellCases = [
  { what: "a number", xml: "<c r='A2'><v>12.5</v></c>", gives: 12.5 },
  { what: "a negative number", xml: '<c r="A2"><v>-0.07</v></c>', gives: -0.07 },
  { what: "a number in scientific notation", xml: '<c r="A2"><v>1.5E-3</v></c>', gives: 0.0015 },
  { what: "a number of 17 digits", xml: '<c r="A2"><v>0.30000000000000004</v></c>', gives: 0.30000000000000004 },
  { what: "a truth value", xml: '<c r="A2" t="b"><v>1</v></c>', gives: true },
  { what: "an error", xml: '<c r="A2" t="e"><v>#N/A</v></c>', gives: { error: "#N/A" } },
  { what: "an ISO date", xml: '<c r="A2" t="d"><v>2026-01-31</v></c>', gives: 46053 },
  { what: "an ISO date and time", xml: '<c r="A2" t="d"><v>2026-01-31T12:00:00</v></c>', gives: 46053.5 },
  { what: "a formula's text", xml: '<c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', gives: "ab" },
  { what: "a formula's number", xml: '<c r="A2"><f>1+1</f><v>2</v></c>', gives: 2 },
  { what: "a formula's empty text", xml: '<c r="A2" t="str"><f>""</f><v></v></c>', gives: undefined },
  { what: "a formula without a value", xml: '<c r="A2"><f>1+1</f></c>', gives: { error: "not calculated" } },
  { what: "a formula with an empty value", xml: '<c r="A2"><f>1+1</f><v></v></c>', gives: { error: "not calculated" } },
  { what: "a formula with an empty value in short", xml: '<c r="A2"><f>1+1</f><v/></c>', gives: { error: "not calculated" } },
  { what: "a formula with a text's type and no value", xml: '<c r="A2" t="str"><f>1+1</f></c>', gives: { error: "not calculated" } },
  { what: "a formula with an error's type and no value", xml: '<c r="A2" t="e"><f>1+1</f></c>', gives: { error: "not calculated" } },
  { what: "a formula with a truth's type and no value", xml: '<c r="A2" t="b"><f>TRUE()</f><v></v></c>', gives: { error: "not calculated" } },
  { what: "a formula's empty text in short", xml: '<c r="A2" t="str"><f>""</f><v/></c>', gives: undefined },
  { what: "an inline text with entities", xml: inline("A2", "R&amp;D &lt;&#x41;&#66;&gt;"), gives: "R&D <AB>" },
  { what: "an escaped character", xml: inline("A2", "a_x000D_b_x005F_x0041_"), gives: "a\rb_x0041_" },
  { what: "CDATA", xml: inline("A2", "<![CDATA[<b> & ]]>c"), gives: "<b> & c" },
  { what: "a comment beside the value", xml: '<c r="A2"><!-- > --><v>7</v></c>', gives: 7 },
  { what: "text beyond the basic plane", xml: inline("A2", "Ziel 🎯 é"), gives: "Ziel 🎯 é" },
  {
    what: "rich text without its phonetic reading",
    xml: '<c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t>Go</t></r><r><t xml:space="preserve"> on</t></r>' + '<rPh sb="0" eb="1"><t>ゴ</t></rPh></is></c>',
    gives: "Go on",
  },
  { what: "a text that looks like a formula", xml: inline("A2", "=1+1"), gives: "=1+1" },
];

test.each(cellCases)("$what is read as it shows", async ({ xml, gives }) => {
  const book = { sheets: [{ name: "Benefits", rows: `${header}<row r="2">${xml}</row>` }] };
  expect(await read(book)).toEqual({ ID: gives === undefined ? [] : [gives] });
});

// Longer ones are looked through in another way than short ones.
describe.each([["t"], ['t xml:space="preserve"']])("a text of thousands of letters in <%s>", (tag) => {
  const letters = "Plan; ".repeat(700);
  const end = tag.replace(/ .*/, "");
  test.each([
    ["as it is", "2026-06=0.755\n0.76", "2026-06=0.755\n0.76"],
    ["with entities", "R&amp;D &lt;&#x41;&#66;&gt;", "R&D <AB>"],
    ["with escaped characters", "a_x000D_b_x005F_x0041_", "a\rb_x0041_"],
    ["with CDATA", "<![CDATA[<b> & ]]>c", "<b> & c"],
    ["with a comment", "a<!-- > -->b", "ab"],
    ["with line ends of another program", "a\r\nb\rc", "a\nb\nc"],
    ["beyond ASCII", "Ziel 🎯 é", "Ziel 🎯 é"],
  ])("is read %s", async (_, xml, gives) => {
    for (const [before, behind] of [
      [letters, ""],
      ["", letters],
    ]) {
      const cell = `<c r="A2" t="inlineStr"><is><${tag}>${before}${xml}${behind}</${end}></is></c>`;
      const rows = `${header}<row r="2">${cell}</row><row r="3"><c r="A3"><v>1</v></c></row>`;
      expect(await read({ sheets: [{ name: "Benefits", rows }] })).toEqual({ ID: [`${before}${gives}${behind}`, 1] });
    }
  });
});

test("shared texts are decoded, rich or plain, and equal ones are one text", async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>' +
    '<row r="3"><c r="A3" t="s"><v>2</v></c></row><row r="4"><c r="A4" t="s"><v>1</v></c></row>';
  const rich = "<si><r><t>Re</t></r><r><rPr/><t>d</t></r></si>";
  expect(await read({ sheets: [{ name: "Benefits", rows }], sharedStrings: ["ID", "B&amp;1", rich] })).toEqual({
    ID: ["B&1", "Red", "B&1"],
  });
});

test("shared texts of every kind beside each other are each their own", async () => {
  const texts = {
    ID: "ID",
    plain: "plain",
    naïve: "naïve",
    "a&amp;b": "a&b",
    _x0041_: "A",
    x_y: "x_y",
    "two\r\nlines": "two\nlines",
    "": null,
    ["long ".repeat(40)]: "long ".repeat(40),
  };
  const rows = Object.keys(texts).map((_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c></row>`);
  const [header = "", ...values] = Object.values(texts);
  expect(await read({ sheets: [{ name: "Benefits", rows: rows.join("") }], sharedStrings: Object.keys(texts) })).toEqual({ [header ?? ""]: values });
});

test("prefixes, single quotes, white space and a byte order mark are no obstacle", async () => {
  const rows =
    `\uFEFF<?xml version='1.0'?>\n<x:worksheet xmlns:x='${main}'>\n <x:sheetData>\n  <x:row r='1' >` +
    `<x:c r = 'A1' t='inlineStr'><x:is><x:t>ID</x:t></x:is></x:c></x:row>\n` +
    `  <x:row r='3'><x:c t='n' r='A3'>\n<x:f>1</x:f><x:v>5</x:v></x:c></x:row>\n </x:sheetData></x:worksheet>`;
  const bytes = Buffer.from(rows.replace("<x:worksheet", "<x:worksheet"), "utf8");
  expect(await read({ sheets: [{ name: "Benefits", rows: bytes }] })).toEqual({ ID: [null, 5] });
});

test("a sheet in UTF-16 is read, one in another encoding refused", async () => {
  const xml = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><worksheet xmlns="${main}"><sheetData>${header}` +
    `<row r="2">${inline("A2", "é")}</row></sheetData></worksheet>`;
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml("UTF-16"), "utf16le")]);
  expect(await read({ sheets: [{ name: "Benefits", rows: utf16 }] })).toEqual({ ID: ["é"] });
  const latin1 = Buffer.from(xml("ISO-8859-1"), "latin1");
  await expect(read({ sheets: [{ name: "Benefits", rows: latin1 }] })).rejects.toThrow(/ISO-8859-1/);
});

test("cells and rows without an address follow the one before", async () => {
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = `<row>${text("ID")}${text("Name")}</row><row><c><v>1</v></c><c/></row>` + `<row r="4"><c><v>3</v></c>${text("x")}</row>`;
  expect(await read({ sheets: [{ name: "Benefits", rows }] })).toEqual({ ID: [1, null, 3], Name: [null, null, "x"] });
});

test("a merged header belongs to its first column", async () => {
  const rows =
    `<row r="1">${inline("A1", "ID")}${inline("B1", "left over")}${inline("C1", "Name")}</row>` +
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>';
  const after = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
  expect(await read({ sheets: [{ name: "Benefits", rows, after }] })).toEqual({ ID: [1], "": [2], Name: [3] });
});

test("a table is read without its totals row, hidden rows included, whatever stands around it", async () => {
  const rows =
    `<row r="1">${inline("A1", "A title")}${inline("H1", "A remark")}</row>` +
    `<row r="3">${inline("B3", "ID")}${inline("C3", "Name")}</row>` +
    `<row r="4" hidden="1"><c r="B4"><v>1</v></c>${inline("C4", "a")}</row>` +
    `<row r="5"><c r="B5"><v>2</v></c>${inline("D5", "outside")}</row>` +
    `<row r="6"><c r="B6"><v>3</v></c>${inline("C6", "Total")}</row>`;
  const tables = [tablePart("Benefits", "B3:C6", ["ID", "Name"], "", ' totalsRowCount="1"').replace(' totalsRowShown="0"', "")];
  expect(await read({ sheets: [{ name: "My plan", rows, tables }] })).toEqual({ ID: [1, 2], Name: ["a", null] });
});

test("a table without a header row is no plan table", async () => {
  const rows = `<row r="1">${inline("A1", "B1")}</row><row r="2">${inline("A2", "B2")}</row>`;
  const tables = [tablePart("Benefits", "A1:A2", ["ID"], "", ' headerRowCount="0"')];
  expect(await read({ sheets: [{ name: "My plan", rows, tables }] })).toBeUndefined();
});

test("a named range is a table too", async () => {
  const rows = `<row r="2">${inline("B2", "ID")}${inline("C2", "Out")}</row><row r="3"><c r="B3"><v>1</v></c></row>`;
  const definedNames = "<definedName name=\"Benefits\">'My plan'!$B$2:$B$9</definedName>";
  expect(await read({ sheets: [{ name: "My plan", rows }], definedNames })).toEqual({ ID: [1] });
});

test("in a workbook that counts from 1904 dates and only dates are shifted", async () => {
  const rows = `${header}<row r="2"><c r="A2" s="1"><v>100</v></c></row>` + '<row r="3"><c r="A3" s="2"><v>100</v></c></row>';
  const cellXfs = ['<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/>', '<xf numFmtId="4" fontId="0" fillId="0" borderId="0"/>'];
  expect(await read({ sheets: [{ name: "Benefits", rows }], cellXfs, date1904: true })).toEqual({ ID: [1562, 100] });
});

test("a sheet of a million empty styled rows costs nothing but its scan", async () => {
  const styled = Array.from({ length: 300000 }, (_, index) => `<row r="${index + 3}" s="1"><c r="A${index + 3}" s="1"/></row>`);
  const rows = `${header}<row r="2"><c r="A2"><v>1</v></c></row>${styled.join("")}`;
  const before = '<dimension ref="A1:XFD1048576"/>';
  const file = await openXlsx(await workbook({ sheets: [{ name: "Benefits", rows, before }] }));
  const [table] = file.read(["Benefits"]).tables;
  expect(table?.columns).toEqual([{ header: "ID", cells: [1] }]);
});

test("the place of a table is told", async () => {
  const rows = `<row r="4">${inline("C4", "ID")}</row><row r="5"><c r="C5"><v>1</v></c></row>`;
  const file = await openXlsx(await workbook({ sheets: [{ name: "Benefits", rows }] }));
  expect(file.read(["Benefits"]).tables).toMatchObject([{ sheet: "Benefits", headerRow: 4, firstColumn: 3 }]);
});

test.each([
  { what: "a shared text that is missing", xml: '<c r="A2" t="s"><v>9</v></c>' },
  { what: "a cell without an end", xml: '<c r="A2"><v>1' },
  { what: "an unknown entity", xml: inline("A2", "&bomb;") },
])("$what is told as damage", async ({ xml }) => {
  const book = { sheets: [{ name: "Benefits", rows: `${header}<row r="2">${xml}</row>` }], sharedStrings: ["a"] };
  await expect(read(book)).rejects.toThrow(/damaged/);
});

const planHeads = ["Benefit ID", "Benefit", "Kind", "Direction"];
const cellsOf = (row: number, left: number, texts: readonly string[]): string =>
  texts.map((text, at) => inline(`${"ABCDEFGH"[left + at] ?? ""}${row}`, text)).join("");
const sheetOf = (rows: readonly string[], ...tables: readonly string[]) => ({
  sheets: [{ name: "Benefits", rows: rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join(""), tables }],
});

test("a table of something else on the sheet does not hide a plan in plain cells, and none of its cells are taken for the plan's", async () => {
  const owners = ["Owner", "Ann", "Bob", "Cy"];
  const plan = [planHeads, ["B1", "Fewer", "Flow", "Decrease"], ["B2", "More", "Flow", "Increase"], []];
  const rows = plan.map((texts, index) => cellsOf(index + 1, 0, texts) + cellsOf(index + 1, 6, [owners[index] ?? ""]));
  expect(await read(sheetOf(rows, tablePart("Owners", "G1:G4", ["Owner"])))).toEqual({
    "Benefit ID": ["B1", "B2"],
    Benefit: ["Fewer", "More"],
    Kind: ["Flow", "Flow"],
    Direction: ["Decrease", "Increase"],
  });
});

test("a plan below a table of something else is found, and a plan that is a table is found once", async () => {
  const rows = [cellsOf(1, 0, ["Kind", "Owner"]), cellsOf(2, 0, ["Flow", "Ann"]), "", cellsOf(4, 0, planHeads), cellsOf(5, 0, ["B1", "Fewer"])];
  const found = async (...tables: readonly string[]) => {
    const file = await openXlsx(await workbook(sheetOf(rows, ...tables)));
    return file.read(readTables).tables.map(({ name, headerRow, columns }) => [name, headerRow, columns[0]?.cells]);
  };
  expect(await found(tablePart("Lists", "A1:B2", ["Kind", "Owner"]))).toEqual([["Benefits", 4, ["B1"]]]);
  expect(await found(tablePart("Plan", "A4:D5", planHeads))).toEqual([["Benefits", 4, ["B1"]]]);
});
