import type { WorkbookPackage } from "../../xlsx-file/package/package";
import type { SheetPart, WorkbookParts } from "../../xlsx-file/package/workbook-parts";
import { attribute, elements, parseXml } from "../../xlsx-file/package/xml-part";

/** A sheet of cells with the id that stays its own as long as the workbook is open. */
export interface SheetInOrder extends SheetPart {
  readonly id: string;
  readonly isHidden: boolean;
}

/** The sheets in the order of their tabs. The id is the number that the file gives each, which no other sheet ever gets. */
export function sheetsInOrder(file: WorkbookPackage, { part, sheets }: WorkbookParts): readonly SheetInOrder[] {
  const listed = elements(parseXml(file.text(part) ?? "", part), "sheet");
  return sheets.map((sheet) => {
    const element = listed[sheet.position];
    const state = (element && attribute(element, "state")) ?? "visible";
    return { ...sheet, id: `sheet${(element && attribute(element, "sheetId")) ?? sheet.position}`, isHidden: state !== "visible" };
  });
}
