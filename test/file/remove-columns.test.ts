import { expect, test } from "@jest/globals";
import { openPackage } from "../../xlsx-file/package/package";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import type { PlanUpdate } from "../../core/port/workbook";
import { workbook, type FixtureWorkbook } from "../support/xlsx-fixture";
import { asQueriedTable, benefits, main, rows, status, table } from "../support/xlsx-review-fixture";

const written = benefits(
  status("Status", ["Red", "Green"], { note: "How it stands.", width: 20, highlights: [{ when: { textIs: "Red" }, color: "#9C0006" }] }),
  status("Slip", [1, null], { note: "Late by.", highlights: [{ when: { below: 0 }, color: "#FF0000" }] }),
);
const gone: PlanUpdate = {
  newTables: [],
  tables: [],
  sheets: [],
  removedColumns: [
    {
      table: "Benefits",
      columns: [
        { header: "Status", cells: ["Red", "Green"] },
        { header: "Slip", cells: [1, null] },
      ],
    },
  ],
};

/** The parts of a workbook before the columns were written, with them, and after they were taken away. */
async function thrice(book: FixtureWorkbook) {
  const bytes = await workbook(book);
  const file = await openXlsx(bytes);
  file.apply(written);
  const between = await file.toBytes();
  const again = await openXlsx(between);
  again.apply(gone);
  return Promise.all([bytes, between, await again.toBytes()].map(openPackage));
}
const sheet = "xl/worksheets/sheet1.xml";
/** A sheet's text without the cells that hold nothing and the hint how large it is. */
const inShort = (text: string | undefined): string => (text ?? "").replace(/<c r="\w+"\/>|<dimension [^>]*>/g, "").replace(/ spans="[^"]*"/g, "");

test("nothing of the columns is left: no width, no note and no conditional format, and no part that held them", async () => {
  const before = '<dimension ref="A1:B3"/><cols><col min="1" max="2" width="9"/></cols>';
  const format = `<conditionalFormatting sqref="A2:D3"><cfRule type="expression" priority="9"><formula>A2=1</formula></cfRule></conditionalFormatting>`;
  const [first, second, third] = await thrice({ sheets: [{ name: "Benefits", rows, before, after: format }] });
  expect(inShort(second?.text(sheet))).toMatch(/<cols>.*min="3".*<\/cols>.*"Red".*<legacyDrawing/);
  expect(inShort(third?.text(sheet))).toBe(inShort(first?.text(sheet)));
  const names = (names: readonly string[] | undefined) => names?.filter((name) => !/calcChain|styles/.test(name)).sort();
  expect(names(third?.names().filter((name) => !name.endsWith("sheet1.xml.rels")))).toEqual(names(first?.names()));
  expect(third?.relationships(sheet)).toEqual([]);
});

test("a spreadsheet table ends where it ended, with the user's filter, and without one by a column that goes", async () => {
  const [first, second, third] = await thrice({ sheets: [{ name: "My plan", rows, tables: [table] }] });
  const part = "xl/tables/table1.xml";
  expect(second?.text(part)).toContain('name="Slip"');
  expect(third?.text(part)?.replace(/^<\?.*\n/, "")).toBe(first?.text(part));
  const parts = second as NonNullable<typeof second>;
  const sorts = `<sortState xmlns="${main}" ref="A2:D3"><sortCondition ref="C2:C3"/></sortState>`;
  const asked = (parts.text(part) ?? "").replace(
    /<autoFilter ref="([^"]*)"\/>/,
    (_, ref) => `<autoFilter ref="${ref}"><filterColumn colId="2"/></autoFilter>${sorts}`,
  );
  expect(asked).toContain("colId");
  parts.write(part, asked);
  const again = await openXlsx(await parts.toBytes());
  again.apply(gone);
  expect((await openPackage(await again.toBytes())).text(part)).not.toMatch(/colId|sortState/);
});

test("notes that somebody else wrote there stay, and those on other cells", async () => {
  const bytes = await workbook({ sheets: [{ name: "Benefits", rows }] });
  const file = await openXlsx(bytes);
  file.apply(written);
  const parts = await openPackage(await file.toBytes());
  const part = "xl/comments1.xml";
  const comment = (ref: string) => `<comment ref="${ref}" authorId="1"><text><t>by Kim</t></text></comment>`;
  parts.write(
    part,
    (parts.text(part) ?? "")
      .replace("</authors>", "<author>Kim</author></authors>")
      .replace("</commentList>", `${comment("A1")}${comment("C2")}</commentList>`),
  );
  const again = await openXlsx(await parts.toBytes());
  again.apply(gone);
  const after = await openPackage(await again.toBytes());
  expect(after.text(part)?.match(/ref="\w+"/g)).toEqual(['ref="A1"', 'ref="C2"']);
});

test("a table that a query fills forgets the columns that the query does not fill", async () => {
  const [, second, third] = await thrice(asQueriedTable);
  const query = "xl/queryTables/queryTable1.xml";
  expect(second?.text(query)).toContain('<queryTableFields count="4">');
  expect(third?.text(query)).toContain('unboundColumnsRight="0"><queryTableFields count="2">');
  expect(third?.text(query)?.match(/<queryTableField /g)).toHaveLength(2);
});
