import { absoluteReference, isSameName, layoutOf, type OwnedSheet, printedPart, type PrintedReferences, withSparklines } from "#core";
import { addedName } from "../package/defined-names";
import type { WorkbookPackage } from "../package/package";
import { sheetNames } from "../package/sheets";
import { attribute, type Document, elements, parseXml, serializeXml } from "../package/xml-part";

/** The names by which a program knows what of a sheet it prints, and which rows it repeats on each page (ECMA-376 part 1, 18.2.5). */
const [areaName, titlesName] = ["_xlnm.Print_Area", "_xlnm.Print_Titles"] as const;

/** Says of sheets of the product's own what is printed, and that the rows that stay in sight are repeated where a sheet takes several pages. */
export function writePrintNames(file: WorkbookPackage, workbookPart: string, sheets: readonly OwnedSheet[]): void {
  if (sheets.length === 0) return;
  const names = sheetNames(file, workbookPart);
  const document = parseXml(file.text(workbookPart) ?? "", workbookPart);
  let changed = false;
  for (const sheet of sheets) {
    const position = names.findIndex((name) => isSameName(name, sheet.name));
    for (const [name, formula] of printNamesOf(sheet)) {
      const standing = nameOfSheet(document, name, position);
      if (standing?.textContent === formula) continue;
      (standing ?? addedName(document, name, position)).textContent = formula;
      changed = true;
    }
  }
  if (changed) file.write(workbookPart, serializeXml(document));
}

/** Says what of a sheet of the user's is printed; where something is said of it already that stays. */
export function printColumns(file: WorkbookPackage, workbookPart: string, sheet: string, { area, titleColumns, titleRows }: PrintedReferences): void {
  const document = parseXml(file.text(workbookPart) ?? "", workbookPart);
  const position = sheetNames(file, workbookPart).findIndex((name) => isSameName(name, sheet));
  if ([areaName, titlesName].some((name) => nameOfSheet(document, name, position) !== undefined)) return;
  addedName(document, areaName, position).textContent = onSheet(sheet, area);
  addedName(document, titlesName, position).textContent = [titleColumns, titleRows].map((part) => onSheet(sheet, part)).join(",");
  file.write(workbookPart, serializeXml(document));
}

const nameOfSheet = (document: Document, name: string, position: number) =>
  elements(document, "definedName").find((element) => attribute(element, "name") === name && attribute(element, "localSheetId") === String(position));

const onSheet = (sheet: string, cells: string): string => `'${sheet.replace(/'/g, "''")}'!${cells}`;

function printNamesOf(sheet: OwnedSheet): readonly (readonly [name: string, formula: string])[] {
  const { area, titleRows } = printedPart(sheet, layoutOf(withSparklines(sheet)));
  return [
    ...(area === undefined ? [] : [[areaName, absoluteReference(sheet.name, area)] as const]),
    ...(titleRows === undefined ? [] : [[titlesName, onSheet(sheet.name, `$${titleRows[0]}:$${titleRows[1]}`)] as const]),
  ];
}
