import { expect, test } from "@jest/globals";
import type { Cell, PlanUpdate, StatusColumn, TableUpdate } from "../core/workbook";
import { openPackage } from "../xlsx-file/package";
import { patchCells } from "../xlsx-file/patch/patch-cells";
import { joinFrame, splitFrame } from "../xlsx-file/patch/sheet-frame";
import { openXlsx } from "../xlsx-file/xlsx-workbook";
import { tablePart, workbook, workbookParts, zipOf, type FixtureWorkbook } from "./xlsx-fixture";

const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheet = "xl/worksheets/sheet1.xml";

const status = (header: string, cells: readonly Cell[], more: Partial<StatusColumn> = {}): StatusColumn => ({
  header, note: "", width: 14, highlights: [], cells, ...more,
});
const only = (tables: readonly TableUpdate[]): PlanUpdate => ({ newTables: [], tables, sheets: [] });
const benefits = (...columns: readonly StatusColumn[]): PlanUpdate =>
  only([{ table: "Benefits", key: { header: "ID", cells: ["B1", "B2"] }, columns }]);

/** Applies, checks that applying once more to the written file changes no byte, and gives the written file's parts. */
async function applied(bytes: Uint8Array, update: PlanUpdate) {
  const file = await openXlsx(bytes);
  await file.apply(update);
  const written = await file.toBytes();
  const again = await openXlsx(written);
  await again.apply(update);
  expect(await again.toBytes()).toBe(written);
  const parts = await openPackage(written);
  return { parts, xml: parts.text(sheet) ?? "", snapshot: again.read(["Benefits"]), bytes: written };
}

const rows =
  `<row r="1" spans="1:2" ht="20">${inline("A1", "ID")}${inline("B1", "Name")}</row>` +
  `<row r="2" spans="1:2">${inline("A2", "B1")}<c r="B2"><f>UPPER("a")</f><v>1</v></c></row>` +
  `<row r="3">${inline("A3", "B2")}</row>`;
const plain: FixtureWorkbook = { sheets: [{ name: "Benefits", rows }, { name: "Other", rows: "<row r='1'><c r='A1'><v>1</v></c></row>" }] };
const table = tablePart("Benefits", "A1:B3", ["ID", "Name"]);
const asTable: FixtureWorkbook = { sheets: [{ name: "My plan", rows, tables: [table] }] };

test("a missing status column is added behind the table and nothing else of the cells changes", async () => {
  const { xml, parts } = await applied(await workbook(plain), benefits(status("Status", ["Red", null])));
  expect(xml).toContain(
    `<row r="1" spans="1:3" ht="20">${inline("A1", "ID")}${inline("B1", "Name")}<c r="C1" s="1" t="inlineStr"><is><t>Status</t></is></c></row>` +
      `<row r="2" spans="1:3">${inline("A2", "B1")}<c r="B2"><f>UPPER("a")</f><v>1</v></c>${inline("C2", "Red")}</row>` +
      `<row r="3">${inline("A3", "B2")}</row>`,
  );
  expect(parts.text("xl/worksheets/sheet2.xml")).toBe(workbookParts(plain)["xl/worksheets/sheet2.xml"]);
});

test("a status column that is there is rewritten under its header in place, its other cells and header kept", async () => {
  const standing =
    `<row r="1">${inline("A1", "ID")}${inline("B1", " status ")}${inline("C1", "Name")}</row>` +
    `<row r="2">${inline("A2", "B1")}<c r="B2" t="str"><f>X()</f><v>Red</v></c></row>` +
    `<row r="3">${inline("A3", "B2")}<c r="B3" t="s"><v>0</v></c>${inline("C3", "n")}</row>`;
  const book = { sheets: [{ name: "Benefits", rows: standing }], sharedStrings: ["Green"], calcChain: '<c r="B2" i="1"/>' };
  const { xml, parts } = await applied(await workbook(book), benefits(status("Status", ["Red", "Green"])));
  expect(xml).toContain(
    `<row r="1">${inline("A1", "ID")}${inline("B1", " status ")}${inline("C1", "Name")}</row>` +
      `<row r="2">${inline("A2", "B1")}${inline("B2", "Red")}</row>` +
      `<row r="3">${inline("A3", "B2")}<c r="B3" t="s"><v>0</v></c>${inline("C3", "n")}</row>`,
  );
  expect(parts.names()).not.toContain("xl/calcChain.xml");
  expect(parts.text("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
});

test("a spreadsheet table grows with its filter, its totals row and its style", async () => {
  const totals = rows + '<row r="4"><c r="B4"><f>SUBTOTAL(109,B2:B3)</f><v>1</v></c></row>';
  const part = tablePart("Benefits", "A1:B4", ["ID", "Name"]).replace('totalsRowShown="0"', 'totalsRowCount="1"').replace('<autoFilter ref="A1:B4"', '<autoFilter ref="A1:B3"');
  const { parts, xml, snapshot } = await applied(
    await workbook({ sheets: [{ name: "My plan", rows: totals, tables: [part] }] }),
    benefits(status("Status", ["Red", "Green"]), status("Due", [46053, null], { format: "yyyy-mm-dd" })),
  );
  const written = parts.text("xl/tables/table1.xml") ?? "";
  expect(written).toContain('ref="A1:D4"');
  expect(written).toContain('<autoFilter ref="A1:D3"/>');
  expect(written).toContain('<tableColumns count="4">');
  expect(written).toContain('<tableColumn id="3" name="Status"/><tableColumn id="4" name="Due"/>');
  expect(xml).toContain('<row r="4"><c r="B4"><f>SUBTOTAL(109,B2:B3)</f><v>1</v></c></row>');
  expect(snapshot.tables[0]?.columns.slice(2)).toEqual([
    { header: "Status", cells: ["Red", "Green"] },
    { header: "Due", cells: [46053, null] },
  ]);
});

test("a named range grows by the columns that are added", async () => {
  const definedNames = "<definedName name=\"Benefits\">'My plan'!$A$1:$B$3</definedName>";
  const { parts } = await applied(
    await workbook({ sheets: [{ name: "My plan", rows }], definedNames }),
    benefits(status("Status", ["Red", "Green"])),
  );
  expect(parts.text("xl/workbook.xml")).toContain("'My plan'!$A$1:$C$3");
});

test.each([
  { what: "cells", more: inline("C2", "mine"), names: "C2" },
  { what: "formulas without a value", more: '<c r="C3" t="str"><f>""</f><v></v></c>', names: "C3" },
])("$what right of a table stop the update, named, and nothing is written", async ({ more, names }) => {
  const occupied = rows.replace("</row><row r=\"3\">", names === "C2" ? `${more}</row><row r="3">` : '</row><row r="3">');
  const withMore = names === "C2" ? occupied : occupied.replace(`${inline("A3", "B2")}`, `${inline("A3", "B2")}${more}`);
  const bytes = await workbook({ sheets: [{ name: "My plan", rows: withMore, tables: [table] }] });
  const file = await openXlsx(bytes);
  expect(() => file.apply(benefits(status("Status", ["Red", "Green"])))).toThrow(new RegExp(`${names} on "My plan"`));
  expect(await file.toBytes()).toBe(bytes);
});

test("a table whose rows moved since it was read is noticed", async () => {
  const file = await openXlsx(await workbook(plain));
  const update = only([{ table: "Benefits", key: { header: "ID", cells: ["B2", "B1"] }, columns: [status("Status", [1, 2])] }]);
  expect(() => file.apply(update)).toThrow(expect.objectContaining({ kind: "moved" }));
});

test("an update that fails half way leaves nothing behind", async () => {
  const bytes = await workbook(plain);
  const file = await openXlsx(bytes);
  const gone = { table: "Measurements", key: { header: "ID", cells: [] }, columns: [] };
  const update = only([...benefits(status("Status", ["a", "b"], { note: "n" })).tables, gone]);
  expect(() => file.apply(update)).toThrow(/no longer in the workbook/);
  expect(await file.toBytes()).toBe(bytes);
});

test("hostile text is written as text and read back as it was", async () => {
  const texts = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(1)", "<script>&amp;", "a\u0000b\u001Fc\uFFFE", "_x0041_", " edge ", "line\nbreak\tand\r", "]]>", "\uD800 alone", "🎯"];
  const keys = texts.map((_, index) => `B${index + 1}`);
  const many = `<row r="1">${inline("A1", "ID")}</row>` + keys.map((key, index) => `<row r="${index + 2}">${inline(`A${index + 2}`, key)}</row>`).join("");
  const update = only([{ table: "Benefits", key: { header: "ID", cells: keys }, columns: [status("Why", texts)] }]);
  const { xml, snapshot } = await applied(await workbook({ sheets: [{ name: "Benefits", rows: many }] }), update);
  expect(snapshot.tables[0]?.columns[1]?.cells).toEqual(texts);
  expect(xml).not.toContain("<f>");
});

test("numbers survive to the last digit and none that is no number is written", async () => {
  const { snapshot } = await applied(await workbook(plain), benefits(status("Value", [0.1 + 0.2, -1e-300])));
  expect(snapshot.tables[0]?.columns[2]?.cells).toEqual([0.1 + 0.2, -1e-300]);
  const file = await openXlsx(await workbook(plain));
  expect(() => file.apply(benefits(status("Value", [NaN, 1])))).toThrow(RangeError);
});

test("conditional formats and notes come once, and the user's own stay", async () => {
  const own = `<conditionalFormatting sqref="C2:C3"><cfRule type="cellIs" priority="7" operator="equal"><formula>"Mine"</formula></cfRule></conditionalFormatting>`;
  const scale = `<conditionalFormatting sqref="A2:C3"><cfRule type="expression" priority="9"><formula>A2=1</formula></cfRule></conditionalFormatting>`;
  const columns = status("Status", ["Red", "Green"], {
    note: "How it stands.",
    highlights: [{ when: { textIs: "Red" }, color: "#9C0006", fill: "#FFC7CE" }, { when: { below: 0 }, color: "#FF0000" }],
  });
  const { xml, parts, bytes } = await applied(await workbook({ sheets: [{ name: "Benefits", rows, after: own + scale }] }), benefits(columns));
  expect(xml).toContain(own);
  expect(xml).toContain(scale);
  expect(xml).toContain('priority="10"');
  expect(xml).toMatch(/<conditionalFormatting sqref="C2:C3"><cfRule [^>]*operator="equal" dxfId="0" priority="10"><formula>"Red"/);
  expect(parts.text("xl/comments1.xml")).toContain("How it stands.");
  expect(xml).toMatch(/<legacyDrawing [^>]*r:id="rId\d+"\/><\/worksheet>$/);
  const reworded = await applied(bytes, benefits({ ...columns, note: "Anew.", highlights: [{ when: { textIs: "Red" }, color: "#000000" }] }));
  expect(reworded.parts.text("xl/comments1.xml")).not.toContain("How it stands.");
  expect(reworded.xml.match(/"Red"/g)).toHaveLength(1);
  expect(reworded.xml).toContain('"Mine"');
});

test("a note joins the sheet's own notes and never replaces somebody else's", async () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const comment = (ref: string): string => `<comment ref="${ref}" authorId="0"><text><t>by Kim</t></text></comment>`;
  const book: FixtureWorkbook = {
    sheets: [{
      name: "Benefits", rows, after: '<legacyDrawing r:id="rId7"/>',
      relationships:
        `<Relationship Id="rId6" Type="${office}/comments" Target="../comments1.xml"/>` +
        `<Relationship Id="rId7" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
    }],
    more: {
      "xl/comments1.xml": `<comments xmlns="${main}"><authors><author>Kim</author></authors><commentList>${comment("A1")}${comment("C1")}</commentList></comments>`,
      "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025"/></xml>',
    },
    moreTypes: '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
  };
  const update = benefits(status("Status", ["a", "b"], { note: "ours" }), status("Why", ["a", "b"], { note: "reason" }));
  const { parts } = await applied(await workbook(book), update);
  const comments = parts.text("xl/comments1.xml") ?? "";
  expect(comments.match(/by Kim/g)).toHaveLength(2);
  expect(comments).toContain("reason");
  expect(comments).not.toContain("ours");
  expect(parts.text("xl/drawings/vmlDrawing1.vml")).toContain('id="_x0000_s1026"');
});

test("a column's width is split off from those that it shared", async () => {
  const before = '<dimension ref="A1:B3"/><cols><col min="2" max="5" width="9" style="0" hidden="1"/></cols>';
  const { xml } = await applied(await workbook({ sheets: [{ name: "Benefits", rows, before }] }), benefits(status("Status", ["a", "b"], { width: 20 })));
  expect(xml).toContain('<dimension ref="A1:C3"/>');
  expect(xml).toMatch(/<col min="2" max="2" width="9"[^>]*\/><col min="3" max="3" width="20\.\d+"[^>]*customWidth="1"\/><col min="4" max="5" width="9"/);
});

test("in a sheet with prefixes our elements take the prefix, and self-closing and missing rows are filled", async () => {
  const whole =
    `<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ID</x:t></x:is></x:c></x:row>` +
    `<x:row r="2"/><x:row r="4"><x:c r="A4"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const update = only([{ table: "Benefits", key: { header: "ID", cells: [null, null, 4] }, columns: [
    status("Status", ["a", "b", "c"], { highlights: [{ when: { textIs: "a" }, color: "#000000" }], note: "n" }),
  ] }]);
  const { xml, snapshot } = await applied(await workbook({ sheets: [{ name: "Benefits", rows: whole }] }), update);
  expect(xml).toContain('<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="B3"');
  expect(xml).toContain("<x:conditionalFormatting");
  expect(snapshot.tables[0]?.columns[1]?.cells).toEqual(["a", "b", "c"]);
});

test("a shared formula that would lose its text, or an array that would be cut, stops the update", async () => {
  const shared =
    `<row r="1">${inline("A1", "ID")}${inline("B1", "Status")}${inline("C1", "Name")}</row>` +
    `<row r="2">${inline("A2", "B1")}<c r="B2"><f t="shared" ref="B2:C2" si="0">A2</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>` +
    `<row r="3">${inline("A3", "B2")}</row>`;
  const update = benefits(status("Status", ["a", "b"]));
  const file = await openXlsx(await workbook({ sheets: [{ name: "Benefits", rows: shared }] }));
  expect(() => file.apply(update)).toThrow(/formula in C2 shares its text with B2/);
  const array = shared.replace('t="shared" ref="B2:C2" si="0"', 't="array" ref="B2:C2"').replace('<f t="shared" si="0"/>', "");
  const other = await openXlsx(await workbook({ sheets: [{ name: "Benefits", rows: array }] }));
  expect(() => other.apply(update)).toThrow(/formula in B2/);
  const within = shared.replace('ref="B2:C2"', 'ref="B2:B3"').replace('<c r="C2"><f t="shared" si="0"/><v>2</v></c>', "");
  await applied(await workbook({ sheets: [{ name: "Benefits", rows: within }] }), update);
});

test("formulas elsewhere are calculated anew when the workbook opens, once", async () => {
  const { parts } = await applied(await workbook(plain), benefits(status("Status", ["a", "b"])));
  expect(parts.text("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
});

test("a workbook that counts from 1904 gets its dates as it counts them", async () => {
  const { xml, snapshot } = await applied(await workbook({ ...plain, date1904: true }), benefits(status("Due", [46053, null], { format: "yyyy-mm-dd" }), status("N", [46053, 1])));
  expect(xml).toMatch(/<c r="C2" s="\d+"><v>44591<\/v><\/c><c r="D2"><v>46053<\/v><\/c>/);
  expect(snapshot.tables[0]?.columns[2]?.cells).toEqual([46053, null]);
});

test("a strict workbook is read but not written", async () => {
  const parts = workbookParts(plain);
  const strict = String(parts["xl/workbook.xml"]).replace(main, "http://purl.oclc.org/ooxml/spreadsheetml/main");
  const file = await openXlsx(await zipOf({ ...parts, "xl/workbook.xml": strict }));
  expect(file.read(["Benefits"]).tables).toHaveLength(1);
  expect(() => file.apply(benefits(status("Status", ["a", "b"])))).toThrow(/Strict/);
});

test("a table grown in a sheet that already holds it at the right width stays byte for byte", async () => {
  const first = await applied(await workbook(asTable), benefits(status("Status", ["Red", "Green"])));
  const second = await applied(first.bytes, benefits(status("Status", ["Red", "Green"])));
  expect(second.bytes).toBe(first.bytes);
});

test("a table that a query fills tells the query about the new columns", async () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const queried = table.replace(' totalsRowShown', ' tableType="queryTable" totalsRowShown');
  const fields = [1, 2].map((id) => `<queryTableField id="${id}" name="f${id}" tableColumnId="${id}"/>`).join("");
  const { parts } = await applied(
    await workbook({
      sheets: [{ name: "My plan", rows, tables: [queried] }],
      more: {
        "xl/tables/_rels/table1.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `<Relationship Id="rId1" Type="${office}/queryTable" Target="../queryTables/queryTable1.xml"/></Relationships>`,
        "xl/queryTables/queryTable1.xml":
          `<queryTable xmlns="${main}" name="q" connectionId="1"><queryTableRefresh nextId="3">` +
          `<queryTableFields count="2">${fields}</queryTableFields></queryTableRefresh></queryTable>`,
      },
    }),
    benefits(status("Status", ["Red", "Green"])),
  );
  expect(parts.text("xl/tables/table1.xml")).toContain(
    '<tableColumn id="3" uniqueName="3" queryTableFieldId="3" name="Status"/>',
  );
  const query = parts.text("xl/queryTables/queryTable1.xml");
  expect(query).toContain('<queryTableRefresh nextId="4" unboundColumnsRight="1"><queryTableFields count="3">');
  expect(query).toContain('<queryTableField id="3" dataBound="0" tableColumnId="3"/>');
});

test("rows beyond the last one of the sheet are added", () => {
  const frame = splitFrame(Buffer.from(`<worksheet xmlns="${main}"><sheetData/></worksheet>`), "a sheet");
  const edit = { column: 2, firstRow: 3, cells: [1, null, 3], style: () => 0, stored: (cell: Cell) => cell };
  const { data } = patchCells(frame, [edit], () => null);
  expect(Buffer.from(joinFrame(frame, [data])).toString()).toContain(
    '<sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="B5"><v>3</v></c></row></sheetData>',
  );
});
