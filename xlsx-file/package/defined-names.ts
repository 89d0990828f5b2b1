import { damaged } from "./errors";
import { children, elementLike, elements, rootOf, type Document, type Element } from "./xml-part";

/** What stands before the names in a workbook (ECMA-376 part 1, CT_Workbook), the last of it last. */
const before = ["sheets", "functionGroups", "externalReferences"];

/** A new name of the workbook, or of one of its sheets by its position from 0. */
export function addedName(document: Document, name: string, sheet?: number): Element {
  const root = rootOf(document);
  const last = children(root).findLast(({ localName }) => before.includes(localName ?? ""));
  if (last === undefined) throw damaged("its list of sheets is missing");
  const [standing] = elements(document, "definedNames");
  const list = standing ?? elementLike(root, "definedNames", {});
  if (standing === undefined) root.insertBefore(list, last.nextSibling);
  const element = elementLike(list, "definedName", { name, ...(sheet === undefined ? {} : { localSheetId: String(sheet) }) });
  list.appendChild(element);
  return element;
}
