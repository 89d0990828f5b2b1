import { damaged } from "../errors";
import type { WorkbookPackage } from "../package";
import { parseRectangle, type Rectangle } from "../scan/address";
import type { NamedRange } from "../workbook-parts";
import { absoluteAddress, areaAddress, quotedSheet } from "../write/xml";
import { attribute, children, elementLike, elements, parseXml, serializeXml, type Element } from "../xml-part";

export const areaOf = ({ top, left, bottom, right }: Rectangle): string =>
  areaAddress(top, left, bottom - top + 1, right - left + 1);

/** Grows a spreadsheet table to the right by columns of these names. The header cells must say the same. */
export function growTable(file: WorkbookPackage, part: string, headers: readonly string[]): void {
  const document = parseXml(file.text(part) ?? "", part);
  const [table] = elements(document, "table");
  const [columns] = elements(document, "tableColumns");
  if (table === undefined || columns === undefined) throw damaged(`${part} is not a table`);
  widen(table, headers.length);
  for (const filter of children(table)) if (filter.localName === "autoFilter") widen(filter, headers.length);
  const ids = children(columns).map((column) => Number(attribute(column, "id") ?? "0"));
  headers.forEach((header, index) => {
    const id = String(Math.max(0, ...ids) + 1 + index);
    const name = header.replace(/\r\n?|\n/g, "_x000a_");
    columns.appendChild(elementLike(columns, "tableColumn", { id, name }));
  });
  columns.setAttribute("count", String(children(columns).length));
  file.write(part, serializeXml(document));
}

function widen(element: Element, columns: number): void {
  const area = parseRectangle(attribute(element, "ref") ?? "");
  if (area !== undefined) element.setAttribute("ref", areaOf({ ...area, right: area.right + columns }));
}

/** Makes a named range stand for another rectangle of its sheet. */
export function moveNamedRange(
  file: WorkbookPackage,
  part: string,
  { name, sheet }: NamedRange,
  area: Rectangle,
): void {
  const document = parseXml(file.text(part) ?? "", part);
  const found = elements(document, "definedName").find((element) => attribute(element, "name") === name);
  if (found === undefined) return;
  const corners = [absoluteAddress(area.top, area.left), absoluteAddress(area.bottom, area.right)];
  found.textContent = `${quotedSheet(sheet)}!${corners.join(":")}`;
  file.write(part, serializeXml(document));
}
