import { expect, test } from "@jest/globals";
import { DOMParser, type Element } from "@xmldom/xmldom";
import type { Block, OwnedSheet } from "#core";
import { chartValuesOf } from "../../core/writing/placed-cells";
import { ownedSheetParts } from "../../xlsx-file/write/owned-sheet";
import type { StyleBook } from "../../xlsx-file/write/styles";
import { dashboard, dataSheet, cellsOf, column, hostileText, xmlOf } from "../support/write-sample";

/** Gives every look an index of its own, so that a cell's index tells its look. */
function recordingStyles(): StyleBook & { readonly looks: readonly string[] } {
  const looks = ["{}"];
  return {
    looks,
    cellStyle(style) {
      const look = JSON.stringify(style);
      return looks.includes(look) ? looks.indexOf(look) : looks.push(look) - 1;
    },
    normalFont: () => "Arial & Co",
    formatOf: () => "General",
    highlightStyle: () => 0,
    toXml: () => "",
  };
}

const rootOf = (xml: string): Element => new DOMParser().parseFromString(xml, "text/xml").documentElement as Element;
const all = (parent: Element, name: string): readonly Element[] => Array.from(parent.getElementsByTagNameNS("*", name));
const attributes = (parent: Element, name: string, attribute: string): readonly (string | null)[] =>
  all(parent, name).map((element) => element.getAttribute(attribute));

const styles = recordingStyles();
const parts = ownedSheetParts(dashboard, styles, 5, chartValuesOf([dashboard, dataSheet]));
const root = rootOf(xmlOf(parts));
const cell = (address: string): Element => all(root, "c").find((element) => element.getAttribute("r") === address) as Element;
const look = (address: string): unknown => JSON.parse(styles.looks[Number(cell(address).getAttribute("s") ?? 0)] ?? "");

/** ECMA-376 part 1, 18.3.1.99. */
const worksheetOrder =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting printOptions " +
  "pageMargins pageSetup headerFooter drawing tableParts extLst";

test("a sheet's elements stand in the schema's order", () => {
  const names = Array.from(root.childNodes, (child) => child.localName);
  expect([...new Set(names)].join(" ")).toBe(worksheetOrder);
});

test("tab, panes, widths and paper are as the sheet says", () => {
  expect(attributes(root, "tabColor", "rgb")).toEqual(["FF0F6CBD"]);
  expect(attributes(root, "dimension", "ref")).toEqual(["A1:G211"]);
  expect(attributes(root, "sheetView", "showGridLines")).toEqual(["0"]);
  expect(attributes(root, "pane", "topLeftCell")).toEqual(["A3"]);
  // Excel shows 20 for a stored 20.7109375 with its normal font.
  expect(attributes(root, "col", "width")).toEqual(["20.7109375", "12.7109375", "13.2109375"]);
  const paper = all(root, "pageSetup")[0];
  expect(["paperSize", "fitToWidth", "fitToHeight", "orientation"].map((name) => paper?.getAttribute(name))).toEqual(["9", "1", "0", "landscape"]);
});

test("small lines stand in the sheet's extension, each with its cell and the cells that it draws", () => {
  const texts = (name: string): readonly (string | null)[] => all(root, name).map(({ textContent }) => textContent);
  expect(texts("sqref")).toEqual(["E1", "F1"]);
  expect(texts("f").filter((text) => text?.startsWith("'"))).toEqual(["'Today''s data & more'!$B$3:$C$3", "'Today''s data & more'!$B$4:$F$4"]);
  expect(attributes(root, "colorSeries", "rgb")).toEqual(["FF0F6CBD"]);
});

test("blocks give cells, heights and merges", () => {
  expect(attributes(root, "row", "r")).toEqual(["1", "3", "200", "201", "202", "210", "211"]);
  // A header of two lines stands in row 200.
  expect(attributes(root, "row", "ht")).toEqual(["32", null, "30", null, null, null, null]);
  expect(attributes(root, "mergeCell", "ref")).toEqual(["A1:C1"]);
  expect(look("A1")).toEqual({ bold: true, size: 18 });
  expect(cell("A3").textContent).toContain('</t><script> =HYPERLINK("x") _x0007_ _x005F_x0041_ _xD800_');
  expect(["B3", "C3", "D3"].map((address) => cell(address).textContent)).toEqual(["0.5", "1", "#N/A"]);
});

test("rows have room for their wrapped text, which not every program makes on opening; joined cells and heights of a page's own stay", () => {
  const wrap = { wrap: true, size: 10 } as const;
  const long = "An owner is named for every benefit, and the owner knows";
  const blocks: readonly Block[] = [
    // 56 letters: a column of 32 takes 30 × 11 / 10 = 33 letters of 10 points a line.
    { row: 1, column: 1, cells: [[long], ["Short"]], styles: [wrap] },
    { row: 3, column: 1, cells: [[long]], styles: [{}] },
    { row: 4, column: 1, cells: [[long, null]], styles: [wrap, wrap], merge: true },
    { row: 5, column: 1, cells: [[long]], styles: [wrap], height: 20 },
  ];
  const sheet = rootOf(xmlOf(ownedSheetParts({ ...dashboard, charts: [], widths: [32, 32], blocks }, recordingStyles(), 1)));
  expect(attributes(sheet, "row", "ht")).toEqual(["30", null, null, null, "20"]);
});

test("links stand between the conditional formats and the page, and name sheets that need quotes", () => {
  const links = [{ row: 2, column: 1, to: { sheet: "Bob's <plan>", row: 7, column: 28 } }];
  const sheetXml = xmlOf(ownedSheetParts({ ...dashboard, links }, recordingStyles(), 1));
  const names = Array.from(rootOf(sheetXml).childNodes, (child) => child.localName);
  expect(names.slice(names.indexOf("hyperlinks") - 1, names.indexOf("hyperlinks") + 2)).toEqual(["conditionalFormatting", "hyperlinks", "printOptions"]);
  expect(attributes(rootOf(sheetXml), "hyperlink", "location")).toEqual(["'Bob''s <plan>'!AB7"]);
});

test("a table's header cells say what its part says, in the look of a header", () => {
  const [findings, checks] = parts.tables.map(({ xml }) => rootOf(xml)) as [Element, Element];
  expect(parts.tables.map(({ name }) => name)).toEqual(["Findings", "Checks"]);
  expect([findings, checks].map((table) => table.getAttribute("id"))).toEqual(["5", "6"]);
  expect([findings, checks].map((table) => table.getAttribute("ref"))).toEqual(["B200:G202", "A210:A211"]);
  const headers = ["B200", "C200", "D200", "E200", "F200", "G200"].map((address) => cell(address).textContent);
  const decoded = attributes(findings, "tableColumn", "name").map((name) => name?.replaceAll("_x000a_", "\n"));
  expect(headers).toEqual(decoded);
  expect(headers).toEqual(["Benefit", "Status", "status2", "Column4", "Two\nlines", "_x005F_x0041_"]);
  expect(look("B200")).toMatchObject({ bold: true, align: "left" });
  expect(look("D200")).toMatchObject({ bold: true, align: "right", format: "General" });
  expect(look("D201")).toEqual({ format: "#,##0" });
  expect(Array.from(all(root, "tablePart"), (part) => part.getAttribute("r:id"))).toEqual(["rId2", "rId3"]);
});

test("conditional formats leave the header out and count on", () => {
  expect(attributes(root, "conditionalFormatting", "sqref")).toEqual(["C201:C202", "D201:D202"]);
  expect(attributes(root, "cfRule", "priority")).toEqual(["1", "2", "3"]);
});

test("charts come with a drawing, and none without", () => {
  expect(parts.charts).toHaveLength(dashboard.charts.length);
  expect(attributes(root, "drawing", "r:id")).toEqual(["rId1"]);
  const plain = ownedSheetParts(dataSheet, recordingStyles(), 1);
  expect("drawingXml" in plain).toBe(false);
  expect(xmlOf(plain)).not.toMatch(/<drawing|<tableParts|<sheetPr|<pane|<mergeCells/);
});

test("charts find the cells of blocks, whatever the case of the sheet's name", () => {
  const range = { ...column(3), sheet: column(3).sheet.toUpperCase() };
  expect(chartValuesOf([dashboard, dataSheet])(range)).toEqual(cellsOf(column(3)));
  expect(chartValuesOf([])(range)).toEqual([null, null, null, null, null]);
});

const sheetOf = (...blocks: readonly Block[]): OwnedSheet => ({ ...dataSheet, blocks });

test("blocks that share a cell, also a merged one, are refused", () => {
  const title: Block = { row: 1, column: 1, cells: [["Title"]], styles: [{}, {}, {}], merge: true };
  const write = (block: Block) => (): unknown => ownedSheetParts(sheetOf(title, block), recordingStyles(), 1);
  expect(write({ row: 1, column: 3, cells: [["x"]], styles: [] })).toThrow(/share the cell C1/);
  expect(write({ row: 1, column: 4, cells: [["x"]], styles: [] })).not.toThrow();
});

test("a table without rows is written as cells only, since Excel takes no such table", () => {
  const empty: Block = { row: 1, column: 1, cells: [[hostileText]], styles: [{}], table: "Findings" };
  const written = ownedSheetParts(sheetOf(empty), recordingStyles(), 1);
  expect(written.tables).toEqual([]);
  expect(xmlOf(written)).not.toContain("tablePart");
});

test("blocks in any order give rows and cells in order", () => {
  const blocks: readonly Block[] = [
    { row: 4, column: 2, cells: [["late"]], styles: [] },
    { row: 2, column: 3, cells: [["right"]], styles: [] },
    { row: 2, column: 1, cells: [["left"]], styles: [], height: 9 },
    { row: 3, column: 1, cells: [[]], styles: [], height: 6 },
    { row: 1, column: 1, cells: [["top"]], styles: [] },
  ];
  const written = rootOf(xmlOf(ownedSheetParts(sheetOf(...blocks), recordingStyles(), 1)));
  expect(attributes(written, "row", "r")).toEqual(["1", "2", "3", "4"]);
  expect(attributes(written, "c", "r")).toEqual(["A1", "A2", "C2", "B4"]);
});

test("a long block is written whole", () => {
  const long: Block = { row: 1, column: 1, cells: Array.from({ length: 200_000 }, (_, row) => [row]), styles: [] };
  const sheetXml = xmlOf(ownedSheetParts(sheetOf(long), recordingStyles(), 1));
  expect(sheetXml).toContain('<dimension ref="A1:A200000"/>');
  expect(sheetXml).toContain('<c r="A200000"><v>199999</v></c></row></sheetData>');
});
