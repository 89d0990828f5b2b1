import { expect, test } from "@jest/globals";
import { DOMParser } from "@xmldom/xmldom";
import { tableHeaders } from "../../core/parsing/table-headers";
import { cellXml } from "../../xlsx-file/write/cells";
import { conditionalFormatXml } from "../../xlsx-file/write/conditional-formats";
import { fitsInDropDown } from "../../core/writing/table-sheet";
import { dataValidationXml } from "../../xlsx-file/write/data-validation";
import { notesParts } from "../../xlsx-file/write/notes";
import type { StyleBook } from "../../xlsx-file/write/styles";
import { tableXml } from "../../xlsx-file/write/table";

const styles: StyleBook = { cellStyle: () => 0, normalFont: () => "Arial & Co", formatOf: () => "General", highlightStyle: () => 5, toXml: () => "" };

test.each([
  { cell: 12.5, style: 3, xml: '<c r="B4" s="3"><v>12.5</v></c>' },
  { cell: -0, style: 0, xml: '<c r="B4"><v>0</v></c>' },
  { cell: 1e21, style: 0, xml: '<c r="B4"><v>1e+21</v></c>' },
  { cell: true, style: 0, xml: '<c r="B4" t="b"><v>1</v></c>' },
  { cell: "=1+1", style: 0, xml: '<c r="B4" t="inlineStr"><is><t>=1+1</t></is></c>' },
  { cell: "@SUM(A1)", style: 0, xml: '<c r="B4" t="inlineStr"><is><t>@SUM(A1)</t></is></c>' },
  { cell: " a\nb", style: 0, xml: '<c r="B4" t="inlineStr"><is><t xml:space="preserve"> a\nb</t></is></c>' },
  { cell: { error: "#N/A" }, style: 0, xml: '<c r="B4" t="e"><v>#N/A</v></c>' },
  { cell: { error: "#SPILL!" }, style: 0, xml: '<c r="B4" t="e"><v>#VALUE!</v></c>' },
  { cell: null, style: 2, xml: '<c r="B4" s="2"/>' },
  { cell: null, style: 0, xml: "" },
])("the cell $cell is written as $xml", ({ cell, style, xml }) => {
  expect(cellXml(4, 2, cell, style)).toBe(xml);
});

test.each([Number.NaN, Infinity, -Infinity])("a cell refuses %d", (cell) => {
  expect(() => cellXml(1, 1, cell)).toThrow(RangeError);
});

test("a text beyond Excel's limit ends in an ellipsis", () => {
  expect(cellXml(1, 1, "a".repeat(32767))).not.toContain("…");
  expect(cellXml(1, 1, "a".repeat(32768))).toContain(`<t>${"a".repeat(32766)}…</t>`);
});

test("conditional formats number their rules and ask for a number where a blank would count as 0", () => {
  const rules = [
    { when: { textIs: 'So "so" & <so>' }, color: "#000000" },
    { when: { below: 0 }, color: "#000000" },
    { when: { below: 0.9 }, color: "#000000" },
  ];
  expect(conditionalFormatXml("C2:C9", rules, styles, 7)).toBe(
    '<conditionalFormatting sqref="C2:C9">' +
      '<cfRule type="cellIs" operator="equal" dxfId="5" priority="7">' +
      '<formula>"So ""so"" &amp; &lt;so&gt;"</formula></cfRule>' +
      '<cfRule type="cellIs" operator="lessThan" dxfId="5" priority="8"><formula>0</formula></cfRule>' +
      '<cfRule type="expression" dxfId="5" priority="9"><formula>AND(ISNUMBER(C2),C2&lt;0.9)</formula></cfRule>' +
      "</conditionalFormatting>",
  );
  expect(conditionalFormatXml("C2:C9", [], styles, 1)).toBe("");
});

test("a drop-down holds its words, or where they are", () => {
  expect(dataValidationXml("D2:D9", ["A & B", 'C "D"'], false)).toBe(
    '<dataValidation type="list" allowBlank="1" sqref="D2:D9">' + '<formula1>"A &amp; B,C ""D"""</formula1></dataValidation>',
  );
  const strict = dataValidationXml("D2", "Lists!$A$1:$A$9", true);
  expect(strict).toContain("<formula1>Lists!$A$1:$A$9</formula1>");
  expect(strict).toContain('showErrorMessage="1" errorTitle="Not in the list"');
});

test.each([
  { choices: ["a".repeat(127), "b".repeat(127)], fits: true },
  { choices: ["a".repeat(128), "b".repeat(127)], fits: false },
  { choices: ["Yes, please"], fits: false },
  { choices: [" Yes"], fits: false },
  { choices: ['"'.repeat(128)], fits: false },
  { choices: ["=A1"], fits: false },
])("whether choices fit in the drop-down: $fits", ({ choices, fits }) => {
  expect(fitsInDropDown(choices)).toBe(fits);
});

test("notes have a comment and a shape each, and large ones have large boxes", () => {
  const long = "A long explanation of what the figure means. ".repeat(8);
  const notes = [
    { row: 1, column: 2, text: "Short" },
    { row: 1, column: 3, text: `${long}</t>\n\u0007` },
  ];
  const { commentsXml, vmlXml } = notesParts(notes, ["Benefits plan"]);
  const comments = new DOMParser().parseFromString(commentsXml, "text/xml").getElementsByTagName("comment");
  expect(Array.from(comments, (comment) => comment.getAttribute("ref"))).toEqual(["B1", "C1"]);
  expect(comments[1]?.textContent).toBe(`${long}</t>\n_x0007_`);
  const shapes = new DOMParser().parseFromString(vmlXml, "text/xml").getElementsByTagName("v:shape");
  expect(Array.from(shapes, (shape) => shape.getAttribute("id"))).toEqual(["_x0000_s1025", "_x0000_s1026"]);
  expect(Array.from(vmlXml.matchAll(/<x:Anchor>([^<]*)/g), ([, anchor]) => anchor)).toEqual([
    // 264 pixels wide; 11 lines of 15 pixels and 14 of air are 179 high, over rows of 20.
    "2, 12, 0, 8, 3, 44, 1, 17",
    "3, 12, 0, 8, 7, 20, 9, 7",
  ]);
});

test("a note stands at its cell, and ids start at its block", () => {
  const { vmlXml } = notesParts([{ row: 5, column: 1, text: "Short" }], ["A"], 3);
  expect(vmlXml).toContain("<x:Anchor>1, 12, 3, 8, 2, 44, 4, 17</x:Anchor>");
  expect(vmlXml).toContain('id="_x0000_s3073"');
  expect(vmlXml).toContain('data="3"');
  expect(vmlXml).toContain("<x:Row>4</x:Row><x:Column>0</x:Column>");
});

test.each([
  { headers: ["Status", "status", "Status2"], unique: ["Status", "status2", "Status22"] },
  { headers: ["", "  ", "Column1"], unique: ["Column1", "Column2", "Column12"] },
  { headers: ["Two\r\nlines"], unique: ["Two\nlines"] },
])("the headers $headers become $unique", ({ headers, unique }) => {
  expect(tableHeaders(headers)).toEqual(unique);
});

test("a table names its columns as Excel does", () => {
  const xml = tableXml({
    id: 4,
    name: "Findings",
    ref: "A3:B20",
    headers: ["Two\nlines & <more>", "_x0041_"],
    style: "TableStyleLight1",
  });
  expect(xml).toContain('ref="A3:B20" totalsRowShown="0"><autoFilter ref="A3:B20"/>');
  expect(xml).toContain('<tableColumn id="1" name="Two_x000a_lines &amp; &lt;more&gt;"/>');
  expect(xml).toContain('<tableColumn id="2" name="_x005F_x0041_"/>');
});

test.each(["My table", "A1", "R1C1", "1st", "", "R", "xfd1048576"])("Excel takes no table named %p", (name) => {
  expect(() => tableXml({ id: 1, name, ref: "A1:A2", headers: ["A"], style: "TableStyleLight1" })).toThrow(RangeError);
});
