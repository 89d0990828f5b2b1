import { WorkbookTrouble, say } from "#core";
import { damaged } from "./errors";
import type { WorkbookPackage } from "./package";
import { freePartName, partTypes } from "./part-names";
import { keptByBytes } from "./kept-results";
import { attribute, children, elementLike, elements, parseXml, rootOf, serializeXml } from "./xml-part";
import { elementsIn, readXml } from "./xml-tree";

const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds a sheet and gives its part's name. `position` counts all sheets from 0; undefined is behind them. A hidden one can be shown again. */
export function addSheet(file: WorkbookPackage, workbookPart: string, name: string, xml: string | Uint8Array, position?: number, isHidden = false): string {
  const document = parseXml(file.text(workbookPart) ?? "", workbookPart);
  const [list] = elements(document, "sheets");
  if (list === undefined) throw damaged("its list of sheets is missing");
  if (/^'|'$|[\\/?*[\]:]/.test(name) || name.length > 31 || name.trim() === "") {
    throw new WorkbookTrouble("cannot write", say`Excel takes no sheet named "${name}". Choose a name of 1 to 31 plain characters.`);
  }
  const part = freePartName(file, "xl/worksheets/sheet", ".xml");
  file.write(part, xml);
  file.addContentType(part, partTypes.worksheet);
  const id = file.addRelationship(workbookPart, "worksheet", part);

  const sheets = children(list);
  const sheetId = Math.max(0, ...sheets.map((sheet) => Number(attribute(sheet, "sheetId") ?? "0"))) + 1;
  const sheet = elementLike(list, "sheet", { name, sheetId: String(sheetId), ...(isHidden ? { state: "hidden" } : {}) });
  const prefix = rootOf(document).lookupPrefix(relationshipNamespace) ?? "r";
  sheet.setAttributeNS(relationshipNamespace, `${prefix}:id`, id);
  const before = position === undefined ? undefined : sheets[position];
  list.insertBefore(sheet, before ?? null);
  if (before !== undefined && position !== undefined) shiftPositions(document, position);
  file.write(workbookPart, serializeXml(document));
  return part;
}

/** Takes a sheet off the list, with the names that hold on it alone. What the sheet consists of is for the caller to remove. */
export function dropSheet(file: WorkbookPackage, workbookPart: string, name: string): void {
  const document = parseXml(file.text(workbookPart) ?? "", workbookPart);
  const sheets = elements(document, "sheet");
  const position = sheets.findIndex((sheet) => attribute(sheet, "name") === name);
  const sheet = sheets[position];
  if (sheet === undefined) return;
  const id = sheet.getAttributeNS(relationshipNamespace, "id");
  if (id !== null) file.removeRelationship(workbookPart, id);
  sheet.parentNode?.removeChild(sheet);
  for (const definedName of elements(document, "definedName"))
    if (attribute(definedName, "localSheetId") === String(position)) definedName.parentNode?.removeChild(definedName);
  shiftPositions(document, position + 1, -1);
  file.write(workbookPart, serializeXml(document));
}

/** What counts sheets by their position, from 0, moves along with them from there on. */
function shiftPositions(document: Parameters<typeof elements>[0], position: number, by = 1): void {
  const shift = (element: ReturnType<typeof elements>[number], name: string): void => {
    const value = Number(attribute(element, name) ?? (name === "localSheetId" ? "-1" : "0"));
    if (value >= position) element.setAttribute(name, String(value + by));
  };
  for (const name of elements(document, "definedName")) shift(name, "localSheetId");
  for (const view of elements(document, "workbookView")) shift(view, "activeTab");
}

/** All sheet names of the workbook, chart sheets too. */
export function sheetNames(file: WorkbookPackage, workbookPart: string): readonly string[] {
  return namesIn(file.read(workbookPart) ?? new Uint8Array(), workbookPart);
}

const namesIn = keptByBytes((bytes, part): readonly string[] => elementsIn(readXml(bytes, part), "sheet").map(({ attributes: { name = "" } }) => name));
