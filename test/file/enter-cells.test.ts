import { describe, expect, test } from "@jest/globals";
import { openPackage, type WorkbookPackage } from "../../xlsx-file/package/package";
import { enterInWorkbook, type UserCell } from "../../xlsx-file/patch/enter-in-workbook";
import { tablePart, workbook, type FixtureWorkbook } from "../support/xlsx-fixture";

const row = (number: number, cells: string): string => `<row r="${number}" spans="1:3">${cells}</row>`;
const plain: FixtureWorkbook = {
  sheets: [
    {
      name: "Plan",
      rows:
        row(1, '<c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1"><v>1</v></c>') +
        row(3, '<c r="A3" s="1"><v>3</v></c><c r="C3"><f>A3*2</f><v>6</v></c>'),
    },
    { name: "Other", rows: row(1, '<c r="A1"><v>7</v></c>') },
  ],
  cellXfs: ['<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'],
};

async function entered(book: FixtureWorkbook, cells: readonly UserCell[], sheet = "Plan"): Promise<WorkbookPackage> {
  const file = await openPackage(await workbook(book));
  enterInWorkbook(file, [{ sheet, cells }]);
  return file;
}
const dataOf = (file: WorkbookPackage, part = "xl/worksheets/sheet1.xml"): string => /<sheetData>(.*)<\/sheetData>/s.exec(file.text(part) ?? "")?.[1] ?? "";

/** What a cell that a user entered makes of the sheet above. */
const cases: readonly { readonly given: UserCell; readonly stands: string }[] = [
  { given: { row: 1, column: 2, cell: 2.5 }, stands: '<c r="B1"><v>2.5</v></c>' },
  { given: { row: 1, column: 2, cell: "=1+1" }, stands: '<c r="B1" t="inlineStr"><is><t>=1+1</t></is></c>' },
  { given: { row: 1, column: 2, cell: "<b>&" }, stands: '<c r="B1" t="inlineStr"><is><t>&lt;b&gt;&amp;</t></is></c>' },
  { given: { row: 1, column: 2, cell: true }, stands: '<c r="B1" t="b"><v>1</v></c>' },
  { given: { row: 1, column: 2, cell: null }, stands: '<c r="B1"/>' },
  { given: { row: 1, column: 3, cell: 9 }, stands: '<c r="B1"><v>1</v></c><c r="C1"><v>9</v></c></row>' },
  { given: { row: 1, column: 5, cell: 9 }, stands: '<row r="1" spans="1:5">' },
  { given: { row: 2, column: 1, cell: 9 }, stands: '</row><row r="2"><c r="A2"><v>9</v></c></row><row r="3"' },
  { given: { row: 5, column: 1, cell: 9 }, stands: '</row><row r="5"><c r="A5"><v>9</v></c></row>' },
  { given: { row: 3, column: 1, cell: 0.5 }, stands: '<c r="A3" s="1"><v>0.5</v></c>' },
  { given: { row: 3, column: 2, cell: 12, formula: "A3*4" }, stands: '<c r="B3"><f>A3*4</f><v>12</v></c>' },
  { given: { row: 3, column: 2, cell: "ab", formula: 'A3&"b"' }, stands: '<c r="B3" t="str"><f>A3&amp;"b"</f><v>ab</v></c>' },
  { given: { row: 3, column: 2, cell: { error: "#DIV/0!" }, formula: "1/0" }, stands: '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
  { given: { row: 3, column: 3, cell: 8, isResult: true }, stands: '<c r="C3"><f>A3*2</f><v>8</v></c>' },
  { given: { row: 3, column: 3, cell: 8 }, stands: '<c r="C3"><v>8</v></c>' },
  { given: { row: 3, column: 1, cell: 46326, format: "yyyy-mm-dd" }, stands: '<c r="A3" s="2"><v>46326</v></c>' },
];

test.each(cases)("a cell that a user entered is written as a program writes it: $given", async ({ given, stands }) => {
  expect(dataOf(await entered(plain, [given]))).toContain(stands);
});

test("a formula that is a dynamic array stays one when it gives something else", async () => {
  const formula = '<f t="array" ref="B1">_xldudf_PLANS_BENEFIT_NPV(0.1,A1:A2)</f>';
  const bytes = { sheets: [{ name: "Plan", rows: `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0" cm="1">${formula}<v>5</v></c></row>` }] };
  expect(dataOf(await entered(bytes, [{ row: 1, column: 2, cell: 6, isResult: true }]))).toContain(`<c cm="1" r="B1">${formula}<v>6</v></c>`);
});

test.each([
  [{ row: 1, column: 2, cell: 1 }],
  [{ row: 3, column: 3, cell: 6, formula: "A3*2" }],
  [{ row: 3, column: 3, cell: 6, isResult: true as const }],
  [{ row: 3, column: 1, cell: 3, format: "0%" }],
  [{ row: 9, column: 9, cell: 6, isResult: true as const }],
])("a cell that says already what was entered leaves the file's very bytes: %j", async (cell) => {
  const bytes = await workbook(plain);
  const file = await openPackage(bytes);
  enterInWorkbook(file, [{ sheet: "Plan", cells: [cell] }]);
  expect(await file.toBytes()).toBe(bytes);
});

test("of all parts only the sheet is another, and the workbook part asks for formulas to be calculated", async () => {
  const before = await openPackage(await workbook(plain));
  const after = await entered(plain, [{ row: 1, column: 2, cell: 2 }]);
  expect(after.names().filter((name) => before.text(name) !== after.text(name))).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  expect(after.text("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

test("a date entered into a workbook that counts from 1904 is stored as that counts", async () => {
  const file = await entered({ ...plain, date1904: true }, [{ row: 1, column: 2, cell: 46326, format: "yyyy-mm-dd" }]);
  expect(dataOf(file)).toContain("<v>44864</v>");
});

test("the list of formula cells goes once there are other formulas than it names", async () => {
  const book = { ...plain, calcChain: '<c r="C3" i="1"/>' };
  expect((await entered(book, [{ row: 3, column: 3, cell: 8 }])).names()).not.toContain("xl/calcChain.xml");
  expect((await entered(book, [{ row: 1, column: 2, cell: 8 }])).names()).toContain("xl/calcChain.xml");
});

describe("a table", () => {
  const table: FixtureWorkbook = {
    sheets: [
      {
        name: "Plan",
        rows: row(1, '<c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Due</t></is></c>') + row(2, '<c r="A2"><v>1</v></c>'),
        tables: [tablePart("Plan", "A1:B2", ["Name", "Due"])],
      },
      { name: "Sums", rows: row(1, '<c r="A1"><f>SUM(Plan[Name])</f><v>1</v></c>') },
    ],
  };
  test("names its column as the heading that a user entered says", async () => {
    const file = await entered(table, [{ row: 1, column: 2, cell: "Due date" }]);
    expect(file.text("xl/tables/table1.xml")).toContain('name="Due date"');
  });
  test.each([
    ["a blank heading", { row: 1, column: 2, cell: null }, /B1 is a heading of the table "Plan", which cannot be blank/],
    ["a heading twice", { row: 1, column: 2, cell: "name" }, /the table "Plan" has a column "name" already/],
    ["a heading that formulas name", { row: 1, column: 1, cell: "Title" }, /formulas refer to the column "Name" by its name/],
  ])("takes no %s", async (_, cell, says) => {
    await expect(entered(table, [cell])).rejects.toThrow(says);
  });
});

describe("what would be lost is refused in words", () => {
  const shared = '<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c>';
  const leaning = (number: number): string => row(number, `<c r="A${number}"><f t="shared" si="0"/><v>2</v></c>`);
  const area =
    row(1, '<c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>1</v></c>') + row(2, '<c r="A2"><v>1</v></c><c r="B2"><v>1</v></c>');
  test.each([
    [
      "a formula that others share",
      { sheets: [{ name: "Plan", rows: row(1, shared) + leaning(2) }] },
      { row: 1, column: 1, cell: 5 },
      /A2 shares its text with A1/,
    ],
    [
      "one of the cells that one formula fills",
      { sheets: [{ name: "Plan", rows: area }] },
      { row: 2, column: 2, cell: 5 },
      /B2 is one of several cells that the formula in A1 fills/,
    ],
    [
      "a protected sheet",
      { sheets: [{ name: "Plan", rows: "", after: '<sheetProtection sheet="1"/>' }] },
      { row: 1, column: 1, cell: 5 },
      /The sheet "Plan" is protected/,
    ],
    ["a sheet that is gone", { sheets: [{ name: "Other", rows: "" }] }, { row: 1, column: 1, cell: 5 }, /has no sheet "Plan" any more/],
  ] satisfies readonly [string, FixtureWorkbook, UserCell, RegExp][])("%s", async (_, book, cell, says) => {
    await expect(entered(book, [cell])).rejects.toThrow(says);
  });
  test("all cells of a shared formula may be entered anew together", async () => {
    const book: FixtureWorkbook = { sheets: [{ name: "Plan", rows: row(1, shared) + leaning(2) }] };
    const file = await entered(book, [
      { row: 1, column: 1, cell: 5 },
      { row: 2, column: 1, cell: 6 },
    ]);
    expect(dataOf(file)).toContain('<c r="A1"><v>5</v></c>');
    expect(dataOf(file)).toContain('<c r="A2"><v>6</v></c>');
  });
});
