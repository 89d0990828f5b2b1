import { told } from "#core";
import { openPackage } from "./package";
import { declaration } from "./xml-part";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The bytes of the smallest workbook that Excel opens without a murmur: one empty sheet "Start here", in the language in force. A template is
 * this with new tables applied to it.
 */
export async function emptyWorkbook(): Promise<Uint8Array> {
  const file = await openPackage(new Uint8Array());
  file.addContentType("*.xml", "application/xml");
  const write = (part: string, type: string, xml: string): void => {
    file.write(part, declaration + xml);
    file.addContentType(part, `${sheetMl}.${type}+xml`);
  };
  write(
    "xl/workbook.xml",
    "sheet.main",
    `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView/></bookViews>' +
      `<sheets><sheet name="${told("Start here")}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  write("xl/worksheets/sheet1.xml", "worksheet", `<worksheet xmlns="${main}"><sheetData/></worksheet>`);
  write("xl/styles.xml", "styles", plainStyles);
  file.addRelationship("", "officeDocument", "xl/workbook.xml");
  file.addRelationship("xl/workbook.xml", "worksheet", "xl/worksheets/sheet1.xml");
  file.addRelationship("xl/workbook.xml", "styles", "xl/styles.xml");
  return file.toBytes();
}

/**
 * The entries that Excel expects to find at their places: the first font, two fills, a border and the normal style. The font
 * has a colour because exceljs's forks read one from it.
 */
export const plainStyles =
  `<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
