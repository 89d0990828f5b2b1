import { type Cell, isMarked, isSameName, markedSheets, markOf, pointsAt, sheetMark, type SheetMark, type StandingSheet } from "#core";
import { addedName } from "../package/defined-names";
import { openSheet } from "../scan/open-sheet";
import { openWorkbook } from "../scan/open-workbook";
import type { WorkbookPackage } from "../package/package";
import { isOfType } from "../package/relationships";
import { scanSheetData } from "../scan/sheet-scanner";
import { sheetNames } from "../package/sheets";
import type { SheetPart, WorkbookParts } from "../package/workbook-parts";
import { attribute, children, elements, parseXml, serializeXml, type Document, type Element } from "../package/xml-part";

/** Tells of the sheet that bears the name of one of ours. */
export function standingSheets(file: WorkbookPackage, parts: WorkbookParts): (name: string) => StandingSheet | undefined {
  const marks = marksIn(parseXml(file.text(parts.part) ?? "", parts.part));
  const all = sheetNames(file, parts.part);
  return (wanted) => {
    const name = all.find((other) => isSameName(other, wanted));
    if (name === undefined) return undefined;
    const part = parts.sheets.find((sheet) => sheet.name === name);
    const isMarkedHere = isMarked(marks, wanted) && part !== undefined;
    if (isMarkedHere || part === undefined) return { name, isMarked: isMarkedHere, isBlank: false, corner: [] };
    // A sheet without cells is a chart.
    return { name, isMarked: false, isBlank: !holdsAnything(file, part), corner: cornerOf(file, part) };
  };
}

/** The cells A1:B2. */
function cornerOf(file: WorkbookPackage, { part }: SheetPart): readonly (readonly Cell[])[] {
  const { readCell } = openWorkbook(file);
  const { bytes, dataStart, dataEnd } = openSheet(file, part);
  const corner: Cell[][] = [[], []];
  scanSheetData(bytes, dataStart, dataEnd, {
    row: ({ row }) => row <= 2,
    cell: (cell) => {
      const line = corner[cell.row - 1];
      if (line !== undefined && cell.column <= 2) line[cell.column - 1] = readCell(bytes, cell);
    },
  });
  return corner;
}

/** Makes or mends the marks of sheets that have just been written. */
export function markSheets(file: WorkbookPackage, { part }: WorkbookParts, names: readonly string[]): void {
  const document = parseXml(file.text(part) ?? "", part);
  const marks = marksIn(document);
  let changed = false;
  for (const name of names) {
    const { name: mark, formula } = sheetMark(name);
    const standing = markOf(marks, name)?.element;
    if (standing !== undefined && isHidden(standing) && isMarked(marks, name)) continue;
    const element = standing ?? addedName(document, mark);
    element.setAttribute("hidden", "1");
    if (!pointsAt(element.textContent ?? "", name)) element.textContent = formula;
    changed = true;
  }
  if (changed) file.write(part, serializeXml(document));
}

/** The sheets of these names that are the product's own, which lose their marks. */
export function unmarkedSheets(file: WorkbookPackage, { part, sheets }: WorkbookParts, names: readonly string[]): readonly SheetPart[] {
  const document = parseXml(file.text(part) ?? "", part);
  const marks = marksIn(document);
  const ours = markedSheets(sheets, marks, names);
  for (const { name } of ours) {
    const mark = markOf(marks, name)?.element;
    if (mark !== undefined) mark.parentNode?.removeChild(mark);
  }
  for (const list of elements(document, "definedNames")) if (children(list).length === 0) list.parentNode?.removeChild(list);
  if (ours.length > 0) file.write(part, serializeXml(document));
  return ours;
}

const isHidden = (element: Element): boolean => ["1", "true"].includes(attribute(element, "hidden") ?? "");

/** A copy of a sheet brings a copy of the name along that holds on that sheet alone and marks nothing. */
const marksIn = (document: Document): readonly (SheetMark & { readonly element: Element })[] =>
  elements(document, "definedName")
    .filter((element) => attribute(element, "localSheetId") === undefined)
    .map((element) => ({ name: attribute(element, "name") ?? "", formula: element.textContent ?? "", element }));

/** Whether a sheet has a cell with a value or a formula, or anything that hangs on it: a table, a chart, a picture, a note. */
function holdsAnything(file: WorkbookPackage, { part }: SheetPart): boolean {
  if (file.relationships(part).some((relationship) => !isOfType(relationship, "printerSettings"))) return true;
  const { bytes, dataStart, dataEnd } = openSheet(file, part);
  let found = false;
  scanSheetData(bytes, dataStart, dataEnd, {
    row: () => !found,
    cell: ({ valueStart, valueEnd, formulaStart }) => {
      found ||= valueStart !== valueEnd || formulaStart > 0;
    },
  });
  return found;
}
