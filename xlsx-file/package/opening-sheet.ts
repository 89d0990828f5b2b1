import { damaged } from "./errors";
import type { WorkbookPackage } from "./package";
import { sheetNames } from "./sheets";
import { children, elementLike, elements, parseXml, rootOf, serializeXml } from "./xml-part";

/** What stands before the views of a workbook (ECMA-376 part 1, CT_Workbook). */
const before = ["fileVersion", "fileSharing", "workbookPr", "workbookProtection"];

/** Makes a program that opens the workbook show this sheet first. A second view of the workbook stays where it is. */
export function openOn(file: WorkbookPackage, workbookPart: string, name: string): void {
  const position = sheetNames(file, workbookPart).indexOf(name);
  const document = parseXml(file.text(workbookPart) ?? "", workbookPart);
  const root = rootOf(document);
  const [standing] = elements(document, "workbookView");
  const views = standing?.parentNode ?? elementLike(root, "bookViews", {});
  if (standing === undefined) {
    const next = children(root).find(({ localName }) => !before.includes(localName ?? ""));
    if (next === undefined || position < 0) throw damaged("its list of sheets is missing");
    root.insertBefore(views, next);
  }
  const view = standing ?? elementLike(root, "workbookView", {});
  if (standing === undefined) views.appendChild(view);
  view.setAttribute("activeTab", String(position));
  // The tabs begin with it too, else it may lie out of sight.
  view.removeAttribute("firstSheet");
  file.write(workbookPart, serializeXml(document));
}
