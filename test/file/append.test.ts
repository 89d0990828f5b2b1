import { expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AppendedRows, Cell, PlanUpdate } from "../../core/port/workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { tablePart, workbook, type FixtureWorkbook } from "../support/xlsx-fixture";
import { inline } from "../support/xlsx-review-fixture";
import { validatorErrors } from "../support/open-xml-validator";
import { testWhere } from "../support/test-where";

/** Two benefits with a date, a percentage and a word from a list; styles 1 (a date) and 2 (a percentage). */
const rows =
  `<row r="1" spans="1:4">${inline("A1", "Benefit ID")}${inline("B1", "Start")}${inline("C1", "Target")}${inline("D1", "Kind")}</row>` +
  `<row r="2" spans="1:4">${inline("A2", "B1")}<c r="B2" s="1"><v>46023</v></c><c r="C2" s="2"><v>0.5</v></c></row>` +
  `<row r="3" spans="1:4">${inline("A3", "B2")}<c r="B3" s="1"><v>46024</v></c><c r="C3" s="2"><v>0.6</v></c>${inline("D3", "Flow")}</row>`;
const cellXfs = ['<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>', '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
const after =
  '<conditionalFormatting sqref="C2:C3"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="D2:D3 B2:B4 H1:H9"><formula1>"Flow,Level"</formula1></dataValidation>' +
  '<dataValidation type="list" allowBlank="1" sqref="A2:A900"><formula1>"B1,B2"</formula1></dataValidation></dataValidations>';
const headers = ["Benefit ID", "Start", "Target", "Kind"];
const part = tablePart("Benefits", "A1:D3", headers);
const book = (more: Partial<FixtureWorkbook> = {}, tables: readonly string[] = [part], rowsOwn = rows): FixtureWorkbook => ({
  sheets: [{ name: "My plan", rows: rowsOwn, after, tables }],
  cellXfs,
  ...more,
});

const added = (target: readonly Cell[] = [1200, 0.7]): AppendedRows => ({
  table: "Benefits",
  key: { header: "Benefit ID", cells: ["B1", "B2"] },
  columns: [
    { header: "Target", cells: target, format: "#,##0", formats: ["#,##0", null] },
    { header: "Benefit ID", cells: ["B3", "B4"] },
    { header: "Start", cells: [46053, 46054], format: "yyyy-mm-dd" },
  ],
});
const update = (rowsToAdd: AppendedRows = added()): PlanUpdate => ({ newTables: [], tables: [], sheets: [], appendedRows: [rowsToAdd] });

async function applied(fixture: FixtureWorkbook, change: PlanUpdate = update()) {
  const file = await openXlsx(await workbook(fixture));
  file.apply(change);
  const bytes = await file.toBytes();
  const again = await openXlsx(bytes);
  again.apply(change);
  expect(await again.toBytes()).toBe(bytes);
  const parts = await openPackage(bytes);
  return { bytes, parts, xml: parts.text("xl/worksheets/sheet1.xml") ?? "", table: parts.text("xl/tables/table1.xml") ?? "" };
}

test("the spreadsheet table, its filter, drop-downs and conditional formats go on to the new last row", async () => {
  const { xml, table } = await applied(book());
  expect(table).toContain('ref="A1:D5"');
  expect(table).toContain('<autoFilter ref="A1:D5"/>');
  expect(xml).toContain('<dataValidation type="list" allowBlank="1" sqref="D2:D5 B2:B5 H1:H9">');
  expect(xml).toContain('sqref="A2:A900"');
  expect(xml).toContain('<conditionalFormatting sqref="C2:C5">');
});

test("new cells look like those above, save where the unit of the row says otherwise", async () => {
  const { xml, parts } = await applied(book());
  const [, number = ""] = /<c r="C4" s="(\d+)"><v>1200<\/v>/.exec(xml) ?? [];
  expect(xml).toContain('<c r="B4" s="1"><v>46053</v></c>');
  expect(xml).toContain('<c r="C5" s="2"><v>0.7</v></c>');
  expect(parts.text("xl/styles.xml")?.match(/<xf [^>]*>/g)?.[1 + Number(number)]).toContain('numFmtId="3"');
});

test("what stands above keeps its bytes", async () => {
  const { xml } = await applied(book());
  expect(xml).toContain(rows);
});

test("a plain sheet, and a named range, take rows as well", async () => {
  const plain = await applied({ ...book({}, []), sheets: [{ name: "Benefits", rows }] });
  expect(plain.xml).toContain('<row r="4">');
  const named = await applied(book({ definedNames: "<definedName name=\"Benefits\">'My plan'!$A$1:$D$3</definedName>" }, []));
  expect(named.parts.text("xl/workbook.xml")).toContain("'My plan'!$A$1:$D$5");
});

test("a workbook that counts from 1904 gets the dates as it counts them, and numbers as they are", async () => {
  const { xml } = await applied(book({ date1904: true }));
  expect(xml).toContain(`<c r="B4" s="1"><v>${46053 - 1462}</v></c>`);
  expect(xml).toMatch(/<c r="C4" s="\d+"><v>1200<\/v>/);
});

const totals = part.replace("A1:D3", "A1:D4").replace('totalsRowShown="0"', 'totalsRowCount="1"');
const query = part.replace(' totalsRowShown="0"', ' tableType="queryTable" totalsRowShown="0"');
test.each([
  { what: "a total row", tables: [totals], own: `${rows}<row r="4">${inline("A4", "Total")}</row>`, says: /total row/ },
  { what: "a note below", tables: [part], own: `${rows}<row r="5">${inline("C5", "mine")}</row>`, says: /C5 below it/ },
  { what: "a formula without a value below", tables: [part], own: `${rows}<row r="4"><c r="A4"><f>1</f></c></row>`, says: /A4 below it/ },
  { what: "a query that fills the table", tables: [query], own: rows, says: /query/ },
])("$what stops the update, named, and nothing is written", async ({ tables, own: rowsOwn, says }) => {
  const bytes = await workbook(book({}, tables, rowsOwn));
  const file = await openXlsx(bytes);
  expect(() => file.apply(update())).toThrow(says);
  expect(await file.toBytes()).toBe(bytes);
});

test("blank rows above a total row are filled", async () => {
  const roomy = part.replace("A1:D3", "A1:D6").replace('totalsRowShown="0"', 'totalsRowCount="1"');
  const { xml, table } = await applied(book({}, [roomy], `${rows}<row r="6">${inline("A6", "Total")}</row>`));
  expect(table).toContain('ref="A1:D6"');
  expect(xml).toContain(`<row r="6">${inline("A6", "Total")}</row>`);
});

testWhere("the Open XML validator")(
  "Microsoft's validator finds nothing in a table that grew",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "append-"));
    try {
      const file = join(folder, "grown.xlsx");
      await writeFile(file, (await applied(book())).bytes);
      expect(validatorErrors(file)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);
