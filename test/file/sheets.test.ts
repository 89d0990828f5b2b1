import { afterAll, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChartSpec, NewTable, OwnedSheet, PlanUpdate } from "../../core/port/workbook";
import { emptyWorkbook } from "../../xlsx-file/package/empty-workbook";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { tablePart, workbook } from "../support/xlsx-fixture";
import { validatorErrors } from "../support/open-xml-validator";
import { libreOffice, testWhere } from "../support/test-where";

const folder = mkdtempSync(join(tmpdir(), "xlsx-sheets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const benefits: NewTable = {
  name: "Benefits",
  sheet: "Benefits",
  about: "What we want & why.",
  columns: [
    { header: "ID", note: "A short code.", width: 8, required: true },
    { header: "Type", note: "Money or not.", width: 14, required: true, choices: ["Cash", "Non-cash"], strict: true },
    {
      header: "Owner",
      note: "",
      width: 20,
      required: false,
      choices: Array.from({ length: 40 }, (_, i) => `Owner, number ${i}`),
    },
    { header: "Due", note: "By when.", width: 12, required: false, format: "yyyy-mm-dd", align: "right" },
  ],
  rows: [
    ["B1", "Cash", null, 46053],
    ["B2", "Non-cash", "=cmd", null],
  ],
};
const measurements: NewTable = {
  ...benefits,
  name: "Measurements",
  sheet: "Benefits",
  columns: benefits.columns.slice(0, 2),
  rows: [],
};

const chart = (key: string): ChartSpec => ({
  key,
  kind: "column",
  title: "Savings are behind",
  description: "Planned and actual by month",
  legend: true,
  categories: { sheet: "Dashboard", column: 1, firstRow: 4, lastRow: 5 },
  series: [{ name: "Actual", color: "#1F77B4", values: { sheet: "Dashboard", column: 2, firstRow: 4, lastRow: 5 } }],
  at: { row: 8, column: 1, rows: 15, columns: 6 },
});
const dashboard = (charts: readonly ChartSpec[]): OwnedSheet => ({
  name: "Dashboard",
  widths: [12, 12],
  charts,
  frozenRows: 1,
  gridlines: false,
  landscape: true,
  place: "first",
  fit: { wide: 1, tall: 0 },
  tabColor: "#1F3864",
  blocks: [
    { row: 1, column: 1, cells: [["Where we stand"]], styles: [{ bold: true, size: 16 }] },
    {
      row: 3,
      column: 1,
      table: "PlanSummary",
      cells: [
        ["Month", "Actual"],
        ["Jan", 10],
        ["Feb", -4],
      ],
      styles: [{}, { format: "#,##0" }],
      highlights: [{ column: 2, rules: [{ when: { below: 0 }, color: "#9C0006" }] }],
    },
  ],
});
const findings: OwnedSheet = {
  ...dashboard([]),
  name: "Findings",
  blocks: [{ row: 1, column: 1, cells: [["None"]], styles: [{}] }],
};
const update = (more: Partial<PlanUpdate>): PlanUpdate => ({ newTables: [], tables: [], sheets: [], ...more });

async function applied(bytes: Uint8Array, change: PlanUpdate): Promise<Uint8Array> {
  const file = await openXlsx(bytes);
  file.apply(change);
  const written = await file.toBytes();
  const again = await openXlsx(written);
  again.apply(change);
  expect(await again.toBytes()).toBe(written);
  return written;
}

const userBook = () =>
  workbook({
    sheets: [
      {
        name: "Plan",
        tables: [tablePart("Benefits", "A1:B3", ["ID", "Type"])],
        rows:
          '<row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c>' +
          '<c r="B1" t="inlineStr"><is><t>Type</t></is></c></row>' +
          '<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><f>A2+1</f><v>2</v></c></row>',
      },
      { name: "Mine", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
    ],
    definedNames: '<definedName name="_xlnm.Print_Area" localSheetId="1">Mine!$A$1:$B$2</definedName>',
  });
const everything = update({
  newTables: [benefits, measurements],
  sheets: [dashboard([chart("a"), chart("b")]), findings],
  tables: [
    {
      table: "Benefits",
      key: { header: "ID", cells: [1, 2] },
      columns: [
        {
          header: "Status",
          note: "How it stands.",
          width: 14,
          align: "center",
          cells: ["Red", null],
          highlights: [{ when: { textIs: "Red" }, color: "#9C0006", fill: "#FFC7CE" }],
        },
      ],
    },
  ],
});

test("a template is the empty workbook with new tables, each under its header with its rows", async () => {
  const bytes = await applied(await emptyWorkbook(), update({ newTables: [benefits, measurements] }));
  const file = await openXlsx(bytes);
  const [first, second] = file.read(["Benefits", "Measurements"]).tables;
  expect(first).toEqual({
    name: "Benefits",
    sheet: "Benefits",
    headerRow: 3,
    firstColumn: 1,
    columns: [
      { header: "ID", cells: ["B1", "B2"] },
      { header: "Type", cells: ["Cash", "Non-cash"] },
      { header: "Owner", cells: [null, "=cmd"] },
      { header: "Due", cells: [46053, null] },
    ],
  });
  expect(second).toMatchObject({
    sheet: "Benefits (2)",
    columns: [
      { header: "ID", cells: [] },
      { header: "Type", cells: [] },
    ],
  });
  const parts = await openPackage(bytes);
  expect(parts.text("xl/worksheets/sheet2.xml")).toContain("'Benefits lists'!$A$2:$A$41");
  expect(parts.text("xl/worksheets/sheet2.xml")).toContain('"Cash,Non-cash"');
});

test("a table that the workbook has is left as it is", async () => {
  const bytes = await userBook();
  expect(await applied(bytes, update({ newTables: [benefits] }))).toBe(bytes);
});

test("own sheets stand first, what counts sheets moves along, and the user's sheets keep their bytes", async () => {
  const bytes = await userBook();
  const before = await openPackage(bytes);
  const after = await openPackage(await applied(bytes, update({ sheets: [dashboard([chart("a")]), findings] })));
  const book = after.text("xl/workbook.xml") ?? "";
  expect(Array.from(book.matchAll(/<sheet name="([^"]+)"/g), ([, name]) => name)).toEqual(["Dashboard", "Findings", "Plan", "Mine"]);
  expect(book).toContain('localSheetId="3"');
  expect(book).toContain('activeTab="2"');
  for (const part of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/tables/table1.xml"]) {
    expect(after.text(part)).toBe(before.text(part));
  }
});

test("an own sheet is replaced whole: charts that are gone go with their parts", async () => {
  const two = await applied(await userBook(), update({ sheets: [dashboard([chart("a"), chart("b")])] }));
  expect((await openPackage(two)).names().filter((name) => name.includes("charts/"))).toHaveLength(2);
  const none = await openPackage(await applied(two, update({ sheets: [dashboard([])] })));
  expect(none.names().filter((name) => /charts|drawings/.test(name))).toEqual([]);
  expect(none.text("[Content_Types].xml")).not.toMatch(/chart|drawing/);
  expect(none.text("xl/worksheets/_rels/sheet3.xml.rels")).toContain('Id="rId2"');
});

test("an own table whose name the user has is refused by name", async () => {
  const file = await openXlsx(await userBook());
  const [title, table] = dashboard([]).blocks;
  const clash = { ...dashboard([]), blocks: [title!, { ...table!, table: "benefits" }] };
  expect(() => file.apply(update({ sheets: [clash] }))).toThrow(/table "benefits" of its own/);
});

testWhere("the Open XML validator")(
  "Microsoft's validator finds nothing in what is written",
  async () => {
    const books = {
      empty: await emptyWorkbook(),
      template: await applied(await emptyWorkbook(), update({ newTables: [benefits, measurements] })),
      reviewed: await applied(await userBook(), everything),
      before: await userBook(),
    };
    for (const [name, bytes] of Object.entries(books)) {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, bytes);
      expect({ name, errors: validatorErrors(path) }).toEqual({ name, errors: [] });
    }
  },
  60000,
);

testWhere("LibreOffice")(
  "LibreOffice opens what is written and sees the status column and the table",
  async () => {
    const path = join(folder, "opened.xlsx");
    writeFileSync(path, await applied(await userBook(), { ...everything, sheets: [] }));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(libreOffice ?? "", [profile, "--headless", "--convert-to", "csv", "--outdir", folder, path], {
      stdio: "ignore",
    });
    expect(readFileSync(join(folder, "opened.csv"), "utf8")).toBe("ID,Type,Status\n1,,Red\n2,,\n");
  },
  90000,
);
