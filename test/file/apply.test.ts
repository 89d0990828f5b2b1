import { expect, test } from "@jest/globals";
import type { Cell } from "../../core/port/workbook";
import { patchCells } from "../../xlsx-file/patch/patch-cells";
import { joinFrame, splitFrame } from "../../xlsx-file/patch/sheet-frame";
import { openXlsx } from "../../xlsx-file/xlsx-workbook";
import { tablePart, workbook, workbookParts, zipOf } from "../support/xlsx-fixture";
import { applied, asTable, benefits, inline, main, only, plain, rows, status, table } from "../support/xlsx-review-fixture";

test("a missing status column is added behind the table and nothing else of the cells changes", async () => {
  const { xml, parts } = await applied(await workbook(plain), benefits(status("Status", ["Red", null])));
  expect(xml).toContain(
    `<row r="1" spans="1:3" ht="20">${inline("A1", "ID")}${inline("B1", "Name")}` +
      `<c r="C1" s="1" t="inlineStr"><is><t>Status</t></is></c></row>` +
      `<row r="2" spans="1:3">${inline("A2", "B1")}<c r="B2"><f>UPPER("a")</f><v>1</v></c>` +
      `${inline("C2", "Red")}</row>` +
      `<row r="3">${inline("A3", "B2")}</row>`,
  );
  expect(parts.text("xl/worksheets/sheet2.xml")).toBe(workbookParts(plain)["xl/worksheets/sheet2.xml"]);
});

test("a row is made high enough for a wrapped reason of more than a line, unless somebody has set its height", async () => {
  const long = "Rolled up from its children at 96% of plan, none counted above 100%; units are not added up";
  const tags = async (row: string, reason: string): Promise<string | undefined> => {
    const standing = `<row r="1">${inline("A1", "ID")}</row><row r="2"${row}>${inline("A2", "B1")}</row><row r="3">${inline("A3", "B2")}</row>`;
    const update = benefits(status("Reason", [reason, null], { wrap: true, width: 30 }));
    const { xml } = await applied(await workbook({ sheets: [{ name: "Benefits", rows: standing }] }), update);
    return /<row r="2"[^>]*>|<row[^>]* r="2"[^>]*>/.exec(xml)?.[0];
  };
  // 91 letters of 28 a line: four lines of 15 points.
  expect(await tags("", long)).toBe('<row ht="60" r="2">');
  expect(await tags(' ht="30"', long)).toBe('<row r="2" ht="60">');
  expect(await tags(' ht="75"', long)).toBe('<row r="2" ht="75">');
  expect(await tags(' ht="30" customHeight="1"', long)).toBe('<row r="2" ht="30" customHeight="1">');
  expect(await tags("", "Not due yet")).toBe('<row r="2">');
});

test("a row that was not there, or held nothing, is at once as high and says at once as many columns as when it is written again", async () => {
  const long = "Rolled up from its children at 96% of plan, none counted above 100%; units are not added up";
  const written = async (between: string): Promise<string | undefined> => {
    const standing = `<row r="1">${inline("A1", "ID")}</row><row r="2">${inline("A2", "B1")}</row>${between}<row r="4">${inline("A4", "B2")}</row>`;
    const reasons = status("Reason", [null, long, null], { wrap: true, width: 30 });
    const update = only([{ table: "Benefits", key: { header: "ID", cells: ["B1", null, "B2"] }, columns: [reasons] }]);
    const { xml } = await applied(await workbook({ sheets: [{ name: "Benefits", rows: standing }] }), update);
    return /<row[^>]* r="3"[^>]*><c [^>]*>/.exec(xml)?.[0].replace(/ s="\d+"/, "");
  };
  const cell = '<c r="B3" t="inlineStr">';
  expect(await written("")).toBe(`<row r="3" ht="60">${cell}`);
  expect(await written('<row r="3"/>')).toBe(`<row ht="60" r="3">${cell}`);
  expect(await written('<row r="3" spans="1:1" ht="30"/>')).toBe(`<row r="3" spans="1:2" ht="60">${cell}`);
  expect(await written('<row r="3" ht="30" customHeight="1" />')).toBe(`<row r="3" ht="30" customHeight="1" >${cell}`);
});

test("a status column that is there is rewritten in place, its header kept", async () => {
  const standing =
    `<row r="1">${inline("A1", "ID")}${inline("B1", " status ")}${inline("C1", "Name")}</row>` +
    `<row r="2">${inline("A2", "B1")}<c r="B2" t="str"><f>X()</f><v>Red</v></c></row>` +
    `<row r="3">${inline("A3", "B2")}<c r="B3" t="s"><v>0</v></c>${inline("C3", "n")}</row>`;
  const book = {
    sheets: [{ name: "Benefits", rows: standing }],
    sharedStrings: ["Green"],
    calcChain: '<c r="B2" i="1"/>',
  };
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
  const part = tablePart("Benefits", "A1:B4", ["ID", "Name"])
    .replace('totalsRowShown="0"', 'totalsRowCount="1"')
    .replace('<autoFilter ref="A1:B4"', '<autoFilter ref="A1:B3"');
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
  const { parts } = await applied(await workbook({ sheets: [{ name: "My plan", rows }], definedNames }), benefits(status("Status", ["Red", "Green"])));
  expect(parts.text("xl/workbook.xml")).toContain("'My plan'!$A$1:$C$3");
});

test.each([
  { what: "cells", more: inline("C2", "mine"), names: "C2" },
  { what: "formulas without a value", more: '<c r="C3" t="str"><f>""</f><v></v></c>', names: "C3" },
])("$what right of a table stop the update, named, and nothing is written", async ({ more, names }) => {
  const occupied = rows.replace('</row><row r="3">', names === "C2" ? `${more}</row><row r="3">` : '</row><row r="3">');
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
  const texts = [
    '=HYPERLINK("http://x")',
    "+1",
    "-1",
    "@SUM(1)",
    "<script>&amp;",
    "a\u0000b\u001Fc\uFFFE",
    "_x0041_",
    " edge ",
    "line\nbreak\tand\r",
    "]]>",
    "\uD800 alone",
    "🎯",
  ];
  const keys = texts.map((_, index) => `B${index + 1}`);
  const many =
    `<row r="1">${inline("A1", "Benefit ID")}</row>` + keys.map((key, index) => `<row r="${index + 2}">${inline(`A${index + 2}`, key)}</row>`).join("");
  const update = only([{ table: "Benefits", key: { header: "Benefit ID", cells: keys }, columns: [status("Why", texts)] }]);
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

test("a workbook that counts from 1904 gets its dates as it counts them", async () => {
  const { xml, snapshot } = await applied(
    await workbook({ ...plain, date1904: true }),
    benefits(status("Due", [46053, null], { format: "yyyy-mm-dd" }), status("N", [46053, 1])),
  );
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

test("what stands around the rows stays, however long it is", () => {
  const edit = { column: 2, firstRow: 3, cells: [1], style: () => 0, stored: (cell: Cell) => cell };
  for (const columns of [1, 500, 16_000]) {
    const before = `<cols>${Array.from({ length: columns }, (_, place) => `<col min="${place + 1}" max="${place + 1}" width="9"/>`).join("")}</cols>`;
    const frame = splitFrame(Buffer.from(`<worksheet xmlns="${main}">${before}<sheetData/><mergeCells/></worksheet>`), "a sheet");
    expect(Buffer.from(joinFrame(frame, patchCells(frame, [edit], () => null).rows)).toString()).toBe(
      `<worksheet xmlns="${main}">${before}<sheetData><row r="3"><c r="B3"><v>1</v></c></row></sheetData><mergeCells/></worksheet>`,
    );
  }
});

test("rows beyond the last one of the sheet are added", () => {
  const frame = splitFrame(Buffer.from(`<worksheet xmlns="${main}"><sheetData/></worksheet>`), "a sheet");
  const edit = { column: 2, firstRow: 3, cells: [1, null, 3], style: () => 0, stored: (cell: Cell) => cell };
  const { rows } = patchCells(frame, [edit], () => null);
  expect(Buffer.from(joinFrame(frame, rows)).toString()).toContain(
    '<sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="B5"><v>3</v></c></row></sheetData>',
  );
});
