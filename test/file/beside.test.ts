import { expect, test } from "@jest/globals";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { workbook, type FixtureWorkbook } from "../support/xlsx-fixture";
import { applied, asQueriedTable, benefits, inline, main, only, plain, rows, status } from "../support/xlsx-review-fixture";

test("conditional formats and notes come once, and the user's own stay", async () => {
  const format = (area: string, rule: string, formula: string): string =>
    `<conditionalFormatting sqref="${area}"><cfRule ${rule}>` + `<formula>${formula}</formula></cfRule></conditionalFormatting>`;
  const ownFormat = format("C2:C3", 'type="cellIs" priority="7" operator="equal"', '"Mine"');
  const scale = format("A2:C3", 'type="expression" priority="9"', "A2=1");
  const columns = status("Status", ["Red", "Green"], {
    note: "How it stands.",
    highlights: [
      { when: { textIs: "Red" }, color: "#9C0006", fill: "#FFC7CE" },
      { when: { below: 0 }, color: "#FF0000" },
    ],
  });
  const { xml, parts, bytes } = await applied(await workbook({ sheets: [{ name: "Benefits", rows, after: ownFormat + scale }] }), benefits(columns));
  expect(xml).toContain(ownFormat);
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
    sheets: [
      {
        name: "Benefits",
        rows,
        after: '<legacyDrawing r:id="rId7"/>',
        relationships:
          `<Relationship Id="rId6" Type="${office}/comments" Target="../comments1.xml"/>` +
          `<Relationship Id="rId7" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
      },
    ],
    more: {
      "xl/comments1.xml":
        `<comments xmlns="${main}"><authors><author>Kim</author></authors>` + `<commentList>${comment("A1")}${comment("C1")}</commentList></comments>`,
      "xl/drawings/vmlDrawing1.vml":
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
        'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
        '<o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025"/></xml>',
    },
    moreTypes:
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      '<Override PartName="/xl/comments1.xml" ' +
      'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
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
  expect(Array.from(xml.matchAll(/<col min="(\d)" max="(\d)" width="(\d+)/g), (found) => found.slice(1))).toEqual([
    ["2", "2", "9"],
    ["3", "3", "20"],
    ["4", "5", "9"],
  ]);
});

test("in a sheet with prefixes our elements take the prefix, and empty and missing rows are filled", async () => {
  const whole =
    `<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1">` +
    '<x:c r="A1" t="inlineStr"><x:is><x:t>ID</x:t></x:is></x:c></x:row>' +
    `<x:row r="2"/><x:row r="4"><x:c r="A4"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const update = only([
    {
      table: "Benefits",
      key: { header: "ID", cells: [null, null, 4] },
      columns: [status("Status", ["a", "b", "c"], { highlights: [{ when: { textIs: "a" }, color: "#000000" }], note: "n" })],
    },
  ]);
  const { xml, snapshot } = await applied(await workbook({ sheets: [{ name: "Benefits", rows: whole }] }), update);
  expect(xml).toContain('<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="B3"');
  expect(xml).toContain("<x:conditionalFormatting");
  expect(snapshot.tables[0]?.columns[1]?.cells).toEqual(["a", "b", "c"]);
});

test("a shared formula that would lose its text, or an array that would be cut, stops the update", async () => {
  const shared =
    `<row r="1">${inline("A1", "ID")}${inline("B1", "Status")}${inline("C1", "Name")}</row>` +
    `<row r="2">${inline("A2", "B1")}<c r="B2"><f t="shared" ref="B2:C2" si="0">A2</f><v>1</v></c>` +
    '<c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
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
  expect(parts.text("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1" calcCompleted="1"/>');
});

test("a table that a query fills tells the query about the new columns", async () => {
  const { parts } = await applied(await workbook(asQueriedTable), benefits(status("Status", ["Red", "Green"])));
  expect(parts.text("xl/tables/table1.xml")).toContain('<tableColumn id="3" uniqueName="3" queryTableFieldId="3" name="Status"/>');
  const query = parts.text("xl/queryTables/queryTable1.xml");
  expect(query).toContain('<queryTableRefresh nextId="4" unboundColumnsRight="1"><queryTableFields count="3">');
  expect(query).toContain('<queryTableField id="3" dataBound="0" tableColumnId="3"/>');
});
