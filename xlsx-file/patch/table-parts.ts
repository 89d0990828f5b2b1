import { absoluteReference, say } from "#core";
import { damaged } from "../package/errors";
import type { WorkbookPackage } from "../package/package";
import { isOfType } from "../package/relationships";
import { areaOf, parseRectangle, rectangleAddress, type Rectangle } from "../scan/address";
import type { NamedRange } from "../package/workbook-parts";
import { attribute, children, elementLike, elements, parseXml, serializeXml, type Element } from "../package/xml-part";

/** Grows a spreadsheet table to the right by columns of these names. The header cells must say the same. */
export function growTable(file: WorkbookPackage, part: string, headers: readonly string[]): void {
  const document = parseXml(file.text(part) ?? "", part);
  const [table] = elements(document, "table");
  const [columns] = elements(document, "tableColumns");
  if (table === undefined || columns === undefined) throw damaged(say`${part} is not a table`);
  widen(table, headers.length);
  for (const filter of children(table)) if (filter.localName === "autoFilter") widen(filter, headers.length);
  const firstId = Math.max(0, ...children(columns).map((column) => Number(attribute(column, "id") ?? "0"))) + 1;
  const ids = headers.map((_, index) => String(firstId + index));
  const fields = attribute(table, "tableType") === "queryTable" ? growQuery(file, part, ids) : [];
  headers.forEach((header, index) => {
    const id = ids[index] ?? "";
    const field = fields[index];
    const bound: Record<string, string> = field === undefined ? {} : { uniqueName: id, queryTableFieldId: field };
    const name = header.replace(/\r\n?|\n/g, "_x000a_");
    columns.appendChild(elementLike(columns, "tableColumn", { id, ...bound, name }));
  });
  columns.setAttribute("count", String(children(columns).length));
  file.write(part, serializeXml(document));
}

/** Takes a spreadsheet table's last columns out of it, with what filters or sorts by them. */
export function shrinkTable(file: WorkbookPackage, part: string, count: number): void {
  const document = parseXml(file.text(part) ?? "", part);
  const [table] = elements(document, "table");
  const [columns] = elements(document, "tableColumns");
  if (table === undefined || columns === undefined) throw damaged(say`${part} is not a table`);
  const all = children(columns);
  const gone = all.slice(-count);
  widen(table, -count);
  const right = parseRectangle(attribute(table, "ref") ?? "")?.lastColumn ?? 0;
  for (const filter of elements(document, "autoFilter")) widen(filter, -count);
  for (const filter of elements(document, "filterColumn")) if (Number(attribute(filter, "colId")) >= all.length - count) filter.parentNode?.removeChild(filter);
  for (const sort of elements(document, "sortState")) {
    const isKept = children(sort).every((condition) => (parseRectangle(attribute(condition, "ref") ?? "")?.lastColumn ?? 0) <= right);
    const area = parseRectangle(attribute(sort, "ref") ?? "");
    if (isKept && area !== undefined) sort.setAttribute("ref", rectangleAddress({ ...area, lastColumn: Math.min(area.lastColumn, right) }));
    else sort.parentNode?.removeChild(sort);
  }
  if (attribute(table, "tableType") === "queryTable")
    shrinkQuery(
      file,
      part,
      gone.flatMap((column) => attribute(column, "id") ?? []),
    );
  for (const column of gone) columns.removeChild(column);
  columns.setAttribute("count", String(all.length - gone.length));
  file.write(part, serializeXml(document));
}

/** Makes a spreadsheet table without a totals row end at another sheet row. */
export function lengthenTable(file: WorkbookPackage, part: string, last: number): void {
  const document = parseXml(file.text(part) ?? "", part);
  const [table] = elements(document, "table");
  if (table === undefined) throw damaged(say`${part} is not a table`);
  for (const element of [table, ...children(table).filter(({ localName }) => localName === "autoFilter")]) {
    const area = parseRectangle(attribute(element, "ref") ?? "");
    if (area !== undefined) element.setAttribute("ref", rectangleAddress({ ...area, lastRow: last }));
  }
  file.write(part, serializeXml(document));
}

/** Whether a query fills the table, and so writes over what is added to it. */
export function isFilledByQuery(file: WorkbookPackage, part: string): boolean {
  const [table] = elements(parseXml(file.text(part) ?? "", part), "table");
  return table !== undefined && attribute(table, "tableType") === "queryTable";
}

/** The fields of columns that the query does not fill go with the columns. */
function shrinkQuery(file: WorkbookPackage, tablePart: string, columnIds: readonly string[]): void {
  const { part, document, refresh, list } = queryOf(file, tablePart);
  const gone = children(list).filter((field) => columnIds.includes(attribute(field, "tableColumnId") ?? ""));
  for (const field of gone) list.removeChild(field);
  list.setAttribute("count", String(children(list).length));
  refresh.setAttribute("unboundColumnsRight", String(Math.max(0, Number(attribute(refresh, "unboundColumnsRight") ?? "0") - gone.length)));
  file.write(part, serializeXml(document));
}

function queryOf(file: WorkbookPackage, tablePart: string) {
  const part = file.relationships(tablePart).find((relationship) => isOfType(relationship, "queryTable"))?.target;
  const document = parseXml((part && file.text(part)) ?? "<queryTable/>", part ?? tablePart);
  const [refresh] = elements(document, "queryTableRefresh");
  const [list] = elements(document, "queryTableFields");
  if (part === undefined || refresh === undefined || list === undefined) throw damaged(say`${tablePart} lacks its query`);
  return { part, document, refresh, list };
}

/** A table that a query fills lists its fields apart; columns that the query does not fill say so. Gives their ids. */
function growQuery(file: WorkbookPackage, tablePart: string, columnIds: readonly string[]): readonly string[] {
  const { part, document, refresh, list } = queryOf(file, tablePart);
  const known = children(list).map((field) => Number(attribute(field, "id") ?? "0"));
  const first = Math.max(0, ...known) + 1;
  const ids = columnIds.map((tableColumnId, index) => {
    const id = String(first + index);
    list.appendChild(elementLike(list, "queryTableField", { id, dataBound: "0", tableColumnId }));
    return id;
  });
  const unbound = Number(attribute(refresh, "unboundColumnsRight") ?? "0");
  list.setAttribute("count", String(known.length + ids.length));
  refresh.setAttribute("nextId", String(first + ids.length));
  refresh.setAttribute("unboundColumnsRight", String(unbound + ids.length));
  file.write(part, serializeXml(document));
  return ids;
}

function widen(element: Element, columns: number): void {
  const area = parseRectangle(attribute(element, "ref") ?? "");
  if (area !== undefined) element.setAttribute("ref", rectangleAddress({ ...area, lastColumn: area.lastColumn + columns }));
}

/** Makes a named range stand for another rectangle of its sheet. */
export function moveNamedRange(file: WorkbookPackage, part: string, { name, sheet }: NamedRange, area: Rectangle): void {
  const document = parseXml(file.text(part) ?? "", part);
  const found = elements(document, "definedName").find((element) => attribute(element, "name") === name);
  if (found === undefined) return;
  found.textContent = absoluteReference(sheet, areaOf(area));
  file.write(part, serializeXml(document));
}
