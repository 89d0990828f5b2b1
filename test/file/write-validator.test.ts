import { expect } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chartValuesOf } from "../../core/writing/placed-cells";
import { dataValidationXml } from "../../xlsx-file/write/data-validation";
import { notesParts } from "../../xlsx-file/write/notes";
import { ownedSheetParts } from "../../xlsx-file/write/owned-sheet";
import { openStyles } from "../../xlsx-file/write/styles";
import { dashboard, dataSheet, hostileText, xmlOf } from "../support/write-sample";
import { zipOf } from "../support/xlsx-fixture";
import { validatorErrors } from "../support/open-xml-validator";
import { testWhere } from "../support/test-where";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const office = "application/vnd.openxmlformats-officedocument";
const plainStyles =
  `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>';

type Link = readonly [type: string, target: string];
const relationships = (links: readonly Link[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relationshipTypes}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A whole workbook of the sample's sheets by the conventions of the parts, with notes and drop-downs on the second. */
function samplePackage(): Readonly<Record<string, string>> {
  const styles = openStyles(plainStyles);
  const values = chartValuesOf([dashboard, dataSheet]);
  const first = ownedSheetParts(dashboard, styles, 1, values);
  const second = ownedSheetParts(dataSheet, styles, 1 + first.tables.length, values);
  const notes = notesParts(
    [
      { row: 1, column: 1, text: hostileText },
      { row: 1, column: 2, text: "Short" },
    ],
    ["Plan"],
  );
  const validations = dataValidationXml("D2:D9", ['A "B" & C', "D"], true) + dataValidationXml("E2:E9", "$D$2:$D$6", false);
  const charts = first.charts.map(({ xml }, index) => [`xl/charts/chart${index + 1}.xml`, xml] as const);
  const tables = first.tables.map(({ xml }, index) => [`xl/tables/table${index + 1}.xml`, xml] as const);
  const up = ([path]: readonly [string, string]): string => `../${path.slice(3)}`;
  const types: readonly Link[] = [
    ["spreadsheetml.sheet.main", "xl/workbook.xml"],
    ["spreadsheetml.styles", "xl/styles.xml"],
    ["spreadsheetml.worksheet", "xl/worksheets/sheet1.xml"],
    ["spreadsheetml.worksheet", "xl/worksheets/sheet2.xml"],
    ["spreadsheetml.comments", "xl/comments1.xml"],
    ["drawing", "xl/drawings/drawing1.xml"],
    ...charts.map(([path]): Link => ["drawingml.chart", path]),
    ...tables.map(([path]): Link => ["spreadsheetml.table", path]),
  ];
  return {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"' +
      ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="vml" ContentType="${office}.vmlDrawing"/>${types
        .map(([type, path]) => `<Override PartName="/${path}" ContentType="${office}.${type}+xml"/>`)
        .join("")}</Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${relationshipTypes}"><sheets><sheet name="Benefits &amp; more" sheetId="1"` +
      ' r:id="rId1"/><sheet name="Today\'s data &amp; more" sheetId="2" r:id="rId2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles.toXml(),
    "xl/worksheets/sheet1.xml": xmlOf(first),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([["drawing", "../drawings/drawing1.xml"], ...tables.map((part): Link => ["table", up(part)])]),
    "xl/drawings/drawing1.xml": first.drawingXml ?? "",
    "xl/drawings/_rels/drawing1.xml.rels": relationships(charts.map((part): Link => ["chart", up(part)])),
    "xl/worksheets/sheet2.xml": xmlOf(second)
      .replace("<printOptions", `<dataValidations count="2">${validations}</dataValidations><printOptions`)
      .replace("</worksheet>", '<legacyDrawing r:id="rId1"/></worksheet>'),
    "xl/worksheets/_rels/sheet2.xml.rels": relationships([
      ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["comments", "../comments1.xml"],
    ]),
    "xl/comments1.xml": notes.commentsXml,
    "xl/drawings/vmlDrawing1.vml": notes.vmlXml,
    ...Object.fromEntries([...charts, ...tables]),
  };
}

testWhere("the Open XML validator")(
  "Microsoft's validator finds nothing in a workbook of everything that we write",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "write-"));
    try {
      const file = join(folder, "sample.xlsx");
      await writeFile(file, await zipOf(samplePackage()));
      expect(validatorErrors(file)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);
