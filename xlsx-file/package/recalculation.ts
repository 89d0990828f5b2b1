import type { WorkbookPackage } from "./package";
import { isOfType } from "./relationships";
import type { WorkbookParts } from "./workbook-parts";
import { children, elementLike, elements, isOn, parseXml, rootOf, serializeXml } from "./xml-part";

/** Removes the list of formula cells, which Excel makes anew and complains about when it names a cell without one. */
export function dropCalculationChain(file: WorkbookPackage, { part }: WorkbookParts): void {
  for (const relationship of file.relationships(part)) {
    if (!isOfType(relationship, "calcChain")) continue;
    file.remove(relationship.target);
    file.removeRelationship(part, relationship.id);
  }
}

/**
 * Has Excel calculate once when it opens the workbook, where a formula of the user may read what was written. What formulas
 * show until then was calculated, which tells this file from one of a program that asks because it cannot calculate.
 */
export function recalculateOnLoad(file: WorkbookPackage, parts: WorkbookParts): void {
  const document = parseXml(file.text(parts.part) ?? "", parts.part);
  const [existing] = elements(document, "calcPr");
  if ((existing && isOn(existing, "fullCalcOnLoad")) || !hasFormulas(file, parts)) return;
  const root = rootOf(document);
  const properties = existing ?? elementLike(root, "calcPr", {});
  properties.setAttribute("fullCalcOnLoad", "1");
  if (!parts.asksForCalculation) properties.setAttribute("calcCompleted", "1");
  if (existing === undefined) {
    const next = children(root).find((child) => behind.has(child.localName ?? ""));
    root.insertBefore(properties, next ?? null);
  }
  file.write(parts.part, serializeXml(document));
}

/** What may follow `calcPr` in a workbook (ECMA-376 part 1, CT_Workbook). */
const behind: ReadonlySet<string> = new Set([
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
]);

function hasFormulas(file: WorkbookPackage, { part, sheets }: WorkbookParts): boolean {
  if (file.relationships(part).some((relationship) => isOfType(relationship, "calcChain"))) return true;
  return sheets.some((sheet) => {
    const bytes = file.read(sheet.part) ?? new Uint8Array();
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = text.lastIndexOf("sheetData", undefined, "latin1");
    const prefix = /<\/?(\w+:)?$/.exec(text.toString("latin1", Math.max(0, end - 20), end))?.[1] ?? "";
    const tag = `<${prefix}f`;
    for (let at = text.indexOf(tag, 0, "latin1"); at >= 0; at = text.indexOf(tag, at + 1, "latin1")) {
      if (" />".includes(String.fromCharCode(text[at + tag.length] ?? 0))) return true;
    }
    return false;
  });
}
