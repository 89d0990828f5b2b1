import { greaterThan, slash, space } from "../scan/xml-bytes";
import type { LargePart } from "./inflated-parts";
import type { WorkbookPackage } from "./package";
import { isOfType } from "./relationships";
import type { Stretch } from "./stretches";
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
    const known = file.stretches(sheet.part) ?? file.large(sheet.part);
    if (known !== undefined && withoutFormulas.has(known)) return false;
    const bytes = file.read(sheet.part) ?? new Uint8Array();
    if (withoutFormulas.has(bytes)) return false;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = text.lastIndexOf("sheetData", undefined, "latin1");
    const prefix = /<\/?(\w+:)?$/.exec(text.toString("latin1", Math.max(0, end - 20), end))?.[1] ?? "";
    if (hasFormula(bytes, Buffer.from(`<${prefix}f`, "latin1"))) return true;
    withoutFormulas.add(bytes);
    return false;
  });
}

/** Sheets that were seen to have no formula, so that not each of many edits reads all sheets for that. */
const withoutFormulas = new WeakSet<SheetContent>();

type SheetContent = Uint8Array | LargePart | readonly Stretch[];

/** Says that a sheet has no formulas in its cells. */
export function hasNoFormulas(sheet: SheetContent | undefined): void {
  if (sheet !== undefined) withoutFormulas.add(sheet);
}

/** Says that a sheet has no other formulas than it had before an edit. */
export function hasSameFormulas(before: Uint8Array | undefined, after: Uint8Array | undefined): void {
  if (before !== undefined && after !== undefined && withoutFormulas.has(before)) withoutFormulas.add(after);
}

/** Whether such a tag starts anywhere: a plain loop, which takes a tenth of what a search for texts takes where a browser has none of its own. */
function hasFormula(bytes: Uint8Array, tag: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== tag[0]) continue;
    let length = 1;
    while (length < tag.length && bytes[at + length] === tag[length]) length++;
    const next = bytes[at + length];
    if (length === tag.length && (next === space || next === slash || next === greaterThan)) return true;
  }
  return false;
}
